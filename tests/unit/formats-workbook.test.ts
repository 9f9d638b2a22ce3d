import { describe, expect, test } from 'vitest';
import { withAllDigits } from '../../src/formats/workbook/number-text';
import { makeOds, makeXlsx, plainSheet, sheetsOf, xlsxParts } from './workbook-fixture';
import { makeZip } from './zip-fixture';

/** The cells of the first sheet of a workbook with one sheet. */
async function cellsOf(
  xml: string,
  more: Omit<Parameters<typeof makeXlsx>[0], 'sheets'> = {},
): Promise<readonly (readonly string[])[]> {
  const [sheet] = await sheetsOf(makeXlsx({ sheets: [{ name: 'One', xml }], ...more }));
  return sheet?.rows ?? [];
}

describe('cells of an Excel sheet are what a person sees in them', () => {
  test('texts: shared, rich, in the cell itself, of a formula; entities, line breaks and escapes are decoded', async () => {
    const rows = await cellsOf(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><r><t>in </t></r><r><t xml:space="preserve"> line</t></r></is></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>of a &lt;formula&gt;</v></c><c r="C2" t="s"><v>9</v></c></row></sheetData>`,
      {
        strings: [
          '<t>Fish &amp; chips</t>',
          '<r><rPr><b/></rPr><t xml:space="preserve">bold </t></r><r><t>and not</t></r><rPh sb="0" eb="1"><t>as spoken</t></rPh>',
          '<t>two_x000D_\nlines</t>',
        ],
      },
    );
    expect(rows).toEqual([
      ['Fish & chips', 'bold and not', 'two\r\nlines'],
      ['in  line', 'of a <formula>'],
    ]);
  });

  test('formats: per cent, dates, money, marks in place of numbers; a nought as a dash is a nought; digits are not rounded away', async () => {
    const shown: readonly (readonly [format: string, value: string, text: string])[] = [
      ['0%', '0.12', '12%'],
      ['0%', '0.126', '12.6%'],
      ['0.0%', '0.28999999999999998', '29%'],
      ['0.00', '3.14159', '3.14159'],
      ['#,##0', '1234567', '1234567'],
      ['dd/mm/yyyy', '45748', '01/04/2025'],
      ['mmm-yy', '45748', 'Apr-25'],
      ['[$-809]d mmmm yyyy', '45748', '1 April 2025'],
      ['hh:mm', '0.39583333333333331', '09:30'],
      ['"£"#,##0.00', '1234.5', '£1,234.50'],
      ['"£"#,##0', '1234.6', '£1234.6'],
      ['[<5]"c";General', '3', 'c'],
      ['[<5]"c";General', '7', '7'],
      ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '0', '0'],
      ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '1234', '1,234'],
      ['0;-0;;@', '0', '0'],
      [';;;', '7', ''],
      ['#,##0;(#,##0)', '-1234', '-1,234'],
      ['#,##0;[Red]#,##0', '-1234.5', '-1234.5'],
      ['# ?/?', '0.5', '0.5'],
      ['0.0,"k"', '12345', '12.3k'],
      ['0.00E+00', '123456789', '123456789'],
      ['General', '0.30000000000000004', '0.3'],
      ['General', '100023336956', '100023336956'],
      ['General', '1E-3', '0.001'],
      ['@', '7', '7'],
      ['0" miles"', '4.5', '4.5 miles'],
      ['nonsense[', '4.5', '4.5'],
    ];
    const rows = await cellsOf(
      `<sheetData>${shown.map(([, value], at) => `<row><c s="${at + 1}"><v>${value}</v></c></row>`).join('')}</sheetData>`,
      { formats: shown.map(([format]) => format) },
    );
    expect(shown.map(([format, value], at) => [format, value, rows[at]?.[0] ?? ''])).toEqual(shown);
  });

  test('formats that Excel does not write out are those of Britain: day before month', async () => {
    const parts = xlsxParts({
      sheets: [
        {
          name: 'One',
          xml: '<sheetData><row><c s="1"><v>45748</v></c><c s="2"><v>0.5</v></c></row></sheetData>',
        },
      ],
    });
    const [sheet] = await sheetsOf(
      makeZip([
        ...parts.filter(({ name }) => name !== 'xl/styles.xml'),
        {
          name: 'xl/styles.xml',
          content:
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>',
        },
      ]),
    );
    expect(sheet?.rows).toEqual([['01/04/2025', '50%']]);
  });

  test('a workbook that counts days from 1904, truth values, faults, blanks between cells, a cell far to the right', async () => {
    expect(
      await cellsOf(
        '<sheetData><row r="3"><c r="B3" s="1"><v>44286</v></c><c r="D3" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="AA3" t="d"><v>2025-04-01T00:00:00</v></c></row></sheetData>',
        { from1904: true, formats: ['yyyy-mm-dd'] },
      ),
    ).toEqual([
      [],
      [],
      ['', '2025-04-01', '', 'TRUE', '#N/A', ...Array.from({ length: 21 }, () => ''), '2025-04-01'],
    ]);
  });

  test('formulas no program has worked out are blank, counted, and said how to mend', async () => {
    const [sheet] = await sheetsOf(
      makeXlsx({
        sheets: [
          {
            name: 'One',
            xml: '<sheetData><row><c><f>1+1</f></c><c><f>1+1</f><v></v></c><c><f>2</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row></sheetData>',
          },
        ],
      }),
    );
    expect(sheet?.rows).toEqual([['', '', '2']]);
    expect(sheet?.decided.map(({ decided }) => decided)).toEqual([
      '2 cells hold formulas without a result, read as blank.',
    ]);
  });
});

describe('joined, hidden and oddly written', () => {
  const row = (at: number, cells: Readonly<Record<string, string>>, more = ''): string =>
    `<row r="${at}"${more}>${Object.entries(cells)
      .map(([column, text]) => `<c r="${column}${at}" t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('')}</row>`;

  test('a joined heading is each of its columns’, a joined code each of its rows’; a title across the top stays one', async () => {
    expect(
      await cellsOf(
        `<sheetData>${row(1, { A: 'Claims by quarter' })}${row(2, { A: 'LSOA', B: '2024', D: '2025' })}${row(3, { B: 'Q3', C: 'Q4', D: 'Q1', E: 'Q2' })}${row(4, { A: 'E01029022', B: '1', C: '2', D: '3', E: '4' })}${row(5, { B: '5', C: '6', D: '7', E: '8' })}</sheetData><mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B2:C2"/><mergeCell ref="$D$2:$E$2"/><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells>`,
      ),
    ).toEqual([
      ['Claims by quarter'],
      ['LSOA', '2024', '2024', '2025', '2025'],
      ['LSOA', 'Q3', 'Q4', 'Q1', 'Q2'],
      ['E01029022', '1', '2', '3', '4'],
      ['E01029022', '5', '6', '7', '8'],
    ]);
  });

  test('hidden rows (filtered, folded, of no height) and columns are known by their places', async () => {
    const [sheet] = await sheetsOf(
      makeXlsx({
        sheets: [
          {
            name: 'One',
            xml: `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols><sheetData>${row(1, { A: 'a', B: 'b', C: 'c', D: 'd' })}${row(2, { A: '1' }, ' hidden="1"')}${row(3, { A: '2' }, ' ht="0" customHeight="1"')}${row(4, { A: '3' }, ' outlineLevel="1" hidden="true"')}${row(5, { A: '4' }, ' ht="15"')}<row r="6" hidden="1"/></sheetData>`,
          },
        ],
      }),
    );
    expect(sheet).toMatchObject({ hiddenRows: [2, 3, 4], hiddenColumns: [1, 3], hidden: false });
    expect(sheet?.rows).toHaveLength(5);
  });

  test('sheets keep their order and names; those no one is shown come last; charts are left out', async () => {
    const sheets = await sheetsOf(
      makeXlsx({
        sheets: [
          { name: 'Lists', xml: plainSheet([['x']]), state: 'veryHidden' },
          { name: 'R&D "2025"', xml: plainSheet([['a', 1]]) },
          { name: 'Notes', xml: plainSheet([['b']]) },
        ],
      }),
      'claims.xlsx',
    );
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['claims.xlsx: R&D "2025"', false, [['a', '1']]],
      ['claims.xlsx: Notes', false, [['b']]],
      ['claims.xlsx: Lists', true, [['x']]],
    ]);
  });

  test('as other programs write it: prefixes on all names, parts named from the root or in other case, no styles, no strings', async () => {
    const [sheet] = await sheetsOf(
      makeZip([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/book.xml"/></Relationships>',
        },
        {
          name: 'xl/book.xml',
          content:
            '<x:workbook xmlns:x="u" xmlns:d3p1="v"><x:sheets><x:sheet name="S" sheetId="1" d3p1:id="q"/><x:sheet name="Chart" sheetId="2" d3p1:id="c"/></x:sheets></x:workbook>',
        },
        {
          name: 'xl/_rels/book.xml.rels',
          content:
            '<Relationships><Relationship Id="q" Type="x/worksheet" Target="../xl/./Worksheets/S.xml"/><Relationship Id="c" Type="x/chartsheet" Target="charts/c.xml"/></Relationships>',
        },
        {
          name: 'xl/worksheets/s.xml',
          content:
            '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        },
      ]),
    );
    expect(sheet?.rows).toEqual([['1', 'b']]);
  });
});

describe('cells of an OpenDocument sheet', () => {
  const text = (shown: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`;
  const number = (type: string, value: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

  test('are what is shown, with digits that are rounded away; notes beside them are not read', async () => {
    const [sheet] = await sheetsOf(
      makeOds(
        `<table:table table:name="T"><table:table-row>${text('Fish &amp; <text:span>chips</text:span>')}${number('percentage', '0.126', '13%')}${number('float', '1234.5', '1,234.50')}${number('currency', '5', '£5.00')}<table:table-cell office:value-type="date" office:date-value="2025-04-01"><text:p>01/04/25</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p>two<text:s text:c="3"/>words</text:p><text:p>and<text:line-break/>lines</text:p></table:table-cell>${number('float', '0', '-')}${number('float', '3', 'c')}<table:table-cell office:value-type="float" office:value="2.5"/><table:table-cell office:value-type="date" office:date-value="2025-04-01T00:00:00"/></table:table-row></table:table>`,
      ),
      'made-up.ods',
    );
    expect(sheet?.rows).toEqual([
      ['Fish & chips', '12.6%', '1,234.50', '£5.00', '01/04/25', 'TRUE'],
      ['two   words\nand\nlines', '0', 'c', '2.5', '2025-04-01'],
    ]);
  });

  test('written once and meant many times: rows, columns, blanks to the end of the sheet', async () => {
    const [sheet] = await sheetsOf(
      makeOds(
        `<table:table table:name="T"><table:table-header-rows><table:table-row>${text('a')}<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell/>${text('c')}</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${text('d')}</table:table-row><table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      ),
      'made-up.ods',
    );
    expect(sheet?.rows).toEqual([['a', 'b', 'b'], ['', 'c'], ['', 'c'], [], [], [], ['d']]);
  });

  test('joined and hidden: cells, rows (filtered too), columns, sheets', async () => {
    const sheets = await sheetsOf(
      makeOds(
        `<table:table table:name="Lists" table:style-name="gone"><table:table-row>${text('x')}</table:table-row></table:table><table:table table:name="T" table:style-name="shown"><table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-row>${text('k')}<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>2025</text:p></table:table-cell><table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell></table:table-row><table:table-row table:visibility="filter">${text('1')}${text('2')}${text('3')}</table:table-row></table:table>`,
        '<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>',
      ),
      'made-up.ods',
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['made-up.ods: T', false],
      ['made-up.ods: Lists', true],
    ]);
    expect(sheets[0]).toMatchObject({
      rows: [
        ['k', '2025', '2025'],
        ['1', '2', '3'],
      ],
      hiddenRows: [2],
      hiddenColumns: [1, 2],
    });
  });
});

test('more cells than can be held, said in few bytes, are refused; cells joined to the end of the sheet are not more', async () => {
  const many =
    '<table:table-row table:number-rows-repeated="1e308"><table:table-cell table:number-columns-repeated="1e308" office:value-type="float" office:value="1"/></table:table-row>';
  await expect(
    sheetsOf(makeOds(`<table:table table:name="T">${many}</table:table>`), 'made-up.ods', 50_000),
  ).rejects.toThrow('holds more than 50,000 cells');
  const texts = makeXlsx({
    sheets: [{ name: 'One', xml: '<sheetData/>' }],
    strings: Array.from({ length: 60_000 }, (_, at) => `<t>${at}</t>`),
  });
  await expect(sheetsOf(texts, 'made-up.xlsx', 50_000)).rejects.toThrow('holds more than 50,000 cells');
  const long = Array.from({ length: 400_000 }, (_, at) => at * 7919).join(' ');
  await expect(cellsOf(`<sheetData><row><c t="str"><v>${long}</v></c></row></sheetData>`)).rejects.toThrow(
    /sheet1\.xml is damaged/,
  );
  expect(
    await cellsOf(
      '<sheetData><row r="1"><c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c></row><row r="2"><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:XFD1048576"/></mergeCells>',
    ),
  ).toEqual([
    ['a', 'a', 'b'],
    ['1', '2', 'b'],
  ]);
});

test('digits that a format rounds away are put back only where what is shown is that number', () => {
  expect(withAllDigits('13%', 0.126)).toBe('12.6%');
  expect(withAllDigits('1,235', 1234.6)).toBe('1234.6');
  expect(withAllDigits('12.3', 12_345)).toBe('12.3');
  expect(withAllDigits('c', 3)).toBe('c');
  expect(withAllDigits('Err:502', 0)).toBe('Err:502');
  expect(withAllDigits('01/04/2025', 45_748)).toBe('01/04/2025');
  expect(withAllDigits('-0.5', -0.5)).toBe('-0.5');
});
