import { AREA_COLUMNS } from '../../../src/artefact/areas-columns';
import { FILES } from '../../../src/artefact/files';
import {
  encodeNeighbourhoods,
  encodeNeighbourhoodsMetadata,
} from '../../../src/artefact/neighbourhoods-writer';
import { decodeTable } from '../../../src/artefact/published-table';
import { NEIGHBOURHOOD_DATES, NEIGHBOURHOOD_SOURCE } from '../../../src/domain/model/neighbourhood';
import { fileMembers } from '../../../src/formats/file-members';
import { FileProblem } from '../../../src/formats/file-problem';
import {
  type BroadbandFigure,
  type NeighbourhoodBroadband,
  readNeighbourhoodBroadband,
} from '../../../src/formats/neighbourhood-broadband';
import { inputProblem, oneEach } from '../inputs';
import type { Artefact, StageContext } from '../stage';

const FOLDER = 'ofcom/hoc-library';
const NAME = 'BroadbandDashboardDataFile_2024-06-28.xlsx';
const PATH = `${FOLDER}/${NAME}`;

const { coverage, speeds } = NEIGHBOURHOOD_DATES;
/** What the map says of when each figure is. */
const DATES: Readonly<Record<BroadbandFigure, string>> = {
  superfastPct: coverage.words,
  gigabitPct: coverage.words,
  belowUsoPct: coverage.words,
  meanDownloadMbps: speeds.words,
  linesBelow10Pct: speeds.words,
  linesAbove30Pct: speeds.words,
};

const problem = (fault: string) => inputProblem(NEIGHBOURHOOD_SOURCE, PATH, fault);

/**
 * Writes neighbourhoods.csv, one row a neighbourhood (MSOA) of the council, and its dictionary: residents and households
 * added up from the areas, and Ofcom's figures as the House of Commons Library publishes them. Throws `InputProblem`
 * when the workbook lacks a neighbourhood or is of other dates than the map says.
 *
 * @param areasCsv what was published of the areas
 */
export async function neighbourhoodFiles(
  context: StageContext,
  areasCsv: string,
): Promise<readonly Artefact[]> {
  const table = decodeTable(FILES.areas, AREA_COLUMNS, areasCsv);
  const [codes, names] = [table.texts('msoa_code'), table.texts('msoa_name')];
  const broadband = await broadbandOf(context, [...new Set(codes)].toSorted());
  const over = (code: string, column: 'residents' | 'households'): number => {
    const { values } = table.numbers(column);
    return codes.reduce((sum, one, row) => (one === code ? sum + (values[row] ?? Number.NaN) : sum), 0);
  };
  const rows = broadband.map((figures) => ({
    ...figures,
    name: names[codes.indexOf(figures.code)] ?? '',
    residents: over(figures.code, 'residents'),
    households: over(figures.code, 'households'),
  }));
  return [
    { path: FILES.neighbourhoods, text: encodeNeighbourhoods(rows) },
    { path: FILES.neighbourhoodsMetadata, text: encodeNeighbourhoodsMetadata(context.council.name) },
  ];
}

async function broadbandOf(
  { inputs }: StageContext,
  codes: readonly string[],
): Promise<readonly NeighbourhoodBroadband[]> {
  if (!inputs.list(FOLDER).includes(NAME)) throw problem('is missing');
  const file = new Blob([inputs.bytes(PATH) as BlobPart]);
  const { sheets } = await fileMembers(file, PATH).catch((error) => {
    throw error instanceof FileProblem ? problem(error.message.replace(/\.$/, '')) : error;
  });
  const { records, problems, dates } = readNeighbourhoodBroadband(sheets);
  if (problems[0] !== undefined) throw problem(problems[0]);
  for (const [figure, said] of Object.entries(DATES)) {
    const stated = dates.get(figure as BroadbandFigure);
    if (stated !== said) throw problem(`says of ${figure} that it is of ${stated ?? 'no date'}, not ${said}`);
  }
  const found = oneEach(records, ({ code }) => code, codes, problem);
  inputs.used(NEIGHBOURHOOD_SOURCE, PATH, found.length);
  return found;
}
