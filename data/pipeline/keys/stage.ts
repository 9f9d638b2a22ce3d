import { FILES } from '../../../src/artefact/files';
import { encodeKeys } from '../../../src/artefact/keys';
import { normalisePostcode } from '../../../src/domain/places/search';
import type { AreaKeys } from '../../../src/formats/area-keys';
import { readOutputAreaLookup, readPostcodeOutputAreas } from '../../../src/formats/output-areas';
import type { CouncilProfile } from '../../councils/profile';
import { areaChanges } from '../area-changes';
import { readRecords } from '../inputs';
import { readPostcodes } from '../postcodes/stage';
import type { Stage, StageContext } from '../stage';

/** Codes by which the rows of a file that someone adds in the browser are placed. */
export function keysStage(profile: CouncilProfile): Stage {
  return (context) => {
    const { lookup } = context.areas;
    return [
      {
        path: FILES.keys,
        text: encodeKeys({
          msoa: lookup.map((record) => record.MSOA21CD ?? ''),
          ward: lookup.map((record) => record.WD24CD ?? ''),
          postcodeOutputArea: postcodeOutputAreas(context, profile),
          changedAreas: changedAreas(context),
        }),
      },
    ];
  };
}

/** Positions in the order of `output-areas.json`: ascending by code. */
function postcodeOutputAreas(context: StageContext, { inputs: paths }: CouncilProfile): readonly number[] {
  const { inputs, areas } = context;
  if (paths.outputAreas === null || paths.postcodeOutputAreas === null)
    return readPostcodes(context).map(() => -1);
  const codes = readRecords(
    inputs,
    'ons-oa-lookup',
    paths.outputAreas,
    readOutputAreaLookup,
    ({ areaCode }) => areas.rowOf.has(areaCode),
  )
    .map(({ code }) => code)
    .toSorted();
  const positions = new Map(codes.map((code, at) => [code, at]));
  const known = new Map(
    readRecords(inputs, 'onspd-2023-05', paths.postcodeOutputAreas, readPostcodeOutputAreas).map(
      ({ postcode, outputArea }) => [normalisePostcode(postcode), positions.get(outputArea) ?? -1],
    ),
  );
  return readPostcodes(context).map(({ postcode }) => known.get(postcode) ?? -1);
}

/** Areas of 2011 that are no area of 2021, with those they were split into or became part of. */
function changedAreas(context: StageContext): AreaKeys['changedAreas'] {
  const changed = new Map<string, { code: string; became: number[]; how: 'split' | 'merged' }>();
  for (const { code2011, row, how } of areaChanges(context) ?? []) {
    if (how === 'unchanged') continue;
    const one = changed.get(code2011) ?? { code: code2011, became: [], how };
    one.became.push(row);
    changed.set(code2011, one);
  }
  return [...changed.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
