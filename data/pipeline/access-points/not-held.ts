/**
 * English councils from where a library of another country can be the nearest: those that touch Wales or Scotland or
 * look at it over an estuary. The Arts Council's list is of England.
 */
const BEYOND: Readonly<Record<string, string>> = {
  E06000019: 'Wales', // Herefordshire
  E06000025: 'Wales', // South Gloucestershire
  E06000050: 'Wales', // Cheshire West and Chester
  E06000051: 'Wales', // Shropshire
  E07000080: 'Wales', // Forest of Dean
  E08000015: 'Wales', // Wirral
  E06000057: 'Scotland', // Northumberland
  E06000063: 'Scotland', // Cumberland
};

/** Countries whose libraries could be nearest to somebody here and are not held. */
export const countriesNotHeld = (councilCode: string): readonly string[] => {
  const country = BEYOND[councilCode];
  return country === undefined ? [] : [country];
};
