import type { Dataset } from '../model/dataset';
import type { AnswerOptions } from '../model/decision';
import type { GroupingId } from '../model/grouping';
import { lackingOf, NEIGHBOURHOOD_DATES } from '../model/neighbourhood';
import { coverageLayers } from './dials/loaded-connection';

/**
 * Premises that lack what the service needs, per cent, as Ofcom publishes it of neighbourhoods, and of those alone:
 * nothing is published of wards or former districts. Null too until it is fetched, and where a newer file of Ofcom's
 * takes its place.
 *
 * @param codes of the places, in order
 */
export function publishedSlow(
  { neighbourhoods, ...dataset }: Dataset,
  { decision }: AnswerOptions,
  by: GroupingId,
  codes: readonly string[],
): Float64Array | null {
  const hasNewer = coverageLayers(dataset).some(
    ({ source }) => source.vintageSort > NEIGHBOURHOOD_DATES.coverage.sort,
  );
  if (by !== 'neighbourhood' || !neighbourhoods || hasNewer) return null;
  return Float64Array.from(codes, (code) => {
    const here = neighbourhoods.get(code);
    return here ? lackingOf(here, decision.demand) : Number.NaN;
  });
}
