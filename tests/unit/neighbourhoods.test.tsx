import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { decodeNeighbourhoods } from '../../src/artefact/neighbourhoods';
import { ArtefactProblem } from '../../src/artefact/problem';
import { measureOf } from '../../src/domain/model/catalogue';
import { openingChoices } from '../../src/domain/model/choices';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { read } from '../../src/domain/read';
import { createAppStore } from '../../src/state/store';
import { AreaPanel } from '../../src/ui/area/AreaPanel';
import { publishedDataset } from './published-dataset';
import { PROJECT } from './structure-files';

const text = readFileSync(join(PROJECT, 'public/data/somerset', FILES.neighbourhoods), 'utf8');
const neighbourhoods = decodeNeighbourhoods(text);
const dataset = publishedDataset();
const selecting = (row: number) => ({
  ...openingChoices('overview'),
  selected: dataset.codes[row] ?? null,
});

/** An Ofcom file of small areas, of which only kind, date and the key of a share matter here. */
const ofcomFile = (vintageSort: string): LoadedLayer => {
  const [source] = dataset.sources.values();
  const measure = dataset.columns.get('no_car_pct');
  if (!source || !measure) throw new Error('No source or column');
  return {
    origin: 'added',
    key: 'made-up',
    kind: 'ofcom-output-areas',
    title: 'Made up',
    source: { ...source, vintageSort },
    figures: [
      {
        key: 'gigabit_pct',
        title: 'Gigabit',
        measure: { ...measureOf('no_car_pct'), id: 'loaded_made-up_gigabit_pct' },
        column: measure,
        council: null,
        definition: 'gigabit',
        isCount: false,
        behind: null,
      },
    ],
    match: { matched: 1, notOurs: 0, unknown: 0, faulty: 0 },
    notes: [],
    areaNotes: [],
    totals: [],
    official: true,
    protection: null,
  };
};

describe('the neighbourhoods’ figures', () => {
  test('are of every neighbourhood that an area lies in', () => {
    expect(new Set(dataset.msoaCodes)).toEqual(new Set(neighbourhoods.keys()));
    for (const [row, code] of dataset.msoaCodes.entries())
      expect(neighbourhoods.get(code)?.name).toBe(dataset.msoaNames[row]);
  });

  test('are said of the neighbourhood in the area panel, with both dates, as soon as they are there', () => {
    const row = dataset.msoaCodes.indexOf('E02006047');
    const store = createAppStore(dataset, selecting(row));
    const panel = () =>
      renderToStaticMarkup(<AreaPanel reading={store.getState().reading} onClose={() => undefined} />);
    expect(panel()).not.toContain('In its neighbourhood');
    store.getState().addData({ neighbourhoods });
    expect(panel()).toContain(
      'In its neighbourhood, Rode, Mells &amp; Woodlands, 68.4% of premises could get superfast broadband (30 Mbit/s), 43.4% gigabit, and 1.5% were below the universal service',
    );
    expect(panel()).toContain('Ofcom, January 2024');
    expect(panel()).toContain('18.2% received less than 10 Mbit/s');
    expect(panel()).toContain('Ofcom, May 2023');
    expect(panel()).toContain('Ofcom, via the House of Commons Library');
  });

  test('colour, count and rank nothing: all else of a reading stays as it is', () => {
    const plain = read(dataset, selecting(3));
    const told = read({ ...dataset, neighbourhoods }, selecting(3));
    expect(told.findings).toEqual(plain.findings);
    expect(told.values).toEqual(plain.values);
    expect(told.marked).toEqual(plain.marked);
    expect({ ...told.selected, neighbourhood: null }).toEqual({ ...plain.selected, neighbourhood: null });
  });

  test('a share above nought never reads as nought', () => {
    const [code = '', one] = [...neighbourhoods][0] ?? [];
    if (!one) throw new Error('No neighbourhood');
    const told = (belowUsoPct: number) =>
      read(
        { ...dataset, neighbourhoods: new Map([[code, { ...one, belowUsoPct }]]) },
        selecting(dataset.msoaCodes.indexOf(code)),
      ).selected?.neighbourhood?.text;
    expect(told(0.004)).toContain('under 0.1% were below the universal service');
    expect(told(0)).toContain('0.0% were below the universal service');
  });

  test.each([
    ['2025-07', false],
    ['2016', true],
    ['', true],
  ])('make way for an Ofcom file of small areas of “%s” only if it is newer', (vintage, isTold) => {
    const { selected } = read({ ...dataset, neighbourhoods, loaded: [ofcomFile(vintage)] }, selecting(3));
    expect(selected?.neighbourhood !== null).toBe(isTold);
  });

  test.each([
    ['cut short', text.slice(0, -10), /is incomplete/],
    ['without a column', text.replace('below_uso_pct', 'below_pct'), /lacks the column below_uso_pct/],
    ['with a gap', text.replace('68.447', ''), /has a gap in superfast_pct/],
    ['with a word', text.replace('68.447', 'most'), /“most” in superfast_pct/],
  ])('%s are refused', (_, damaged, fault) => {
    expect(() => decodeNeighbourhoods(damaged)).toThrow(ArtefactProblem);
    expect(() => decodeNeighbourhoods(damaged)).toThrow(fault);
  });
});
