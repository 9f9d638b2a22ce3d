import { placesAsRows } from '../domain/areas/places-as-rows';
import { COUNTS } from '../domain/model/catalogue/counts';
import { Status } from '../domain/model/column';
import type { Dataset } from '../domain/model/dataset';
import { GROUPINGS, type GroupingId } from '../domain/model/grouping';
import { groupsOf } from '../domain/sums/groups';
import { FILES } from './files';
import { numberColumn, type TableColumn, textColumn } from './published-table';
import { BLANKS, type ColumnDescription, encodeTableMetadata } from './table-metadata';
import { type Cell, encodeTable } from './table-writer';

const KINDS = ['neighbourhood', 'ward', 'constituency', 'district'] as const satisfies readonly GroupingId[];

/** A place with what it comes to. */
interface PlaceTotals {
  readonly kind: GroupingId;
  readonly code: string;
  readonly name: string;
  /** True where it reaches out of the council: these are figures of the part in it. */
  readonly isPart: boolean;
  /** Codes of the areas that are listed with it, in the order of `areas.csv`. */
  readonly areas: readonly string[];
  /** By the id of each count; null where it is not held of all of it. */
  readonly counts: Readonly<Record<string, number | null>>;
}

/**
 * `groupings.json`: of each kind of place its places in order of name, with the areas listed with each and its counts as
 * the map has them. For whoever wants the map's totals without the map: a share of a place is a count over a count.
 */
export function encodeGroupings(dataset: Dataset): string {
  const groupings = KINDS.flatMap((id) => {
    const { one, many, geography, membership } = GROUPINGS[id];
    const places = placesOf(dataset, id).map(({ kind: _, ...place }) => place);
    return places.length === 0 ? [] : [{ id, one, many, geography, membership, places }];
  });
  return `${JSON.stringify({ table: FILES.areas, key: 'area_code', groupings })}\n`;
}

function placesOf(dataset: Dataset, kind: GroupingId): readonly PlaceTotals[] {
  const { codes, names, of, parts } = groupsOf(dataset, kind);
  const { counts } = placesAsRows(dataset, kind);
  const sum = ({ id, ...count }: (typeof COUNTS)[number], at: number): number | null => {
    const column = counts.get(id);
    const decimals = 'fileDecimals' in count ? count.fileDecimals : 0;
    return column?.status[at] === Status.value
      ? Number((column.values[at] as number).toFixed(decimals))
      : null;
  };
  return codes.map((code, at) => ({
    kind,
    code,
    name: names[at] ?? '',
    isPart: parts?.has(code) === true,
    areas: dataset.codes.filter((_, row) => of[row] === at),
    counts: Object.fromEntries(COUNTS.map((count) => [count.id, sum(count, at)])),
  }));
}

const LIST: readonly (TableColumn & ColumnDescription)[] = [
  {
    ...textColumn('place_code'),
    ...described('Official code of the place', 'text'),
  },
  { ...textColumn('place_name'), ...described('Name of the place', 'text') },
  {
    ...textColumn('kind'),
    ...described(`Kind of place: ${KINDS.map((id) => GROUPINGS[id].one).join(', ')}`, 'text'),
  },
  {
    ...textColumn('part'),
    ...described(
      'yes where the place reaches out of the council: figures are of the part in it',
      'yes or no',
    ),
  },
  {
    ...numberColumn('small_areas', 0),
    ...described('Small areas (LSOA 2021) listed with the place', 'small areas'),
  },
  ...COUNTS.map((count) => ({
    ...numberColumn(count.id, 'fileDecimals' in count ? count.fileDecimals : 0),
    ...described(count.title, count.unit),
    sourceIds: count.sourceIds,
    vintage: count.vintage,
    caveat: [
      'Summed; of an area that reaches into several places shared out by where people live.',
      ...(count.caveat === null ? [] : [count.caveat]),
    ].join(' '),
  })),
];

function described(title: string, unit: string): ColumnDescription {
  return {
    title,
    unit,
    denominator: null,
    direction: 'neither',
    sourceIds: ['ons-lookup'],
    vintage: '2021 to 2024',
    geography: 'places made of LSOA 2021 and output areas 2021',
    caveat: null,
  };
}

/** `groupings.csv`: the same as a table, a row for each place. */
export function encodeGroupingsTable(dataset: Dataset): string {
  const places = KINDS.flatMap((kind) => placesOf(dataset, kind));
  return encodeTable(
    LIST,
    new Map<string, readonly Cell[]>([
      ['place_code', places.map(({ code }) => code)],
      ['place_name', places.map(({ name }) => name)],
      ['kind', places.map(({ kind }) => GROUPINGS[kind].one)],
      ['part', places.map(({ isPart }) => (isPart ? 'yes' : 'no'))],
      ['small_areas', places.map(({ areas }) => areas.length)],
      ...COUNTS.map(({ id }): [string, readonly Cell[]] => [
        id,
        places.map(({ counts }) => counts[id] ?? null),
      ]),
    ]),
  );
}

/** The dictionary of groupings.csv. */
export const encodeGroupingsMetadata = (councilName: string): string =>
  encodeTableMetadata({
    url: FILES.groupingsTable,
    title: `${councilName}: counts by neighbourhood, ward, constituency and former district`,
    description: `One row a place. ${KINDS.map((id) => GROUPINGS[id].membership)
      .filter((text, at, all) => all.indexOf(text) === at)
      .join(' ')} ${BLANKS}`,
    columns: LIST,
  });
