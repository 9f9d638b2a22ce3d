import { keysMissing } from '../../domain/figures/added-files';
import { keyOfFigureId, withKeysOfToday } from '../../domain/figures/loaded-ids';
import type { Dataset } from '../../domain/model/dataset';
import { readQuery } from './query';

/** Name of the part of a link that says which added files its view rests on. It is no choice: nothing is read from it. */
const ADDED = 'added';
/** More than these no link has use for. */
const MOST = 12;

/** Puts the keys of added files into a query; nothing where there are none. */
export function writeAdded(query: URLSearchParams, keys: readonly string[]): void {
  if (keys.length > 0) query.set(ADDED, keys.slice(0, MOST).join('.'));
  else query.delete(ADDED);
}

/** The files a link needs, of those this data lacks: it names them, or asks for figures of theirs. */
export function missingOf(search: string, dataset: Dataset): readonly string[] {
  const query = readQuery(withKeysOfToday(search, dataset.loaded));
  const named = (query.get(ADDED) ?? '').split('.').slice(0, MOST);
  const asked = [...query.values()].flatMap((value) => value.match(FIGURE) ?? []).slice(0, MOST);
  return keysMissing(dataset, [...named, ...asked.flatMap((id) => keyOfFigureId(id) ?? [])]);
}

const FIGURE = /loaded_[a-z-]+_[0-9a-z-]+_[a-z0-9_]+/g;
