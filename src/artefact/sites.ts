import * as v from 'valibot';
import type { Sites } from '../domain/model/output-areas';
import { FILES } from './files';
import { checked } from './manifest';

const row = v.pipe(v.number(), v.integer(), v.minValue(0));
const site = { id: v.string(), name: v.string(), lon: v.number(), lat: v.number(), area: row };
const schema = v.object({
  practices: v.array(v.object(site)),
  stops: v.array(
    v.object({
      ...site,
      minutes: v.pipe(v.number(), v.minValue(0)),
      everyWeeks: v.pipe(v.number(), v.minValue(1)),
    }),
  ),
});
type SitesFile = v.InferOutput<typeof schema>;

/** One site a line, so that a change of the inputs can be read in the file. */
export const encodeSites = (file: SitesFile): string =>
  `{"practices":[\n${lines(file.practices)}\n],"stops":[\n${lines(file.stops)}\n]}\n`;

const lines = (sites: readonly object[]): string => sites.map((one) => JSON.stringify(one)).join(',\n');

/** Reads what `encodeSites` wrote. Throws `ArtefactProblem` when the file is not what this page expects. */
export function decodeSites(value: unknown): Sites {
  const { practices, stops } = checked(FILES.sites, schema, value);
  return {
    practices: practices.map((one) => ({ ...one, kind: 'gp-practice' })),
    stops: stops.map((one) => ({ ...one, kind: 'mobile-stop-2019' })),
  };
}
