import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DEMANDS, type DemandId, scoredSpeed } from '../../model/decision';
import { countRows } from '../../sums/totals';
import { formatAreas } from '../../words/format-value';
import { placeName } from '../../words/sentence';
import { type LoadedConnection, loadedConnection, outdatedConnection } from './loaded-connection';

/** What the connection score rests on for this service, and what it cannot tell. */
export function connectionNotes(dataset: Dataset, demand: DemandId): readonly string[] {
  const used = loadedConnection(dataset, scoredSpeed(demand));
  const outdated = outdatedConnection(dataset);
  return [
    ...(used
      ? usedNotes(dataset, used, demand)
      : [
          `This service needs ${DEMANDS[demand].needs}. The data held rank areas by how well they are connected and do not say who gets which speed, so every service sees the same connectivity.`,
        ]),
    ...(outdated
      ? [
          `${outdated.title} describes ${outdated.vintage}, an older network than the data held: it can be shown, and is left out of the connection score.`,
        ]
      : []),
  ];
}

/** "below 2 Mbit/s, July 2026": for a heading or a list of settings. */
export const connectionShort = ({ figure: { measure }, source }: LoadedConnection): string =>
  `${measure.short}, ${source.vintage}`;

function usedNotes(
  dataset: Dataset,
  { figure: { column, definition, measure }, isExact, origin, source }: LoadedConnection,
  demand: DemandId,
): readonly string[] {
  const missing = countRows(dataset, (row) => column.status[row] !== Status.value);
  const place = placeName(dataset);
  return [
    `This service needs ${DEMANDS[demand].needs}. Connectivity is taken from ${origin === 'added' ? 'a file added in this browser' : `the current file of ${source.publisher}`}: ${definition}${measure.direction === 'higher-is-better' ? ' (turned round: fewer is worse)' : ''}. Source: ${source.title}, ${source.vintage}.`,
    ...(isExact && DEMANDS[demand].speed !== null ? [] : [STANDS_IN]),
    `England’s figures for it are not held, so each area is compared with ${place}’s areas alone: the connection score and its threshold say nothing of England.`,
    ...(missing > 0
      ? [
          `The file gives no figure for ${formatAreas(missing)}: connectivity is missing there, not nought, so ${missing === 1 ? 'it has' : 'they have'} no connection score and no combined score, and no type where connectivity decides it.`,
        ]
      : []),
  ];
}

const STANDS_IN =
  'The file does not hold the threshold this service needs: the nearest it holds stands in for it.';
