import { expect, test } from 'vitest';
import { FileProblem } from '../../src/formats/file-problem';
import { seeded } from './mutate';
import { makeOds, odsContent, plainSheet, sheetsOf, xlsxParts } from './workbook-fixture';
import { type Made, makeZip } from './zip-fixture';

/** `MUTATIONS=20000 npx vitest run workbook-mutations` tries more. */
const TRIES = Math.ceil(Number(process.env.MUTATIONS ?? 2000) / 4);

const table = Array.from({ length: 30 }, (_, at) => [`E0102${9000 + at}`, at, `Place ${at}`, at / 8]);
const XLSX = xlsxParts({
  sheets: [
    { name: 'Notes', xml: plainSheet([['Made up'], ['for a test']]) },
    {
      name: 'Claims',
      xml: `<cols><col min="3" max="3" hidden="1"/></cols>${plainSheet([['LSOA', 'Claims', 'Name', 'Share'], ...table])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    },
  ],
  strings: ['<t>a</t>'],
  formats: ['0%', 'dd/mm/yyyy'],
});
const ODS_TABLE = `<table:table table:name="T">${table
  .map(
    ([code, claims]) =>
      `<table:table-row table:number-rows-repeated="1"><table:table-cell office:value-type="string"><text:p>${code}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="${claims}"><text:p>${claims}</text:p></table:table-cell></table:table-row>`,
  )
  .join('')}</table:table>`;

const NUMBERS = ['-1', '0', '99999999999', '1e308', 'NaN', '', '16384', '1048577', '&#0;', '0x1F'];
const PIECES = [
  '<c r="XFD1048576"><v>1</v></c>',
  '<row r="1048577"><c><v>1</v></c></row>',
  '<c r="ZZZZ9"><v>1</v></c>',
  '<c s="999999" t="s"><v>999999</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<row r="0"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="99999999" hidden="1"/>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#xFFFFFFFF;',
  '<![CDATA[',
  '<!--',
  '\u0000',
  '</row>',
  '<x:row xmlns:x="u">',
  '<table:table-row table:number-rows-repeated="1048576">',
  '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>',
  '<text:s text:c="999999999"/>',
];

/** Ways in which the XML of a workbook goes wrong, or is made to. */
const MUTATIONS: readonly ((xml: string, random: () => number) => string)[] = [
  (xml, random) => xml.slice(0, Math.floor(random() * xml.length)),
  (xml, random) => xml.slice(Math.floor(random() * xml.length)),
  (xml, random) => xml.replace(/="\d+"/g, (one) => (random() < 0.05 ? `="${pick(NUMBERS, random)}"` : one)),
  (xml, random) =>
    xml.replace(/<v>[^<]*<\/v>/g, (one) => (random() < 0.05 ? `<v>${pick(NUMBERS, random)}</v>` : one)),
  (xml, random) => {
    const tags = [...xml.matchAll(/</g)].map(({ index }) => index);
    const at = pick(tags, random);
    return xml.slice(0, at) + pick(PIECES, random) + xml.slice(at);
  },
  (xml, random) => {
    const at = Math.floor(random() * xml.length);
    return xml.slice(0, at) + pick(PIECES, random) + xml.slice(at);
  },
  (xml, random) => xml.replace(/<\/[^>]+>/g, (one) => (random() < 0.02 ? '' : one)),
  (xml, random) => xml.replace(/"/g, (one) => (random() < 0.01 ? '' : one)),
  (xml, random) =>
    xml.replace(/ t="[^"]*"/g, () =>
      random() < 0.2 ? ` t="${pick(['s', 'b', 'e', 'd', 'x', 'n'], random)}"` : '',
    ),
];

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;

/** A workbook of which one part, or the zip itself, is spoilt. */
function spoilt(seed: number): { readonly bytes: Uint8Array; readonly name: string } {
  const random = seeded(seed);
  const isOds = seed % 3 === 0;
  const whole: readonly Made[] = isOds
    ? [
        { name: 'content.xml', content: odsContent(ODS_TABLE) },
        { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
      ]
    : XLSX;
  const at = isOds ? 0 : Math.floor(random() * whole.length);
  const mutation = pick(MUTATIONS, random);
  const parts = whole.map((part, index) =>
    index === at ? { ...part, content: mutation(String(part.content), random) } : part,
  );
  const kept = random() < 0.1 ? parts.filter((_, index) => index !== at || isOds) : parts;
  const zip = Uint8Array.from(makeZip(kept));
  if (random() < 0.1) {
    for (let times = 0; times < 3; times += 1) {
      zip[4 + Math.floor(random() * (zip.length - 4))] = Math.floor(random() * 256);
    }
  }
  return { bytes: zip, name: isOds ? 'made-up.ods' : 'made-up.xlsx' };
}

test(`${TRIES} seeded mutations of workbooks: each is read, or refused in a plain sentence; none takes long`, async () => {
  expect((await sheetsOf(makeZip(XLSX))).map(({ rows }) => rows.length)).toEqual([2, 31]);
  expect((await sheetsOf(makeOds(ODS_TABLE), 'made-up.ods'))[0]?.rows).toHaveLength(30);
  const outcomes = { read: 0, refused: 0 };
  let slowest = 0;
  for (let seed = 1; seed <= TRIES; seed += 1) {
    const { bytes, name } = spoilt(seed);
    const begun = performance.now();
    try {
      const sheets = await sheetsOf(bytes, name, 100_000);
      outcomes.read += 1;
      for (const { rows, hiddenRows, hiddenColumns } of sheets) {
        expect(
          rows.every((cells) => cells.every((cell) => typeof cell === 'string')),
          `seed ${seed}`,
        ).toBe(true);
        expect([...hiddenRows, ...hiddenColumns].every(Number.isInteger), `seed ${seed}`).toBe(true);
      }
    } catch (error) {
      expect(error, `seed ${seed}: ${error instanceof Error ? error.stack : ''}`).toBeInstanceOf(FileProblem);
      expect((error as FileProblem).message).toMatch(/\.$/);
      outcomes.refused += 1;
    }
    slowest = Math.max(slowest, performance.now() - begun);
  }
  expect(outcomes.read).toBeGreaterThan(TRIES / 10);
  expect(outcomes.refused).toBeGreaterThan(TRIES / 10);
  expect(slowest).toBeLessThan(10_000);
}, 120_000);
