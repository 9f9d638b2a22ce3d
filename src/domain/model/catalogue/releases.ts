/** Published for each area in the Indices of Deprivation 2025. */
export const DEPRIVATION_2025 = { vintage: 'Indices of Deprivation 2025', geography: 'LSOA 2021' } as const;

/** Counted, or a share of counts, in the Census of 2021. */
export const CENSUS_2021 = {
  vintage: 'Census, 21 March 2021',
  geography: 'LSOA 2021',
  caveat:
    'Small counts were altered slightly by ONS to protect privacy: small differences between areas mean nothing, and totals of two Census tables differ by a few.',
} as const;

/** The share of households expected to answer the Census online, and the count that follows from it. */
export const ONLINE_PROPENSITY = {
  vintage: CENSUS_2021.vintage,
  geography: 'LSOA 2011, carried to 2021',
  caveat:
    'Expected to answer the 2021 Census online: one form, choice included; itself predicted where paper came first. Never “need paper” or “are offline”. An area split since 2011 has the share of the area it was.',
} as const;
