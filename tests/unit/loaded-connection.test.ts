import { describe, expect, test } from 'vitest';
import { barriersOf } from '../../src/domain/figures/alternative-type';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { openingChoices } from '../../src/domain/model/choices';
import { type Column, Status } from '../../src/domain/model/column';
import type { Dataset } from '../../src/domain/model/dataset';
import type { DemandId } from '../../src/domain/model/decision';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { serviceNotes, typeCounts } from '../../src/domain/telling/alternatives/alternative-findings';
import { alternativeReading } from '../../src/domain/telling/alternatives/alternative-reading';
import { settingsInWords } from '../../src/domain/telling/settings';
import { tableFiles, viewTables } from '../../src/export/table-files';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { withNew } from '../../src/state/actions/choice-actions';
import { createAppStore } from '../../src/state/store';
import { holds } from '../oracle/holds';
import { areasCsv } from './areas-csv';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

// Made-up counts of premises under Ofcom's headings: they reach no map.
const NAME = '202607_fixed_oa_coverage_r1.csv';
const ID = (figure: string) => `loaded_ofcom-output-areas_2026-07_${figure}`;
const MISSING = 4;
const { code, area } = SPINE.keys.outputAreas;

/** In area r of 339, of 1,000 premises in each output area, so many lack each threshold: each ranks areas otherwise. */
const LACKING = {
  'premises unable to receive 2Mbit/s': (r: number) => r,
  'premises unable to receive decent broadband': (r: number) => 338 - r,
  'premises unable to receive 30Mbit/s': (r: number) => (r * 37) % 339,
  'premises with Gigabit availability': (r: number) => (r * 7) % 339,
} as const;
type Heading = keyof typeof LACKING;

async function layer(headings: readonly Heading[], name = NAME, skip = MISSING): Promise<LoadedLayer> {
  const lines = code.flatMap((one, at) => {
    const row = area[at] ?? 0;
    return row < skip ? [] : [[one, 1000, ...headings.map((heading) => LACKING[heading](row))].join(',')];
  });
  const head = ['output_area', 'All Premises', ...headings.map((one) => `Number of ${one}`)].join(',');
  const reading = await readMade(`${head}\n${lines.join('\n')}\n`, name);
  const facts = { name, bytes: 10, sha256: 'ab'.repeat(32), addedOn: '2026-11-24' };
  return layerOf(reading, reading.draft as Draft, facts, true);
}

const ALL = Object.keys(LACKING) as Heading[];
const opening = openingChoices('alternatives');
const plus = (one: LoadedLayer): Dataset => withAdditions(SOMERSET_DATA, withLayer(NOTHING_ADDED, one));
const of = (demand: DemandId) => withNew(opening, { decision: { demand } });
const connection = (dataset: Dataset, id: DemandId) =>
  dialsOf(dataset, of(id)).parts.filter(({ ingredient }) => ingredient.dial === 'connectivity');

/** The share of areas that are better, plus half of those that are equal, told once more. */
function placesOf({ values, status }: Column): readonly number[] {
  const held = [...values].filter((_, row) => status[row] === Status.value);
  return [...values].map((one) => {
    const below = held.filter((other) => other < one - 1e-12).length;
    const equal = held.filter((other) => Math.abs(other - one) <= 1e-12).length;
    return (100 * (below + equal / 2)) / held.length;
  });
}

describe('a file that says who can get which speed', () => {
  test('takes the place of the default, and the service picks the threshold', async () => {
    const dataset = plus(await layer(ALL));
    const picked = (id: DemandId) => connection(dataset, id).map(({ measure }) => measure.id);
    expect(picked('forms')).toEqual([ID('below_2_pct')]);
    expect(picked('video')).toEqual([ID('without_decent_pct')]);
    expect(picked('gigabit')).toEqual([ID('below_30_pct')]);
    expect(picked('learning')).toEqual([ID('below_30_pct')]);
    expect(connection(SOMERSET_DATA, 'video').map(({ measure }) => measure.id)).toEqual([
      'digital_connectivity_score',
    ]);
    for (const id of ['forms', 'video', 'learning'] as const) {
      const [part] = connection(dataset, id);
      if (!part) throw new Error('no connection');
      expect([part.england, part.share]).toEqual([null, 1]);
      const places = placesOf(part.column);
      const { values } = dialsOf(dataset, of(id)).dials.connectivity;
      for (let row = MISSING; row < dataset.count; row += 1)
        expect(values[row]).toBeCloseTo(places[row] ?? Number.NaN, 9);
    }
  });

  test('stands in with the nearest threshold it holds, turned round where more is better, and says so', async () => {
    const few = plus(
      await layer(['premises with Gigabit availability', 'premises unable to receive 30Mbit/s']),
    );
    expect(connection(few, 'forms')[0]?.measure.id).toBe(ID('below_30_pct'));
    expect(serviceNotes(few, of('forms')).join(' ')).toContain('the nearest it holds stands in');
    expect(serviceNotes(few, of('learning')).join(' ')).not.toContain('stands in for it');
    const gigabit = plus(await layer(['premises with Gigabit availability']));
    const custom = of('gigabit');
    const { values } = dialsOf(gigabit, custom).dials.connectivity;
    const able = LACKING['premises with Gigabit availability'];
    const rows = Array.from({ length: 339 }, (_, row) => row).slice(MISSING);
    const byAble = rows.sort((a, b) => able(a) - able(b));
    expect(values[byAble[0] ?? -1]).toBeGreaterThan(99);
    expect(values[byAble.at(-1) ?? -1]).toBeLessThan(1);
    expect(serviceNotes(gigabit, custom).join(' ')).toContain('turned round: fewer is worse');
  });

  test('is named with source, vintage and what it is compared with, in place of the sentence that none is told apart', async () => {
    const dataset = plus(await layer(ALL));
    const notes = serviceNotes(dataset, of('video')).join(' ');
    expect(notes).not.toContain('every service sees the same connectivity');
    expect(notes).toContain('unable to receive decent broadband (10 Mbit/s down, 1 up)');
    expect(notes).toContain(`${NAME}, July 2026.`);
    expect(notes).toContain('compared with Somerset’s areas alone');
    const reading = read(dataset, { ...of('video'), measure: 'dial_connectivity' });
    expect(reading.measure.method).toContain('for want of England’s figures: without decent broadband');
    expect(reading.measure.vintage).toBe('July 2026');
    expect(reading.notKnown.join(' ')).toContain('July 2026');
    expect(
      settingsInWords(dataset, reading)
        .map(({ value }) => value)
        .join(' '),
    ).toContain('without decent broadband, July 2026: Ofcom Connected Nations');
    expect(
      serviceNotes({ ...dataset, council: { code: 'E06000052', name: 'Cornwall Council' } }, opening).join(
        ' ',
      ),
    ).toContain('Cornwall’s areas');
  });

  test('leaves areas that it does not cover without a dial, counted and never nought', async () => {
    const dataset = plus(await layer(ALL));
    const dials = dialsOf(dataset, opening);
    for (let row = 0; row < MISSING; row += 1) {
      expect([dials.dials.connectivity, dials.combined].map(({ status }) => status[row])).toEqual([
        Status.noData,
        Status.noData,
      ]);
      const here = alternativeReading(dataset, opening, row, null);
      expect(here.dials[0]).toEqual({ id: 'connectivity', text: 'No data', missing: ['below 2 Mbit/s'] });
      expect(barriersOf(dataset, opening)(row).connection).toBeNull();
    }
    expect(serviceNotes(dataset, opening).join(' ')).toContain(`no figure for ${MISSING} areas`);
    // The alternatives are told by the other barriers there, never by a coverage of nought.
    const { marked } = read(dataset, opening);
    const without = read(SOMERSET_DATA, opening).marked;
    expect([...marked.slice(0, MISSING)]).toEqual([...without.slice(0, MISSING)]);
    const typed = typeCounts(dataset, opening).reduce((sum, { areas }) => sum + areas, 0);
    expect(typed).toBe(dataset.count);
  });

  test('is what types, draws, sentences, the oldest part and the CSV go by', async () => {
    const dataset = plus(await layer(ALL));
    for (const id of ['forms', 'video', 'learning'] as const) {
      const choices = of(id);
      const shown = { ...choices, measure: 'dial_connectivity' as const };
      const byConnection = drawRanks({ ...robustnessInput(dataset, shown), draws: 60 });
      expect(byConnection.ranked).toBe(dataset.count - MISSING);
      const bands = drawRanks({ ...robustnessInput(dataset, choices), draws: 60 });
      expect(bands.ranked).toBe(dataset.count);
      const reading = read(dataset, choices, bands);
      for (const finding of reading.findings)
        expect(holds(dataset, choices, finding, bands), finding.text).toBe('holds');
      expect(reading.oldest).toMatch(/Census.*2021/);
      expect(reading.attribution.join(' ')).toContain(`File loaded by you: ${NAME}.`);
      expect(reading.attribution.join(' ')).toContain('Contains Ofcom information');
      const csv = areasCsv(dataset, reading);
      expect(csv).not.toContain(NAME);
      expect(String(tableFiles(viewTables(dataset, reading, 'x'))[1]?.content)).toContain(NAME);
      const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split('\r\n');
      const at = header.split(',').indexOf('dial_connectivity');
      expect(at).toBeGreaterThan(0);
      const { values } = dialsOf(dataset, choices).dials.connectivity;
      for (const row of [0, MISSING - 1, MISSING, 200]) {
        const line = lines.find((one) => one.includes(dataset.codes[row] ?? '?')) ?? '';
        const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
        if (row < MISSING) expect(cells[at]).toMatch(/^(|"?No data"?)$/i);
        else expect(Number(cells[at])).toBeCloseTo(values[row] ?? Number.NaN, 5);
      }
    }
    // Where it says who lacks just what the service needs, that highlights areas and is judged as a barrier.
    const [two, decent] = [of('forms'), of('video')].map((choices) =>
      dataset.codes.map((_, row) => barriersOf(dataset, choices)(row).connection),
    );
    expect(two).not.toEqual(decent);
    // What moves the ranking most may have a number in its name, which is then no stray number.
    const drawn = drawRanks({ ...robustnessInput(dataset, opening), draws: 60 });
    const movers = { ...drawn, influences: [{ name: 'below 2 Mbit/s', share: 0.5 }] };
    const sure = read(dataset, opening, movers).findings.find(({ id }) => id === 'how-sure');
    expect(sure?.text).toContain('is below 2 Mbit/s (50% of all movement)');
    expect(sure && holds(dataset, opening, sure, movers)).toBe('holds');
    expect(sure && holds(dataset, opening, sure, drawn)).toBe('fails');
  });

  test('is left out of the dial when the default describes a later year, and that is said', async () => {
    const old = plus(await layer(ALL, '2016_fixed_oa_coverage.csv'));
    expect(connection(old, 'video').map(({ measure }) => measure.id)).toEqual(['digital_connectivity_score']);
    const notes = serviceNotes(old, of('video')).join(' ');
    expect(notes).toContain('describes 2016, an older network');
    expect(notes).toContain('every service sees the same connectivity');
  });

  test('gives everything back when it is taken away', async () => {
    const store = createAppStore(SOMERSET_DATA, of('video'));
    const said = () => {
      const { dataset, choices, reading } = store.getState();
      const { dials, combined } = dialsOf(dataset, choices);
      return {
        notes: reading.notKnown,
        findings: reading.findings.map(({ text }) => text),
        csv: areasCsv(dataset, reading),
        connectivity: [...dials.connectivity.values],
        combined: [...combined.values],
      };
    };
    const before = said();
    store.getState().setAdditions(withLayer(NOTHING_ADDED, await layer(ALL)));
    expect(store.getState().robustness.isCurrent).toBe(false);
    expect(said().connectivity).not.toEqual(before.connectivity);
    expect(said().notes).not.toEqual(before.notes);
    store.getState().setAdditions(NOTHING_ADDED);
    expect(said()).toEqual(before);
  });
});
