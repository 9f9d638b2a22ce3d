import type { DerivedId } from '../model/measure';
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

/** Tables differ by more than their date, so that they go by their file's name: another name is another table. */
export const goesByName = (kind: string): boolean => kind === 'table' || kind === 'iod' || kind === 'census';

/** What tells one file of a kind from another on the map. */
export interface FileMark {
  readonly kind: string;
  /** `YYYY-MM`, `YYYY`, or empty where the file states no date. */
  readonly vintageSort: string;
  /** Residential premises only. */
  readonly residential: boolean;
  readonly name: string;
}

const UNDATED = 'undated';
const RESIDENTIAL = '-residential';

/**
 * The key of a file on the map: its kind and its vintage, so that two vintages stand side by side. A table of one's own
 * goes by a fingerprint of its file's name instead: the name itself would tell a stranger, in a link, what it is about.
 */
export function fileKey({ kind, vintageSort, residential, name }: FileMark): string {
  const mark = goesByName(kind) ? nameMark(name) : vintageSort || UNDATED;
  return `${kind}_${mark}${residential ? RESIDENTIAL : ''}`;
}

/** The id of one figure of a file: the same whenever that file, of that vintage, is added again. */
export const figureIdOf = (key: string, figure: string): DerivedId => `loaded_${key}_${figure}`;

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
  if (kind === 'table') return 'a table of that person’s own';
  if (kind === 'access-points')
    return `a list of places with public computers, used ${mark === 'instead' ? 'instead of' : 'beside'} the published libraries`;
  const date = /^(20\d\d(?:-(?:0[1-9]|1[0-2]))?)(?:-residential)?$/.exec(mark)?.[1];
  return [
    FILE_TITLES[kind as FileKind],
    ...(mark.endsWith(RESIDENTIAL) ? ['residential premises'] : []),
    ...(date === undefined ? [] : [dateWords(date)]),
  ].join(', ');
}

export const isResidentialKey = (key: string): boolean => key.endsWith(RESIDENTIAL);

/** Six hexadecimal digits of a name (FNV-1a): tells files apart, and does not say the name. */
function nameMark(name: string): string {
  let hash = 0x811c9dc5;
  for (const unit of name) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(-6);
}
