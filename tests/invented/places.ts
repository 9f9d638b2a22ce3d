import { neighbourId } from '../../src/artefact/access-points';
import { areaCode } from '../../src/domain/model/codes';
import type { CandidateSite, MobileStop } from '../../src/domain/model/output-areas';
import type { AccessPoint } from '../../src/domain/model/place';
import type { ReportedPlace } from '../../src/domain/model/reported-place';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { AREAS, type InventedArea } from './areas';
import { between } from './chance';
import { within } from './ground';

type Library = Partial<AccessPoint> & Pick<AccessPoint, 'name'>;

/** The area at a place of the grid. */
const at = (column: number, up: number): InventedArea => {
  const found = AREAS.find((area) => area.column === column && area.up === up);
  if (!found) throw new Error(`No area lies at ${column}, ${up}`);
  return found;
};

/** The middle of an area, or another part of it, on the grid of a metre. */
function point(area: InventedArea, across = 0.5, up = 0.5): { readonly lon: number; readonly lat: number } {
  const [lon, lat] = within(area, across, up).map((degrees) => Math.round(degrees * 1e5) / 1e5);
  return { lon: lon ?? 0, lat: lat ?? 0 };
}

/** Where people live: the first of its output areas. */
function homes(area: InventedArea): { readonly lon: number; readonly lat: number } {
  const [first = area] = area.outputAreas;
  return { lon: Math.round(first.lon * 1e5) / 1e5, lat: Math.round(first.lat * 1e5) / 1e5 };
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function library(area: InventedArea, parts: Library): AccessPoint {
  return {
    id: slug(parts.name).replace(/-library$/, ''),
    kind: 'library',
    status: 'open',
    yearClosed: null,
    operator: 'council',
    address: `1 Invented Street, ${parts.name.replace(/ Library$/, '')}`,
    postcode: POSTCODES.find(({ row }) => row === area.row)?.postcode ?? '',
    ...homes(area),
    areaCode: areaCode(area.code),
    hoursOpen: 20,
    hoursStaffed: 20,
    clockHours: ['10:00–15:00', null, '10:00–15:00', null, '10:00–15:00', '09:30–14:30', null],
    clockHoursAgree: true,
    terminals: null,
    positionNote: null,
    notes: null,
    ...parts,
  };
}

export interface InventedPostcode {
  readonly postcode: string;
  readonly row: number;
  /** Position among all output areas; -1 = not known. */
  readonly outputArea: number;
  readonly current: boolean;
  readonly lon: number;
  readonly lat: number;
}

/** Letters that Royal Mail uses in the second half. */
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Three an output area, a former one among every eight; by district ZZ1 to ZZ3, in order. */
export const POSTCODES: readonly InventedPostcode[] = AREAS.flatMap((area) =>
  area.outputAreas.map((outputArea) => ({ area, outputArea })),
)
  .flatMap(({ area, outputArea }, position): readonly InventedPostcode[] =>
    outputArea.atAreaCentre
      ? []
      : [0, 1, 2].map((one) => {
          const number = (position * 3 + one) % 400;
          const inward = `${area.row % 10}${LETTERS[Math.floor(number / 20)]}${LETTERS[number % 20]}`;
          const near = (axis: string) => between(`postcode ${position} ${one} ${axis}`, -0.003, 0.003);
          return {
            postcode: `ZZ${Math.floor(area.row / 10) + 1} ${inward}`,
            row: area.row,
            outputArea: position % 17 === 9 && one === 0 ? -1 : position,
            current: (position * 3 + one) % 8 !== 5,
            lon: outputArea.lon + near('east'),
            lat: outputArea.lat + near('north'),
          };
        }),
  )
  .toSorted((a, b) => (a.postcode < b.postcode ? -1 : 1));

/** The council's own, one of them closed and one run by volunteers alone. */
export const LIBRARIES: readonly AccessPoint[] = [
  library(at(2, 1), {
    name: 'Nowhere Regis Library',
    hoursOpen: 45,
    hoursStaffed: 45,
    clockHoursAgree: false,
  }),
  library(at(5, 4), { name: 'Pretend-on-Sea Library', hoursOpen: 32.5, hoursStaffed: 30 }),
  library(at(4, 3), { name: 'Mockham Library', positionNote: 'Position is the centre of its postcode.' }),
  library(at(0, 1), { name: 'Mythcombe Library', operator: 'community', hoursOpen: 9, hoursStaffed: 0 }),
  library(at(3, 2), {
    name: 'Castle Street Library',
    hoursOpen: 24,
    hoursStaffed: 18,
    notes: 'Shares its building with the museum of nothing.',
  }),
  library(at(1, 4), {
    name: 'Phantom Magna Library',
    status: 'closed',
    yearClosed: 2012,
    hoursOpen: null,
    hoursStaffed: null,
    clockHours: [null, null, null, null, null, null, null],
    clockHoursAgree: false,
  }),
];

/** Outside the frame, one of them nearest to some of the council's areas. */
export const NEIGHBOURS: readonly AccessPoint[] = (
  [
    ['Farawayshire Council', 'Far Ghostley Library', -6.64, 49.57, 40],
    ['Farawayshire Council', 'Mockham Library', -6.55, 49.7, 18],
    ['Yonder Council', 'Yonder Sham Library', -7.35, 49.4, 25],
  ] as const
).map(([council, name, lon, lat, hours]) => ({
  ...library(at(0, 0), { name, council, lon, lat, hoursOpen: hours, hoursStaffed: hours }),
  id: neighbourId(council, name),
  address: `2 Beyond Street, ${name.replace(/ Library$/, '')}`,
  postcode: 'ZZ9 9ZZ',
  areaCode: null,
  clockHours: [null, null, null, null, null, null, null],
  clockHoursAgree: false,
}));

/** Kilometres that people walk in a quarter of an hour. */
const KM_IN_15_MINUTES = 1.2;
const walkKm = (minutes: number): number => (KM_IN_15_MINUTES * minutes) / 15;

/** Whether a place is within a walk of one of the council's open libraries, in a straight line. */
export const withinWalk = (place: { lon: number; lat: number }, minutes: number): boolean =>
  LIBRARIES.some(
    ({ status, lon, lat }) =>
      status === 'open' && greatCircleKm(place.lon, place.lat, lon, lat) <= walkKm(minutes),
  );

/** The ground within that walk of each open library, of twelve corners. */
export const walkingAreas = (minutes: number): readonly GeoJSON.Feature[] =>
  LIBRARIES.filter(({ status }) => status === 'open').map(({ name, lon, lat }) => ({
    type: 'Feature',
    properties: { library: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [...Array.from({ length: 12 }, (_, corner) => corner), 0].map((corner) => {
          const turn = (corner * Math.PI) / 6;
          return [
            lon + (walkKm(minutes) / 72) * Math.cos(turn),
            lat + (walkKm(minutes) / 111) * Math.sin(turn),
          ];
        }),
      ],
    },
  }));

export const REPORTED: readonly ReportedPlace[] = [
  {
    id: 'mockham-move',
    place: 'Mockham Library',
    kind: 'library',
    standing: 'plan',
    says: 'The library was to move into the village hall of Mockham.',
    inferred: 'the year',
    against: 'The published list has it where it was.',
    library: 'mockham',
    at: null,
    sources: [{ publisher: 'Nowhere Gazette', date: 'May 2025', url: 'https://gazette.example/mockham' }],
  },
  {
    id: 'pretend-banking-hub',
    place: 'Banking hub, Pretend-on-Sea',
    kind: 'banking-hub',
    standing: 'reported',
    says: 'Opened beside the harbour. It is for banking, not help with getting online.',
    inferred: null,
    against: null,
    library: null,
    at: point(at(5, 4), 0.6, 0.4),
    sources: [{ publisher: 'Nowhere Gazette', date: null, url: 'https://gazette.example/hub' }],
  },
];

const site = (kind: 'gp' | 'mobile', name: string, area: InventedArea): Omit<CandidateSite, 'kind'> => ({
  id: `${kind}-${slug(name)}`,
  name,
  ...point(area, 0.55, 0.45),
  area: area.row,
});

export const PRACTICES: readonly CandidateSite[] = [
  site('gp', 'Chimera Green Surgery', at(3, 0)),
  site('gp', 'Feignton Medical Centre', at(0, 3)),
  site('gp', 'Pretend Harbour Practice', at(4, 4)),
].map((one) => ({ ...one, kind: 'gp-practice' }));

export const STOPS: readonly MobileStop[] = [
  { ...site('mobile', 'Talebury, the green', at(0, 0)), minutes: 30, everyWeeks: 4 },
  { ...site('mobile', 'Utterley, the pump', at(1, 3)), minutes: 45, everyWeeks: 2 },
  { ...site('mobile', 'Dreamley, the chapel', at(2, 4)), minutes: 20, everyWeeks: 4 },
  { ...site('mobile', 'Figment St Mary, the church', at(4, 0)), minutes: 25, everyWeeks: 4 },
].map((one) => ({ ...one, kind: 'mobile-stop-2019' }));

/** Named places within the council: towns first, then villages, two of one name, then what is smaller. */
export const NAMED: readonly {
  readonly name: string;
  readonly kind: 'town' | 'village' | 'hamlet' | 'other';
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
}[] = (
  [
    ['Nowhere Regis', 'town', 2, 1],
    ['Pretend-on-Sea', 'town', 5, 4],
    ['Chimera Green', 'village', 3, 0],
    ['Dreamley', 'village', 3, 4],
    ['Feignton', 'village', 0, 2],
    ['Figment St Mary', 'village', 4, 0],
    ['Mockham', 'village', 4, 3],
    ['Mockham', 'village', 1, 0],
    ['Mythcombe', 'village', 0, 1],
    ['Phantom Magna', 'village', 1, 4],
    ['Sham Abbas', 'village', 1, 1],
    ['Talebury', 'village', 0, 0],
    ['Utterley', 'village', 1, 3],
    ['Fancy Bottom', 'hamlet', 2, 3],
    ['Ghostley', 'hamlet', 4, 4],
    ['Nowhere Castle', 'other', 3, 2],
  ] as const
).map(([name, kind, column, up]) => ({
  name,
  kind,
  ...point(at(column, up), 0.52, 0.5),
  area: at(column, up).row,
}));
