import * as v from 'valibot';
import { areaCode } from '../domain/model/codes';
import type { ServiceFigure } from '../domain/model/dataset';
import { type AccessPoint, PLACE_KIND_IDS } from '../domain/model/place';
import type { ReportedPlace } from '../domain/model/reported-place';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';

/** Places with help: the council's own in full, those of its neighbours as short rows. */
export interface AccessPoints {
  readonly points: readonly AccessPoint[];
  readonly service: readonly ServiceFigure[];
  readonly reported: readonly ReportedPlace[];
  /** Countries across the border whose libraries are not held, where one of them could be the nearest. */
  readonly notHeld: readonly string[];
}

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const nullableText = v.nullable(v.string());
const hours = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(168)));
const operator = v.picklist(['council', 'community']);

const point = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(PLACE_KIND_IDS),
  status: v.picklist(['open', 'closed']),
  yearClosed: v.nullable(v.number()),
  operator,
  address: v.string(),
  postcode: v.string(),
  lon: degrees,
  lat: degrees,
  areaCode: v.pipe(v.string(), v.transform(areaCode)),
  hoursOpen: hours,
  hoursStaffed: hours,
  clockHours: v.pipe(v.array(nullableText), v.length(7)),
  clockHoursAgree: v.boolean(),
  terminals: v.nullable(v.number()),
  positionNote: nullableText,
  notes: nullableText,
  council: v.exactOptional(v.string()),
});
/** Name, position of its council in the list, operator, address, postcode, degrees, hours open and staffed, position note. */
const neighbourRow = v.tuple([
  v.string(),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  operator,
  v.string(),
  v.string(),
  degrees,
  degrees,
  hours,
  hours,
  nullableText,
]);
const reported = v.object({
  id: v.string(),
  place: v.string(),
  kind: v.picklist(['library', 'customer-point', 'banking-hub']),
  standing: v.picklist(['reported', 'plan']),
  says: v.string(),
  inferred: nullableText,
  against: nullableText,
  library: nullableText,
  at: v.nullable(v.object({ lon: degrees, lat: degrees })),
  sources: v.pipe(
    v.array(
      v.object({
        publisher: v.string(),
        date: nullableText,
        // Shown as a link: nothing but an address on the web may stand here.
        url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)),
      }),
    ),
    v.minLength(1),
  ),
});
const file = v.object({
  points: v.array(point),
  /** Open libraries of other councils within reach; absent in files of before they were held. */
  neighbours: v.optional(v.object({ councils: v.array(v.string()), rows: v.array(neighbourRow) }), {
    councils: [],
    rows: [],
  }),
  notHeld: v.optional(v.array(v.string()), []),
  reported: v.optional(v.array(reported), []),
  service: v.array(
    v.object({ measure: v.string(), value: v.number(), sourceId: v.string(), caveat: nullableText }),
  ),
});

/** The file's text. Points outside the council's areas are written as rows of ten values, a line each. */
export function encodeAccessPoints(
  { points, service, notHeld, reported: places }: AccessPoints,
  notes: readonly string[],
): string {
  const outside = points.filter(({ areaCode: code }) => code === null);
  const councils = [...new Set(outside.map(({ council = '' }) => council))].sort();
  const rows = outside.map(
    (one): v.InferOutput<typeof neighbourRow> => [
      one.name,
      councils.indexOf(one.council ?? ''),
      one.operator ?? 'council',
      one.address,
      one.postcode,
      one.lon,
      one.lat,
      one.hoursOpen,
      one.hoursStaffed,
      one.positionNote,
    ],
  );
  const own = points.filter(({ areaCode: code }) => code !== null);
  const head = JSON.stringify({ points: own, service, notes, notHeld, reported: places }, null, 1).slice(
    0,
    -'\n}'.length,
  );
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${head},\n "neighbours": {"councils": ${JSON.stringify(councils)}, "rows": [\n${lines}\n]}\n}\n`;
}

/** Throws `ArtefactProblem` when the file is incomplete, names a council it does not list or a place twice. */
export function decodeAccessPoints(value: unknown): AccessPoints {
  const { points, neighbours, service, notHeld, reported: places } = checked(FILES.accessPoints, file, value);
  const outside = neighbours.rows.map((row): AccessPoint => {
    const [name, at, operatorOf, address, postcode, lon, lat, hoursOpen, hoursStaffed, positionNote] = row;
    const council = neighbours.councils[at];
    if (council === undefined) throw new ArtefactProblem(FILES.accessPoints, `names no council for ${name}`);
    return {
      id: neighbourId(council, name),
      name,
      kind: 'library',
      status: 'open',
      yearClosed: null,
      operator: operatorOf,
      address,
      postcode,
      lon,
      lat,
      areaCode: null,
      hoursOpen,
      hoursStaffed,
      clockHours: [null, null, null, null, null, null, null],
      clockHoursAgree: false,
      terminals: null,
      positionNote,
      notes: null,
      council,
    };
  });
  const all: readonly AccessPoint[] = [...points, ...outside];
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id)) throw new ArtefactProblem(FILES.accessPoints, `lists ${id} twice`);
    ids.add(id);
  }
  return { points: all, service, notHeld, reported: places };
}

/** The council's name keeps it apart from a library of the map's own council that has the same name. */
export const neighbourId = (council: string, name: string): string =>
  `${council} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
