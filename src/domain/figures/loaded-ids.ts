import { isOneOfMany, type LoadedLayer } from '../model/loaded-layer';
import type { LoadedId } from '../model/measure';
import { dateWords } from '../words/date-words';

/** Kinds of file a person can add, by the names they have on screen. No name holds an underscore: ids are parted by it. */
export const FILE_TITLES = {
  'ofcom-output-areas': 'Ofcom Connected Nations: fixed coverage by output area',
  'ofcom-postcodes': 'Ofcom Connected Nations: fixed coverage by postcode',
  bduk: 'BDUK premises: gigabit status and subsidy',
  iod: 'English Indices of Deprivation 2025',
  census: 'Census 2021 table (Nomis bulk download)',
  table: 'A table of your own, by area or postcode',
  'access-points': 'Access points: libraries and other places with public computers',
} as const;
export type FileKind = keyof typeof FILE_TITLES;

/** What tells one file of a kind from another on the map. */
export interface FileMark {
  readonly kind: string;
  /** `YYYY-MM`, `YYYY`, or empty where the file states no date. */
  readonly vintageSort: string;
  /** Residential premises only. */
  readonly residential: boolean;
  /** SHA-256 of the file's bytes, hex; null = not computed, as for a publisher's very large file. */
  readonly sha256: string | null;
}

const UNDATED = 'undated';
const RESIDENTIAL = '-residential';
/** Hexadecimal digits of 128 bits: enough that no two files share them, and nothing can be tried out against them. */
const PRINT_DIGITS = 32;

/**
 * The key of a file on the map and in links. A publisher's file goes by its kind and vintage, so that two vintages stand
 * side by side. A person's own goes by 128 bits of a hash of its bytes: nothing in it comes from the file's name, which a
 * stranger could guess and would then know what it is about.
 */
export function fileKey({ kind, vintageSort, residential, sha256 }: FileMark): string {
  const mark = isOneOfMany(kind) ? printOf(sha256) : vintageSort || UNDATED;
  return `${kind}_${mark}${residential ? RESIDENTIAL : ''}`;
}

/** The key of a list of places: how it is used, and the list itself where its hash is known. */
export function placesKey(how: string, sha256: string | null): string {
  return `access-points_${how}${sha256 === null ? '' : `-${printOf(sha256)}`}`;
}

const printOf = (sha256: string | null): string => sha256?.slice(0, PRINT_DIGITS) ?? UNDATED;

/** The id of one figure of a file: the same whenever that file, of that vintage, is added again. */
export const figureIdOf = (key: string, figure: string): LoadedId => `loaded_${key}_${figure}`;

/** Whether an id is of a figure of some file, known here or not. */
export const isOfFile = (id: string): id is LoadedId => id.startsWith('loaded_');

const KEY = /^([a-z-]+)_([0-9a-z-]+)$/;
const ID = /^loaded_([a-z-]+_[0-9a-z-]+)_.+$/;

/** The file a figure's id belongs to; null for an id that is none, or of an earlier version of the map. */
export function keyOfFigureId(id: string): string | null {
  const key = ID.exec(id)?.[1] ?? '';
  return wordsOfKey(key) === null ? null : key;
}

/** Which file a key names, for someone who does not have it; null where it names none we know. */
export function wordsOfKey(key: string): string | null {
  const [, kind = '', mark = ''] = KEY.exec(key) ?? [];
  if (!Object.hasOwn(FILE_TITLES, kind)) return null;
  const byName = isFormerKey(key) ? ', which this older link knows by its file’s name' : '';
  if (kind === 'table') return `a table of that person’s own${byName}`;
  if (kind === 'access-points')
    return `a list of places with public computers, used ${mark.startsWith('instead') ? 'instead of' : 'beside'} the published libraries`;
  const date = /^(20\d\d(?:-(?:0[1-9]|1[0-2]))?)(?:-residential)?$/.exec(mark)?.[1];
  return [
    FILE_TITLES[kind as FileKind],
    ...(mark.endsWith(RESIDENTIAL) ? ['residential premises'] : []),
    ...(date === undefined ? [] : [dateWords(date)]),
  ]
    .join(', ')
    .concat(byName);
}

export const isResidentialKey = (key: string): boolean => key.endsWith(RESIDENTIAL);

/** Keys as earlier versions wrote them: six digits of a hash (FNV-1a) of the file's name. */
const FORMER = /(table|iod|census)_([0-9a-f]{6})(?![0-9a-f])/g;

/** True of a key that an earlier version of the map made of a file's name. */
export const isFormerKey = (key: string): boolean => key.replace(FORMER, '').replace(RESIDENTIAL, '') === '';

/**
 * A text, such as a link, with the keys of earlier versions replaced by those of the files that are here: what was made
 * before links went by a file's bytes opens as ever, by the name of the file.
 */
export function withKeysOfToday(text: string, layers: readonly LoadedLayer[] = []): string {
  return text.replace(FORMER, (former, kind: string, mark: string) => {
    const named = layers.find(
      ({ kind: one, source: { file } }) =>
        one === kind && file !== undefined && formerMark(file.name) === mark,
    );
    return named ? named.key.replace(RESIDENTIAL, '') : former;
  });
}

/** What earlier versions told a file by. Only read: nothing is named by it any more. */
export function formerMark(name: string): string {
  let hash = 0x811c9dc5;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(-6);
}
