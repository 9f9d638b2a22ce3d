import { COUNTS, type CountId } from '../model/catalogue/counts';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { GroupingId, Groups } from '../model/grouping';
import { heldOutputAreas, type OutputAreas } from '../model/output-areas';
import { PEOPLE } from '../model/people/people';
import { groupsOf } from './groups';
import { sumByArea } from './people-by-place';
import { rememberedEach } from './remembered';

/** Areas cut where a border of such places runs through them. */
export interface Pieces {
  /** A row for each piece: the areas themselves where none is cut. */
  readonly dataset: Dataset;
  readonly groups: Groups;
  /** Which place each piece is in; -1 = in none. */
  readonly of: Int16Array;
  /** Row of the area that each piece is of. */
  readonly areaOf: Int16Array;
  /** What part of its area's residents lives in each piece, 0 to 1. */
  readonly residentsShare: Float64Array;
}

/** A count of people by area, summed by place; shared out where residents live over an area that reaches into several. */
export function countsByPlace(
  counts: readonly number[],
  { groups, of, areaOf, residentsShare }: Pieces,
): Float64Array {
  const column = { values: Float64Array.from(counts), status: new Uint8Array(counts.length) };
  const sums = new Float64Array(groups.codes.length);
  sharedOut(column, areaOf, residentsShare).values.forEach((count, piece) => {
    const place = of[piece] as number;
    if (place >= 0) sums[place] = (sums[place] as number) + count;
  });
  return sums;
}

/** The areas in pieces of which each lies in one place of a kind, so that what is worked out of areas can be summed. */
export const piecesOf: (dataset: Dataset, by: GroupingId) => Pieces = rememberedEach(piecesBy);

function piecesBy(dataset: Dataset, by: GroupingId): Pieces {
  const groups = groupsOf(dataset, by);
  const outputAreas = heldOutputAreas(dataset);
  const whole: Pieces = {
    dataset,
    groups,
    of: Int16Array.from(groups.of),
    areaOf: Int16Array.from({ length: dataset.count }, (_, row) => row),
    residentsShare: new Float64Array(dataset.count).fill(1),
  };
  if (!groups.ofOutputAreas || !outputAreas) return whole;
  const found = cut(dataset.count, outputAreas, groups.ofOutputAreas, groups.of);
  return found.areaOf.length === dataset.count
    ? { ...whole, of: found.of }
    : { groups, of: found.of, areaOf: found.areaOf, ...inPieces(dataset, outputAreas, found) };
}

interface Cut {
  readonly of: Int16Array;
  readonly areaOf: Int16Array;
  /** Which piece each output area is in. */
  readonly pieceOf: Int16Array;
}

/** In order of area, within one in order of its output areas. An area without any stays whole in its own place. */
function cut(
  areas: number,
  outputAreas: OutputAreas,
  placeOf: ArrayLike<number>,
  own: ArrayLike<number>,
): Cut {
  const places: number[][] = Array.from({ length: areas }, () => []);
  outputAreas.area.forEach((row, index) => {
    const place = placeOf[index] ?? -1;
    if (!places[row]?.includes(place)) places[row]?.push(place);
  });
  const of: number[] = [];
  const areaOf: number[] = [];
  const first = places.map((found, row) => {
    const at = of.length;
    for (const place of found.length === 0 ? [own[row] ?? -1] : found) {
      of.push(place);
      areaOf.push(row);
    }
    return at;
  });
  return {
    of: Int16Array.from(of),
    areaOf: Int16Array.from(areaOf),
    pieceOf: outputAreas.area.map((row, index) => {
      const within = places[row]?.indexOf(placeOf[index] ?? -1) ?? 0;
      return (first[row] ?? 0) + within;
    }),
  };
}

/**
 * Counts that output areas carry are shared out as these have them, others by where residents (of households, where
 * households) live: an estimate. What is no count is of each piece what it is of its area.
 */
function inPieces(
  dataset: Dataset,
  outputAreas: OutputAreas,
  { areaOf, pieceOf }: Cut,
): Pick<Pieces, 'dataset' | 'residentsShare'> {
  const inPiece: OutputAreas = { ...outputAreas, area: pieceOf };
  const pieces = { count: areaOf.length };
  const sharesBy = new Map(
    (['residents', 'households', 'disabled', 'noCar'] as const).map((column) => {
      const all = sumByArea(dataset, outputAreas, outputAreas[column]);
      const here = sumByArea(pieces, inPiece, outputAreas[column]);
      return [
        column,
        here.map((count, piece) =>
          all[areaOf[piece] as number] ? count / (all[areaOf[piece] as number] as number) : 0,
        ),
      ] as const;
    }),
  );
  const again = <T>(values: readonly T[]): readonly T[] => Array.from(areaOf, (row) => values[row] as T);
  const columnAgain = ({ values, status }: Column): Column => ({
    values: Float64Array.from(areaOf, (row) => values[row] as number),
    status: Uint8Array.from(areaOf, (row) => status[row] as number),
  });
  const allAgain = <Id>(columns: ReadonlyMap<Id, Column>): ReadonlyMap<Id, Column> =>
    new Map([...columns].map(([id, column]) => [id, columnAgain(column)]));
  const made: Dataset = {
    ...dataset,
    count: areaOf.length,
    codes: again(dataset.codes),
    names: again(dataset.names),
    msoaNames: again(dataset.msoaNames),
    msoaCodes: again(dataset.msoaCodes),
    districts: again(dataset.districts),
    districtCodes: again(dataset.districtCodes),
    wards: again(dataset.wards),
    wardCodes: again(dataset.wardCodes),
    ruralUrban: again(dataset.ruralUrban),
    lon: Float64Array.from(areaOf, (row) => dataset.lon[row] as number),
    lat: Float64Array.from(areaOf, (row) => dataset.lat[row] as number),
    columns: allAgain(dataset.columns),
    englandPercentiles: allAgain(dataset.englandPercentiles),
    intervals: new Map(
      [...dataset.intervals].map(([id, { lower, upper }]) => [
        id,
        { lower: columnAgain(lower), upper: columnAgain(upper) },
      ]),
    ),
    counts: new Map(
      [...dataset.counts].map(([id, column]) => [id, sharedOut(column, areaOf, sharesBy.get(sharedBy(id)))]),
    ),
    nearestAccessPoint: again(dataset.nearestAccessPoint),
    outputAreas: inPiece,
    cutFrom: { areas: dataset, areaOf },
    ...(dataset.loaded
      ? {
          loaded: dataset.loaded.map((layer) => ({
            ...layer,
            areaNotes: again(layer.areaNotes),
            figures: layer.figures.map((figure) => ({ ...figure, column: columnAgain(figure.column) })),
          })),
        }
      : {}),
  };
  return { dataset: made, residentsShare: sharesBy.get('residents') ?? new Float64Array(areaOf.length) };
}

/** A count shared out over the pieces of each area; a whole one in whole numbers that add up to it again. */
function sharedOut(
  { values, status }: Column,
  areaOf: Int16Array,
  shares: Float64Array = new Float64Array(),
): Column {
  const shared = Float64Array.from(areaOf, (row, piece) => (values[row] as number) * (shares[piece] ?? 0));
  for (let first = 0; first < areaOf.length; ) {
    const row = areaOf[first] as number;
    const end = first + countOf(areaOf, row, first);
    if (Number.isInteger(values[row])) inWholes(shared, first, end, values[row] as number);
    first = end;
  }
  return { values: shared, status: Uint8Array.from(areaOf, (row) => status[row] as number) };
}

/** How many pieces of an area follow each other from one on. */
function countOf(areaOf: Int16Array, row: number, first: number): number {
  let end = first;
  while (areaOf[end] === row) end += 1;
  return end - first;
}

/** Rounds down, and gives what is left to those with the largest remainders. */
function inWholes(values: Float64Array, first: number, end: number, whole: number): void {
  const pieces = Array.from({ length: end - first }, (_, at) => first + at);
  const remainders = new Map(pieces.map((piece) => [piece, (values[piece] as number) % 1]));
  for (const piece of pieces) values[piece] = Math.floor(values[piece] as number);
  const left = whole - pieces.reduce((sum, piece) => sum + (values[piece] as number), 0);
  const next = [...pieces].sort((a, b) => (remainders.get(b) ?? 0) - (remainders.get(a) ?? 0));
  for (const piece of next.slice(0, left)) values[piece] = (values[piece] as number) + 1;
}

/** What of the output areas says how a count is shared out over the pieces of an area. */
function sharedBy(id: CountId): 'residents' | 'households' | 'disabled' | 'noCar' {
  const counted = PEOPLE.find(({ count, byOutputArea }) => count === id && byOutputArea)?.byOutputArea
    ?.column;
  if (counted) return counted;
  return COUNTS.find((one) => one.id === id)?.unit === 'households' ? 'households' : 'residents';
}

/** How much of the ground the listing of whole areas puts in another place than where people live. */
export interface Misplaced {
  /** Areas that reach into more than one place. */
  readonly areas: number;
  /** Residents of those who live in another place than the one their area is listed with. */
  readonly residents: number;
}

/** Of places of a kind. */
export function misplacedBy(dataset: Dataset, by: GroupingId): Misplaced {
  const { dataset: pieces, groups, of, areaOf } = piecesOf(dataset, by);
  const residents = pieces.counts.get('residents');
  const times = new Map<number, number>();
  let elsewhere = 0;
  areaOf.forEach((row, piece) => {
    times.set(row, (times.get(row) ?? 0) + 1);
    if (of[piece] !== groups.of[row] && residents?.status[piece] === Status.value)
      elsewhere += residents.values[piece] as number;
  });
  return { areas: [...times.values()].filter((count) => count > 1).length, residents: Math.round(elsewhere) };
}
