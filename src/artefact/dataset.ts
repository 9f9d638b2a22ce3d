import * as v from 'valibot';
import { MEASURES, type PublishedMeasure } from '../domain/model/catalogue';
import { COUNTS } from '../domain/model/catalogue/counts';
import type { CdsContract } from '../domain/model/cds';
import { areaCode } from '../domain/model/codes';
import { type Column, Status } from '../domain/model/column';
import type { Dataset, Town } from '../domain/model/dataset';
import { type Bounds, spanOf } from '../domain/model/ground';
import type { LoadedLayer } from '../domain/model/loaded-layer';
import type { MeasureId } from '../domain/model/measure';
import type { OutputAreas } from '../domain/model/output-areas';
import type { AccessPoint } from '../domain/model/place';
import { fullName, placesHeld } from '../domain/places/own-places';
import { decodeAccessPoints } from './access-points';
import { AREA_COLUMNS, englandColumn } from './areas-columns';
import { FILES } from './files';
import { checked, decodeManifest } from './manifest';
import { decodeOutputAreas } from './output-areas';
import { ArtefactProblem } from './problem';
import { decodeTable, type PublishedTable } from './published-table';
import { sha256Hex } from './sha256';

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
  readonly outputAreas: unknown;
  /** Figures of publishers' current files, where such are published with the map. */
  readonly current?: readonly LoadedLayer[];
}): Dataset {
  const manifest = decodeManifest(files.manifestText);
  const areas = decodeTable(FILES.areas, AREA_COLUMNS, files.areasCsv);
  const { points, service, notHeld, reported } = decodeAccessPoints(files.accessPoints);
  const { contracts }: { contracts: readonly CdsContract[] } = checked(FILES.cds, cdsFile, files.cds);

  const held = placesHeld(points);
  const codes = areas.texts('area_code').map(areaCode);
  const nearest = nearestNames(
    areas.texts('nearest_access_point'),
    areas.texts('nearest_access_point_council'),
    manifest.council.name,
    held.accessPoints,
  );
  const outputAreas = decodeOutputAreas(files.outputAreas, areas.count);
  const [lon, lat] = [areas.numbers('lon').values, areas.numbers('lat').values];
  return {
    council: manifest.council,
    version: sha256Hex(files.manifestText).slice(0, 12),
    count: areas.count,
    codes,
    names: areas.texts('area_name'),
    msoaNames: areas.texts('msoa_name'),
    msoaCodes: areas.texts('msoa_code'),
    districts: areas.texts('former_district'),
    districtCodes: areas.texts('former_district_code'),
    wards: areas.texts('ward_name'),
    wardCodes: areas.texts('ward_code'),
    ruralUrban: areas.texts('rural_urban'),
    outputAreas,
    ...ownGrouping(outputAreas),
    lon,
    lat,
    bounds: files.bounds ?? spanOf(lon, lat),
    ...figuresOf(areas),
    counts: new Map(COUNTS.map(({ id }) => [id, areas.numbers(id)])),
    nearestAccessPoint: nearest,
    ...held,
    reported,
    ...(notHeld.length > 0 ? { librariesNotHeld: notHeld } : {}),
    serviceFigures: service,
    cds: contracts,
    towns: files.towns,
    sources: new Map(manifest.sources.map((source) => [source.id, source])),
    loaded: fitting(files.current ?? [], areas.count),
  };
}

/** Places of a list that was published with the map, for the council's own. */
function ownGrouping({ divisions }: OutputAreas): Pick<Dataset, 'ownGrouping'> {
  const own = divisions.find(({ id }) => id === 'own');
  if (!own) return {};
  const groups = {
    codes: own.places.map(({ code }) => code),
    names: own.places.map(({ name }) => name),
    of: own.ofArea,
    ofOutputAreas: own.ofOutputArea,
  };
  return {
    ownGrouping: { title: own.title ?? 'place', groups, fileName: 'published with the map', notes: [] },
  };
}

/** Each area's nearest place by its name and, where it is another's, its council; it must be among the open ones. */
function nearestNames(
  names: readonly string[],
  councils: readonly string[],
  own: string,
  points: readonly AccessPoint[],
): readonly (string | null)[] {
  const open = points.filter(({ status }) => status === 'open');
  const known = new Map(open.map((point) => [`${point.name}\n${point.council ?? own}`, fullName(point)]));
  return names.map((name, row) => {
    if (name === '') return null;
    const found = known.get(`${name}\n${councils[row]}`);
    if (found === undefined)
      throw new ArtefactProblem(FILES.areas, `names ${name}, which is not among the open access points`);
    return found;
  });
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

/** What the catalogue names. A measure without a single figure is not held for this council: it is offered nowhere. */
function figuresOf(areas: PublishedTable): Pick<Dataset, 'columns' | 'englandPercentiles' | 'intervals'> {
  const byId = <T>(find: (measure: PublishedMeasure) => T | undefined): ReadonlyMap<MeasureId, T> =>
    new Map(
      [...MEASURES.values()].flatMap((measure) => {
        const found = find(measure);
        return found === undefined ? [] : [[measure.id, found]];
      }),
    );
  const held = (name: string): Column | undefined => {
    const column = areas.numbers(name);
    return column.status.some((one) => one !== Status.noData) ? column : undefined;
  };
  const columns = byId(({ id }) => held(id));
  const named: ReadonlyMap<string, Column> = columns;
  return {
    columns,
    englandPercentiles: byId(({ id, england }) =>
      england === true ? held(englandColumn(id)) : named.get(england ?? ''),
    ),
    intervals: byId(
      ({ interval }) =>
        interval && { lower: areas.numbers(interval.lower), upper: areas.numbers(interval.upper) },
    ),
  };
}
