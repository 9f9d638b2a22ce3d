import type { PlacesFile, PostcodesFile } from '../../artefact/files';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { findNames, type NamesFound } from '../../domain/places/find-names';
import { cut, type Findable, findables, findPostcode, type PostcodeAnswer } from '../../domain/places/search';
import { capitalised, placeName } from '../../domain/words/sentence';

/** The two files of the search, as fetched. */
export interface FindIndex {
  readonly places: PlacesFile;
  readonly postcodes: PostcodesFile;
}

/** The same made ready once: every name that can be found, and the postcodes. */
interface PreparedIndex {
  readonly names: readonly Findable[];
  readonly postcodes: PostcodesFile;
  readonly areaNames: readonly string[];
  /** "Somerset". */
  readonly place: string;
}

export interface FindOption {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  readonly row: Row;
  readonly at: { readonly lon: number; readonly lat: number } | null;
  /** The ward or neighbourhood that it is. */
  readonly opens?: Findable['group'];
}

export interface FindAnswer {
  /** In the order they stand on screen and the arrow keys walk: groups together, best first. */
  readonly options: readonly FindOption[];
  /** What a person needs to be told: not in the list, not held, nothing found. Often empty. */
  readonly message: string;
  /** What was typed is not held, and the options are spelt nearly so: a person chooses among them, or does not. */
  readonly isGuess: boolean;
}

const MOST = 12;

export const NOTHING_ASKED: FindAnswer = { options: [], message: '', isGuess: false };

export function prepareIndex(dataset: Dataset, { places, postcodes }: FindIndex): PreparedIndex {
  return {
    names: findables(dataset, places),
    postcodes,
    areaNames: dataset.names,
    place: placeName(dataset),
  };
}

/** What the search offers for a text: the postcode’s area first, then names by kind. */
export function findOptions(index: PreparedIndex, text: string): FindAnswer {
  const asked = text.trim();
  if (asked === '') return NOTHING_ASKED;
  const answer = findPostcode(index.postcodes, asked, index.place);
  const found = findNames(index.names, answer.rest, index.place, MOST);
  // beside a postcode that is held a misspelt town needs no guess
  const named = found.how !== 'as-typed' && 'row' in answer ? [] : found.names.map(nameOption);
  const groups = [...new Set(named.map((option) => option.group))];
  const options = [
    ...postcodeOptions(index, answer),
    ...groups.flatMap((group) => named.filter((option) => option.group === group)),
  ];
  const message = messageOf(answer, asked, { ...found, names: named });
  return { options, message, isGuess: found.how === 'like' && named.length > 0 };
}

function postcodeOptions(index: PreparedIndex, answer: PostcodeAnswer): readonly FindOption[] {
  if (answer.kind !== 'current' && answer.kind !== 'not-current') return [];
  const { row, postcode } = answer;
  return [
    { key: postcode, group: 'Postcode', label: postcode, detail: index.areaNames[row] ?? '', row, at: null },
  ];
}

function nameOption({ kind, label, detail, row, at, group }: Findable, index: number): FindOption {
  return {
    key: `${kind} ${row} ${label} ${index}`,
    group: kind,
    label,
    detail: detailText(detail),
    row,
    at,
    ...(group ? { opens: group } : {}),
  };
}

interface NamesAnswer extends Pick<NamesFound, 'how' | 'asked'> {
  readonly names: readonly FindOption[];
}

function messageOf(answer: PostcodeAnswer, asked: string, found: NamesAnswer): string {
  switch (answer.kind) {
    case 'current':
      return '';
    case 'not-current':
    case 'unknown':
      return answer.text;
    case 'partial':
      return found.names.length > 0 ? '' : answer.text;
    case 'not-a-postcode':
      return namesMessage(asked, found);
  }
}

function namesMessage(asked: string, { how, asked: part, names }: NamesAnswer): string {
  const [first] = names;
  if (!first) {
    if (asked.length < 2) return '';
    return `Nothing found for “${cut(asked)}”. Try a postcode, town, village, ward or library.`;
  }
  if (how === 'like') return `Nothing is called “${cut(part)}” here. Did you mean ${first.label}?`;
  return how === 'part' ? `“${cut(asked)}” is not held as a whole. Found for “${cut(part)}”:` : '';
}

/** "town, Minehead Central" as "Town, Minehead Central"; an unnamed kind says nothing. */
function detailText(detail: string): string {
  const known = detail.replace(/^other, /, '');
  return capitalised(known);
}
