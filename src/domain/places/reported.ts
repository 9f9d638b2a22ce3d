import type { Row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import type { ReportedPlace } from '../model/reported-place';
import { greatCircleKm } from '../sums/great-circle';
import { formatKm } from '../words/format-value';
import { centreOf } from './nearest';

/** A reported place that is no library is told of where it is this near to an area's centre, in a straight line. */
const NEAR_KM = 10;

const STANDING: Readonly<Record<ReportedPlace['standing'], string>> = {
  reported: 'Reported',
  plan: 'A plan, as reported',
};

/** What is reported of a published library, beside what is published of it. */
export const reportedOf = (
  { reported = [] }: Pick<Dataset, 'reported'>,
  { id }: Pick<AccessPoint, 'id'>,
): readonly ReportedPlace[] => reported.filter(({ library }) => library === id);

/** Reported places near an area that belong to no library, each with how far its postcode's centre is. */
export function reportedNear(
  dataset: Dataset,
  row: Row,
): readonly { readonly place: ReportedPlace; readonly distance: string }[] {
  const centre = centreOf(dataset, row);
  return (dataset.reported ?? []).flatMap((place) => {
    if (place.library !== null || place.at === null) return [];
    const km = greatCircleKm(centre.lon, centre.lat, place.at.lon, place.at.lat);
    return km <= NEAR_KM ? [{ place, distance: `${formatKm(km)} in a straight line` }] : [];
  });
}

/** "A plan, as reported: … The year is inferred. The published list …": one text for every place it is told. */
export function reportedWords({ standing, says, inferred, against }: ReportedPlace): string {
  const text = [says, ...(inferred === null ? [] : [`Inferred, not stated: ${inferred}.`])];
  return `${STANDING[standing]}: ${[...text, ...(against === null ? [] : [against])].join(' ')}`;
}

/** "BBC News, June 2025". */
export const citation = ({ publisher, date }: ReportedPlace['sources'][number]): string =>
  `${publisher}, ${date ?? 'not dated'}`;

/** A whole entry in one sentence or two, with who says so and when: for documents. */
export const reportedLine = (place: ReportedPlace): string =>
  `${place.place}. ${reportedWords(place)} (${place.sources.map((source) => `${citation(source)}: ${source.url}`).join('; ')})`;
