import type { Cell } from '../../../src/artefact/table-writer';
import type { Figure } from '../../../src/formats/figure';
import { type OfcomPostcode2016, readOfcomPostcodes2016 } from '../../../src/formats/ofcom-postcodes';
import type { CouncilProfile } from '../../councils/profile';
import { readRecords } from '../inputs';
import type { StageContext } from '../stage';

/**
 * Ofcom's postcode percentages of 2016 by area: the unweighted mean over the area's postcodes, because the file
 * holds no premises counts; no data where an area has no postcode with a figure.
 */
export function ofcom2016Columns(
  { inputs, areas }: StageContext,
  profile: CouncilProfile,
): Map<string, readonly Cell[]> {
  const path = profile.inputs.ofcomPostcodes2016;
  if (path === null) {
    const blank = areas.codes.map(() => null);
    return new Map(['ofcom_2016_below_10_pct', 'ofcom_2016_below_30_pct'].map((name) => [name, blank]));
  }
  const postcodes = readRecords(
    inputs,
    'ofcom-2016-postcodes',
    path,
    readOfcomPostcodes2016,
    ({ areaCode }) => areas.rowOf.has(areaCode),
  );
  const byArea = new Map(areas.codes.map((code) => [code, [] as OfcomPostcode2016[]]));
  for (const postcode of postcodes) byArea.get(postcode.areaCode)?.push(postcode);
  const means = (of: (postcode: OfcomPostcode2016) => Figure): Cell[] =>
    [...byArea.values()].map((here) => mean(here.map(of)));
  return new Map([
    ['ofcom_2016_below_10_pct', means(({ below10Pct }) => below10Pct)],
    ['ofcom_2016_below_30_pct', means(({ below30Pct }) => below30Pct)],
  ]);
}

function mean(figures: readonly Figure[]): number | null {
  const numbers = figures.filter((figure) => typeof figure === 'number');
  if (numbers.length === 0) return null;
  return numbers.reduce((total, figure) => total + figure, 0) / numbers.length;
}
