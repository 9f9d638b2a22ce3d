import { withKeysOfToday } from '../domain/figures/loaded-ids';
import { type Choices, openingChoices } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import { CHOICE_FIELDS } from './link/choice-fields';
import { decisionOfService } from './link/former-service';
import { queryText, readQuery, retiredIn, unknownIn } from './link/query';

export interface DecodedLink {
  readonly choices: Choices;
  /** One plain sentence for each thing the link asked for and did not get. */
  readonly dropped: readonly string[];
}

/** The choices as a query string that starts with `?`; empty for the opening view. Only differences are written. */
export function encodeChoices(choices: Choices): string {
  const opening = openingChoices(choices.view);
  const query = new URLSearchParams();
  for (const field of CHOICE_FIELDS) field.write(query, choices, opening);
  return queryText(query);
}

/**
 * Reads any query string, however old or mangled on its way, into valid choices: what is understood is kept, the rest
 * is left at the opening view and named. Never throws.
 */
export function decodeChoices(search: string, dataset: Dataset): DecodedLink {
  const query = readQuery(withKeysOfToday(search, dataset.loaded));
  decisionOfService(query);
  const dropped: string[] = [];
  const drop = (sentence: string) => {
    dropped.push(sentence);
  };
  const choices = CHOICE_FIELDS.reduce(
    (soFar, field) => field.read(query, soFar, dataset, drop),
    openingChoices('overview'),
  );
  return { choices, dropped: [...dropped, ...retiredIn(query), ...unknownIn(query)] };
}
