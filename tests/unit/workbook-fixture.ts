import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileMembers, ZIP_LIMITS } from '../../src/formats/file-members';
import type { WorkbookSheet } from '../../src/formats/workbook/workbook-sheet';
import { type Made, makeZip } from './zip-fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sheet of a workbook made for a test. */
export interface MadeSheet {
  readonly name: string;
  /** What stands between `<worksheet>` and its end, as XML. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: readonly string[];
  /** Number formats; cells of style n have the n-th of them, style 0 none. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
}

/** The files of an Excel workbook, written by hand (ECMA-376), so that tests can make the odd ones no library writes. */
export function xlsxParts({ sheets, strings = [], formats = [], from1904 }: MadeWorkbook): Made[] {
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
    )
    .join('');
  const targets = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${sheets
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${targets}<Relationship Id="s" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
        .join(
          '',
        )}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ];
}

export const makeXlsx = (workbook: MadeWorkbook): Uint8Array => makeZip(xlsxParts(workbook));

/** A sheet of plain texts and numbers, as a program that saves a table writes it. */
export function plainSheet(rows: readonly (readonly (string | number)[])[]): string {
  return `<sheetData>${rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells
          .map((cell) =>
            typeof cell === 'number'
              ? `<c><v>${cell}</v></c>`
              : cell === ''
                ? '<c/>'
                : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')}</sheetData>`;
}

/** The part of an OpenDocument workbook that holds its tables. */
export function odsContent(tables: string, styles = ''): string {
  const urn = (what: string): string => `urn:oasis:names:tc:opendocument:xmlns:${what}:1.0`;
  return `<?xml version="1.0"?><office:document-content xmlns:office="${urn('office')}" xmlns:table="${urn('table')}" xmlns:text="${urn('text')}" xmlns:style="${urn('style')}"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** An OpenDocument workbook; `tables` is what stands in `office:spreadsheet`, `styles` in `office:automatic-styles`. */
export const makeOds = (tables: string, styles = ''): Uint8Array =>
  makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: odsContent(tables, styles) },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
  ]);

/** The sheets of a workbook, as the reader of files is given them. */
export async function sheetsOf(
  bytes: Uint8Array,
  name = 'made-up.xlsx',
  cells = ZIP_LIMITS.cells,
): Promise<readonly WorkbookSheet[]> {
  return (await fileMembers(new Blob([bytes as BlobPart]), name, { ...ZIP_LIMITS, cells })).sheets;
}

/** LibreOffice with its part for workbooks, if this machine has it. */
export function findOffice(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const command = join(folder, 'soffice');
    if (!existsSync(command)) continue;
    const program = dirname(realpathSync(command));
    if (existsSync(join(program, 'libsclo.so')) || existsSync(join(program, '../Frameworks/libsclo.dylib')))
      return command;
  }
  return null;
}

/** A file as LibreOffice saves it in another format: "xlsx", "ods", "fods". */
export function convertedByOffice(
  office: string,
  name: string,
  content: string | Uint8Array,
  to: string,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, name), content);
    execFileSync(
      office,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'saved'),
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return readFileSync(join(folder, 'saved', name.replace(/\.[^.]+$/, `.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
