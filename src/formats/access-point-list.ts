import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { areaCode } from '../domain/model/codes';
import type { MatchCounts } from '../domain/model/loaded-layer';
import type { AccessPoint } from '../domain/model/place';
import { cut } from '../domain/words/characters';
import { readFigure } from './figure';
import { FileProblem, quoted } from './file-problem';
import type { Headings } from './headings';
import type { Layout, ReadContext, RowReader } from './layout';

/** A council's own list of places with public computers. */
export interface AccessPointDraft {
  readonly points: readonly AccessPoint[];
  readonly match: MatchCounts;
  readonly notes: readonly string[];
}

/** The columns of the list, in the order of the template. Only name and a position must be there. */
const COLUMNS = {
  name: ['name', 'access point', 'library', 'site name'],
  postcode: ['postcode', 'post code'],
  lon: ['longitude', 'lon', 'long', 'lng'],
  lat: ['latitude', 'lat'],
  address: ['address'],
  status: ['status', 'open or closed'],
  operator: ['operator', 'run by'],
  hoursOpen: ['hours open per week', 'hours_open_per_week', 'hours open', 'opening hours per week'],
  hoursStaffed: ['hours staffed per week', 'hours_staffed_per_week', 'hours staffed'],
  terminals: ['public computers', 'terminals', 'computers', 'pcs'],
  wifi: ['wifi', 'wi-fi', 'free wifi'],
  access: ['step-free access', 'step free', 'accessible', 'access'],
  notes: ['notes', 'note'],
} as const;
type ColumnName = keyof typeof COLUMNS;

/** The template people fill in: the headings alone, so that no made-up place can be taken for one. */
export const ACCESS_POINT_TEMPLATE = `${Object.values(COLUMNS)
  .map(([heading]) => heading)
  .join(',')}\r\n`;

const SPECIFIC: readonly ColumnName[] = ['hoursOpen', 'hoursStaffed', 'terminals', 'wifi', 'access'];
const MOST_POINTS = 2000;

/** A CSV of places with a name, a position, and what is there. */
export const ACCESS_POINTS: Layout<AccessPointDraft> = {
  id: 'access-points',
  title: FILE_TITLES['access-points'],
  publisher: null,
  attribution: 'Access points: loaded in this browser by the person who uses it.',
  recognises: (headings) => {
    const at = columnsOf(headings);
    const positioned = at.postcode >= 0 || (at.lon >= 0 && at.lat >= 0);
    return at.name >= 0 && positioned && SPECIFIC.some((column) => at[column] >= 0);
  },
  reader: accessPointReader,
};

function columnsOf(headings: Headings): Readonly<Record<ColumnName, number>> {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [column, headings.find(...names)]),
  ) as Record<ColumnName, number>;
}

function accessPointReader({ join, problems }: ReadContext): RowReader<AccessPointDraft> {
  const points: AccessPoint[] = [];
  const ids = new Set<string>();
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  let at = columnsOf({ names: [], find: () => -1 });

  return {
    headings(headings) {
      at = columnsOf(headings);
      return ACCESS_POINTS.recognises(headings);
    },
    row(cells, rowNumber) {
      const text = (column: ColumnName): string => (cells[at[column]] ?? '').trim();
      const made = point(text);
      if (typeof made === 'string') {
        match.faulty += 1;
        problems.add(rowNumber, made);
      } else if (made === null) match.notOurs += 1;
      else if (points.length >= MOST_POINTS) {
        throw new FileProblem(
          `The list has more than ${MOST_POINTS.toLocaleString('en-GB')} places. Check that it is a list of access points.`,
        );
      } else {
        points.push(made);
        match.matched += 1;
      }
    },
    finish() {
      const closed = points.filter(({ status }) => status === 'closed').length;
      const unknown = points.filter(({ terminals }) => terminals === null).length;
      return {
        points,
        match,
        notes: [
          `${points.length - closed} open${closed > 0 ? ` and ${closed} closed` : ''}.`,
          ...(unknown > 0
            ? [
                `${unknown} ${unknown === 1 ? 'has' : 'have'} no number of public computers: shown as not known, never as none.`,
              ]
            : []),
        ],
      };
    },
  };

  /** The place, null when it lies outside the council, or what is wrong in words. */
  function point(text: (column: ColumnName) => string): AccessPoint | null | string {
    const name = cut(text('name'), 120);
    if (name === '') return 'the place has no name';
    const position = placed(text);
    if (typeof position === 'string') return `${quoted(name)}: ${position}`;
    if (position === null) return null;
    const hours = { open: hoursOf(text('hoursOpen')), staffed: hoursOf(text('hoursStaffed')) };
    if (hours.open === undefined || hours.staffed === undefined) {
      return `${quoted(name)}: hours a week must be a number from 0 to 168, or blank where they are not known`;
    }
    const terminals = readFigure(text('terminals'));
    if (
      terminals === undefined ||
      terminals === 'suppressed' ||
      (terminals !== null && !isCount(terminals))
    ) {
      return `${quoted(name)}: ${quoted(text('terminals'))} is not a number of computers; leave it blank where it is not known`;
    }
    const id = `yours-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    if (ids.has(id)) return `${quoted(name)} stands in the list twice`;
    ids.add(id);
    return {
      id,
      name,
      kind: 'library',
      status: /clos/i.test(text('status')) ? 'closed' : 'open',
      yearClosed: null,
      operator: operatorOf(text('operator')),
      address: cut(text('address'), 200),
      postcode: cut(text('postcode'), 10),
      ...position,
      hoursOpen: hours.open,
      hoursStaffed: hours.staffed,
      clockHours: [null, null, null, null, null, null, null],
      clockHoursAgree: false,
      terminals,
      notes:
        cut(
          [
            text('wifi') && `Wi-Fi: ${text('wifi')}`,
            text('access') && `Access: ${text('access')}`,
            text('notes'),
          ]
            .filter(Boolean)
            .join('. '),
          300,
        ) || null,
      isAdded: true,
    };
  }

  function placed(
    text: (column: ColumnName) => string,
  ): Pick<AccessPoint, 'lon' | 'lat' | 'areaCode' | 'positionNote'> | null | string {
    const lon = readFigure(text('lon'));
    const lat = readFigure(text('lat'));
    const row = text('postcode') === '' ? -2 : join.postcode(text('postcode'));
    if (typeof lon === 'number' && typeof lat === 'number') {
      if (lon < -9 || lon > 3 || lat < 49 || lat > 61)
        return `${lon}, ${lat} is not a longitude and latitude in this country`;
      const near = row >= 0 ? row : join.nearestArea(lon, lat);
      const code = join.spine.codes[near];
      return code === undefined ? null : { lon, lat, areaCode: areaCode(code), positionNote: null };
    }
    if (row === -1) return null;
    const code = join.spine.codes[row];
    if (code === undefined) {
      return text('postcode') === ''
        ? 'the place needs a postcode, or a longitude and a latitude'
        : `the postcode ${quoted(text('postcode'))} is in none of our lists`;
    }
    const centre = join.centre(row);
    return {
      ...centre,
      areaCode: areaCode(code),
      positionNote: 'Position is the centre of its area: the list gives only a postcode.',
    };
  }
}

/** Who runs the place is never supposed. */
function operatorOf(text: string): AccessPoint['operator'] {
  if (text === '') return null;
  return /commun|volunt/i.test(text) ? 'community' : 'council';
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1000;

/** Hours a week; null = blank; undefined = not a number from 0 to 168. */
function hoursOf(text: string): number | null | undefined {
  const figure = readFigure(text);
  if (figure === null) return null;
  return typeof figure === 'number' && figure >= 0 && figure <= 168 ? figure : undefined;
}
