const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2027-04-01" as "1 April 2027", "2022-07" as "July 2022", "2025" as it is. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A day of the calendar as `yyyy-mm-dd`; null for what is none, such as 31 April. */
export function isoDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return made.toISOString().startsWith(text) ? text : null;
}
