import { keysBehind } from '../../domain/figures/added-files';
import type { Choices } from '../../domain/model/choices';
import { encodeChoices } from '../link';
import type { AppState } from '../types';
import { writeAdded } from './added-files';
import { queryText, readQuery } from './query';

/**
 * The query of an address that opens what is shown, or the same with other choices: the choices, which files of the
 * person's own it needs, and what is no choice (`renderer`) as it stands in the present address.
 *
 * @param now the present query
 * @param choices to open instead of those that are shown
 */
export function addressQuery(
  { choices, dataset, reading }: Pick<AppState, 'choices' | 'dataset' | 'reading'>,
  now: string,
  other: Choices = choices,
): string {
  const query = new URLSearchParams(encodeChoices(other));
  writeAdded(query, keysBehind(dataset, reading));
  const renderer = readQuery(now).get('renderer');
  if (renderer !== null) query.set('renderer', renderer);
  return queryText(query);
}
