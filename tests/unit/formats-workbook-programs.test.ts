import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileMembers } from '../../src/formats/file-members';
import { OFFICIAL, official, SPINE } from './import-fixture';
import { convertedByOffice, findOffice, makeXlsx, plainSheet, sheetsOf } from './workbook-fixture';

const office = findOffice();
if (office === null) {
  const line =
    'LibreOffice Calc (libreoffice-calc-nogui) is not installed: the workbooks it makes are not read.';
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
}

/** A formatted table with formulas that no one has worked out yet: LibreOffice does, when it saves. */
const MADE = makeXlsx({
  sheets: [
    {
      name: 'Claims & more',
      xml: `<cols><col min="6" max="6" hidden="1" width="9"/></cols><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Claims</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>LSOA code (2021)</t></is></c><c r="B2" t="inlineStr"><is><t>2025</t></is></c><c r="D2" t="inlineStr"><is><t>Share</t></is></c><c r="E2" t="inlineStr"><is><t>From</t></is></c><c r="F2" t="inlineStr"><is><t>aside</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>${SPINE.codes[0]}</t></is></c><c r="B3"><v>12</v></c><c r="C3"><v>1234.5</v></c><c r="D3" s="1"><f>B3/48</f></c><c r="E3" s="2"><v>45748</v></c><c r="F3"><v>1</v></c></row>
        <row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>${SPINE.codes[1]}</t></is></c><c r="B4" s="3"><v>3</v></c></row>
        <row r="5"><c r="A5" t="inlineStr"><is><t>${SPINE.codes[2]}</t></is></c><c r="B5" s="3"><v>3</v></c><c r="C5" s="3"><v>7</v></c><c r="D5"><f>1/0</f></c></row>
      </sheetData><mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="B2:C2"/></mergeCells>`,
    },
    { name: 'Notes', xml: plainSheet([['Made up']]), state: 'hidden' },
  ],
  formats: ['0%', 'dd/mm/yyyy', '[<5]"c";General'],
});
const READ = [
  ['Claims'],
  ['LSOA code (2021)', '2025', '2025', 'Share', 'From', 'aside'],
  [SPINE.codes[0], '12', '1234.5', '25%', '01/04/2025', '1'],
  [SPINE.codes[1], 'c'],
  [SPINE.codes[2], 'c', '7', '#DIV/0!'],
];

describe.skipIf(office === null)('workbooks as LibreOffice saves them', () => {
  for (const kind of ['xlsx', 'ods']) {
    test(`.${kind}: formulas worked out, formats, joined and hidden parts are read as in the workbook it was made from`, async () => {
      const saved = convertedByOffice(office ?? '', 'made-up.xlsx', MADE, kind);
      const sheets = await sheetsOf(saved, `claims.${kind}`);
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        [`claims.${kind}: Claims & more`, false],
        [`claims.${kind}: Notes`, true],
      ]);
      expect(sheets[0]).toMatchObject({ rows: READ, hiddenRows: [4], hiddenColumns: [5], decided: [] });
    }, 180_000);
  }
});

describe.skipIf(!existsSync(OFFICIAL))('workbooks as their publishers publish them', () => {
  const sheetsOfOfficial = async (path: string) => {
    const { blob, name } = official(path);
    const { sheets } = await fileMembers(blob, name);
    return new Map(sheets.map((sheet) => [sheet.name.slice(name.length + 2), sheet.rows]));
  };

  test('MHCLG: Indices of Deprivation 2025, file 1, has a row for each of England’s 33,755 areas', async () => {
    const rows = (await sheetsOfOfficial('iod2025/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx')).get(
      'IMD25',
    );
    expect(rows).toHaveLength(33_756);
    expect(rows?.[0]?.slice(0, 2)).toEqual(['LSOA code (2021)', 'LSOA name (2021)']);
    expect(rows?.filter(([code]) => code && SPINE.codes.includes(code))).toHaveLength(339);
  });

  test('ONS: small area income, title rows above the headings', async () => {
    const sheets = await sheetsOfOfficial('low-income/ons_small_area_income_estimates_msoa_fye2020.xlsx');
    expect([...sheets.keys()]).toHaveLength(8);
    const rows = sheets.get('Net income after housing costs');
    expect(rows?.[4]?.[0]).toBe('MSOA code');
    expect(rows?.filter(([code]) => /^[EW]02/.test(code ?? ''))).toHaveLength(7201);
  });

  test('Commons Library: broadband, shares written as per cent keep all their digits', async () => {
    const sheets = await sheetsOfOfficial('ofcom/hoc-library/BroadbandDashboardDataFile_2024-06-28.xlsx');
    const rows = sheets.get('Sub-constituency data');
    const hazlehead = rows?.find(([code]) => code === 'S02001243');
    expect(hazlehead?.slice(1, 4)).toEqual(['Hazlehead', '97.4177682139563%', '92.4992314786351%']);
  });
});
