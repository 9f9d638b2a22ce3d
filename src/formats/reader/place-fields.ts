import { cleanCell } from '../figure';
import type { ColumnProfile } from './column-profile';
import { gridReference } from './national-grid';

/** What a list of places may say of each; only a name and a position must be there. */
export type PlaceField =
  | 'name'
  | 'postcode'
  | 'lon'
  | 'lat'
  | 'easting'
  | 'northing'
  | 'position'
  | 'address'
  | 'status'
  | 'yearClosed'
  | 'operator'
  | 'hoursOpen'
  | 'hoursStaffed'
  | 'day'
  | 'terminals'
  | 'wifi'
  | 'access'
  | 'notes';

/** Headings by what they mean, the surest first; of several columns that fit the first is taken, of addresses all. */
const NAMES: readonly (readonly [PlaceField, RegExp])[] = [
  [
    'name',
    /^(name|title|location name|centre name|premises name|(name of )?(the )?(access point|library|site|venue|place|hub|building|facility|organisation)( name)?|name of (the )?(location|centre|premises))$/,
  ],
  ['postcode', /^((venue|site|library|full) )?(post ?code|pcds?|postal code|zip( code)?)$/],
  ['lon', /^(longitude|lon|long|lng|geo ?x|longitude degrees|wgs84 longitude)$/],
  ['lat', /^(latitude|lat|geo ?y|latitude degrees|wgs84 latitude)$/],
  ['easting', /^(eastings?|geo ?x|x|x ?coord(inate)?|os ?x|grid ?x|oseast1m)$/],
  ['northing', /^(northings?|geo ?y|y|y ?coord(inate)?|os ?y|grid ?y|osnrth1m)$/],
  [
    'position',
    /^(location|position|coordinates?|coords|lat ?(\/|,|&|and)? ?(long|lng|lon)|latitude ?(\/|,|&|and)? ?longitude|long? ?(\/|,|&|and)? ?lat|geo|geo ?point|geometry|geom|wkt|point|map|(os )?(national )?grid ?ref(erence)?|ngr|os grid)$/,
  ],
  [
    'yearClosed',
    /^(year closed|closed (in|on|since)|date closed|(closing|closed|closure) (date|year)|date of closure)$/,
  ],
  ['status', /^(status|open or closed|open closed|current status|open|closed|is open|is closed|state)$/],
  ['operator', /^(operator|run by|managed by|type of library|library type|management)$/],
  ['hoursStaffed', /^((total |weekly )?(hours staffed|staffed hours)( (per|a) week)?)$/],
  [
    'hoursOpen',
    /^(hours|(total |weekly )?(hours open|open hours|opening hours|opening times|hours of opening|times open|open times)( (per|a) week)?|hours (per|a) week|weekly hours|total hours|total weekly hours)$/,
  ],
  [
    'terminals',
    /^((number of |no of |total )?(public )?(access )?(computers|pcs|terminals|workstations|internet terminals|internet computers|public access computers|computer terminals)( available| for public use| in use)?|it|computer access|public internet)$/,
  ],
  ['wifi', /^((free |public )?(wi ?fi|wireless)( available| access)?)$/],
  [
    'access',
    /^(step free( access)?|accessible|access|wheelchair( access| accessible)?|accessibility|disabled access)$/,
  ],
  ['notes', /^(notes?|comments?|remarks?|special hours|further information|details)$/],
  [
    'address',
    /^(address( line)?( ?\d)?|street|road|town|village|locality|full address|venue address|postal address)$/,
  ],
];

/** "Monday close": with "Monday open" beside it one column holds the beginning and one the end. */
const CLOSES = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]* (clos(e|es|ing)|end|until|to)( time)?$/;
const DAY =
  /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*( (staffed|unstaffed|opening|opens?|start|from))?( hours| times?)?$/;

/** A column of a list of places and what it means. */
export interface FieldColumn {
  readonly at: number;
  readonly field: PlaceField;
  /** Of hours by day: Monday = 0. */
  readonly day?: number;
  readonly unstaffed?: boolean;
  /** Holds the end of the day's hours, of which another column holds the beginning. */
  readonly closes?: true;
}

export interface PlaceColumns {
  readonly all: readonly FieldColumn[];
  /** Position of the first column of a field; -1 = none. */
  first(field: PlaceField): number;
}

/** The cell of a field, cleaned; empty where the list has no such column. */
export const cellOf = (cells: readonly string[], columns: PlaceColumns, field: PlaceField): string =>
  cleanCell(cells[columns.first(field)] ?? '');

/** The cells of a field that may stand in several columns. */
export const cellsOf = (
  cells: readonly string[],
  { all }: PlaceColumns,
  field: PlaceField,
): readonly string[] =>
  all
    .filter((one) => one.field === field)
    .map(({ at }) => cleanCell(cells[at] ?? ''))
    .filter((text) => text !== '');

/** "Hours_open per week 2023" as "hours open per week". */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9/,&]+/g, ' ')
    .trim()
    .replace(/ (19|20)\d\d$/, '');

/** Fields that may stand in several columns, which are read together. */
const isMany = (field: PlaceField): boolean => field === 'address' || field === 'notes';

/** What the columns of a table mean if it is a list of places. */
export function placeColumns(profiles: readonly ColumnProfile[]): PlaceColumns {
  const taken = new Set<PlaceField>();
  const all = profiles.flatMap((profile): readonly FieldColumn[] => {
    const title = plain(profile.title);
    const day = DAY.exec(title);
    if (day) return [{ at: profile.at, field: 'day', day: dayAt(day[1]), unstaffed: day[3] === 'unstaffed' }];
    const closes = CLOSES.exec(title);
    if (closes) return [{ at: profile.at, field: 'day', day: dayAt(closes[1]), closes: true }];
    const found = NAMES.find(
      ([field, pattern]) => pattern.test(title) && (isMany(field) || !taken.has(field)),
    );
    if (!found) return [];
    const field = byValues(found[0], profile);
    if (taken.has(field) && !isMany(field)) return [];
    taken.add(field);
    return [{ at: profile.at, field }];
  });
  return { all, first: (field) => all.find((one) => one.field === field)?.at ?? -1 };
}

const dayAt = (day: string | undefined): number =>
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(day ?? '');

/** X and Y are degrees or metres, "location" a place or a position: the values tell. */
function byValues(field: PlaceField, { least, most, numbers, texts }: ColumnProfile): PlaceField {
  if ((field === 'lon' || field === 'lat') && numbers > 0 && most > 1000)
    return field === 'lon' ? 'easting' : 'northing';
  if ((field === 'easting' || field === 'northing') && numbers > 0 && least > -181 && most < 181)
    return field === 'easting' ? 'lon' : 'lat';
  if (field === 'position') {
    const pairs = [...texts.keys()].filter(
      (text) =>
        /-?\d+\.\d+\D+-?\d+\.\d+|\d{5,6}\D+\d{5,6}|\d ?°.*\d ?°/.test(text) || gridReference(text) !== null,
    ).length;
    return pairs >= 0.5 * texts.size && texts.size > 0 ? 'position' : 'address';
  }
  return field;
}

const SPECIFIC: readonly PlaceField[] = [
  'hoursOpen',
  'hoursStaffed',
  'day',
  'terminals',
  'wifi',
  'access',
  'yearClosed',
];
/** Headings that say by themselves that the rows are places. */
const PLACES =
  /^(library|library name|access point|access point name|venue|venue name|hub|hub name|site name|centre name|facility name)$/;

/** True of a table with a name, a position and something that only places have. */
export function isListOfPlaces(profiles: readonly ColumnProfile[], columns: PlaceColumns): boolean {
  if (!mayBePlaces(columns)) return false;
  const name = profiles[columns.first('name')];
  return (
    SPECIFIC.some((field) => columns.first(field) >= 0) ||
    (name !== undefined && PLACES.test(plain(name.title)) && !hasFigures(profiles, columns))
  );
}

/** True of a table with a name and a position: what else it holds decides, or a person. */
export function mayBePlaces(columns: PlaceColumns): boolean {
  const has = (...fields: PlaceField[]): boolean => fields.every((field) => columns.first(field) >= 0);
  return (
    has('name') && (has('postcode') || has('lon', 'lat') || has('easting', 'northing') || has('position'))
  );
}

const hasFigures = (profiles: readonly ColumnProfile[], columns: PlaceColumns): boolean =>
  profiles.some(
    ({ at, numbers, filled }) =>
      !columns.all.some((one) => one.at === at) && numbers > 0.8 * filled && filled > 0,
  );
