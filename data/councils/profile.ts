import type { ContactWay } from '../../src/domain/resident/contact-way';
import type { Council } from '../pipeline/stage';

/** A council and where its own files lie below the inputs folder; files of all England are named by the stages. */
export interface CouncilProfile extends Council {
  /** How many areas (LSOA 2021) the council has: an input with fewer is cut short. */
  readonly areaCount: number;
  /** How many output areas lie in them. */
  readonly outputAreaCount: number;
  /**
   * Ways to reach the council besides a website, each with the page it was taken from and the day it was checked. Shown
   * to residents under “Find help”; leave it empty rather than guess.
   */
  readonly contacts: readonly ContactWay[];
  readonly inputs: {
    readonly lookup: string;
    readonly iodFile7: string;
    readonly netIncome: string;
    readonly fuelPoverty: string;
    readonly englishProficiency: string;
    readonly religion: string;
    readonly ethnicGroups: string;
    readonly ofcomPostcodes2016: string;
    readonly libraries: string;
    readonly libraryWalking: string;
    readonly livePostcodes: string;
    readonly allPostcodes: string;
    readonly outputAreas: string;
    readonly postcodeOutputAreas: string;
    /** Census tables by output area: residents (TS001), disability (TS038), cars (TS045). */
    readonly outputAreaResidents: string;
    readonly outputAreaDisability: string;
    readonly outputAreaCars: string;
    /** Areas of 2011 that changed by 2021. */
    readonly changedAreas: string;
    readonly gpPractices: string;
    readonly mobileStops: string;
  };
}
