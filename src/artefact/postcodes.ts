import * as v from 'valibot';
import { FILES, type PostcodesFile } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';
import { steps, sums } from './steps';

/** One postcode of the union of both lists: canonical ("TA24 8NP"), its area's row, and whether it is current. */
export interface PostcodeEntry {
  readonly postcode: string;
  readonly row: number;
  readonly current: boolean;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  currentList: v.string(),
  outward: v.array(v.string()),
  inward: v.array(v.string()),
  /** Differences between the rows of successive postcodes: neighbours mostly share an area, so mostly noughts. */
  areaSteps: v.array(v.pipe(v.number(), v.integer())),
  /** Distances between successive postcodes that are not in the current list. */
  notCurrentSteps: v.array(count),
});

/** The entries as one compact JSON text, sorted by postcode. */
export function encodePostcodes(entries: readonly PostcodeEntry[], currentList: string): string {
  const sorted = [...entries].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  const groups = new Map<string, string>();
  for (const { postcode } of sorted) {
    const [outward = '', inward = ''] = postcode.split(' ');
    groups.set(outward, (groups.get(outward) ?? '') + inward);
  }
  const notCurrent = sorted.flatMap((entry, index) => (entry.current ? [] : [index]));
  return `${JSON.stringify({
    currentList,
    outward: [...groups.keys()],
    inward: [...groups.values()],
    areaSteps: steps(sorted.map((entry) => entry.row)),
    notCurrentSteps: steps(notCurrent),
  })}\n`;
}

/** Reads what `encodePostcodes` wrote. Throws `ArtefactProblem` when parts of it do not fit together. */
export function decodePostcodes(value: unknown): PostcodesFile {
  const { currentList, outward, inward, areaSteps, notCurrentSteps } = checked(
    FILES.postcodes,
    schema,
    value,
  );
  const held = inward.reduce((sum, codes) => sum + codes.length / 3, 0);
  if (inward.length !== outward.length || held !== areaSteps.length) {
    throw new ArtefactProblem(FILES.postcodes, 'does not hold an area for each postcode');
  }
  return { currentList, outward, inward, area: sums(areaSteps), notCurrent: sums(notCurrentSteps) };
}
