import { decodeAccessPoints } from '../../../src/artefact/access-points';
import { encodeBusStops } from '../../../src/artefact/bus-stops';
import { FILES } from '../../../src/artefact/files';
import { FURTHEST_STOP_KM, type NearStop } from '../../../src/domain/model/bus-stops';
import { openPlaces } from '../../../src/domain/places/own-places';
import { byDistance, type Placed } from '../../../src/domain/sums/distances';
import { type BusStopRecord, readBusStops } from '../../../src/formats/bus-stops';
import { BUS_STOPS_SOURCE } from '../../sources/bus-stops';
import { readRecords } from '../inputs';
import type { Artefact, Stage } from '../stage';

/** So many names are told of a place. */
const MOST = 3;
/** Steps in which metres are told: a centre of an area is no door. */
const STEP_M = 50;

/** The bus stops near each area's centre and each open place of the council; without a list there is no such file. */
export const busStopsStage =
  (accessPoints: Artefact | undefined): Stage =>
  ({ profile, inputs, areas }) => {
    const path = profile.inputs.busStops;
    if (path === null || !accessPoints) return [];
    const stops = readRecords(inputs, BUS_STOPS_SOURCE.id, path, readBusStops);
    const names = new Map<string, number>();
    const near = (from: Placed): number[] =>
      nearest(stops, from).flatMap(({ name, metres }) => {
        if (!names.has(name)) names.set(name, names.size);
        return [names.get(name) ?? 0, metres];
      });
    // the list is the council's own, and so are the places it is told of
    const { own } = openPlaces({ accessPoints: decodeAccessPoints(JSON.parse(accessPoints.text)).points });
    const ofAreas = areas.lookup.map((row) => near({ lon: Number(row.pwc_lon), lat: Number(row.pwc_lat) }));
    const places = Object.fromEntries(own.map((point) => [point.id, near(point)]));
    const { vintage, id } = BUS_STOPS_SOURCE;
    return [
      {
        path: FILES.busStops,
        text: encodeBusStops({ vintage, sourceId: id, names: [...names.keys()], areas: ofAreas, places }),
      },
    ];
  };

/** The nearest stops, of each name the nearest: most stand on both sides of a road. */
function nearest(stops: readonly BusStopRecord[], from: Placed): readonly NearStop[] {
  const told = new Map<string, number>();
  for (const { thing, km } of byDistance(stops, from, 40)) {
    if (km > FURTHEST_STOP_KM || told.size === MOST) break;
    if (!told.has(thing.name))
      told.set(thing.name, Math.max(STEP_M, STEP_M * Math.round((1000 * km) / STEP_M)));
  }
  return [...told].map(([name, metres]) => ({ name, metres }));
}
