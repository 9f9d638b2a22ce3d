import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { decodeCouncil } from '../../src/artefact/council';
import { lowerTierCouncils } from '../pipeline/england-lookup';
import type { CouncilProfile } from './profile';
import { SOMERSET } from './somerset';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const words = v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z]+)*$/));

/**
 * What a council adds by hand, one JSON file each beside this one: see `cornwall.json`. Everything else comes from the
 * files of all England. Only `code`, `name` and `folder` must be there.
 */
const schema = v.object({
  /** Of a district, unitary, metropolitan district or London borough: `E06…` to `E09…`. */
  code: v.pipe(v.string(), v.regex(/^E0[6-9]\d{6}$/)),
  /** As the header of the map shows it: "Cornwall Council". */
  name: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
  /** Under `public/data` and for `COUNCIL=… npm run build`. */
  folder: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  /** Areas (LSOA 2021) the council must have; an input with fewer is cut short. */
  areaCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Boundaries finer than the 200 m ones of all England, as GeoJSON below the inputs folder. */
  shapes: v.optional(v.string()),
  /** How BDUK names the region's zip and the council's file in it (`*_uprn_release_south_west_cornwall.csv`). */
  bduk: v.optional(v.object({ region: words, district: words })),
  ownPlaces: v.optional(words),
  /** Ways to reach the council; checked as strictly as Somerset's. */
  contacts: v.optional(v.array(v.unknown())),
  /** What its assessment of technology names as evidence and in its action plan; checked as strictly. */
  assessment: v.optional(v.unknown()),
});
type Written = v.InferOutput<typeof schema>;

/** A code for which no map can be built: `message` says why in one line. */
export class NotACouncil extends Error {
  override readonly name = 'NotACouncil';
}

/**
 * The profile of an English council by its ONS code. One without a file of its own gets the name ONS gives it.
 * Throws `NotACouncil` for codes of counties, other countries and of nothing at all.
 *
 * @param inputs folder of the official files
 */
export function chooseCouncil(code: string, inputs: string): CouncilProfile {
  if (code === SOMERSET.code) return SOMERSET;
  const kind = refusal(code);
  if (kind !== null) throw new NotACouncil(kind);
  const written = writtenProfiles().find((one) => one.code === code);
  if (written) return englandProfile(written);
  const name = lowerTierCouncils(inputs).get(code);
  if (name === undefined) {
    throw new NotACouncil(
      `${code} is not an English council of 2024: ONS lists no area in it. Codes are at the ONS Open Geography Portal (local authority districts).`,
    );
  }
  return englandProfile({ code, name, folder: name.toLowerCase().replace(/[^a-z]+/g, '-') });
}

/** Why a code is not one of an English district or unitary, by its shape; null = it may be one. */
function refusal(code: string): string | null {
  if (/^E0[6-9]\d{6}$/.test(code)) return null;
  if (/^E10\d{6}$/.test(code)) {
    return `${code} is a county council: it is made of districts, and a map is built for each of them (E07…).`;
  }
  if (/^[WSN]\d{8}$/.test(code)) {
    return `${code} is not in England: the Indices of Deprivation 2025 and the lookups used here are England’s.`;
  }
  if (/^E\d{8}$/.test(code)) return `${code} is not the code of a council (E06…, E07…, E08… or E09…).`;
  return `“${code.slice(0, 20)}” is not the code of an English council: it has a letter and eight digits, such as E06000052.`;
}

function writtenProfiles(): readonly Written[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const result = v.safeParse(schema, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
      if (result.success) return result.output;
      throw new NotACouncil(
        `data/councils/${name} is not complete: ${v.getDotPath(result.issues[0]) ?? 'its outermost value'} ${result.issues[0].message}`,
      );
    });
}

function englandProfile(written: Written): CouncilProfile {
  const { code, name, folder, areaCount, shapes, bduk, ownPlaces } = written;
  return {
    code,
    name,
    folder,
    areaCount: areaCount ?? null,
    outputAreaCount: null,
    ...decodeCouncil({ contacts: written.contacts ?? [], assessment: written.assessment ?? null }),
    reported: [],
    bduk: bduk ?? null,
    ownPlaces: ownPlaces ?? null,
    inputs: {
      lookup: null,
      shapes: shapes ?? 'england/lsoa21_england_bsc.geojson',
      iodFile7: null,
      netIncome: null,
      fuelPoverty: null,
      englishProficiency: null,
      religion: null,
      ethnicGroups: null,
      ofcomPostcodes2016: null,
      libraries: null,
      libraryService: null,
      reportedPlaces: null,
      libraryWalking: null,
      livePostcodes: null,
      allPostcodes: null,
      outputAreas: null,
      postcodeOutputAreas: null,
      outputAreaResidents: null,
      outputAreaDisability: null,
      outputAreaCars: null,
      changedAreas: null,
      gpPractices: null,
      mobileStops: null,
      busStops: null,
      localExtracts: false,
    },
  };
}
