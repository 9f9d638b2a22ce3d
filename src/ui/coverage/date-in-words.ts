const PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
};

/**
 * A date as coarse as its publisher states it, in words: `2022-07` is "July 2022", `2020-12-23` is
 * "23 December 2020", `2025` stays "2025". Anything else comes back as it is.
 */
export function dateInWords(date: string): string {
  const options = PARTS[date.length];
  const time = Date.parse(date);
  if (!options || !/^\d{4}-\d{2}/.test(date) || Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(time);
}
