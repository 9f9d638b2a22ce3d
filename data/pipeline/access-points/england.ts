import { neighbourId } from '../../../src/artefact/access-points';
import { areaCode } from '../../../src/domain/model/codes';
import type { AccessPoint } from '../../../src/domain/model/place';
import { greatCircleKm } from '../../../src/domain/sums/great-circle';
import { type AceLibrary, readAceLibraries } from '../../../src/formats/ace-libraries';
import type { Figure } from '../../../src/formats/figure';
import { inputProblem } from '../inputs';
import { createAreaFinder } from '../places/area-finder';
import { compactPostcode, postcodeCentres } from '../postcodes/centres';
import type { StageContext } from '../stage';
import { createReach, type Reach } from './reach';

const SOURCE = 'ace-libraries-2023';
const PATH = 'england/ace_basic_dataset_libraries_2023_enhanced_england.csv';

/** Another council's library counts up to here from the council's boundary, in a straight line. */
const REACH_KM = 25;
/** A position further than this from the centre of its own postcode is a mistake in the list. */
const ASTRAY_KM = 1;

/** The council's libraries from the Arts Council's list of all England: no clock hours, no public computers. */
export function englandAccessPoints(context: StageContext): readonly AccessPoint[] {
  const { profile, inputs, areas } = context;
  const libraries = list(context).filter(isOwn(context, createReach(context)));
  inputs.used(SOURCE, PATH, libraries.length);
  if (!libraries.some(({ open }) => open)) {
    throw inputProblem(SOURCE, PATH, `lists no open library of ${profile.name} (${profile.code})`);
  }
  const areaAt = createAreaFinder(inputs, areas, profile.inputs.shapes);
  return placed(context, libraries).flatMap((library): readonly AccessPoint[] => {
    const row = areaAt(library.lon, library.lat);
    const code = row === null ? undefined : areas.codes[row];
    if (code === undefined) return [];
    return [
      {
        ...accessPoint(library),
        id: library.name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-library$/g, ''),
        areaCode: areaCode(code),
        ...(library.serviceCode === profile.code ? {} : { council: library.council }),
      },
    ];
  });
}

/**
 * Open libraries of other councils within reach of this one, each with its council. Whoever lives near the border uses
 * whichever is nearer.
 */
export function neighbouringAccessPoints(context: StageContext): readonly AccessPoint[] {
  const kmFrom = createReach(context);
  const own = isOwn(context, kmFrom);
  const others = list(context).filter((library) => library.open && !own(library));
  const near = placed(context, others).filter(({ lon, lat }) => kmFrom(lon, lat) <= REACH_KM);
  context.inputs.used(SOURCE, PATH, near.length);
  return near
    .map((library) => ({
      ...accessPoint(library),
      id: neighbourId(library.council, library.name),
      areaCode: null,
      council: library.council,
    }))
    .toSorted((a, b) => compare(a.council, b.council) || compare(a.name, b.name));
}

function list({ inputs }: StageContext): readonly AceLibrary[] {
  const { records, problems } = readAceLibraries(inputs.text(SOURCE, PATH));
  if (problems[0] !== undefined) throw inputProblem(SOURCE, PATH, problems[0]);
  return records;
}

/** The council's own service; of a district, whose libraries are its county's, those that stand in it. */
function isOwn({ profile: { code } }: StageContext, kmFrom: Reach): (library: AceLibrary) => boolean {
  if (!code.startsWith('E07')) return ({ serviceCode }) => serviceCode === code;
  return ({ serviceCode, lon, lat }) => serviceCode.startsWith('E10') && kmFrom(lon, lat) === 0;
}

type Placed = AceLibrary & { readonly positionNote: string | null };

/** Positions as listed, but for those astray: where its postcode is held, its centre takes their place and is said. */
function placed({ inputs }: StageContext, libraries: readonly AceLibrary[]): readonly Placed[] {
  const centres = postcodeCentres(
    inputs,
    libraries.map(({ postcode }) => postcode),
  );
  return libraries.map((library) => {
    const centre = centres.get(compactPostcode(library.postcode));
    if (!centre || greatCircleKm(library.lon, library.lat, centre.lon, centre.lat) <= ASTRAY_KM)
      return { ...library, positionNote: null };
    return {
      ...library,
      ...centre,
      positionNote:
        'Position is the centre of its postcode: the one in the Arts Council’s list lies elsewhere.',
    };
  });
}

function accessPoint(library: Placed): Omit<AccessPoint, 'id' | 'areaCode'> {
  const { name, address, postcode, lon, lat, positionNote } = library;
  return {
    name,
    kind: 'library',
    status: library.open ? 'open' : 'closed',
    yearClosed: numberOrNull(library.yearClosed),
    operator: library.community ? 'community' : 'council',
    address,
    postcode,
    lon: sixDecimals(lon),
    lat: sixDecimals(lat),
    hoursOpen: numberOrNull(library.hoursOpen),
    hoursStaffed: numberOrNull(library.hoursStaffed),
    clockHours: [null, null, null, null, null, null, null],
    clockHoursAgree: false,
    terminals: null,
    positionNote,
    notes: null,
  };
}

const numberOrNull = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null);

/** About 10 cm. */
const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
