/** "24 November 2026". */
export const dayInWords = (date: Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(date);
