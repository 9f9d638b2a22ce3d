import { connectionShort } from '../../domain/figures/dials/connection-notes';
import { loadedConnection } from '../../domain/figures/dials/loaded-connection';
import { DEMANDS, scoredSpeed } from '../../domain/model/decision';
import { countingPoints } from '../../domain/places/counting-points';
import { openPlaces } from '../../domain/places/own-places';
import type { AlternativeProps } from './alternative-props';

/** What the decision asks of a connection, and how many places count for it: it is stated once, above. */
export function WhatCounts({ dataset, reading }: Pick<AlternativeProps, 'dataset' | 'reading'>) {
  const { decision, access } = reading.choices;
  const { needs } = DEMANDS[decision.demand];
  const open = openPlaces(dataset);
  const counting = openPlaces({ accessPoints: countingPoints(dataset, access.hours) });
  const connection = loadedConnection(dataset, scoredSpeed(decision.demand));
  return (
    <p className="hint">
      The service needs {needs}.{' '}
      {connection && `Connectivity from the file added: ${connectionShort(connection)}. `}Places that count:{' '}
      {counting.own.length} of {open.own.length} open{' '}
      {dataset.addedPlaces ? 'places with computers' : 'libraries'}
      {open.neighbours.length > 0 &&
        `, and ${counting.neighbours.length} of ${open.neighbours.length} of neighbouring councils`}
      .
    </p>
  );
}
