import { FILES } from '../../../src/artefact/files';
import { encodeSites } from '../../../src/artefact/sites';
import { readGpPractices, readMobileStops } from '../../../src/formats/sites';
import type { CouncilProfile } from '../../councils/profile';
import { inputProblem, readRecords } from '../inputs';
import type { AreaIndex, Stage } from '../stage';

const GP = 'nhs-ods-2025-09';
const MOBILE = 'mobile-library-2019';

/** Where help could be offered: GP practices, and the stops the mobile library made in 2019. */
export const sitesStage =
  (profile: CouncilProfile): Stage =>
  ({ inputs, areas }) => {
    const { gpPractices, mobileStops } = profile.inputs;
    const practices = (
      gpPractices === null
        ? []
        : readRecords(inputs, GP, gpPractices, readGpPractices, ({ inCouncil }) => inCouncil)
    )
      .map(({ code, name, lon, lat, areaCode }) => ({
        id: `gp-${code.toLowerCase()}`,
        name: titleCase(name),
        lon,
        lat,
        area: rowOf(areas, areaCode, GP, gpPractices ?? ''),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const taken = new Map<string, number>();
    const stops = (mobileStops === null ? [] : readRecords(inputs, MOBILE, mobileStops, readMobileStops)).map(
      (stop) => {
        const name = `${stop.community}, ${stop.stop}`;
        const slug = name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '');
        const times = (taken.get(slug) ?? 0) + 1;
        taken.set(slug, times);
        return {
          id: `mobile-${slug}${times > 1 ? `-${times}` : ''}`,
          name,
          lon: stop.lon,
          lat: stop.lat,
          area: rowOf(areas, stop.areaCode, MOBILE, mobileStops ?? ''),
          minutes: stop.minutes,
          everyWeeks: stop.everyWeeks,
        };
      },
    );
    return [{ path: FILES.sites, text: encodeSites({ practices, stops }) }];
  };

function rowOf(areas: AreaIndex, code: string, source: string, path: string): number {
  const row = areas.rowOf.get(code);
  if (row === undefined) throw inputProblem(source, path, `names ${code}, which is not one of the areas`);
  return row;
}

/** "FRENCH WEIR HEALTH CENTRE" as people write it. "GP" and the like stay as they are. */
function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s(/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\b(And|Of|The|On|In|At)\b/g, (word) => word.toLowerCase())
    .replace(/\b(Gp|Nhs)\b/g, (word) => word.toUpperCase())
    .replace(/^./, (letter) => letter.toUpperCase());
}
