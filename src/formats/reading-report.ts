import type { FileReading } from './read-file';

/** What the browser would say of a file, in plain values that can be printed and compared. */
export interface ReadingReport {
  /** Why nothing could be made of the file; null when it was read. */
  readonly refused: string | null;
  readonly kind: string | null;
  /** Rows of the table: matched, elsewhere, unknown and faulty together. */
  readonly rows: number;
  readonly matched: number;
  readonly notOurs: number;
  readonly unknown: number;
  readonly faulty: number;
  /** `total` over the whole council; null where it has none. */
  readonly figures: readonly {
    readonly title: string;
    readonly how: string;
    readonly unit: string;
    readonly total: number | null;
  }[];
  readonly places: readonly {
    readonly name: string;
    readonly terminals: number | null;
    readonly hours: number | null;
    readonly status: string;
  }[];
  readonly choices: readonly {
    readonly id: string;
    readonly question: string;
    readonly chosen: string;
    readonly options: readonly string[];
  }[];
  readonly leftAside: readonly { readonly what: string; readonly name: string; readonly why: string }[];
  readonly notes: readonly string[];
  readonly problems: readonly { readonly row: number; readonly reason: string }[];
}

/** The report of a file that was refused. */
export const refusedReport = (refused: string): ReadingReport => ({
  refused,
  kind: null,
  rows: 0,
  matched: 0,
  notOurs: 0,
  unknown: 0,
  faulty: 0,
  figures: [],
  places: [],
  choices: [],
  leftAside: [],
  notes: [],
  problems: [],
});

export function readingReport(reading: FileReading): ReadingReport {
  const { draft, layout } = reading;
  return {
    refused: null,
    kind: layout.id,
    rows: reading.rows,
    ...draft.match,
    figures:
      'figures' in draft
        ? draft.figures.map(({ title, how, isCount, measure, council }) => ({
            title,
            how: how ?? (isCount ? 'added up' : 'a share, worked out from its counts'),
            unit: isCount && measure.unit === 'score' ? 'count' : measure.unit,
            total: council === null ? null : Math.round(council * 1e6) / 1e6,
          }))
        : [],
    places:
      'points' in draft
        ? draft.points.map(({ name, terminals, hoursOpen, status }) => ({
            name,
            terminals,
            hours: hoursOpen,
            status,
          }))
        : [],
    choices: reading.choices.map(({ id, question, options, chosen }) => ({
      id,
      question,
      chosen: options[chosen]?.label ?? '',
      options: options.map(({ label }) => label),
    })),
    leftAside: reading.aside.map(({ what, name, why, at }) => ({
      what: what === 'row' && at !== null ? `row ${at}` : what,
      name,
      why,
    })),
    notes: [
      ...reading.decisions.map(({ decided, because }) => `${decided} ${because}`),
      ...draft.notes,
      ...reading.marks.map(
        ({ mark, made, cells }) => `“${mark}” stands in ${cells} ${cells === 1 ? 'cell' : 'cells'}: ${made}.`,
      ),
    ],
    problems: reading.problems.map(({ row, reason }) => ({ row, reason })),
  };
}
