import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/domain/answer/answer';
import { chosenAnswer } from '../../src/domain/answer/chosen-answer';
import { answerInGroups } from '../../src/domain/answer/in-groups';
import { markedRows } from '../../src/domain/areas/marks';
import { typeAt, typeColumn } from '../../src/domain/figures/alternative-type';
import { askedOf } from '../../src/domain/model/asked';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import {
  BARRIER_IDS,
  BARRIER_LIMITS,
  DECISION_PEOPLE,
  NOTHING_STATED,
} from '../../src/domain/model/decision';
import type { Change } from '../../src/domain/model/scenario';
import { compareReading } from '../../src/domain/pages/compare/compare-reading';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { read } from '../../src/domain/read';
import { groupsFrom } from '../../src/domain/sums/groups';
import { buildPack } from '../../src/export/evidence-pack';
import { htmlReport } from '../../src/export/html-report';
import { wordDocument } from '../../src/export/word-document';
import { areasCsv } from './areas-csv';
import { madeOn, population } from './evidence-fixture';
import { scenarioDataset as dataset } from './published-scenario';

const asked = fc.record({
  access: fc.record({
    catchmentKm: fc.integer({ min: 2, max: 30 }).map((halves) => halves / 2),
    hours: fc.constantFrom('open' as const, 'staffed' as const, 'saturday' as const),
  }),
  barriers: fc.record({
    offlinePercent: fc.integer({ min: 4, max: 40 }).map((halves) => halves / 2),
    incomeDecile: fc.integer(BARRIER_LIMITS.incomeDecile),
    slowPercent: fc.constant(null),
  }),
  highlight: fc.subarray([...BARRIER_IDS]),
  decision: fc.subarray([...DECISION_PEOPLE]).map((people) => ({ ...NOTHING_STATED, people })),
});

const rows = (flags: ArrayLike<number>) => Array.from(flags).flatMap((one, row) => (one === 1 ? [row] : []));

describe('one decision, one answer', () => {
  test('every view, page and table names the same areas, with the same people', () => {
    fc.assert(
      fc.property(asked, fc.nat(dataset.count - 1), (part, at) => {
        const found = chosenAnswer(dataset, { ...openingChoices('overview'), ...part });
        const places = rows(found.highlighted);
        const residents = places.reduce((sum, row) => sum + (found.residents[row] as number), 0);
        for (const view of VIEW_IDS) {
          const choices: Choices = { ...openingChoices(view), ...part };
          const reading = read(dataset, choices);
          expect(rows(reading.marked), view).toEqual(places);
          if (view !== 'alternatives') expect(reading.markedPeople, view).toBe(residents);
          const missed = missedReading(dataset, choices);
          expect([missed.markedCount, missed.markLabel]).toEqual([places.length, reading.markLabel]);
          const code = dataset.codes[at] ?? ('' as never);
          const { areas } = compareReading(dataset, { ...choices, compared: [code] });
          expect(areas[0]?.marked).toBe(places.includes(at));
          const { selected } = read(dataset, { ...choices, selected: code });
          expect(selected?.marked).toBe(places.includes(at));
        }
        const far = rows(found.holds.far);
        const types = typeColumn(dataset, { ...openingChoices('alternatives'), ...part });
        expect(
          dataset.codes.flatMap((_, row) =>
            ['offer', 'reach'].includes(typeAt(types, row) ?? '') ? [row] : [],
          ),
        ).toEqual(far);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('for 500 decisions, thresholds and sets of barriers every view highlights the same, and types follow', () => {
    fc.assert(
      fc.property(asked, (part) => {
        const found = chosenAnswer(dataset, { ...openingChoices('overview'), ...part });
        for (const view of VIEW_IDS)
          expect([...markedRows(dataset, { ...openingChoices(view), ...part })], view).toEqual([
            ...found.highlighted,
          ]);
        const union = found.highlighted.map((_, row) =>
          part.highlight.some((id) => found.holds[id][row] === 1) ? 1 : 0,
        );
        expect([...found.highlighted]).toEqual([...union]);
        const total = (figures: Float64Array) => figures.reduce((sum, one) => sum + one, 0);
        const [least, most] = [total(found.farUsers.least), total(found.farUsers.most)];
        expect(least).toBeLessThanOrEqual(most + 1e-6);
        expect(most).toBeLessThanOrEqual(total(found.farResidents) + 1e-6);
        expect(most).toBeLessThanOrEqual(total(found.users.most) + 1e-6);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  test('the Word document says the same sentences, for twenty decisions', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(...VIEW_IDS), async (part, view) => {
        const reading = read(dataset, { ...openingChoices(view), ...part });
        const entry = { reading, link: '', caption: '', altText: null };
        const pack = buildPack({ dataset, population, assessment: null, madeOn, entries: [entry] });
        const files = unzipSync(await wordDocument(pack, new Map()));
        const said = strFromU8(files['word/document.xml'] ?? new Uint8Array())
          .replace(/<\/w:p>/g, '\n')
          .replace(/<[^>]*>/g, '')
          .replaceAll('&amp;', '&');
        for (const { text } of reading.findings) expect(said).toContain(text);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test('for 500 decisions, groupings and scenarios the saved table and the document say the same', () => {
    const open = dataset.accessPoints.filter(({ status, council }) => status === 'open' && !council);
    const groupings = [dataset.wards, dataset.msoaCodes, dataset.codes.map(() => dataset.council.name)];
    const scenario = fc
      .uniqueArray(fc.constantFrom(...open.map(({ id }) => id)), { maxLength: 3 })
      .map((ids) => ({ name: '', changes: ids.map((point): Change => ({ kind: 'close', point })) }));
    const total = (figures: ArrayLike<number>) => Array.from(figures).reduce((sum, one) => sum + one, 0);
    fc.assert(
      fc.property(
        asked,
        fc.constantFrom(...VIEW_IDS),
        fc.constantFrom(...groupings),
        scenario,
        (part, view, grouping, changed) => {
          const choices: Choices = { ...openingChoices(view), ...part, scenario: changed };
          const reading = read(dataset, choices);
          const places = rows(reading.marked).map((row) => dataset.codes[row] as string);
          const [header = [], ...lines] = Papa.parse<string[]>(areasCsv(dataset, reading).slice(1)).data;
          const marked = lines.filter((cells) => cells[header.indexOf('marked')] === 'yes');
          expect(marked.map(([code]) => code).sort()).toEqual([...places].sort());
          const entry = { reading, link: '', caption: '', altText: null };
          const pack = buildPack({ dataset, population, assessment: null, madeOn, entries: [entry] });
          const said = htmlReport(pack, new Map()).replace(/<[^>]*>/g, '');
          for (const { text } of reading.findings) expect(said).toContain(text.replace(/&/g, '&amp;'));
          if (places.length > 0) expect(said).toContain(`All areas concerned${places.length}`);
          // places that areas make up: the same people, whatever they are put together by
          const answered = chosenAnswer(dataset, choices);
          const grouped = answerInGroups(answered, groupsFrom(grouping, grouping), askedOf(choices));
          expect(total(grouped.farResidents)).toBeCloseTo(total(answered.farResidents), 4);
          expect(total(grouped.farUsers.least)).toBeCloseTo(total(answered.farUsers.least), 4);
          expect(total(grouped.farUsers.most)).toBeCloseTo(total(answered.farUsers.most), 4);
          // a scenario: what the What if says of it is the answer with the places as they would be
          const then = answer(dataset, askedOf(choices), changed);
          const told = read(dataset, { ...choices, layout: 'what-if', measure: 'scenario_reach' });
          const of = told.findings.find(({ id }) => id === 'scenario-answer');
          if (of)
            expect([of.figures.far, of.figures.farThen]).toEqual([
              Math.round(total(answered.farResidents)),
              Math.round(total(then.farResidents)),
            ]);
        },
      ),
      { numRuns: 500 },
    );
  }, 400_000);

  test('moving one threshold moves every view', () => {
    const moved = { access: { catchmentKm: 3, hours: 'open' as const } };
    const counts = VIEW_IDS.map((view) => [
      read(dataset, openingChoices(view)).markedCount,
      read(dataset, { ...openingChoices(view), ...moved }).markedCount,
    ]);
    expect(counts).toEqual(VIEW_IDS.map(() => [38, 98]));
  });
});
