import { createCellReader, type ReadResult } from './figure';
import type { Sheet } from './reader/row-source';

/** Ofcom's figures of one MSOA as the House of Commons Library publishes them; shares in per cent, 0 to 100. */
export interface NeighbourhoodBroadband {
  readonly code: string;
  readonly superfastPct: number;
  readonly gigabitPct: number;
  readonly belowUsoPct: number;
  readonly meanDownloadMbps: number;
  readonly linesBelow10Pct: number;
  readonly linesAbove30Pct: number;
}

/** Headings as published, line breaks within them as blanks. */
const HEADINGS = {
  superfastPct: 'Superfast availability',
  gigabitPct: 'Gigabit availability',
  belowUsoPct: 'Below universal service obligation',
  meanDownloadMbps: 'Average download speed (Mbps)',
  linesBelow10Pct: 'Receiving under 10 Mbps',
  linesAbove30Pct: 'Receiving over 30 Mbps',
} as const satisfies Record<keyof Omit<NeighbourhoodBroadband, 'code'>, string>;
export type BroadbandFigure = keyof typeof HEADINGS;
const FIGURES = Object.keys(HEADINGS) as readonly BroadbandFigure[];
const CODE = 'Area code';
const DEFINED = ['Measure', 'Date of data'];

export interface NeighbourhoodBroadbandFile extends ReadResult<NeighbourhoodBroadband> {
  /** The date of each figure as the workbook's definitions state it: "January 2024"; absent = they do not. */
  readonly dates: ReadonlyMap<BroadbandFigure, string>;
}

/**
 * The House of Commons Library's workbook on broadband: the sheet of small areas of the United Kingdom, and the one that
 * says of when each figure is. Its titles stand above the headings. A share that is not written as per cent is a fault.
 */
export function readNeighbourhoodBroadband(sheets: readonly Sheet[]): NeighbourhoodBroadbandFile {
  const table = tableWith(sheets, [CODE, ...Object.values(HEADINGS)]);
  if (table === null)
    return {
      records: [],
      problems: ['has no sheet of small areas with the columns known'],
      dates: new Map(),
    };
  const cells = createCellReader();
  const records = table.map((row): NeighbourhoodBroadband => {
    const code = row[CODE] ?? '';
    const number = (figure: BroadbandFigure): number => cells.number(row, HEADINGS[figure], code);
    const share = (figure: BroadbandFigure): number => {
      const value = number(figure);
      const text = row[HEADINGS[figure]] ?? '';
      if (!text.endsWith('%') || value < 0 || value > 100)
        cells.problems.push(`“${text}” in “${HEADINGS[figure]}” for ${code} is not a share in per cent`);
      return value;
    };
    return {
      code,
      superfastPct: share('superfastPct'),
      gigabitPct: share('gigabitPct'),
      belowUsoPct: share('belowUsoPct'),
      meanDownloadMbps: number('meanDownloadMbps'),
      linesBelow10Pct: share('linesBelow10Pct'),
      linesAbove30Pct: share('linesAbove30Pct'),
    };
  });
  return { records, problems: cells.problems, dates: datesOf(sheets) };
}

/** Rows under the first line that has all of some headings, by heading; null = there is no such sheet. */
function tableWith(
  sheets: readonly Sheet[],
  wanted: readonly string[],
): readonly Readonly<Record<string, string>>[] | null {
  for (const { rows } of sheets) {
    const at = rows.findIndex((cells) => wanted.every((heading) => cells.map(oneLine).includes(heading)));
    const headings = rows[at]?.map(oneLine);
    if (!headings) continue;
    return rows
      .slice(at + 1)
      .filter((cells) => cells.length > 0)
      .map((cells) => Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])));
  }
  return null;
}

function datesOf(sheets: readonly Sheet[]): ReadonlyMap<BroadbandFigure, string> {
  const [measure = '', date = ''] = DEFINED;
  const defined = tableWith(sheets, DEFINED) ?? [];
  return new Map(
    FIGURES.flatMap((figure) => {
      // The unit stands in the heading of the table only.
      const name = HEADINGS[figure].replace(/ \(.*\)$/, '');
      const found = defined.find((row) => row[measure] === name)?.[date];
      return found ? [[figure, found] as const] : [];
    }),
  );
}

const oneLine = (heading: string): string => heading.trim().replace(/\s+/g, ' ');
