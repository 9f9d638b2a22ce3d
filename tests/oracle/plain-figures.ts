import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { MeasureId } from '../../src/domain/model/measure';

/**
 * The few questions every claim is made of, asked of the columns directly. Nothing here uses the code that writes the
 * sentences: a mistake there must not be repeated here.
 */
export interface PlainFigures {
  readonly rows: readonly number[];
  /** A published value; null = no data or suppressed. */
  readonly value: (id: MeasureId, row: number) => number | null;
  readonly isFar: (row: number) => boolean;
  readonly isWorst: (row: number) => boolean;
  readonly isRural: (row: number) => boolean;
  /** In the fifth of the council's areas with the highest values, by mid-rank. */
  readonly isTopFifth: (id: MeasureId, row: number) => boolean;
  readonly sum: (id: CountId, where: (row: number) => boolean) => number;
  readonly count: (where: (row: number) => boolean) => number;
}

export function plainFigures(dataset: Dataset, choices: Choices): PlainFigures {
  const rows = Array.from({ length: dataset.count }, (_, row) => row);
  const value = (id: MeasureId, row: number): number | null => {
    const column = dataset.columns.get(id);
    return column && column.status[row] === 0 ? (column.values[row] ?? null) : null;
  };
  return {
    rows,
    value,
    isFar: (row) => (value('nearest_access_point_km', row) ?? 0) > choices.furtherThanKm,
    isWorst: (row) =>
      (value('digital_connectivity_england_percentile', row) ?? -1) + choices.worstPercent >= 100,
    isRural: (row) => /rural/i.test(dataset.ruralUrban[row] ?? ''),
    isTopFifth: (id, row) => topFifthRows(dataset, id, value).has(row),
    sum: (id, where) => {
      const column = dataset.counts.get(id);
      let sum = 0;
      for (const row of rows) if (where(row) && column?.status[row] === 0) sum += column.values[row] ?? 0;
      return sum;
    },
    count: (where) => rows.filter(where).length,
  };
}

const remembered = new WeakMap<Dataset, Map<MeasureId, ReadonlySet<number>>>();

/** Share below plus half the share equal, counted one against all; 80 % or more is the top fifth. */
function topFifthRows(dataset: Dataset, id: MeasureId, value: PlainFigures['value']): ReadonlySet<number> {
  const known = remembered.get(dataset) ?? new Map<MeasureId, ReadonlySet<number>>();
  remembered.set(dataset, known);
  const found = known.get(id);
  if (found) return found;
  const held = Array.from({ length: dataset.count }, (_, row) => ({ row, is: value(id, row) })).filter(
    (one): one is { row: number; is: number } => one.is !== null,
  );
  const top = new Set(
    held
      .filter(({ is }) => {
        const below = held.filter((other) => other.is < is).length;
        const equal = held.filter((other) => other.is === is).length;
        return (below + equal / 2) / held.length >= 0.8;
      })
      .map(({ row }) => row),
  );
  known.set(id, top);
  return top;
}
