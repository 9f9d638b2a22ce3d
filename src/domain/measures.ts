/**
 * The catalogue of what can be mapped. One record a measure: the pipeline writes the CSVW dictionary from
 * it, the app its menus, legends, panels and tables. Adding a measure is one record here and one column in
 * the pipeline.
 */
export type Group = 'connectivity' | 'need' | 'supply';
export type Direction = 'higher-is-worse' | 'higher-is-better' | 'neither';
/** How a value is written: percent `13.9%`, km `5.2 km`, gbp `£31,400`, percentile `82`, score `-0.76`, decile `3`, mbps. */
export type Unit = 'percent' | 'km' | 'gbp' | 'percentile' | 'score' | 'decile' | 'mbps' | 'hours';
export type Geography = 'LSOA 2021' | 'MSOA 2021' | 'ward 2025' | 'postcodes within the area';

export interface Measure {
  readonly id: MeasureId;
  readonly group: Group;
  /** Sentence-case title a resident understands: "People aged 65 and over". */
  readonly title: string;
  /** For narrow table headings and the sentence "over …": "aged 65+". */
  readonly short: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly denominator: string | null;
  readonly direction: Direction;
  readonly sourceIds: readonly string[];
  readonly vintage: string;
  readonly geography: Geography;
  readonly caveat: string | null;
  /** Upper limits of classes 0..n-1 (the last class is open); absent = quintiles of Somerset. */
  readonly breaks?: readonly number[];
  /** Columns holding the published 95 % interval, where there is one. */
  readonly interval?: { readonly lower: string; readonly upper: string };
  /** Historic or coarser figures: shown, labelled, never an ingredient. */
  readonly historic?: boolean;
}

export const MEASURE_IDS = [
  'digital_connectivity_england_percentile',
  'digital_connectivity_score',
  'ofcom_2016_below_10_pct',
  'ofcom_2016_below_30_pct',
  'income_deprivation_pct',
  'idaci_pct',
  'idaopi_pct',
  'net_income_ahc_gbp',
  'child_low_income_pct',
  'fuel_poverty_pct',
  'imd_decile',
  'age_65_plus_pct',
  'age_75_plus_pct',
  'age_85_plus_pct',
  'disabled_pct',
  'disabled_limited_a_lot_pct',
  'no_qualifications_pct',
  'no_car_pct',
  'unpaid_carers_pct',
  'social_rented_pct',
  'limited_english_pct',
  'nearest_access_point_km',
  'walk_15min_pct',
  'walk_30min_pct',
  'transport_connectivity_score',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  connectivity: 'Connectivity: how hard it is to get online here',
  need: 'Need: how many people are likely to be left out',
  supply: 'Supply: how near help is',
};

const census = { vintage: 'Census, 21 March 2021', geography: 'LSOA 2021' } as const;
const perturbed = 'Small counts were altered slightly by ONS to protect privacy: small differences between areas mean nothing.';
const iod = { geography: 'LSOA 2021' } as const;

const catalogue: readonly Measure[] = [
  {
    id: 'digital_connectivity_england_percentile', group: 'connectivity',
    title: 'Digital connectivity: place among England’s areas', short: 'connection (England percentile)',
    unit: 'percentile', decimals: 0, denominator: 'the 33,755 areas of England', direction: 'higher-is-worse',
    sourceIds: ['iod2025-indicators'], vintage: 'Indices of Deprivation 2025', ...iod,
    caveat: 'Derived by MHCLG from Ofcom download and upload speeds. 100 is the worst connected of England’s 33,755 areas. It ranks areas; it is not a share of premises.',
    breaks: [20, 40, 60, 80],
  },
  {
    id: 'digital_connectivity_score', group: 'connectivity',
    title: 'Digital connectivity score', short: 'connection score',
    unit: 'score', decimals: 2, denominator: null, direction: 'higher-is-worse',
    sourceIds: ['iod2025-indicators'], vintage: 'Indices of Deprivation 2025', ...iod,
    caveat: 'Derived by MHCLG from Ofcom speeds and standardised: England’s mean is 0, higher is worse.',
  },
  {
    id: 'ofcom_2016_below_10_pct', group: 'connectivity', historic: true,
    title: 'Premises that could not get 10 Mbit/s in 2016 (historic)', short: 'below 10 Mbit/s, 2016',
    unit: 'percent', decimals: 0, denominator: 'premises (estimate: mean of the area’s postcodes)', direction: 'higher-is-worse',
    sourceIds: ['ofcom-2016-postcodes'], vintage: 'Ofcom, 2016', geography: 'postcodes within the area',
    caveat: 'Historic: full fibre has since leapfrogged the old network. Estimated as the unweighted mean of postcode percentages, because the file holds no premises counts.',
    breaks: [5, 15, 30, 50],
  },
  {
    id: 'ofcom_2016_below_30_pct', group: 'connectivity', historic: true,
    title: 'Premises that could not get 30 Mbit/s in 2016 (historic)', short: 'below 30 Mbit/s, 2016',
    unit: 'percent', decimals: 0, denominator: 'premises (estimate: mean of the area’s postcodes)', direction: 'higher-is-worse',
    sourceIds: ['ofcom-2016-postcodes'], vintage: 'Ofcom, 2016', geography: 'postcodes within the area',
    caveat: 'Historic: full fibre has since leapfrogged the old network. Estimated as the unweighted mean of postcode percentages, because the file holds no premises counts.',
    breaks: [5, 15, 30, 50],
  },
  {
    id: 'income_deprivation_pct', group: 'need',
    title: 'People in income-deprived households', short: 'income-deprived',
    unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse',
    sourceIds: ['iod2025-file7'], vintage: 'Indices of Deprivation 2025', ...iod, caveat: null,
  },
  {
    id: 'idaci_pct', group: 'need',
    title: 'Children in income-deprived households', short: 'children income-deprived',
    unit: 'percent', decimals: 1, denominator: 'children aged 0 to 15', direction: 'higher-is-worse',
    sourceIds: ['iod2025-file7'], vintage: 'Indices of Deprivation 2025 (IDACI)', ...iod, caveat: null,
  },
  {
    id: 'idaopi_pct', group: 'need',
    title: 'Older people in income-deprived households', short: 'older people income-deprived',
    unit: 'percent', decimals: 1, denominator: 'people aged 60 and over', direction: 'higher-is-worse',
    sourceIds: ['iod2025-file7'], vintage: 'Indices of Deprivation 2025 (IDAOPI)', ...iod, caveat: null,
  },
  {
    id: 'net_income_ahc_gbp', group: 'need',
    title: 'Net household income after housing costs', short: 'net income',
    unit: 'gbp', decimals: 0, denominator: 'households, equivalised', direction: 'higher-is-better',
    sourceIds: ['ons-income-fye2020'], vintage: 'Financial year ending 2020', geography: 'MSOA 2021',
    caveat: 'A modelled estimate for the wider neighbourhood (MSOA), repeated for each area in it. Its interval is wide: read both ends.',
    interval: { lower: 'net_income_ahc_lower_gbp', upper: 'net_income_ahc_upper_gbp' },
  },
  {
    id: 'child_low_income_pct', group: 'need',
    title: 'Children in low-income families after housing costs', short: 'children in low-income families',
    unit: 'percent', decimals: 1, denominator: 'children aged under 16', direction: 'higher-is-worse',
    sourceIds: ['dwp-cilif-fye2025'], vintage: 'Financial year ending 2025', geography: 'ward 2025',
    caveat: 'Published for wards and repeated for each area whose ward it is.',
  },
  {
    id: 'fuel_poverty_pct', group: 'need',
    title: 'Households in fuel poverty', short: 'fuel poverty',
    unit: 'percent', decimals: 1, denominator: 'households', direction: 'higher-is-worse',
    sourceIds: ['desnz-fuel-poverty-2022'], vintage: '2022', geography: 'LSOA 2021',
    caveat: 'Modelled. The publisher says: good for general patterns, not for comparing similar areas.',
  },
  {
    id: 'imd_decile', group: 'need',
    title: 'Index of Multiple Deprivation decile', short: 'IMD decile',
    unit: 'decile', decimals: 0, denominator: 'the 33,755 areas of England', direction: 'higher-is-better',
    sourceIds: ['iod2025-file7'], vintage: 'Indices of Deprivation 2025', ...iod,
    caveat: '1 is the most deprived tenth of England. Shown for reference: it already contains a broadband indicator.',
    breaks: [2, 4, 6, 8],
  },
  { id: 'age_65_plus_pct', group: 'need', title: 'People aged 65 and over', short: 'aged 65 and over', unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse', sourceIds: ['census-ts007a'], ...census, caveat: perturbed },
  { id: 'age_75_plus_pct', group: 'need', title: 'People aged 75 and over', short: 'aged 75 and over', unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse', sourceIds: ['census-ts007a'], ...census, caveat: perturbed },
  { id: 'age_85_plus_pct', group: 'need', title: 'People aged 85 and over', short: 'aged 85 and over', unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse', sourceIds: ['census-ts007a'], ...census, caveat: perturbed },
  { id: 'disabled_pct', group: 'need', title: 'Disabled people', short: 'disabled', unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse', sourceIds: ['census-ts038'], ...census, caveat: perturbed },
  { id: 'disabled_limited_a_lot_pct', group: 'need', title: 'Disabled people limited a lot day to day', short: 'disabled, limited a lot', unit: 'percent', decimals: 1, denominator: 'residents', direction: 'higher-is-worse', sourceIds: ['census-ts038'], ...census, caveat: perturbed },
  { id: 'no_qualifications_pct', group: 'need', title: 'People with no qualifications', short: 'no qualifications', unit: 'percent', decimals: 1, denominator: 'residents aged 16 and over', direction: 'higher-is-worse', sourceIds: ['census-ts067'], ...census, caveat: perturbed },
  { id: 'no_car_pct', group: 'need', title: 'Households with no car or van', short: 'no car or van', unit: 'percent', decimals: 1, denominator: 'households', direction: 'higher-is-worse', sourceIds: ['census-ts045'], ...census, caveat: perturbed },
  { id: 'unpaid_carers_pct', group: 'need', title: 'Unpaid carers', short: 'unpaid carers', unit: 'percent', decimals: 1, denominator: 'residents aged 5 and over', direction: 'higher-is-worse', sourceIds: ['census-ts039'], ...census, caveat: perturbed },
  { id: 'social_rented_pct', group: 'need', title: 'Households renting from the council or a housing association', short: 'social rented', unit: 'percent', decimals: 1, denominator: 'households', direction: 'neither', sourceIds: ['census-ts054'], ...census, caveat: perturbed },
  {
    id: 'limited_english_pct', group: 'need', title: 'People who speak English not well or not at all', short: 'limited English',
    unit: 'percent', decimals: 1, denominator: 'residents aged 3 and over', direction: 'higher-is-worse',
    sourceIds: ['census-english-proficiency'], vintage: 'Census, 21 March 2021', geography: 'MSOA 2021',
    caveat: 'Published for the wider neighbourhood (MSOA) and repeated for each area in it.',
  },
  {
    id: 'nearest_access_point_km', group: 'supply', title: 'Straight-line distance to the nearest open library', short: 'km to a library',
    unit: 'km', decimals: 1, denominator: null, direction: 'higher-is-worse',
    sourceIds: ['ace-libraries-2023', 'ons-lookup'], vintage: 'Libraries, December 2023', geography: 'LSOA 2021',
    caveat: 'Straight-line, from the area’s population-weighted centre to the nearest library open in December 2023. Roads are longer.',
    breaks: [1, 2, 5, 8],
  },
  {
    id: 'walk_15min_pct', group: 'supply', title: 'Postcodes within 15 minutes’ walk of a library', short: 'within 15 min walk',
    unit: 'percent', decimals: 0, denominator: 'live postcodes of the area', direction: 'higher-is-better',
    sourceIds: ['library-walking-2023', 'codepoint-open-2025-10'], vintage: 'Walking areas 2023, postcodes October 2025', geography: 'postcodes within the area',
    caveat: 'A share of postcodes, not of people. Walking only, from openrouteservice on OpenStreetMap.', breaks: [0, 25, 50, 75],
  },
  {
    id: 'walk_30min_pct', group: 'supply', title: 'Postcodes within 30 minutes’ walk of a library', short: 'within 30 min walk',
    unit: 'percent', decimals: 0, denominator: 'live postcodes of the area', direction: 'higher-is-better',
    sourceIds: ['library-walking-2023', 'codepoint-open-2025-10'], vintage: 'Walking areas 2023, postcodes October 2025', geography: 'postcodes within the area',
    caveat: 'A share of postcodes, not of people. Walking only, from openrouteservice on OpenStreetMap.', breaks: [0, 25, 50, 75],
  },
  {
    id: 'transport_connectivity_score', group: 'supply', title: 'Transport connectivity score', short: 'transport score',
    unit: 'score', decimals: 1, denominator: null, direction: 'higher-is-better',
    sourceIds: ['iod2025-indicators'], vintage: 'Indices of Deprivation 2025', ...iod,
    caveat: 'Department for Transport connectivity score as used in the Indices of Deprivation: higher is better connected.',
  },
];

export const MEASURES: ReadonlyMap<MeasureId, Measure> = new Map(catalogue.map((m) => [m.id, m]));

/** The record of a measure; every id has one (a test proves it). */
export function measureOf(id: MeasureId): Measure {
  const found = MEASURES.get(id);
  if (!found) throw new Error(`No measure ${id}`);
  return found;
}
