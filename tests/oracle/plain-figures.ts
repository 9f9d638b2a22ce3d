import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { MeasureId } from '../../src/domain/model/measure';
import { greatCircleKm } from '../../src/domain/sums/great-circle';

/**
 * The few questions every claim is made of, asked of the columns directly. Nothing here uses the code that writes the
 * sentences: a mistake there must not be repeated here.
 */
export interface PlainFigures {
  readonly rows: readonly number[];
  /** A published value; null = no data or suppressed. */
  readonly value: (id: MeasureId, row: number) => number | null;
  /** Residents, to a tenth, of the output areas further than the threshold from every open place, as a part of the area's. */
  readonly far: (row: number) => number;
  /** Of each output area how far, in km, the nearest open place that counts is. */
  readonly kmOfOutputAreas: () => readonly number[];
  /** A published count in an area; none where it is not held. */
  readonly of: (id: CountId, row: number) => number;
  /** Where a barrier that is chosen holds. */
  readonly isHighlighted: (row: number) => boolean;
  readonly isLowIncome: (row: number) => boolean;
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
  const of = (id: CountId, row: number): number => {
    const column = dataset.counts.get(id);
    return column?.status[row] === 0 ? (column.values[row] ?? 0) : 0;
  };
  const far = farResidents(dataset, choices, (row) => of('residents', row));
  const isLowIncome = (row: number): boolean => {
    const column = dataset.englandPercentiles.get('income_deprivation_pct');
    return column?.status[row] === 0 && (column.values[row] ?? 0) > 100 - 10 * choices.barriers.incomeDecile;
  };
  return {
    rows,
    value,
    far: (row) => far[row] ?? 0,
    kmOfOutputAreas: () => kmOf(dataset, choices.access.hours),
    of,
    isHighlighted: (row) =>
      (choices.highlight.includes('far') &&
        2 * (far[row] ?? 0) >= of('residents', row) &&
        of('residents', row) > 0) ||
      (choices.highlight.includes('offline') &&
        Number(((100 * of('offline_households', row)) / of('households', row)).toFixed(1)) >=
          choices.barriers.offlinePercent) ||
      (choices.highlight.includes('income') && isLowIncome(row)),
    isLowIncome,
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

const kept = new WeakMap<Dataset, { readonly hours: string; readonly km: readonly number[] }>();

/** Of each output area how far the nearest open place that counts is, one by one. */
function kmOf(dataset: Dataset, hours: Choices['access']['hours']): readonly number[] {
  const known = kept.get(dataset);
  if (known?.hours === hours) return known.km;
  if (hours !== 'open' && hours !== 'staffed')
    throw new Error(`Hours of ${hours} are not told here once more`);
  const places = dataset.accessPoints.filter(
    ({ status, hoursOpen, hoursStaffed }) =>
      status === 'open' && (hours === 'open' ? hoursOpen !== 0 : (hoursStaffed ?? 0) > 0),
  );
  const { lon, lat } = dataset.outputAreas;
  const km = [...lon].map((x, at) =>
    Math.min(...places.map((place) => greatCircleKm(x, lat[at] ?? 0, place.lon, place.lat))),
  );
  kept.set(dataset, { hours, km });
  return km;
}

function farResidents(
  dataset: Dataset,
  choices: Choices,
  residentsOf: (row: number) => number,
): readonly number[] {
  const km = kmOf(dataset, choices.access.hours);
  const [all, beyond] = [new Array<number>(dataset.count).fill(0), new Array<number>(dataset.count).fill(0)];
  dataset.outputAreas.area.forEach((row, at) => {
    const here = dataset.outputAreas.residents[at] ?? 0;
    all[row] = (all[row] ?? 0) + here;
    if ((km[at] ?? 0) > choices.access.catchmentKm) beyond[row] = (beyond[row] ?? 0) + here;
  });
  return all.map((people, row) =>
    people === 0 ? 0 : Math.round((10 * residentsOf(row) * (beyond[row] ?? 0)) / people) / 10,
  );
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
