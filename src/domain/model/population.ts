/** A question of the Census whose answers are shown as population context, never as evidence of exclusion. */
export interface PopulationTopic {
  readonly id: 'ethnicity' | 'religion';
  readonly title: string;
  readonly sourceId: string;
  /** Everybody counted in each area; index = row. */
  readonly total: readonly number[];
  /** In the publisher's order; every person is in exactly one. */
  readonly answers: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/**
 * Shares of people of the United Kingdom, per cent, who had used the internet in the last three months. Context only:
 * never applied to people of an area.
 */
export interface InternetUse {
  readonly sourceId: string;
  /** "January to March 2020". */
  readonly period: string;
  readonly adults: number;
  readonly aged16To44: number;
  readonly aged75Plus: number;
  readonly disabled: number;
}

/** What is held of people beside the measures: answers of the Census by area, national rates; loaded when evidence is made. */
export interface Population {
  readonly topics: readonly PopulationTopic[];
  readonly internetUse: InternetUse;
}

export interface PopulationShare {
  readonly name: string;
  readonly here: number;
  readonly everywhere: number;
}

/** People by answer over some rows and over all, in the publisher's order. */
export function populationShares(
  topic: PopulationTopic,
  rows: readonly number[],
): { readonly shares: readonly PopulationShare[]; readonly here: number; readonly everywhere: number } {
  const over = (counts: readonly number[]) => rows.reduce((sum, row) => sum + (counts[row] ?? 0), 0);
  const all = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    shares: topic.answers.map(({ name, counts }) => ({ name, here: over(counts), everywhere: all(counts) })),
    here: over(topic.total),
    everywhere: all(topic.total),
  };
}
