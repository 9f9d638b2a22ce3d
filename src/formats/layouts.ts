import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { BDUK } from './bduk';
import { type CouncilDraft, OFCOM_COUNCILS, OFCOM_MOBILE } from './council-file';
import type { Headings } from './headings';
import type { Draft, Layout, LayoutId } from './layout';
import { OFCOM_OUTPUT_AREAS } from './ofcom-output-area-file';
import { OFCOM_POSTCODES } from './ofcom-postcode-file';

export type OfficialDraft = Draft | CouncilDraft;

/** Large files of publishers, known by their headings, in the order of preference: of a zip that holds several, the first is read. */
export const OFFICIAL_LAYOUTS: readonly Layout<OfficialDraft>[] = [
  BDUK,
  OFCOM_OUTPUT_AREAS,
  OFCOM_POSTCODES,
  OFCOM_COUNCILS,
  OFCOM_MOBILE,
];

/** What a kind of file is called, and who made it; null = the person who adds it. */
export type TableLayout = Pick<Layout<OfficialDraft>, 'id' | 'title' | 'publisher' | 'attribution'>;

/** File 7 or 8 of the Indices of Deprivation 2025. */
const IOD: TableLayout = {
  id: 'iod',
  title: FILE_TITLES.iod,
  publisher: 'Ministry of Housing, Communities and Local Government (MHCLG)',
  attribution: 'English Indices of Deprivation 2025, MHCLG, Open Government Licence v3.0.',
};

/** A table of the Nomis bulk download of Census 2021. */
const CENSUS: TableLayout = {
  id: 'census',
  title: FILE_TITLES.census,
  publisher: 'Office for National Statistics',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0 (Census 2021).',
};

/** Any table with a column of areas, wards, output areas or postcodes, and numbers beside it. */
const OWN: TableLayout = {
  id: 'table',
  title: FILE_TITLES.table,
  publisher: null,
  attribution: 'Loaded in this browser by the person who uses it; not an official figure of this map.',
};

/** A list of places with a name, a position, and what is there. */
export const PLACES: TableLayout = {
  id: 'access-points',
  title: FILE_TITLES['access-points'],
  publisher: null,
  attribution: 'Access points: loaded in this browser by the person who uses it.',
};

/** The kind of a table by its headings. */
export function layoutOf(headings: Headings): TableLayout {
  const official = OFFICIAL_LAYOUTS.find((layout) => layout.recognises(headings));
  if (official) return official;
  const has = (...wanted: readonly (string | RegExp)[]): boolean => headings.find(...wanted) >= 0;
  if (has('LSOA code (2021)') && has(/^index of multiple deprivation/, /^income .*(score|rank|decile)/))
    return IOD;
  if (has('geography code') && has('date') && has('geography') && has(/: (total|all persons)\b/))
    return CENSUS;
  return OWN;
}

/** The reader of a publisher's large file; null for tables that are looked at whole. */
export const officialOf = (id: LayoutId): Layout<OfficialDraft> | null =>
  OFFICIAL_LAYOUTS.find((one) => one.id === id) ?? null;
