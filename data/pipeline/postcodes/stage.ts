import { FILES } from '../../../src/artefact/files';
import { encodePostcodes, type PostcodeEntry } from '../../../src/artefact/postcodes';
import { normalisePostcode } from '../../../src/domain/places/search';
import { inputProblem } from '../inputs';
import type { Stage, StageContext } from '../stage';
import { englandPostcodes } from './england';

const CURRENT = 'codepoint-open-2025-10';
const EARLIER = 'nspl-2025-05';

/** Every postcode of both lists with its area; those only in the May 2025 list are known as such. */
export const stage: Stage = (context) => [
  { path: FILES.postcodes, text: encodePostcodes(readPostcodes(context), 'October 2025') },
];

/** The entries of `postcodes.json`, in its order. */
export function readPostcodes(context: StageContext): readonly PostcodeEntry[] {
  const { livePostcodes, allPostcodes } = context.profile.inputs;
  const rows = new Map<string, PostcodeEntry>();
  if (allPostcodes !== null) {
    for (const entry of listed(context, EARLIER, allPostcodes, false)) rows.set(entry.postcode, entry);
  }
  if (livePostcodes !== null) {
    for (const entry of listed(context, CURRENT, livePostcodes, true)) rows.set(entry.postcode, entry);
  } else {
    for (const { postcode: text, row } of englandPostcodes(context)) {
      const postcode = normalisePostcode(text);
      if (postcode !== null) rows.set(postcode, { postcode, row, current: true });
    }
  }
  return [...rows.values()].toSorted((a, b) => (a.postcode < b.postcode ? -1 : 1));
}

function listed(
  { inputs, areas }: StageContext,
  source: string,
  path: string,
  current: boolean,
): readonly PostcodeEntry[] {
  return inputs.csv(source, path, ['postcode', 'LSOA21CD']).map(({ postcode: text = '', LSOA21CD = '' }) => {
    const postcode = normalisePostcode(text);
    if (postcode === null) throw inputProblem(source, path, `has “${text}”, which is not a postcode`);
    const row = areas.rowOf.get(LSOA21CD);
    if (row === undefined)
      throw inputProblem(source, path, `puts ${postcode} in ${LSOA21CD}, which is not one of the areas`);
    return { postcode, row, current };
  });
}
