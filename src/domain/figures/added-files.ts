import type { Dataset } from '../model/dataset';
import { scoredSpeed } from '../model/decision';
import type { LoadedLayer } from '../model/loaded-layer';
import type { Reading } from '../model/reading';
import { listed } from '../words/sentence';
import { showsDials } from './beside';
import { loadedConnection } from './dials/loaded-connection';
import { placesKey, wordsOfKey } from './loaded-ids';

/** Every source of a view names it where places come into it. */
const LIBRARIES = 'ace-libraries-2023';

const added = ({ loaded = [] }: Dataset): readonly LoadedLayer[] =>
  loaded.filter(({ origin }) => origin === 'added');

const keyOfPlaces = ({ how, source }: NonNullable<Dataset['addedPlaces']>): string =>
  placesKey(how, source.file?.sha256 ?? null);

/**
 * Keys of the files a person added that a view rests on: those behind its colours and marks, behind the dials where they
 * are shown, and all of them where every figure of an area is. A link says them, since it cannot carry the files.
 */
export function keysBehind(dataset: Dataset, { choices, measure, sources }: Reading): readonly string[] {
  const ids = new Set(sources.map(({ id }) => id));
  const dial = showsDials(choices, measure)
    ? loadedConnection(dataset, scoredSpeed(choices.decision.demand))
    : null;
  const everything = choices.selected !== null || choices.layout === 'compare';
  const layers = added(dataset).filter(
    ({ source }) => everything || ids.has(source.id) || source.id === dial?.source.id,
  );
  const { addedPlaces } = dataset;
  return [
    ...layers.map(({ key }) => key),
    ...(addedPlaces && ids.has(LIBRARIES) ? [keyOfPlaces(addedPlaces)] : []),
  ];
}

/** Of the files a link names, those that are not here. What names no file we know is left out. */
export function keysMissing(dataset: Dataset, keys: readonly string[]): readonly string[] {
  const { loaded = [], addedPlaces } = dataset;
  const here = new Set([
    ...loaded.map(({ key }) => key),
    // a link of an earlier version says only how its list was used
    ...(addedPlaces ? [keyOfPlaces(addedPlaces), placesKey(addedPlaces.how, null)] : []),
  ]);
  return [...new Set(keys)].filter((key) => wordsOfKey(key) !== null && !here.has(key));
}

/** What whoever opens a link is told of the files it lacks; at most so many are named. */
const MOST_NAMED = 4;

/** "Ofcom …, January 2026 and a table of that person's own". */
export function filesInWords(keys: readonly string[]): string {
  const words = [...new Set(keys.flatMap((key) => wordsOfKey(key) ?? []))];
  return listed([...words.slice(0, MOST_NAMED), ...(words.length > MOST_NAMED ? ['others'] : [])]);
}

/** The notice of a link that was made with files which are not here. */
export const missingFilesText = (keys: readonly string[]): string =>
  `This link was made with ${keys.length === 1 ? 'a file' : 'files'} added in that person’s browser: ${filesInWords(keys)}. Add ${keys.length === 1 ? 'the file' : 'the files'} to see the same; until then the map shows the published data.`;
