import { describe, expect, it } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { CharacteristicId } from '../../src/domain/model/people/characteristics';
import { withAdditions } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { groupEvidence } from '../../src/domain/telling/group-evidence';
import { buildPack } from '../../src/export/evidence-pack';
import { reportBlocks } from '../../src/export/report';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { groupHolds } from '../oracle/group-claims';
import { madeOn, population } from './evidence-fixture';
import { readMade, SOMERSET_DATA } from './import-fixture';

// Figures made up for these tests, under the headings that Nomis gives the tables; none reaches a map.
const nomis = (headings: readonly string[], cells: (row: number) => readonly number[]): string =>
  [
    `date,geography,geography code,${headings.map((heading) => `"${heading}; measures: Value"`).join(',')}`,
    ...SOMERSET_DATA.codes.map((code, row) => `2021,Area,${code},${cells(row).join(',')}`),
  ].join('\n');
const SEX = nomis(['Sex: All persons', 'Sex: Female', 'Sex: Male'], (row) => [1000, 500 + row, 500 - row]);
const STATUS = 'Marital and civil partnership status';
const MARRIED = nomis(
  [
    `${STATUS}: Total`,
    `${STATUS}: Married or in a registered civil partnership`,
    `${STATUS}: Married or in a registered civil partnership: Married`,
  ],
  () => [800, 400, 390],
);
const SERVED = 'UK armed forces veteran indicator';
const VETERANS = nomis(
  [
    `${SERVED}: Total`,
    `${SERVED}: Previously served in the UK regular armed forces`,
    `${SERVED}: Has not previously served in any UK armed forces`,
  ],
  () => [900, 40, 855],
);

async function withFiles(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const layers = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const reading = await readMade(text, name);
      return layerOf(
        reading,
        reading.draft as Draft,
        { name, bytes: text.length, sha256: null, addedOn: '2026-11-24' },
        true,
      );
    }),
  );
  return withAdditions(SOMERSET_DATA, { layers, points: null });
}
const evidenceOn = (dataset: Dataset, rows: readonly number[], id: CharacteristicId) => {
  const found = groupEvidence(dataset, rows, population).find(({ group }) => group.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const byResidents = (rows: readonly number[], share: (row: number) => number): number => {
  const residents = rows.map((row) => SOMERSET_DATA.counts.get('residents')?.values[row] ?? 0);
  const all = residents.reduce((a, b) => a + b, 0);
  return rows.reduce((sum, row, at) => sum + share(row) * (residents[at] ?? 0), 0) / all;
};

describe('a table of the Census that a person adds', () => {
  it('fills the row of the group it is about, with its source, and of no other', async () => {
    const dataset = await withFiles({ 'census2021-ts008-lsoa.csv': SEX });
    const rows = [0, 100, 200];
    const sex = evidenceOn(dataset, rows, 'sex');
    expect(sex.cannotSay).toBeNull();
    const share = byResidents(rows, (row) => (500 + row) / 1000);
    expect(sex.statements[0]?.text).toContain(
      `In the 3 areas concerned, about ${(100 * share).toFixed(1)}% of residents are female;`,
    );
    expect(sex.statements[0]?.text).toMatch(/Added by you: TS008\.$/);
    expect(sex.note).toContain('census2021-ts008-lsoa.csv');
    expect(dataset.sources.get(sex.sourceIds[0] ?? '')?.release).toContain('loaded by you');
    for (const id of ['marriage', 'veterans', 'sexual-orientation'] as const)
      expect(evidenceOn(dataset, rows, id).cannotSay, id).not.toBeNull();
  });

  it('knows marriage and veterans by their own headings; those who served are those who did not say no', async () => {
    const dataset = await withFiles({
      'census2021-ts002-lsoa.csv': MARRIED,
      'census2021-ts071-lsoa.csv': VETERANS,
    });
    expect(evidenceOn(dataset, [3], 'marriage').statements[0]?.text).toContain(
      'In the one area concerned, about 50.0% of residents aged 16 and over are married or in a civil partnership',
    );
    expect(evidenceOn(dataset, [3], 'veterans').statements[0]?.text).toContain(
      'about 5.0% of residents aged 16 and over have served in the UK armed forces',
    );
  });

  it('says what agrees with the file, over no area, some and all', async () => {
    const dataset = await withFiles({ 'ts008.csv': SEX, 'ts002.csv': MARRIED, 'ts071.csv': VETERANS });
    for (const rows of [[], [7], [1, 2, 300], SOMERSET_DATA.codes.map((_, row) => row)])
      for (const id of ['sex', 'marriage', 'veterans'] as const) {
        const [statement] = evidenceOn(dataset, rows, id).statements;
        if (!statement) throw new Error(id);
        expect(groupHolds(dataset, population, rows, statement), statement.text).toBe('holds');
        const figures = { ...statement.figures, everywhere: 0.123 };
        expect(groupHolds(dataset, population, rows, { ...statement, figures })).toBe('fails');
      }
  });

  it('takes a person’s own counts as the map keeps them: rounded, small ones held back and said so', async () => {
    const own = [
      'LSOA21CD,All persons,Female,Male',
      ...SOMERSET_DATA.codes.map(
        (code, row) => `${code},${row < 2 ? 12 : 103},${row < 2 ? 4 : 52},${row < 2 ? 8 : 51}`,
      ),
    ].join('\n');
    const dataset = await withFiles({ 'our copy of TS008.csv': own });
    const { statements, note } = evidenceOn(dataset, [0, 1, 5], 'sex');
    expect(statements[0]?.text).toContain(
      'In the 3 areas concerned (no figure for 2 areas of them), about 47.6% of residents are female',
    );
    expect(note).toContain('small ones held back, the rest rounded to 5');
    // known by its headings too, whatever the file is called
    const renamed = await withFiles({
      'download(3).csv': own.replace('All persons,Female,Male', 'Sex: All persons,Sex: Female,Sex: Male'),
    });
    expect(evidenceOn(renamed, [5], 'sex').statements[0]?.text).toContain(
      'about 47.6% of residents are female',
    );
    // a table of something else with the same heading is not the Census
    const staff = await withFiles({ 'staff.csv': own });
    expect(evidenceOn(staff, [5], 'sex').cannotSay).not.toBeNull();
  });

  it('stands in the report with its source among the sources; without it the report names the table', async () => {
    const textOf = (dataset: Dataset) => {
      const reading = read(dataset, openingChoices('overview'));
      const pack = buildPack({
        dataset,
        population,
        assessment: null,
        madeOn,
        entries: [{ reading, link: 'https://x.gov.uk/', caption: '', altText: null }],
      });
      return JSON.stringify(reportBlocks(pack));
    };
    const filled = textOf(await withFiles({ 'census2021-ts008-lsoa.csv': SEX }));
    expect(filled).toMatch(/% of residents/);
    expect(filled).toContain('census2021-ts008-lsoa.csv');
    const bare = textOf(SOMERSET_DATA);
    for (const [table, name] of [
      ['TS008', 'sex'],
      ['TS002', 'legal partnership status'],
      ['TS071', 'previously served in UK armed forces'],
    ])
      expect(bare).toContain(
        `Census 2021, table ${table}, ${name} (ONS). Added on the map as a file by area, ${table} fills this row.`,
      );
  });
});
