import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import {
  DECISION_PEOPLE,
  DEMAND_IDS,
  NOTHING_STATED,
  READY_MADE,
  WAY_IDS,
} from '../../src/domain/model/decision';
import { read } from '../../src/domain/read';
import { decisionsCompared } from '../../src/domain/telling/decisions-compared';
import { isoDay } from '../../src/domain/words/date-words';
import { buildPack } from '../../src/export/evidence-pack';
import { htmlReport } from '../../src/export/html-report';
import { withNew } from '../../src/state/actions/choice-actions';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { DecisionForm } from '../../src/ui/decision/DecisionForm';
import { choicesOf, dateNote, draftOf, readyMade } from '../../src/ui/decision/draft';
import { holds } from '../oracle/holds';
import { madeOn, population } from './evidence-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('overview');

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const stated = fc.record({
  name: fc.string({ maxLength: 60 }),
  description: fc.string({ maxLength: 200 }),
  date: fc.option(day),
  demand: fc.constantFrom(...DEMAND_IDS),
  people: fc.subarray([...DECISION_PEOPLE]),
  ways: fc.subarray([...WAY_IDS]),
});

describe('a decision', () => {
  test('is in the link and comes back as it was, whatever its words', () => {
    fc.assert(
      fc.property(stated, (decision) => {
        const choices = { ...opening, decision };
        expect(decodeChoices(encodeChoices(choices), dataset)).toEqual({ choices, dropped: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('with people, ways or a day that cannot be opens without them, and says so', () => {
    const { choices, dropped } = decodeChoices(
      '?decision=Parking&for=dogs.disabled.disabled&ways=pigeon.phone&from=2027-04-31',
      dataset,
    );
    expect(choices.decision).toEqual({
      ...NOTHING_STATED,
      name: 'Parking',
      people: ['disabled'],
      ways: ['phone'],
    });
    expect(dropped.map((text) => /dogs|pigeon|2027-04-31/.exec(text)?.[0]).sort()).toEqual([
      '2027-04-31',
      'dogs',
      'pigeon',
    ]);
    expect(isoDay('2028-02-29')).toBe('2028-02-29');
    expect(isoDay('2027-02-29')).toBeNull();
  });

  test('says on every view whom it is for, between ends that the counts allow', () => {
    fc.assert(
      fc.property(
        fc.subarray([...DECISION_PEOPLE], { minLength: 1 }),
        fc.constantFrom(...VIEW_IDS),
        fc.constantFrom(1, 3, 5, 8),
        (people, view, catchmentKm) => {
          const choices = {
            ...openingChoices(view),
            access: { catchmentKm, hours: 'open' as const },
            decision: { ...NOTHING_STATED, people },
          };
          const users = read(dataset, choices).findings.find(({ id }) => id === 'users');
          expect(users && holds(dataset, choices, users), users?.text).toBe('holds');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('changes no place: the same areas are highlighted as for any service', () => {
    const people = ['65-plus', 'disabled'] as const;
    const decided = read(dataset, { ...opening, decision: { ...NOTHING_STATED, people } });
    expect([...decided.marked]).toEqual([...read(dataset, opening).marked]);
    expect(decided.decision).toBe(
      'A service goes online, for residents aged 65 and over or disabled residents; it needs a connection that opens web pages (2 Mbit/s); no other way is named that stays open',
    );
    expect(read(dataset, opening).decision).toBeNull();
  });

  test('stands in the document, where the officer has written nothing else', () => {
    const decision = {
      name: 'Blue badge online',
      description: 'Applications move.',
      date: '2027-04-01',
      demand: 'forms' as const,
      people: ['disabled'] as const,
      ways: ['phone'] as const,
    };
    const entry = { reading: read(dataset, { ...opening, decision }), link: '', caption: '', altText: null };
    const pack = { dataset, population, assessment: null, madeOn, entries: [entry] };
    const said = htmlReport(buildPack(pack), new Map());
    expect(said).toContain('Service: Blue badge online.');
    expect(said).toContain(
      'Blue badge online, from 1 April 2027, for disabled residents; it needs a connection that opens web pages (2 Mbit/s); it stays open by phone.',
    );
    const own = buildPack({ ...pack, service: { name: 'Ours', description: '' } });
    expect(own.service).toEqual({ name: 'Ours', description: '' });
  });
});

describe('several decisions', () => {
  const ready = READY_MADE.slice(0, 3).map((one) =>
    withNew(opening, choicesOf(readyMade(one.id, draftOf(opening)))),
  );

  test('stand side by side, each once, with what every page says of it', () => {
    const rows = decisionsCompared(dataset, [...ready, ...ready]);
    expect(rows.map(({ decision }) => decision.split(',')[0])).toEqual([
      'Council tax and forms online',
      'Parking permits online',
      'Blue badge and care assessment online',
    ]);
    for (const [at, choices] of ready.entries()) {
      const reading = read(dataset, choices);
      expect(rows[at]?.areas).toBe(String(reading.markedCount));
      const users = reading.findings.find(({ id }) => id === 'users');
      if (users) expect(users.text.toLowerCase()).toContain(rows[at]?.far.toLowerCase());
    }
    expect(decisionsCompared(dataset, [opening, { ...opening, view: 'age' }])).toEqual([]);
  });

  test('are a table of the document, which then names no one of them as the service', () => {
    const entries = ready.map((choices) => ({
      reading: read(dataset, choices),
      link: '',
      caption: '',
      altText: null,
    }));
    const pack = buildPack({ dataset, population, assessment: null, madeOn, entries });
    expect(pack.service.name).toBe('');
    const said = htmlReport(pack, new Map());
    expect(said).toContain('The decisions side by side');
    for (const row of pack.decisions) for (const cell of Object.values(row)) expect(said).toContain(cell);
  });
});

describe('the form of a decision', () => {
  test.each(READY_MADE)('can begin from one that a council often takes: $name', (ready) => {
    const made = choicesOf(readyMade(ready.id, draftOf(opening)));
    const choices = withNew(opening, made);
    expect(choices.decision).toMatchObject({ name: ready.name, people: ready.people });
    expect(choices.decision.demand).toBe(ready.demand);
    expect(choices.access).toEqual({ catchmentKm: 5, hours: ready.hours });
    expect(decodeChoices(encodeChoices(choices), dataset)).toEqual({ choices, dropped: [] });
  });

  test('says that a day has passed, and keeps it', () => {
    expect(dateNote('2026-11-27', '2026-11-28')).toContain('This day has passed. It is kept');
    expect(dateNote('2026-11-28', '2026-11-28')).toBeNull();
    expect(dateNote(null, '2026-11-28')).toBeNull();
  });

  test('asks in four steps, each of which can be left out', () => {
    const html = renderToStaticMarkup(
      <DecisionForm choices={opening} actions={{} as never} onDone={() => undefined} />,
    );
    expect(html).toContain('1 of 4: What is changing?');
    expect(html.match(/<button[^>]*>(?:<[^>]*>)*(Next|Done|Any service)/g)).toHaveLength(3);
  });
});
