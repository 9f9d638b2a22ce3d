import type { Group } from '../domain/model/measure';
import { cut } from '../domain/words/characters';

/** How the columns of a table are taken. */
export interface TableFlavour {
  readonly id: 'own' | 'iod' | 'census';
  /** Which of the columns beside the key become figures, and as what. */
  readonly columns: (names: readonly string[], key: number) => readonly ColumnUse[];
  readonly isOfficial: boolean;
}

export interface ColumnUse {
  readonly at: number;
  readonly title: string;
  /** `share-of`: percent of the column at `of`; `value`: as it stands; `count`: added up. */
  readonly how: 'value' | 'count' | 'share-of';
  readonly of: number;
  readonly percent: boolean;
  readonly group: Group;
  readonly direction: 'higher-is-worse' | 'higher-is-better' | 'neither';
  /** A share written 0 to 1, shown as a percentage. */
  readonly scale: number;
}

/** More columns than this are not added up, so that a made-up file cannot fill the memory; the rest is left aside. */
export const MOST_COLUMNS = 60;

const use = (at: number, title: string): ColumnUse => ({
  at,
  title: cut(title, 90),
  how: 'value',
  of: -1,
  percent: false,
  group: 'need',
  direction: 'neither',
  scale: 1,
});

const PERCENT = /%|percent|per cent|\bpct\b|_pct\b/i;
const AVERAGE =
  /%|percent|per cent|pct\b|share|rate|score|average|mean|median|rank|decile|index|ratio|per 1[, ]?000/i;
/** Columns that name or place a row rather than measure it. */
const NOT_FIGURES =
  /code|name|\bdate\b|geography|^(lat|lon|latitude|longitude|easting|northing|x|y|id|uprn|objectid)$|lsoa|msoa|ward|postcode|district|region|council|authority|address|phone|email|notes?$/i;

function own(names: readonly string[], key: number): readonly ColumnUse[] {
  return names.flatMap((name, at): readonly ColumnUse[] => {
    if (at === key || name === '' || NOT_FIGURES.test(name)) return [];
    const average = AVERAGE.test(name);
    return [{ ...use(at, name), how: average ? 'value' : 'count', percent: PERCENT.test(name) }];
  });
}

function iod(names: readonly string[]): readonly ColumnUse[] {
  return names.flatMap((name, at): readonly ColumnUse[] => {
    if (/score \(rate\)/i.test(name)) {
      return [
        {
          ...use(at, name.replace(/ ?score \(rate\)/i, '')),
          percent: true,
          scale: 100,
          direction: 'higher-is-worse',
        },
      ];
    }
    if (/decile/i.test(name)) {
      return [
        { ...use(at, name.replace(/ \(where 1 is most deprived.*$/i, '')), direction: 'higher-is-better' },
      ];
    }
    return [];
  });
}

/** Each heading after "…: Total…" as a share of it. Parents and children both stand in the file, so none is summed. */
function census(names: readonly string[]): readonly ColumnUse[] {
  const plain = names.map((name) => name.replace(/; measures: Value$/, ''));
  const total = plain.findIndex((name) => /: Total/.test(name));
  if (total < 0) return [];
  return plain.flatMap((name, at) =>
    at > total
      ? [{ ...use(at, name.replace(/^[^:]*: /, '')), how: 'share-of' as const, of: total, percent: true }]
      : [],
  );
}

export function tableFlavour(id: TableFlavour['id']): TableFlavour {
  return { id, isOfficial: id !== 'own', columns: { own, iod, census }[id] };
}
