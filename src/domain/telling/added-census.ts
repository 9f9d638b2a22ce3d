import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { LoadedFigure, LoadedLayer } from '../model/loaded-layer';
import type { CensusTable, Characteristic } from '../model/people/characteristics';
import type { Finding } from '../model/reading';
import { formatAreas, formatCount, formatShare } from '../words/format-value';
import { capitalised, finding, placeName } from '../words/sentence';
import { FEW, shownPeople } from '../words/small-counts';

/** What a person's own file says of a group of whom nothing is published with the map. */
export interface AddedCensus {
  readonly statement: Finding;
  readonly note: string;
  readonly sourceId: string;
}

/** How the row of a group can be filled, for whoever reads that nothing is held on it; empty where no table would. */
export const fillingWords = ({ cannotSay }: Characteristic): string =>
  cannotSay?.census ? ` Added on the map as a file by area, ${cannotSay.census.table} fills this row.` : '';

/**
 * The group's share in some areas beside all, from the newest added file that is the Census table of it, known by its
 * kind or name and its headings; null without one. Shares are weighted by residents; counts, which are rounded and
 * partly held back in a person's own file, are summed and put over the file's own total or over residents.
 *
 * @param none what is said where no area is concerned
 */
export function addedCensus(
  dataset: Dataset,
  rows: readonly number[],
  { id, cannotSay }: Characteristic,
  none = 'No area is concerned in this view.',
): AddedCensus | null {
  const table = cannotSay?.census;
  if (!table) return null;
  for (const layer of [...(dataset.loaded ?? [])].reverse()) {
    const figure = isTable(layer, table) ? layer.figures.find((one) => isAnswer(one, table)) : undefined;
    if (figure) return told(dataset, rows, table, layer, figure, id, none);
  }
  return null;
}

const isTable = ({ origin, kind, source, figures }: LoadedLayer, { table, subject }: CensusTable): boolean =>
  origin === 'added' &&
  (kind === 'census' ||
    figures.some(({ title }) => subject.test(title)) ||
    new RegExp(`\\b${table}\\b`, 'i').test((source.file?.name ?? source.title).replace(/_/g, ' ')));

const bareHeading = (title: string): string =>
  title
    .replace(/; measures: Value$/, '')
    .replace(/^[^:]*: /, '')
    .trim();
const isAnswer = ({ title }: LoadedFigure, { answer }: CensusTable): boolean =>
  answer.test(bareHeading(title));
const isTotal = ({ title }: LoadedFigure): boolean =>
  /^(total|all persons|all usual residents)\b/i.test(bareHeading(title));

/** People of the group and everybody the file counts, over some rows; `missing` = areas without a figure. */
interface Sum {
  readonly people: number;
  readonly whole: number;
  readonly missing: number;
}

function sumOver(
  dataset: Dataset,
  rows: readonly number[],
  { isRest }: CensusTable,
  figure: LoadedFigure,
  total: LoadedFigure | undefined,
): Sum {
  const residents = dataset.counts.get('residents');
  let [people, whole, missing] = [0, 0, 0];
  for (const row of rows) {
    const base = total?.column ?? residents;
    if (figure.column.status[row] !== Status.value || base?.status[row] !== Status.value) {
      missing += 1;
      continue;
    }
    const value = figure.column.values[row] ?? 0;
    const all = base.values[row] ?? 0;
    const counted = figure.isCount ? value : (value / 100) * all;
    people += isRest ? all - counted : counted;
    whole += all;
  }
  return { people, whole, missing };
}

function told(
  dataset: Dataset,
  rows: readonly number[],
  table: CensusTable,
  layer: LoadedLayer,
  figure: LoadedFigure,
  id: string,
  none: string,
): AddedCensus {
  const total = figure.isCount ? layer.figures.find(isTotal) : undefined;
  const sum = (some: readonly number[]) => sumOver(dataset, some, table, figure, total);
  const everywhere = sum(Array.from({ length: dataset.count }, (_, row) => row));
  const here = sum(rows);
  const share = ({ people, whole }: Sum): string =>
    whole === 0
      ? 'no figure'
      : shownPeople(people) === null
        ? `${FEW} of the ${table.of}`
        : `about ${formatShare(people, whole)} of ${table.of}`;
  const gaps = here.missing === 0 ? '' : ` (no figure for ${formatAreas(here.missing)} of them)`;
  const all = `in all of ${placeName(dataset)}, ${share(everywhere)}`;
  const end = `Added by you: ${table.table}.`;
  const text =
    rows.length === 0
      ? `${capitalised(all)} ${table.are}. ${none} ${end}`
      : `${rows.length === 1 ? 'In the one area concerned' : `In the ${formatAreas(rows.length)} concerned`}${gaps}, *${share(here)}* ${table.are}; ${all}. ${end}`;
  return {
    statement: finding(`group-added-${id}`, text, {
      ...(rows.length === 0 || here.whole === 0
        ? {}
        : { areas: rows.length, here: here.people / here.whole }),
      ...(everywhere.whole === 0 ? {} : { everywhere: everywhere.people / everywhere.whole }),
    }),
    note: `From a file added in this browser (${layer.source.file?.name ?? layer.source.title}), which nobody else has checked. ${
      figure.isCount
        ? `Its counts are as the map keeps added ones: small ones held back, the rest rounded${layer.protection ? ` to ${formatCount(layer.protection.roundTo)}` : ''}.`
        : 'An estimate: each area’s share counts by the number of its residents.'
    }`,
    sourceId: layer.source.id,
  };
}
