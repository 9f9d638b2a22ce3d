import { expect, test } from 'vitest';
import { type Choices, LAYOUTS, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { pageTitle } from '../../src/domain/telling/page-title';
import { dataset } from '../invented/invented-council';

const titleOf = (choices: Choices): string => pageTitle(dataset, read(dataset, choices));

test('every page, every view and every area has a title of its own, what is open first', () => {
  const pages = LAYOUTS.map((layout) => titleOf({ ...openingChoices('overview'), layout }));
  const views = VIEW_IDS.map((view) => titleOf(openingChoices(view)));
  const [code = null] = dataset.codes;
  const area = titleOf({ ...openingChoices('age'), selected: code });
  const all = new Set([...pages, ...views, area]);
  expect(all.size).toBe(LAYOUTS.length + VIEW_IDS.length - 1 + 1);
  expect(area.startsWith(dataset.names[0] ?? '?')).toBe(true);
  for (const title of all) expect(title).toMatch(/ – Digital inclusion map of /);
});
