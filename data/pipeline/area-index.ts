import { row } from '../../src/domain/model/codes';
import type { CouncilProfile } from '../councils/profile';
import { ENGLAND, englandLookup } from './england-lookup';
import { inputProblem } from './inputs';
import type { AreaIndex, Inputs } from './stage';

const COLUMNS = [
  'LSOA21CD',
  'LSOA21NM',
  'MSOA21CD',
  'MSOA21HCLNM',
  'LAD22CD',
  'LAD22NM',
  'pwc_lon',
  'pwc_lat',
  'RUC21CD',
  'RUC21NM',
  'WD24CD',
  'WD24NM',
  'LAD24CD',
] as const;

/** The council's areas in ascending order of code: the row order of every artefact. */
export function createAreaIndex(inputs: Inputs, profile: CouncilProfile): AreaIndex {
  const path = profile.inputs.lookup ?? ENGLAND.wards;
  const records =
    profile.inputs.lookup === null
      ? englandLookup(inputs, profile.code)
      : inputs.csv('ons-lookup', path, COLUMNS);
  const lookup = records
    .filter((record) => record.LAD24CD === profile.code)
    .toSorted((a, b) => ((a.LSOA21CD ?? '') < (b.LSOA21CD ?? '') ? -1 : 1));
  const codes = lookup.map((record) => record.LSOA21CD ?? '');
  const rowOf = new Map(codes.map((code, index) => [code, row(index)]));
  const expected = profile.areaCount ?? codes.length;
  if (rowOf.size !== expected || codes.length !== expected || codes.length === 0) {
    throw inputProblem(
      'ons-lookup',
      path,
      `has ${rowOf.size} different areas of ${profile.name} in ${codes.length} rows, not ${profile.areaCount ?? 'one or more, each once'}`,
    );
  }
  inputs.used('ons-lookup', path, codes.length);
  return { codes, rowOf, lookup };
}
