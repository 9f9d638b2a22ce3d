const published = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const inColumn = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** A percentage as published: "41%", "73.4%", "99.67%". */
export function percent(value: number): string {
  return `${published.format(value)}%`;
}

/** The same with at least one decimal, for columns of figures published with one: "74.0%". */
export function percentInColumn(value: number): string {
  return `${inColumn.format(value)}%`;
}
