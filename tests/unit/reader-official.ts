import type { Case } from './reader-cases';

/** Files as their publishers publish them, and what a careful person reads from each: sums recomputed apart from the reader. */
export const OFFICIAL_FILES: readonly Case[] = [
  {
    what: 'fuel poverty by LSOA',
    file: { path: 'low-income/somerset_lsoa_fuel_poverty_2022.csv' },
    reads: {
      match: [339, 0, 0, 0],
      figures: [
        'Number of households: + 261915',
        'Number of households in fuel poverty: + 34901',
        'Proportion of households fuel poor (%): mean',
      ],
    },
  },
  {
    what: 'children in low-income families by ward, with nine lines of titles and a row for the United Kingdom',
    file: { path: 'low-income/dwp_cilif_ahc_relative_ward_fye2024_2025_table4.csv' },
    reads: {
      match: [55, 8325, 0, 0],
      figures: [
        'Number of children FYE 2024: + 23503',
        'Number of children FYE 2025: + 23536',
        'Percentage of children FYE 2024 (%) [note 3]: mean',
        'Percentage of children FYE 2025 (%) [note 3]: mean',
      ],
      aside: [/^row 1, Table 4/, /^row 9, National Records/, /^row 11, .*: It is a total/],
    },
  },
  {
    what: 'income by MSOA, a workbook of eight sheets: an income is no count',
    file: { path: 'low-income/ons_small_area_income_estimates_msoa_fye2020.xlsx' },
    reads: {
      match: [71, 7130, 0, 0],
      figures: [
        'Total annual income (£): mean',
        'Upper confidence limit (£): =',
        'Lower confidence limit (£): =',
        'Confidence interval (£): =',
      ],
      choices: [/^member: .*Total annual income$/],
    },
  },
  {
    what: 'the Indices of Deprivation, a workbook: deciles are not added up',
    file: { path: 'iod2025/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx' },
    reads: {
      kind: 'iod',
      match: [339, 33_416, 0, 0],
      figures: ['Index of Multiple Deprivation (IMD) Decile: ='],
    },
  },
  {
    what: 'broadband by MSOA from the Commons Library, a workbook with the codes of Scotland and Northern Ireland',
    file: { path: 'ofcom/hoc-library/BroadbandDashboardDataFile_2024-06-28.xlsx' },
    reads: {
      match: [71, 8552, 0, 0],
      figures: [
        'Superfast availability: mean',
        'Gigabit availability: mean',
        'Below universal service obligation: mean',
        'Average download speed (Mbps): mean',
        'Receiving under 10 Mbps: mean',
        'Receiving over 30 Mbps: mean',
      ],
    },
  },
  {
    what: 'the Digital Propensity Index by areas of 2011',
    file: { path: 'digital-propensity/ons_digital_propensity_index_census2021_lsoa11_england_wales.csv' },
    reads: {
      match: [327, 34_426, 0, 0],
      figures: ['digital_propensity_score: mean'],
      notes: [/12 areas of 2011 were split/],
    },
  },
  {
    what: 'ethnic groups, a row an area and group: what is the same in each row of an area is counted once',
    file: { path: 'census2021/somerset_lsoa/ethnicity21_5cat_lsoa_somerset_demographr.csv' },
    reads: {
      match: [1695, 0, 0, 0],
      figures: [
        'total_residents: + 571499',
        'n: all together: + 571499',
        'n: Asian, Asian British or Asian Welsh: + 8640',
        'n: Black, Black British, Black Welsh, Caribbean or African: + 2425',
        'n: Mixed or Multiple ethnic groups: + 7142',
        'n: ethnic_group: White: + 550835',
        'n: Other ethnic group: + 2457',
        'prop: Asian, Asian British or Asian Welsh: mean',
        'prop: Black, Black British, Black Welsh, Caribbean or African: mean',
        'prop: Mixed or Multiple ethnic groups: mean',
        'prop: ethnic_group: White: mean',
        'prop: Other ethnic group: mean',
      ],
    },
  },
  {
    what: 'a lookup of output areas with their residents',
    file: { path: 'lookups/somerset_oa21_lsoa21_msoa21.csv' },
    reads: { match: [1892, 0, 0, 0], figures: ['population: + 571526'] },
  },
  {
    what: 'GP practices: four share an area with another and are no faults',
    file: { path: 'access-points/somerset_gp_practices_2025.csv' },
    reads: { match: [61, 0, 0, 0], figures: ['Rows of your file in this area: + 61'] },
  },
  {
    what: 'the Arts Council’s list of libraries',
    file: { path: 'libraries/ace_basic_dataset_libraries_2023_enhanced_somerset.csv' },
    reads: { kind: 'access-points', match: [35, 0, 0, 0], notes: [/33 open and 2 closed/] },
  },
  {
    what: 'the council’s libraries by the open-data schema',
    file: { path: 'libraries/librarydata_somerset_council_locations_2022.csv' },
    reads: { kind: 'access-points', match: [35, 0, 0, 0], notes: [/32 open and 3 closed/] },
  },
  {
    what: 'coverage by council: why it cannot be placed',
    file: { path: 'ofcom/ons-explore-local-statistics/ons_els_premises-below-30.csv' },
    reads: { refused: /The rows are of whole councils/ },
  },
];
