import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import { groupedReading } from '../../src/domain/pages/groups/grouped-reading';
import { misplacedBy } from '../../src/domain/sums/pieces';
import { publishedDataset } from '../unit/published-dataset';
import { haveInputs, INPUTS } from './inputs-present';

/** An official file as published, read by another reader. */
const inputRows = (path: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(INPUTS, path), 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
const POSTCODE_FILE = 'postcodes/postcodes_somerset_codepoint_open_2025_4.csv';
const OUTPUT_AREA_POSTCODES = 'lookups/somerset_postcode_to_oa21_onspd_2023_05.csv';
const RESIDENTS_BY_OUTPUT_AREA = 'census2021/somerset_oa/census2021-ts001-oa_somerset.csv';
const dataset = publishedDataset();
const byWard = () =>
  groupedReading(dataset, { ...openingChoices('overview'), grouping: { by: 'ward', place: null } });

describe.skipIf(!haveInputs)('which ward an area and an output area is in', () => {
  // the lookups as published, by another reader: which output area is in which ward follows from postcodes there
  test('a ward has the residents of its output areas, not those of whole areas', () => {
    const wardOf = new Map(inputRows(POSTCODE_FILE).map((row) => [row.postcode, row.WD25CD]));
    const tally = new Map<string, Map<string, number>>();
    for (const { postcode = '', OA21CD = '' } of inputRows(OUTPUT_AREA_POSTCODES)) {
      const ward = wardOf.get(postcode);
      if (ward === undefined) continue;
      const of = tally.get(OA21CD) ?? new Map<string, number>();
      tally.set(OA21CD, of.set(ward, (of.get(ward) ?? 0) + 1));
    }
    const residents = new Map<string, number>();
    for (const row of inputRows(RESIDENTS_BY_OUTPUT_AREA)) {
      const found = tally.get(row['geography code'] ?? '');
      if (!found) continue;
      const [ward = ''] = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
      const count = Number(row['Residence type: Total; measures: Value']);
      residents.set(ward, (residents.get(ward) ?? 0) + count);
    }
    const { groups } = byWard();
    expect(groups).toHaveLength(55);
    // the tables of areas and of output areas differ by the small changes that ONS makes for privacy
    for (const { code, residents: here } of groups)
      expect(Math.abs(here - (residents.get(code) ?? Number.NaN)), code).toBeLessThan(40);
  });

  test('an area is listed with the ward that most of its postcodes lie in', () => {
    const tally = new Map<string, Map<string, number>>();
    for (const { LSOA21CD = '', WD25CD = '' } of inputRows(POSTCODE_FILE)) {
      const of = tally.get(LSOA21CD) ?? new Map<string, number>();
      tally.set(LSOA21CD, of.set(WD25CD, (of.get(WD25CD) ?? 0) + 1));
    }
    dataset.codes.forEach((code, row) => {
      const of = tally.get(code) ?? new Map<string, number>();
      expect(of.get(dataset.wardCodes[row] ?? ''), code).toBe(Math.max(...of.values()));
    });
    const fitted = new Map(
      inputRows('lookups/lsoa21_somerset_lookup.csv').map((row) => [row.LSOA21CD, row.WD24CD]),
    );
    // those that the Office for National Statistics fits to another, by their centre
    expect(dataset.codes.filter((code, row) => fitted.get(code) !== dataset.wardCodes[row])).toHaveLength(11);
    expect(misplacedBy(dataset, 'ward')).toEqual({ areas: 68, residents: 36_484 });
  });
});
