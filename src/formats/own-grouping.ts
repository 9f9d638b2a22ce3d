import type { Dataset } from '../domain/model/dataset';
import type { OwnGrouping } from '../domain/model/grouping';
import { heldOutputAreas } from '../domain/model/output-areas';
import { counted, formatCount } from '../domain/words/format-value';
import { type AreaSpine, areaJoin, CODE, NOT_OURS } from './area-keys';
import { readFigure } from './figure';
import { FileProblem, quoted } from './file-problem';

/** Rows of cells, as `listRows` gives them. */
type List = readonly (readonly string[])[];

/** Rows of a list that are told one by one; of more the number. */
const MOST_TOLD = 20;
const MOST_PLACES = 200;
const LONGEST_NAME = 80;

/** What a cell names: areas or output areas of ours, or why it names none. */
type Meant =
  | { readonly areas: readonly number[]; readonly outputAreas: readonly number[] | null }
  | { readonly not: 'ours' | 'known' };

/**
 * True of a list that puts areas together: two columns, of which one holds codes, postcodes or wards and the other names
 * that come again.
 */
export function isGroupingList(list: List, spine: AreaSpine): boolean {
  const rows = rowsOf(list);
  if (rows.length < 3 || rows.some((row) => row.length !== 2)) return false;
  const at = keyColumn(rows, meaningIn(spine));
  if (at === null) return false;
  const names = rows.slice(1).map((row) => row[1 - at] ?? '');
  // whatever publishers write for a figure ("12.5%", "12,5", "£1,200", "(12)", "<5") names no place
  const figures = names.map(
    (name) =>
      readFigure(name, { brackets: 'number' }) ??
      readFigure(name, { brackets: 'number', decimalComma: true }),
  );
  if (figures.some((one) => typeof one === 'number') || !figures.includes(undefined)) return false;
  return new Set(names).size < names.length;
}

/**
 * Reads a list of two columns: areas (LSOA), output areas, wards or postcodes, each with the name of the place it belongs
 * to. An area goes, for lists and the map, where most of its residents go. Throws `FileProblem`, in plain English, for a
 * file that is no such list or of another council.
 *
 * @param fileName as the person knows it
 */
export function readOwnGrouping(
  list: List,
  fileName: string,
  dataset: Dataset,
  spine: AreaSpine,
): OwnGrouping {
  const rows = rowsOf(list);
  const odd = rows.findIndex((row) => row.length !== 2);
  if (rows.length < 2 || odd >= 0)
    throw new FileProblem(
      rows.length < 2
        ? 'It has no rows. It needs two columns: areas, output areas, wards or postcodes, and the name of the place each belongs to.'
        : `Row ${odd + 1} has ${counted(rows[odd]?.length ?? 0, 'column')}, not two. The list needs one column of areas, output areas, wards or postcodes and one of names; delete the others.`,
    );
  const meaning = meaningIn(spine, dataset);
  const at = keyColumn(rows, meaning);
  if (at === null) throw new FileProblem(noKeys(rows));
  const isHeaded = 'not' in meaning(rows[0]?.[at] ?? '');
  const body = rows.slice(isHeaded ? 1 : 0);
  const heading = isHeaded ? (rows[0]?.[1 - at] ?? '').trim() : '';
  const placed = placeRows(body, at, isHeaded ? 2 : 1, meaning, dataset, spine);
  return madeOf(placed, heading, fileName, dataset);
}

const rowsOf = (list: List): List =>
  list
    .map((row) => row.map((cell) => cell.trim()))
    // a comma at the end of each row is no third column
    .map((row) => (row.length > 2 && row.slice(2).every((cell) => cell === '') ? row.slice(0, 2) : row));

function keyColumn(rows: readonly (readonly string[])[], meaning: (cell: string) => Meant): 0 | 1 | null {
  const hits = ([0, 1] as const).map(
    (at) => rows.filter((row) => !('not' in meaning(row[at] ?? '')) || isCode(row[at])).length,
  );
  const [first = 0, second = 0] = hits;
  if (Math.max(first, second) === 0) return null;
  return first >= second ? 0 : 1;
}

const isCode = (cell = ''): boolean => CODE.test(cell.toUpperCase());

/** What a cell means, whichever of the geographies it is of. */
function meaningIn(spine: AreaSpine, dataset?: Dataset): (cell: string) => Meant {
  const join = areaJoin(spine);
  const { keys, names, postcodes } = spine;
  const outputAreaAt = new Map(keys.outputAreas.code.map((code, index) => [code, index]));
  const byName = (all: readonly string[]): ReadonlyMap<string, readonly number[]> => {
    const rows = new Map<string, number[]>();
    for (const [row, name] of all.entries())
      rows.set(plainName(name), [...(rows.get(plainName(name)) ?? []), row]);
    return rows;
  };
  // a ward is its output areas, some of which belong to areas that are listed with another
  const inWard = new Map<string, number[]>();
  dataset?.outputAreas.wardRow.forEach((row, index) => {
    const code = dataset.wardCodes[row] ?? '';
    inWard.set(code, [...(inWard.get(code) ?? []), index]);
  });
  const [areas, wards] = [byName(names.areas), byName(names.wards)];
  return (cell) => {
    const code = cell.toUpperCase();
    const outputArea = outputAreaAt.get(code);
    if (outputArea !== undefined)
      return { areas: [keys.outputAreas.area[outputArea] ?? 0], outputAreas: [outputArea] };
    const area = join.area(code);
    if (area >= 0) return { areas: [area], outputAreas: null };
    const ward = join.ward(code);
    if (ward.length > 0) return { areas: ward, outputAreas: inWard.get(code) ?? null };
    const postcode = join.postcodeAt(code);
    if (postcode >= 0) {
      const where = keys.postcodeOutputArea[postcode] ?? -1;
      return { areas: [postcodes.area[postcode] ?? 0], outputAreas: where < 0 ? null : [where] };
    }
    const named = areas.get(plainName(cell));
    if (named) return { areas: named, outputAreas: null };
    const wardNamed = wards.get(plainName(cell));
    if (wardNamed)
      return {
        areas: wardNamed,
        outputAreas: inWard.get(keys.ward[wardNamed[0] ?? -1] ?? '') ?? null,
      };
    const isElsewhere = CODE.test(code)
      ? join.area(code) === NOT_OURS || join.outputArea(code) === NOT_OURS
      : join.postcode(code) === NOT_OURS;
    return { not: isElsewhere ? 'ours' : 'known' };
  };
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

function noKeys(rows: readonly (readonly string[])[]): string {
  const parish = rows.flat().find((cell) => /^E04\d{6}$/i.test(cell));
  return parish
    ? `The rows are of parishes (${parish}), of which this map holds no list. ONS publishes a lookup from output areas to parishes: put the code of each output area in the first column and the name of its place in the second.`
    : 'Neither column holds areas (LSOA), output areas, wards or postcodes of this council. The list needs one of these in one column, and the name of the place each belongs to in the other.';
}

interface Placed {
  /** Names in the order in which they come. */
  readonly names: readonly string[];
  /** Position of the name each output area has; -1 = none. */
  readonly ofOutputAreas: Int16Array;
  readonly notes: readonly string[];
}

/** Puts each row's ground with its place; the first to name it has it. */
function placeRows(
  rows: readonly (readonly string[])[],
  at: 0 | 1,
  firstRow: number,
  meaning: (cell: string) => Meant,
  dataset: Dataset,
  spine: AreaSpine,
): Placed {
  const outputAreas = heldOutputAreas(dataset);
  const count = outputAreas?.count ?? dataset.count;
  const within = dataset.codes.map((): number[] => []);
  for (let index = 0; index < count; index += 1) within[outputAreas?.area[index] ?? index]?.push(index);
  const byPostcode = new Map<number, Map<number, number>>();
  const names: string[] = [];
  const ofOutputAreas = new Int16Array(count).fill(-1);
  const firstAt = new Map<number, number>();
  const notes: string[] = [];
  const elsewhere: string[] = [];
  rows.forEach((row, index) => {
    const line = firstRow + index;
    const [cell, name] = [row[at] ?? '', (row[1 - at] ?? '').slice(0, LONGEST_NAME)];
    if (name === '') {
      notes.push(`Row ${line}: ${quoted(cell)} has no name beside it, so it is left out.`);
      return;
    }
    const meant = meaning(cell);
    if ('not' in meant) {
      if (meant.not === 'ours') elsewhere.push(cell);
      notes.push(
        meant.not === 'ours'
          ? `Row ${line}: ${quoted(cell)} is not in ${spine.councilName}’s area, so it is left out.`
          : `Row ${line}: ${quoted(cell)} is no area, output area, ward or postcode that this map knows, so it is left out.`,
      );
      return;
    }
    if (!names.includes(name)) names.push(name);
    const place = names.indexOf(name);
    const isPostcode = meant.areas.length === 1 && meant.outputAreas?.length === 1 && !isCode(cell);
    const ground =
      outputAreas && meant.outputAreas
        ? meant.outputAreas
        : meant.areas.flatMap((area) => within[area] ?? []);
    for (const one of ground) {
      if (isPostcode) {
        const tally = byPostcode.get(one) ?? new Map<number, number>();
        byPostcode.set(one, tally.set(place, (tally.get(place) ?? 0) + 1));
        continue;
      }
      const former = ofOutputAreas[one] as number;
      if (former === -1) {
        ofOutputAreas[one] = place;
        firstAt.set(one, line);
      } else if (former !== place && !notes.at(-1)?.startsWith(`Row ${line}:`))
        notes.push(
          `Row ${line}: ${quoted(cell)} is listed for ${quoted(name)}, and row ${firstAt.get(one)} has it for ${quoted(names[former] ?? '')}. The first is kept.`,
        );
    }
  });
  for (const [one, tally] of byPostcode)
    if (ofOutputAreas[one] === -1)
      ofOutputAreas[one] = [...tally].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
  if (names.length === 0)
    throw new FileProblem(
      elsewhere.length > 0
        ? `None of its rows is in ${spine.councilName}’s area (${elsewhere.slice(0, 3).map(quoted).join(', ')} are not): it seems to be the list of another council.`
        : 'None of its rows names an area, an output area, a ward or a postcode that this map knows.',
    );
  if (names.length > MOST_PLACES)
    throw new FileProblem(
      `It names ${formatCount(names.length)} places; the map takes at most ${MOST_PLACES}. Is the column of names the right one?`,
    );
  return { names, ofOutputAreas, notes };
}

function madeOf(
  { names, ofOutputAreas, notes }: Placed,
  heading: string,
  fileName: string,
  dataset: Dataset,
): OwnGrouping {
  const outputAreas = heldOutputAreas(dataset);
  const order = names
    .map((_, at) => at)
    .sort((a, b) => (names[a] ?? '').localeCompare(names[b] ?? '', 'en-GB'));
  const position = new Map(order.map((at, sorted) => [at, sorted]));
  const sorted = ofOutputAreas.map((at) => position.get(at) ?? -1);
  const of = outputAreas ? mostOf(dataset, sorted) : sorted;
  const none = of.reduce((sum, at) => sum + (at === -1 ? 1 : 0), 0);
  const used = new Set<string>();
  const gaps =
    none === 0
      ? []
      : [
          `${counted(none, 'area')} of ${formatCount(dataset.count)} ${none === 1 ? 'is' : 'are'} in none of its places: ${none === 1 ? 'it counts' : 'they count'} in the council’s total alone.`,
        ];
  const left = notes.length - MOST_TOLD;
  return {
    title:
      heading === '' || heading.length > LONGEST_NAME
        ? 'place'
        : heading.charAt(0).toLowerCase() + heading.slice(1),
    fileName,
    groups: {
      codes: order.map((at) => slug(names[at] ?? '', used)),
      names: order.map((at) => names[at] ?? ''),
      of,
      ofOutputAreas: outputAreas ? sorted : null,
    },
    notes: [
      ...gaps,
      ...notes.slice(0, MOST_TOLD),
      ...(left > 0 ? [`${counted(left, 'more row')} likewise.`] : []),
    ],
  };
}

/** Of each area the place in which most of its residents live. */
function mostOf({ count, outputAreas: { area, residents } }: Dataset, placeOf: Int16Array): Int16Array {
  const tallies = Array.from({ length: count }, () => new Map<number, number>());
  area.forEach((row, index) => {
    const place = placeOf[index] as number;
    const tally = tallies[row];
    tally?.set(place, (tally.get(place) ?? 0) + (residents[index] as number));
  });
  return Int16Array.from(tallies, (tally) => [...tally].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1);
}

/** What a link calls a place: letters, digits and hyphens of its name. */
function slug(name: string, used: Set<string>): string {
  const plain = plainName(name).replaceAll(' ', '-') || 'place';
  let code = plain;
  for (let again = 2; used.has(code); again += 1) code = `${plain}-${again}`;
  used.add(code);
  return code;
}
