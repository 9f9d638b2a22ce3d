import { FILES } from '../../../src/artefact/files';
import { encodePostcodes, type PostcodeEntry } from '../../../src/artefact/postcodes';
import { normalisePostcode } from '../../../src/domain/search';
import { inputProblem } from '../inputs';
import type { AreaIndex, Inputs, Stage } from '../stage';

const CURRENT = {
  source: 'codepoint-open-2025-10',
  path: 'postcodes/postcodes_somerset_codepoint_open_2025_4.csv',
};
const EARLIER = {
  source: 'nspl-2025-05',
  path: 'postcodes/postcodes_somerset_nspl21_2025_05_incl_terminated.csv',
};

/** Every postcode of both lists with its area; those only in the May 2025 list are known as such. */
export const stage: Stage = ({ inputs, areas }) => [
  { path: FILES.postcodes, text: encodePostcodes(readPostcodes(inputs, areas), 'October 2025') },
];

/** The entries of `postcodes.json`, in its order. */
export function readPostcodes(inputs: Inputs, areas: AreaIndex): readonly PostcodeEntry[] {
  const rows = new Map<string, PostcodeEntry>();
  for (const [list, current] of [
    [EARLIER, false],
    [CURRENT, true],
  ] as const) {
    for (const entry of postcodes(inputs, areas, list, current)) rows.set(entry.postcode, entry);
  }
  return [...rows.values()].toSorted((a, b) => (a.postcode < b.postcode ? -1 : 1));
}

function postcodes(
  inputs: Inputs,
  areas: AreaIndex,
  { source, path }: typeof CURRENT,
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
