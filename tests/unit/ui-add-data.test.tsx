import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sourceOfFile } from '../../src/formats/loaded-from-file';
import { ACCEPTED_FILES } from '../../src/ui/data/accepted-files';
import { areasTemplate } from '../../src/ui/data/areas-template';
import { CellMarks } from '../../src/ui/data/CellMarks';
import { ColumnList } from '../../src/ui/data/ColumnList';
import { chosenColumns } from '../../src/ui/data/FigurePicker';
import { LeftAsideList } from '../../src/ui/data/LeftAsideList';
import { ReadingChoices } from '../../src/ui/data/ReadingChoices';
import { columnLetters, TablePreview } from '../../src/ui/data/TablePreview';
import { WhatCanBeAdded } from '../../src/ui/data/WhatCanBeAdded';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

const nothing = () => {};
/** Markup without tags, so that a test reads as a person does. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const FILE = `Claims by area\r\nLSOA code (2021),Area,Claims,Office code,Share %\r\n${SPINE.codes
  .slice(0, 20)
  .map((code, at) => `${code},Place ${at},${20 + at},7,${at === 3 ? '[c]' : `${at}.123456789`}`)
  .join('\r\n')}\r\nTotal,,590,,\r\n`;

test('the first rows say in words what each row and each column is', async () => {
  const { view } = await readMade(FILE);
  if (!view) throw new Error('no view');
  const html = renderToStaticMarkup(<TablePreview view={view} />);
  expect(words(html)).toContain(
    'Row A where a row belongs B words C added up D left aside E averaged, weighted by households',
  );
  expect(words(html)).toContain('1 above the table Claims by area');
  expect(words(html)).toContain('2 headings LSOA code (2021) Area Claims Office code Share %');
  expect(html).toMatch(/<tr class="preview-row--heading"><th scope="row">(?:<span>)?2/);
  expect(words(html)).toContain('0.123…');
});

test('a column says how it is taken and why, in a menu where it can be taken otherwise', async () => {
  const { view, choices } = await readMade(FILE);
  if (!view) throw new Error('no view');
  const html = renderToStaticMarkup(<ColumnList view={view} choices={choices} onCorrect={nothing} />);
  expect(words(html)).toContain('How each of 5 columns is taken; 2 are left aside');
  expect(words(html)).toContain(
    'A LSOA code (2021) where a row belongs Its cells say where each row belongs.',
  );
  expect(html).toMatch(
    /How is “Claims” taken\?<\/label><select[^>]*>.*?<option value="0" selected="">Added up/,
  );
  expect(html).toMatch(/How is “Office code” taken\?<\/label>/);
  // Menus of single columns stand beside the columns, not among the questions on the file.
  const questions = words(renderToStaticMarkup(<ReadingChoices choices={choices} onCorrect={nothing} />));
  expect(questions).toContain('Which row holds the headings?');
  expect(questions).not.toContain('How is “Claims”');
});

test('what is left aside is counted, listed, and can be taken; marks are counted', async () => {
  const { aside, choices, marks } = await readMade(FILE);
  const html = renderToStaticMarkup(<LeftAsideList aside={aside} choices={choices} onCorrect={nothing} />);
  expect(words(html)).toContain('2 rows and 2 columns left aside');
  expect(words(html)).toContain('“Total”: It is a total of other rows.');
  expect(words(html)).toMatch(/Column D, “Office code”: .*? Take it “Office code”/);
  expect(words(html)).not.toContain('Take it “Area”');
  expect(words(renderToStaticMarkup(<CellMarks marks={marks} />))).toContain(
    '1 cell holds a mark in place of a figure Mark Cells Read as [c] 1 held back',
  );
  expect(renderToStaticMarkup(<CellMarks marks={[]} />)).toBe('');
});

test('rows left aside are all counted, however many they are', async () => {
  const totals = Array.from({ length: 700 }, (_, at) => `Total ${at},,${at},,`).join('\r\n');
  const { aside, choices } = await readMade(`${FILE}${totals}\r\n`);
  const html = words(
    renderToStaticMarkup(<LeftAsideList aside={aside} choices={choices} onCorrect={nothing} />),
  );
  expect(html).toContain('702 rows and 2 columns left aside');
  expect(aside.map(({ name }) => name)).toContain('202 further rows');
});

test('columns a person ticked stay so when the file is read again; new ones are ticked up to the twelfth', async () => {
  const { draft } = await readMade(FILE);
  const figures = 'figures' in draft ? draft.figures : [];
  const [claims, share] = figures;
  expect(chosenColumns(figures, new Map()).size).toBe(2);
  expect([...chosenColumns(figures, new Map([[claims?.key ?? '', false]]))]).toEqual([share?.key]);
});

test('the source of an added file says which table was read and what was decided', async () => {
  const facts = { name: 'made-up.csv', bytes: 10, sha256: null, addedOn: '2026-11-26' };
  expect(sourceOfFile(await readMade(FILE), facts).caveats).toHaveLength(1);
  const { readFile } = await import('../../src/formats/read-file');
  const corrected = await readFile(new Blob([FILE]), 'made-up.csv', SPINE, undefined, {
    columns: { 2: { how: 'not-added' } },
  });
  expect(sourceOfFile(corrected, facts).caveats).toContainEqual(
    expect.stringMatching(/^Decided by the person who added it: How is “Claims” taken\?.* Not added up\.$/),
  );
});

test('the template of the areas is a table the map knows, with every area and no figure made up', async () => {
  const template = areasTemplate(SOMERSET_DATA);
  expect(template.trim().split(/\r?\n/)).toHaveLength(SPINE.codes.length + 1);
  const filled = template
    .split(/\r?\n/)
    .map((line, at) => (at > 0 ? line.replace(/,,$/, ',20,12.5') : line))
    .join('\n');
  const reading = await readMade(filled, 'areas-template.csv');
  expect(reading.draft.match.matched).toBe(SPINE.codes.length);
  expect('figures' in reading.draft && reading.draft.figures.map(({ how }) => how)).toEqual([
    'added up',
    'averaged, weighted by households',
  ]);
});

test('ten examples; types that phones give CSV and workbooks; columns are lettered as spreadsheets do', () => {
  const html = renderToStaticMarkup(<WhatCanBeAdded dataset={SOMERSET_DATA} />);
  expect(html.match(/<li>/g)).toHaveLength(10);
  expect(ACCEPTED_FILES.split(',')).toEqual(
    expect.arrayContaining(['text/comma-separated-values', 'application/vnd.ms-excel', 'text/plain', '.ods']),
  );
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
