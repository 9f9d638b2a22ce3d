import { row } from '../../src/domain/model/codes';
import type { CouncilProfile } from '../councils/profile';
import { commonest } from './commonest';
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
  return { codes, rowOf, lookup: inWardOfPostcodes(inputs, profile, lookup) };
}

const POSTCODES = 'codepoint-open-2025-10';

/**
 * Each area in the ward that most of its postcodes lie in: its centre, by which the Office for National Statistics fits
 * areas to wards, may lie in another. Without postcodes, and in a ward that no area is fitted to, its fit stands.
 */
function inWardOfPostcodes(
  inputs: Inputs,
  { inputs: { livePostcodes } }: CouncilProfile,
  lookup: AreaIndex['lookup'],
): AreaIndex['lookup'] {
  if (livePostcodes === null) return lookup;
  const rows = inputs.csv(POSTCODES, livePostcodes, ['postcode', 'LSOA21CD', 'WD25CD']);
  const wardOf = commonest(rows.map(({ LSOA21CD = '', WD25CD = '' }) => [LSOA21CD, WD25CD]));
  // wards of 2025 keep the codes of 2024
  const names = new Map(lookup.map(({ WD24CD = '', WD24NM = '' }) => [WD24CD, WD24NM]));
  return lookup.map((record) => {
    const code = wardOf.get(record.LSOA21CD ?? '') ?? '';
    const name = names.get(code);
    return name === undefined ? record : { ...record, WD24CD: code, WD24NM: name };
  });
}
