import * as v from 'valibot';
import type { OutputAreas } from '../domain/model/output-areas';
import type { AreaKeys } from '../formats/area-keys';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';
import { steps, sums } from './steps';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const whole = v.pipe(v.number(), v.integer());

const schema = v.object({
  /** Distinct codes and, a row each, the step from the position of one row's code to the next's. */
  msoa: v.array(v.string()),
  msoaSteps: v.array(whole),
  ward: v.array(v.string()),
  wardSteps: v.array(whole),
  /** Position in `output-areas.json`, one a postcode in the order of `postcodes.json`; -1 = not known. */
  postcodeSteps: v.array(whole),
  changed: v.array(
    v.object({ code: v.string(), became: v.array(count), how: v.picklist(['split', 'merged']) }),
  ),
});

/** `keys.json`: codes of other geographies, for placing the rows of a file someone adds. One compact JSON text. */
export function encodeKeys(keys: Omit<AreaKeys, 'outputAreas'>): string {
  const msoa = [...new Set(keys.msoa)];
  const ward = [...new Set(keys.ward)];
  return `${JSON.stringify({
    msoa,
    msoaSteps: steps(keys.msoa.map((code) => msoa.indexOf(code))),
    ward,
    wardSteps: steps(keys.ward.map((code) => ward.indexOf(code))),
    postcodeSteps: steps(keys.postcodeOutputArea),
    changed: keys.changedAreas,
  })}\n`;
}

/** Reads what `encodeKeys` wrote. Throws `ArtefactProblem` when it does not fit the output areas. */
export function decodeKeys(
  value: unknown,
  outputAreas: Pick<OutputAreas, 'codes' | 'area' | 'households'>,
): AreaKeys {
  const read = checked(FILES.keys, schema, value);
  const postcodeOutputArea = sums(read.postcodeSteps);
  if (postcodeOutputArea.some((at) => at >= outputAreas.codes.length)) {
    throw new ArtefactProblem(FILES.keys, 'names an output area that is not among the output areas');
  }
  const named = (names: readonly string[], at: readonly number[]) =>
    sums(at).map((position) => names[position] ?? '');
  return {
    msoa: named(read.msoa, read.msoaSteps),
    ward: named(read.ward, read.wardSteps),
    outputAreas: {
      code: outputAreas.codes,
      area: Array.from(outputAreas.area),
      households: Array.from(outputAreas.households),
    },
    postcodeOutputArea,
    changedAreas: read.changed,
  };
}
