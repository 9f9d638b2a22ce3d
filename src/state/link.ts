import { withKeysOfToday } from '../domain/figures/loaded-ids';
import { type Choices, openingChoices, VIEW_IDS } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import { PARTS } from './link/parts';
import { queryText, readQuery, unknownIn } from './link/query';
import { linkReader, oneOf } from './link/reader';

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
  return queryText(query);
}

/**
 * Reads any query string, however old or mangled on its way, into valid choices: what is understood is kept, the rest
 * is left at the opening view and named. Never throws.
 */
export function decodeChoices(search: string, dataset: Dataset): DecodedLink {
  const query = readQuery(withKeysOfToday(search, dataset.loaded));
  const { link, dropped } = linkReader(query);
  const view = link.value(
    'view',
    (text) => oneOf(VIEW_IDS, text),
    'overview',
    (text) => `The link asked for a view we do not have (${text}), so the overview is shown.`,
  );
  let choices = openingChoices(view);
  for (const part of PARTS) choices = { ...choices, ...part.read(link, choices, dataset) };
  return { choices, dropped: [...dropped, ...unknownIn(query)] };
}
