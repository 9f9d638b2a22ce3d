import type { Neighbourhood, Neighbourhoods } from '../domain/model/neighbourhood';
import { FILES } from './files';
import { ArtefactProblem } from './problem';
import { decodeTable, numberColumn, type TableColumn, textColumn } from './published-table';

/** The columns of neighbourhoods.csv by what they hold, in order: a contract with other tools. */
export const NEIGHBOURHOOD_COLUMNS: Readonly<Record<keyof Neighbourhood, TableColumn>> = {
  code: textColumn('neighbourhood_code'),
  name: textColumn('neighbourhood_name'),
  residents: numberColumn('residents', 0),
  households: numberColumn('households', 0),
  superfastPct: numberColumn('superfast_pct', 3),
  gigabitPct: numberColumn('gigabit_pct', 3),
  belowUsoPct: numberColumn('below_uso_pct', 3),
  meanDownloadMbps: numberColumn('mean_download_mbps', 2),
  linesBelow10Pct: numberColumn('lines_below_10_pct', 3),
  linesAbove30Pct: numberColumn('lines_above_30_pct', 3),
};

/** Reads neighbourhoods.csv. Throws `ArtefactProblem` where `decodeTable` does, and for a figure that is not there. */
export function decodeNeighbourhoods(text: string): Neighbourhoods {
  const table = decodeTable(FILES.neighbourhoods, Object.values(NEIGHBOURHOOD_COLUMNS), text);
  const numbers = (field: keyof Neighbourhood): Float64Array => {
    const { name } = NEIGHBOURHOOD_COLUMNS[field];
    const { values } = table.numbers(name);
    if (values.some(Number.isNaN)) throw new ArtefactProblem(FILES.neighbourhoods, `has a gap in ${name}`);
    return values;
  };
  const columns = {
    residents: numbers('residents'),
    households: numbers('households'),
    superfastPct: numbers('superfastPct'),
    gigabitPct: numbers('gigabitPct'),
    belowUsoPct: numbers('belowUsoPct'),
    meanDownloadMbps: numbers('meanDownloadMbps'),
    linesBelow10Pct: numbers('linesBelow10Pct'),
    linesAbove30Pct: numbers('linesAbove30Pct'),
  };
  const names = table.texts(NEIGHBOURHOOD_COLUMNS.name.name);
  const at = (column: Float64Array, row: number): number => column[row] ?? Number.NaN;
  return new Map(
    table.texts(NEIGHBOURHOOD_COLUMNS.code.name).map((code, row) => [
      code,
      {
        code,
        name: names[row] ?? '',
        residents: at(columns.residents, row),
        households: at(columns.households, row),
        superfastPct: at(columns.superfastPct, row),
        gigabitPct: at(columns.gigabitPct, row),
        belowUsoPct: at(columns.belowUsoPct, row),
        meanDownloadMbps: at(columns.meanDownloadMbps, row),
        linesBelow10Pct: at(columns.linesBelow10Pct, row),
        linesAbove30Pct: at(columns.linesAbove30Pct, row),
      },
    ]),
  );
}
