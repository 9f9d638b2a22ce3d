import type { Assessment } from '../../src/domain/model/assessment';
import type { ContactWay } from '../../src/domain/model/contact-way';
import type { ReportedPlace } from '../../src/domain/model/reported-place';
import type { BdukNames } from '../sources/downloads';

export interface Council {
  readonly code: string;
  readonly name: string;
  /** Folder under public/data. */
  readonly folder: string;
}

/** What is reported of a place, in our words, with the addresses it rests on. */
export interface ReportedStatement extends Omit<ReportedPlace, 'at' | 'sources'> {
  readonly postcode: string | null;
  /** `date`: as the list of sources has it; null = it has none. */
  readonly cites: readonly { readonly address: string; readonly date: string | null }[];
}

/**
 * A council and where its own files lie below the inputs folder; files of all England are named by the stages.
 * `null` = none is held: what is made from it stays blank, and the map says so.
 */
export interface CouncilProfile extends Council {
  /** How many areas (LSOA 2021) the council has: an input with fewer is cut short. null = as many as the lookup holds. */
  readonly areaCount: number | null;
  /** How many output areas lie in them; null = none are held. */
  readonly outputAreaCount: number | null;
  /**
   * Ways to reach the council besides a website, each with the page it was taken from and the day it was checked. Shown
   * to residents under “Find help”; leave it empty rather than guess.
   */
  readonly contacts: readonly ContactWay[];
  /** What public sources say of its places beside what is published; empty = nothing is held. */
  readonly reported: readonly ReportedStatement[];
  /** What the council's own assessment of its technology names; null = none is held. */
  readonly assessment: Assessment | null;
  /**
   * A list in this folder that puts areas together to places of the council's own, as one that a person drops in: two
   * columns, areas or output areas or wards or postcodes and names. null = none is held.
   */
  readonly ownPlaces: string | null;
  /** null = BDUK's file is not fetched. */
  readonly bduk: BdukNames | null;
  readonly inputs: {
    /** An extract with everything known of each area; null = put together from the lookups of all England. */
    readonly lookup: string | null;
    /** GeoJSON with `LSOA21CD`; areas of other councils in it are passed over. */
    readonly shapes: string;
    /** File 7; null = the file of all England with renamed columns, which lacks IDACI and IDAOPI. */
    readonly iodFile7: string | null;
    readonly netIncome: string | null;
    readonly fuelPoverty: string | null;
    readonly englishProficiency: string | null;
    readonly religion: string | null;
    readonly ethnicGroups: string | null;
    readonly ofcomPostcodes2016: string | null;
    /** The checked list; null = the Arts Council's list of all England. */
    readonly libraries: string | null;
    readonly libraryService: string | null;
    /** The list of who reported what of places, for `reported` to cite. */
    readonly reportedPlaces: string | null;
    readonly libraryWalking: string | null;
    /** An extract with areas; null = Code-Point Open as published, areas by point in polygon. */
    readonly livePostcodes: string | null;
    readonly allPostcodes: string | null;
    readonly outputAreas: string | null;
    readonly postcodeOutputAreas: string | null;
    /** Census tables by output area: residents (TS001), disability (TS038), cars (TS045). */
    readonly outputAreaResidents: string | null;
    readonly outputAreaDisability: string | null;
    readonly outputAreaCars: string | null;
    /** Areas of 2011 that changed by 2021. */
    readonly changedAreas: string | null;
    readonly gpPractices: string | null;
    readonly mobileStops: string | null;
    /** Bus and coach stops, as NaPTAN lists them. */
    readonly busStops: string | null;
    /** Whether the extracts of the background, of place names, of Ofcom's council files and of CDS are this council's. */
    readonly localExtracts: boolean;
  };
}
