import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { type Profile, SPEED_NAMES } from '../../model/profile';
import { countRows } from '../../sums/totals';
import { formatAreas } from '../../words/format-value';
import { placeName } from '../../words/sentence';
import { type LoadedConnection, loadedConnection, outdatedConnection } from './loaded-connection';

/** What the connectivity dial rests on for this service, and what it cannot tell. */
export function connectionNotes(dataset: Dataset, { speed }: Profile): readonly string[] {
  const used = loadedConnection(dataset, speed);
  const outdated = outdatedConnection(dataset);
  return [
    ...(used
      ? usedNotes(dataset, used, speed)
      : [
          `This service needs ${SPEED_NAMES[speed]}. The data held rank areas by how well they are connected and do not say who gets which speed, so every service sees the same connectivity.`,
        ]),
    ...(outdated
      ? [
          `${outdated.title} describes ${outdated.vintage}, an older network than the data held: it can be shown, and is left out of the connectivity dial.`,
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
  speed: Profile['speed'],
): readonly string[] {
  const missing = countRows(dataset, (row) => column.status[row] !== Status.value);
  const place = placeName(dataset);
  return [
    `This service needs ${SPEED_NAMES[speed]}. Connectivity is taken from ${origin === 'added' ? 'a file added in this browser' : `the current file of ${source.publisher}`}: ${definition}${measure.direction === 'higher-is-better' ? ' (turned round: fewer is worse)' : ''}. Source: ${source.title}, ${source.vintage}.`,
    ...(isExact ? [] : [standInNote(speed)]),
    `England’s figures for it are not held, so each area is compared with ${place}’s areas alone: the connectivity dial and its threshold say nothing of England.`,
    ...(missing > 0
      ? [
          `The file gives no figure for ${formatAreas(missing)}: connectivity is missing there, not nought, so ${missing === 1 ? 'it has' : 'they have'} no connectivity dial and no combined score, and no type where connectivity decides it.`,
        ]
      : []),
  ];
}

const standInNote = (speed: Profile['speed']): string =>
  speed === 'always-on'
    ? 'No file says whether a connection is always on: the lowest speed this file holds stands in for it.'
    : 'The file does not hold the threshold this service needs: the nearest it holds stands in for it.';
