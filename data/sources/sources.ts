import { BASEMAP_SOURCES } from './basemap';
import { BUS_STOPS_SOURCE } from './bus-stops';
import { CANDIDATE_SITE_SOURCES } from './candidate-sites';
import { HELP_SOURCES } from './help';
import { LOW_INCOME_SOURCES } from './low-income';
import { OFCOM_SOURCES } from './ofcom';
import { CENSUS_SOURCES } from './ons-census';
import { GEOGRAPHY_SOURCES } from './ons-geography';
import { OUTPUT_AREA_SOURCES } from './output-areas';
import type { SourceRecord } from './source-record';

/** Every source the pipeline may read, in the order the manifest lists them. */
export const SOURCES: readonly SourceRecord[] = [
  ...LOW_INCOME_SOURCES,
  ...OFCOM_SOURCES,
  ...CENSUS_SOURCES,
  ...HELP_SOURCES,
  ...GEOGRAPHY_SOURCES,
  ...BASEMAP_SOURCES,
  ...OUTPUT_AREA_SOURCES,
  ...CANDIDATE_SITE_SOURCES,
  BUS_STOPS_SOURCE,
];
