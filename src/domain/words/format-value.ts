import type { Measure } from '../model/measure';

/** Rounded to so many decimals, as `toFixed` rounds, so that numbers and their texts agree. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/**
 * The value as its text says it. A percentile or a dial is cut, not rounded: 79.6 is not among the worst fifth, so it must not
 * read as 80.
 */
export function shownValue(measure: Measure, value: number): number {
  return measure.unit === 'percentile' || measure.unit === 'dial'
    ? Math.floor(value)
    : rounded(value, measure.decimals);
}

function grouped(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}

/** A count of people, households or areas: "12,345". */
export const formatCount = (count: number): string => (Number.isNaN(count) ? 'No data' : grouped(count, 0));

/** A distance in kilometres: "5.2 km". */
export const formatKm = (km: number): string => `${grouped(km, 1)} km`;

/** A share of a whole as a percentage with one decimal: "12.3%". Nothing of nothing is "0.0%". */
export const formatShare = (part: number, whole: number): string =>
  `${grouped(whole === 0 ? 0 : (100 * part) / whole, 1)}%`;

/** "about 4,490": rounded to ten, because the publisher rounds each area's count to five. */
export const formatAbout = (count: number): string => `about ${grouped(Math.round(count / 10) * 10, 0)}`;

/** "1st", "2nd", "3rd", "11th", "339th". */
export function formatOrdinal(rank: number): string {
  const tens = rank % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${grouped(rank, 0)}${suffix}`;
}

/**
 * "1 library", "23 libraries": a number with its noun, which every sentence writes through this.
 *
 * @param many the plural, where it is not the noun with an s
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** "1 area", "23 areas". */
export const formatAreas = (count: number): string => counted(count, 'area');

/**
 * A value of a measure as it stands on screen, in the table and in the CSV's text columns.
 *
 * @param value in the measure's unit, not NaN
 */
export function formatValue(measure: Measure, value: number): string {
  if (measure.categories) return measure.categories[value] ?? 'No data';
  const shown = shownValue(measure, value);
  // A year is a name, not an amount: no comma.
  if (measure.unit === 'year') return String(shown);
  const number = grouped(shown, measure.decimals);
  switch (measure.unit) {
    case 'percent':
      return `${number}%`;
    case 'km':
      return `${number} km`;
    case 'gbp':
      return `£${number}`;
    case 'mbps':
      return `${number} Mbit/s`;
    default:
      return number;
  }
}
