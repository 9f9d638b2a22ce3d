import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Choices, openingChoices, type ViewId } from '../../src/domain/model/choices';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { CHOICE_FIELDS } from '../../src/state/link/choice-fields';
import { scenarioDataset as dataset } from './published-scenario';
import { PROJECT } from './structure-files';

/** What the version of November 2026 made of a link: what is not as the view opens, what it said, what it wrote again. */
interface FormerLink {
  readonly link: string;
  readonly choices: { readonly view: ViewId };
  readonly dropped: readonly string[];
  readonly written: string;
}

const FORMER = readFileSync(join(PROJECT, 'tests/unit/former-links.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): FormerLink => JSON.parse(line));

const plain = (choices: Choices): unknown => ({ ...choices, overlays: [...choices.overlays] });

test.each(FORMER)('a link of the former version opens as it did: $link', (former) => {
  const { choices, dropped } = decodeChoices(former.link, dataset);
  const opening = openingChoices(former.choices.view);
  expect(plain(choices)).toEqual({ ...opening, overlays: [...opening.overlays], ...former.choices });
  expect([...dropped].sort()).toEqual(former.dropped);
  expect(encodeChoices(choices)).toBe(former.written);
});

test('every key that was written is still one of ours', () => {
  const written = new Set(FORMER.flatMap(({ written }) => [...new URLSearchParams(written).keys()]));
  expect([...written].filter((key) => !CHOICE_FIELDS.some((field) => field.key === key))).toEqual([]);
  expect(written.size).toBe(34);
});
