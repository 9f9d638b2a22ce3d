import type { CouncilProfile } from './profile';
import { SOMERSET_ASSESSMENT } from './somerset-assessment';
import { SOMERSET_REPORTED } from './somerset-reported';

export const SOMERSET = {
  code: 'E06000066',
  name: 'Somerset Council',
  folder: 'somerset',
  areaCount: 339,
  outputAreaCount: 1892,
  // None of the files we hold gives a checked phone number, address or opening time of the council itself.
  contacts: [],
  reported: SOMERSET_REPORTED,
  assessment: SOMERSET_ASSESSMENT,
  // Local Community Networks are groups of parishes, whose list is not held here
  ownPlaces: null,
  bduk: { region: 'south_west', district: 'somerset' },
  inputs: {
    shapes: 'boundaries/lsoa21_somerset_bgc.geojson',
    lookup: 'lookups/lsoa21_somerset_lookup.csv',
    iodFile7: 'iod2025/File_7_IoD2025_Somerset_extract.csv',
    netIncome: 'low-income/somerset_msoa_income_fye2020.csv',
    fuelPoverty: 'low-income/somerset_lsoa_fuel_poverty_2022.csv',
    englishProficiency: 'census2021/somerset_lsoa/english_proficiency21_msoa_somerset_demographr.csv',
    religion: 'census2021/somerset_lsoa/census2021-ts030-lsoa_somerset.csv',
    ethnicGroups: 'census2021/somerset_lsoa/ethnicity21_5cat_lsoa_somerset_demographr.csv',
    ofcomPostcodes2016: 'ofcom/2016_fixed_pc_r01__somerset.csv',
    libraries: 'libraries/somerset_libraries_clean.csv',
    libraryService: 'libraries/somerset_library_service_activity_2023_24.csv',
    reportedPlaces: 'access-points/somerset_council_places_and_contacts_reported.csv',
    libraryWalking: 'libraries/somerset_library_walk_isochrones_2023.geojson',
    livePostcodes: 'postcodes/postcodes_somerset_codepoint_open_2025_4.csv',
    allPostcodes: 'postcodes/postcodes_somerset_nspl21_2025_05_incl_terminated.csv',
    outputAreas: 'lookups/somerset_oa21_lsoa21_msoa21.csv',
    postcodeOutputAreas: 'lookups/somerset_postcode_to_oa21_onspd_2023_05.csv',
    outputAreaResidents: 'census2021/somerset_oa/census2021-ts001-oa_somerset.csv',
    outputAreaDisability: 'census2021/somerset_oa/census2021-ts038-oa_somerset.csv',
    outputAreaCars: 'census2021/somerset_oa/census2021-ts045-oa_somerset.csv',
    changedAreas: 'lookups/lsoa11_to_lsoa21_somerset.csv',
    gpPractices: 'access-points/somerset_gp_practices_2025.csv',
    mobileStops: 'libraries/somerset_mobile_stops_2019_checked.csv',
    busStops: 'access-points/naptan_360_somerset_stops.csv',
    localExtracts: true,
  },
} as const satisfies CouncilProfile;
