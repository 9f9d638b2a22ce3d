import * as v from 'valibot';
import type { BusStops, NearStop } from '../domain/model/bus-stops';
import { FILES } from './files';
import { checked } from './manifest';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A stop's place in `names`, its metres, the next stop's place … */
const near = v.array(count);
const schema = v.object({
  vintage: v.string(),
  sourceId: v.string(),
  names: v.array(v.string()),
  areas: v.array(near),
  places: v.record(v.string(), near),
});
export type BusStopsFile = v.InferOutput<typeof schema>;

/** One area a line, so that a change of the inputs can be read in the file. */
export const encodeBusStops = ({ areas, ...rest }: BusStopsFile): string =>
  `${JSON.stringify(rest).slice(0, -1)},"areas":[\n${areas.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;

/** Reads what `encodeBusStops` wrote. Throws `ArtefactProblem` when the file is not what this page expects. */
export function decodeBusStops(value: unknown): BusStops {
  const { vintage, sourceId, names, areas, places } = checked(FILES.busStops, schema, value);
  const told = (pairs: readonly number[] = []): readonly NearStop[] =>
    pairs.flatMap((name, at) =>
      at % 2 === 0 ? [{ name: names[name] ?? '', metres: pairs[at + 1] ?? 0 }] : [],
    );
  return {
    vintage,
    sourceId,
    ofArea: (row) => told(areas[row]),
    ofPlace: (id) => told(places[id]),
  };
}
