import { type Choices, type Layout, VIEWS } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import { groupsOf } from '../sums/groups';
import { placeName } from '../words/sentence';

/** Pages that are the same whatever question is asked. */
const PAGES: Readonly<Partial<Record<Layout, string>>> = {
  'what-if': 'What if',
  help: 'Find help to get online',
  evidence: 'Evidence',
  coverage: 'Coverage',
  data: 'Add data',
  about: 'About the data',
  embed: 'Put this map on another website',
};

const SHOWN_AS: Readonly<Partial<Record<Layout, string>>> = {
  table: 'table',
  missed: 'who we miss',
  compare: 'areas compared',
};

/** The name of the area or the place that is open, where one is. */
function openPlace(dataset: Dataset, { grouping: { by, place } }: Choices, selected: Reading['selected']) {
  if (selected) return [selected.name];
  const { codes, names } = groupsOf(dataset, by);
  const at = place === null ? -1 : codes.indexOf(place);
  return at < 0 ? [] : [names[at] ?? ''];
}

/** The title of the page in tabs, history and bookmarks: what is open first, then where, then the map's name. */
export function pageTitle(dataset: Dataset, { choices, selected }: Reading): string {
  const { layout, view } = choices;
  const shownAs = SHOWN_AS[layout];
  const page = PAGES[layout] ?? `${VIEWS[view].tab}${shownAs ? `, ${shownAs}` : ''}`;
  return [
    ...openPlace(dataset, choices, selected),
    page,
    `Digital inclusion map of ${placeName(dataset)}`,
  ].join(' – ');
}
