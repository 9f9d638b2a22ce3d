import type { LoadedMeasure } from '../domain/model/measure';
import type { OfcomConcept } from './ofcom-concepts';

export const OFCOM_ATTRIBUTION =
  'Contains Ofcom information licensed under the Open Government Licence v3.0.';

/** The record of a measure made from a file of Ofcom's; vintage and source are put in when the file is known. */
export function ofcomMeasure(
  concept: OfcomConcept,
  how: Pick<LoadedMeasure, 'denominator' | 'geography' | 'caveat'>,
): LoadedMeasure {
  return {
    id: `loaded_${concept.figure}`,
    group: 'connectivity',
    title: concept.title,
    short: concept.short,
    unit: 'percent',
    decimals: 1,
    direction: concept.direction,
    sourceIds: [],
    vintage: '',
    breaks: concept.breaks,
    ...how,
  };
}
