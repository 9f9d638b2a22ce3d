import { cut } from '../domain/words/characters';
import type { PlannedColumn } from './reader/planned-column';

/** How the columns of a table are taken. */
export interface TableFlavour {
  readonly id: 'own' | 'iod' | 'census';
  /** Which of the columns of a publisher's table become figures, and as what; null = headings and values decide. */
  readonly columns: (names: readonly string[], key: number) => readonly PlannedColumn[] | null;
}

/** More figures than this are not read, so that a made-up file cannot fill the memory; the rest is left aside. */
export const MOST_FIGURES = 60;

const use = (at: number, title: string): PlannedColumn => ({
  at,
  title: cut(title, 90),
  how: 'averaged',
  by: -1,
  of: -1,
  unit: 'score',
  group: 'need',
  direction: 'neither',
  scale: 1,
  because: 'So the publisher defines it.',
  isMoney: false,
});

function iod(names: readonly string[]): readonly PlannedColumn[] {
  return names.flatMap((name, at): readonly PlannedColumn[] => {
    if (/score \(rate\)/i.test(name)) {
      return [
        {
          ...use(at, name.replace(/ ?score \(rate\)/i, '')),
          unit: 'percent',
          scale: 100,
          direction: 'higher-is-worse',
        },
      ];
    }
    if (/decile/i.test(name)) {
      return [
        {
          ...use(at, name.replace(/ \(where 1 is most deprived.*$/i, '')),
          how: 'not-added',
          unit: 'decile',
          direction: 'higher-is-better',
        },
      ];
    }
    return [];
  });
}

/** Each heading after "…: Total…" as a share of it. Parents and children both stand in the file, so none is summed. */
function census(names: readonly string[]): readonly PlannedColumn[] {
  const plain = names.map((name) => name.replace(/; measures: Value$/, ''));
  const total = plain.findIndex((name) => /: (Total|All persons)\b/.test(name));
  if (total < 0) return [];
  return plain.flatMap((name, at) =>
    at > total
      ? [
          {
            ...use(at, name.replace(/^[^:]*: /, '')),
            how: 'share-of' as const,
            of: total,
            unit: 'percent' as const,
          },
        ]
      : [],
  );
}

export function tableFlavour(id: TableFlavour['id']): TableFlavour {
  return { id, columns: { own: () => null, iod, census }[id] };
}
