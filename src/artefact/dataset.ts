import * as v from 'valibot';
import type { CdsContract } from '../domain/model/cds';
import { areaCode } from '../domain/model/codes';
import { type Column, Status } from '../domain/model/column';
import type { Dataset, ServiceFigure, Town } from '../domain/model/dataset';
import { type Bounds, spanOf } from '../domain/model/ground';
import type { LoadedLayer } from '../domain/model/loaded-layer';
import { MEASURE_IDS, type MeasureId } from '../domain/model/measure';
import type { AccessPoint } from '../domain/model/place';
import { AREA_COLUMNS, COUNT_IDS, ENGLAND_MEASURES, englandColumn, INTERVAL_COLUMNS } from './areas-columns';
import { decodeAreas } from './areas-csv';
import { FILES } from './files';
import { checked, decodeManifest } from './manifest';
import { ArtefactProblem } from './problem';
import { sha256Hex } from './sha256';

const inAreasFile = MEASURE_IDS.filter((id) => AREA_COLUMNS.some(({ name }) => name === id));

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const nullableText = v.nullable(v.string());
const hours = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(168)));

const accessPoint = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.literal('library'),
  status: v.picklist(['open', 'closed']),
  yearClosed: v.nullable(v.number()),
  operator: v.picklist(['council', 'community']),
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
});
const accessPointsFile = v.object({
  points: v.array(accessPoint),
  service: v.array(
    v.object({ measure: v.string(), value: v.number(), sourceId: v.string(), caveat: nullableText }),
  ),
});
const cdsFile = v.object({
  contracts: v.array(
    v.object({
      districtCode: v.string(),
      district: v.string(),
      part: v.string(),
      supplier: v.string(),
      signed: v.string(),
      premisesAllAreas: v.number(),
      status: v.picklist(['active-reduced', 'terminated', 'delivery']),
      statusDate: v.string(),
      note: v.string(),
      sources: v.array(
        v.object({ publisher: v.string(), title: v.string(), date: v.string(), url: v.string() }),
      ),
    }),
  ),
});

/**
 * Puts the published files together into the one immutable value everything is read from.
 * Throws `ArtefactProblem`, in plain English, when a file is incomplete, of another version or contradicts another.
 */
export function assembleDataset(files: {
  readonly manifestText: string;
  readonly areasCsv: string;
  readonly accessPoints: unknown;
  readonly cds: unknown;
  /** From the basemap; empty when that could not be had. */
  readonly towns: readonly Town[];
  /** Of the areas' shapes; without it, what their centroids span. */
  readonly bounds?: Bounds;
  /** Figures of publishers' current files, where such are published with the map. */
  readonly current?: readonly LoadedLayer[];
}): Dataset {
  const manifest = decodeManifest(files.manifestText);
  const areas = decodeAreas(files.areasCsv);
  const { points, service }: { points: readonly AccessPoint[]; service: readonly ServiceFigure[] } = checked(
    FILES.accessPoints,
    accessPointsFile,
    files.accessPoints,
  );
  const { contracts }: { contracts: readonly CdsContract[] } = checked(FILES.cds, cdsFile, files.cds);

  const codes = areas.texts('area_code').map(areaCode);
  // A measure whose figures come in another file is not held until that file is loaded.
  const columns = new Map(
    inAreasFile
      .map((id) => [id, areas.numbers(id)] as const)
      // A measure without a single figure is not held for this council: it is offered nowhere.
      .filter(([, { status }]) => status.some((one) => one !== Status.noData)),
  );
  const nearest = areas.texts('nearest_access_point').map((name) => (name === '' ? null : name));
  const open = new Set(points.filter(({ status }) => status === 'open').map(({ name }) => name));
  const unknown = nearest.find((name) => name !== null && !open.has(name));
  if (typeof unknown === 'string') {
    throw new ArtefactProblem(FILES.areas, `names ${unknown}, which is not among the open access points`);
  }
  const [lon, lat] = [areas.numbers('lon').values, areas.numbers('lat').values];
  return {
    council: manifest.council,
    version: sha256Hex(files.manifestText).slice(0, 12),
    count: areas.count,
    codes,
    names: areas.texts('area_name'),
    msoaNames: areas.texts('msoa_name'),
    districts: areas.texts('former_district'),
    wards: areas.texts('ward_name'),
    ruralUrban: areas.texts('rural_urban'),
    lon,
    lat,
    bounds: files.bounds ?? spanOf(lon, lat),
    columns,
    englandPercentiles: englandPercentiles(columns, (name) => areas.numbers(name)),
    intervals: new Map(
      INTERVAL_COLUMNS.map(({ id, lower, upper }) => [
        id,
        { lower: areas.numbers(lower), upper: areas.numbers(upper) },
      ]),
    ),
    counts: new Map(COUNT_IDS.map((id) => [id, areas.numbers(id)])),
    nearestAccessPoint: nearest,
    accessPoints: points,
    serviceFigures: service,
    cds: contracts,
    towns: files.towns,
    sources: new Map(manifest.sources.map((source) => [source.id, source])),
    loaded: fitting(files.current ?? [], areas.count),
  };
}

function fitting(layers: readonly LoadedLayer[], areaCount: number): readonly LoadedLayer[] {
  for (const { measure, column } of layers.flatMap(({ figures }) => figures)) {
    if (column.values.length !== areaCount) {
      throw new ArtefactProblem(
        FILES.currentFigures,
        `has ${column.values.length} areas under ${measure.id}, not ${areaCount}`,
      );
    }
  }
  return layers;
}

/** The digital connectivity percentile is a measure of its own and also says where the score stands. */
function englandPercentiles(
  columns: ReadonlyMap<MeasureId, Column>,
  numbers: (name: string) => Column,
): ReadonlyMap<MeasureId, Column> {
  const found = new Map(ENGLAND_MEASURES.map((id) => [id, numbers(englandColumn(id))]));
  const digital = columns.get('digital_connectivity_england_percentile');
  if (digital) {
    found.set('digital_connectivity_england_percentile', digital);
    found.set('digital_connectivity_score', digital);
  }
  return found;
}
