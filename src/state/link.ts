import { type Choices, openingChoices, VIEW_IDS } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import { accessPart } from './link/access-part';
import { cameraPart } from './link/camera-part';
import { comparePart } from './link/compare-part';
import { filterPart } from './link/filter-part';
import { lookPart } from './link/look-part';
import { marksPart } from './link/marks-part';
import { measurePart } from './link/measure-part';
import { missedPart } from './link/missed-part';
import { pairPart } from './link/pair-part';
import type { LinkPart } from './link/part';
import { profilePart } from './link/profile-part';
import { linkReader, oneOf } from './link/reader';
import { scenarioPart } from './link/scenario-part';
import { thresholdsPart } from './link/thresholds-part';
import { weighingPart } from './link/weighing-part';

/** Version of the link format; written only when it is not 1. A link of a later version cannot be understood. */
const LINK_VERSION = '1';

/** Every group of choices with its own keys, in alphabetical order; the filter and the measures are last because they may need the rest. */
const PARTS: readonly LinkPart[] = [
  accessPart,
  cameraPart,
  comparePart,
  lookPart,
  marksPart,
  missedPart,
  profilePart,
  scenarioPart,
  thresholdsPart,
  // needs the profile
  weighingPart,
  // last
  filterPart,
  measurePart,
  pairPart,
];

export interface DecodedLink {
  readonly choices: Choices;
  /** One plain sentence for each thing the link asked for and did not get. */
  readonly dropped: readonly string[];
}

/** The choices as a query string that starts with `?`; empty for the opening view. Only differences are written. */
export function encodeChoices(choices: Choices): string {
  const opening = openingChoices(choices.view);
  const query = new URLSearchParams();
  const put = (key: string, value: string, usual: string) => {
    if (value !== usual) query.set(key, value);
  };
  put('view', choices.view, 'overview');
  for (const part of PARTS) part.write(put, choices, opening);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Reads any query string, however old or broken, into valid choices: what is understood is kept, the rest is
 * left at the opening view and named. Never throws.
 */
export function decodeChoices(search: string, dataset: Dataset): DecodedLink {
  const query = new URLSearchParams(search);
  const version = query.get('v') ?? LINK_VERSION;
  if (version !== LINK_VERSION) {
    const sorry = 'This link was made by another version of the map, so the opening view is shown.';
    return { choices: openingChoices('overview'), dropped: [sorry] };
  }
  const { link, dropped } = linkReader(query);
  const view = link.value(
    'view',
    (text) => oneOf(VIEW_IDS, text),
    'overview',
    (text) => `The link asked for a view we do not have (${text}), so the overview is shown.`,
  );
  let choices = openingChoices(view);
  for (const part of PARTS) choices = { ...choices, ...part.read(link, choices, dataset) };
  return { choices, dropped };
}
