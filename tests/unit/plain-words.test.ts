import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Row } from '../../src/domain/model/codes';
import { residentReading } from '../../src/domain/pages/resident/resident-reading';
import { ENGLISH } from '../../src/domain/pages/resident/wording-english';
import { read } from '../../src/domain/read';
import { GLOSSARY, termsIn } from '../../src/domain/words/glossary';
import { GuidePages } from '../../src/prerender/pages/guide/GuidePages';
import { SOMERSET_DATA } from './import-fixture';
import { fleschKincaidGrade } from './reading-ease';

/*
 * The words were decided once (product.md, “Words”): what people read says them and no others. Every text of the source
 * is read: strings with a blank in them, text between tags, parts of templates.
 */
const FOLDERS = [
  'src/ui',
  'src/domain',
  'src/cartography',
  'src/export',
  'src/embed',
  'src/prerender',
  'src/artefact',
];
/** Words of the trade that nobody but us uses, or uses otherwise. */
const NOT_SAID = /\b(dials?|supply|marked|E2SFCA|percentile \d+)\b/i;

/** Names that are read by programs: classes of the style sheets, the column of the saved table. */
const NAMES_OF_OURS = /\S*--marked|column marked/g;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** Texts of a module, without names of modules. */
function textsOf(node: unknown, into: string[] = []): string[] {
  if (Array.isArray(node)) for (const one of node) textsOf(one, into);
  else if (node && typeof node === 'object') {
    const { type, value } = node as Node;
    if (/^Import/.test(type) || (/^Export/.test(type) && 'source' in node && node.source)) return into;
    if (type === 'JSXText') into.push(String(value));
    else if (type === 'Literal' && typeof value === 'string' && value.includes(' ')) into.push(value);
    else if (type === 'TemplateElement') into.push(String((value as { cooked: string }).cooked));
    else for (const [key, child] of Object.entries(node)) if (key !== 'type') textsOf(child, into);
  }
  return into;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

describe('plain words', () => {
  test('no text of the tool says “dial”, “supply”, “marked” or the name of a method', () => {
    const found = files.flatMap((file) =>
      textsOf(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
        .filter((text) => NOT_SAID.test(text.replace(NAMES_OF_OURS, '')))
        .map((text) => `${file}: ${text.replace(/\s+/g, ' ').trim().slice(0, 150)}`),
    );
    expect(found).toEqual([]);
  });

  test('the reader of the source finds texts of every kind', () => {
    const code =
      "import a from 'marked with'; const b = 'a dial here', c = `a supply`; const d = <p>marked</p>;";
    expect(textsOf(parseAst(code, { lang: 'tsx' }))).toEqual(['a dial here', 'a supply', 'marked']);
  });
});

/*
 * Ceilings that only go down. What is aimed at is a reading age of 12 (grade 7) on planners' pages; names of places and
 * numbers, which nobody can shorten, count in these grades.
 */
test('every word of the trade on a view has its meaning on the page, in words that are not of the trade', () => {
  const WORDS =
    /LSOA|MSOA|highlighted|on paper|straight line|Spread evenly|income-deprived|Indices of Deprivation|CDS|former district/gi;
  for (const view of VIEW_IDS) {
    const { findings, edges, notKnown } = read(SOMERSET_DATA, openingChoices(view));
    const texts = [...[...findings, ...edges].map(({ text }) => text), ...notKnown];
    for (const [word] of texts.join(' ').matchAll(WORDS))
      expect(
        termsIn(texts).some(({ found }) => found.test(word)),
        `${view}: ${word}`,
      ).toBe(true);
  }
  expect(fleschKincaidGrade(GLOSSARY.map(({ means }) => means).join(' '))).toBeLessThan(8);
});

describe('how hard the sentences of the views are', () => {
  for (const view of VIEW_IDS)
    test(`${view}: the answer and all that stands behind it stay below the ceiling`, () => {
      const { question, findings, edges, notKnown } = read(SOMERSET_DATA, openingChoices(view));
      const [first, ...others] = [...findings, ...edges].map(({ text }) => text);
      expect(fleschKincaidGrade(question)).toBeLessThan(10);
      expect(fleschKincaidGrade(first ?? '')).toBeLessThan(11.7);
      expect(fleschKincaidGrade([first, ...others, ...notKnown].join(' '))).toBeLessThan(11.7);
    });

  test('the guide is for a reading age of 12, Find help for one of 9', () => {
    const guide = renderToStaticMarkup(createElement(GuidePages, { area: 'E01000001', ward: 'E05000001' }));
    expect(fleschKincaidGrade(plainText(guide))).toBeLessThan(7);
    const help = residentReading(SOMERSET_DATA, 0 as Row, ENGLISH);
    const said = [help.answer, ...help.comparison, help.notAHome, ...help.bring, ...ENGLISH.noContacts];
    expect(fleschKincaidGrade(said.join(' '))).toBeLessThan(5);
  });
});

const plainText = (html: string): string =>
  html
    .replace(/<\/(p|h2)>/g, '. ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
