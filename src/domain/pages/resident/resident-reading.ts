import type { BusStops } from '../../model/bus-stops';
import { measureOf } from '../../model/catalogue';
import type { Row } from '../../model/codes';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { CONNECTION } from '../../model/measure';
import type { AccessPoint } from '../../model/place';
import type { ReportedPlace } from '../../model/reported-place';
import { placesLine } from '../../places/loaded-points';
import { nearestOpen } from '../../places/nearest';
import { isNeighbours } from '../../places/own-places';
import { reportedNear, reportedOf } from '../../places/reported';
import { whereabouts } from '../../places/whereabouts';
import { ranks } from '../../sums/ranks';
import { formatKm } from '../../words/format-value';
import { placeName } from '../../words/sentence';
import type { Distance, LinkLevel, ResidentWording } from './wording';

/** The international mile (1959). */
const KM_IN_MILE = 1.609344;
/** Where England's slower half begins, as a percentile with 100 the slowest. */
const SLOWER_HALF = 50;

/** One place with computers, as a resident reads it. */
export interface ResidentPlace {
  readonly point: AccessPoint;
  readonly km: number;
  readonly sentences: readonly string[];
  /** What is reported of it beside what is published. */
  readonly reported: readonly ReportedPlace[];
  /** Bus stops near it; null = none are held for it. */
  readonly stops: string | null;
}

/** What a resident is told about one area; every sentence is computed from its figures. */
export interface ResidentReading {
  readonly row: Row;
  readonly name: string;
  readonly where: string;
  readonly answer: string;
  readonly comparison: readonly string[];
  readonly nearest: readonly ResidentPlace[];
  /** Where the places and their hours come from. */
  readonly nearestSource: string;
  readonly reportedNear: readonly { readonly place: ReportedPlace; readonly distance: string }[];
  readonly notAHome: string;
  /** Bus stops near the middle of the area, and what is not known of buses; empty = no stops are held. */
  readonly stops: readonly string[];
  /** Where the stops come from and of when; null = none are held. */
  readonly stopsSource: string | null;
  readonly bring: readonly string[];
}

/** @param buses null = no list of stops is held, or not yet */
export function residentReading(
  dataset: Dataset,
  row: Row,
  words: ResidentWording,
  buses: BusStops | null = null,
): ResidentReading {
  const column = dataset.columns.get(CONNECTION);
  const percentile = column?.status[row] === Status.value ? (column.values[row] ?? null) : null;
  const nearest = nearestOpen(dataset, row);
  const rank = column ? (ranks(column, measureOf(CONNECTION))[row] ?? 0) : 0;
  return {
    row,
    name: dataset.names[row] ?? '',
    where: whereabouts(dataset, row),
    answer: words.answer(linkLevel(percentile), nearest[0] ? distance(nearest[0].km) : null),
    comparison: [
      words.inEngland(percentile === null ? null : Math.floor(percentile)),
      ...(rank === 0 ? [] : [words.inCouncil(rank, dataset.count, placeName(dataset))]),
    ],
    nearest: nearest.map(({ point, km }) => ({
      point,
      km,
      sentences: [
        words.away(distance(km)),
        ...(isNeighbours(point) ? [words.runBy(point.council ?? '', placeName(dataset))] : []),
        words.openHours(point.hoursOpen, point.isAdded === true),
        ...(point.hoursStaffed === 0 ? [words.volunteers] : []),
        ...closedDays(point, words),
        words.computers(point.terminals),
        words.checkFirst,
      ],
      reported: reportedOf(dataset, point),
      stops:
        buses && !isNeighbours(point) && !point.isAdded ? words.stops(buses.ofPlace(point.id), 'it') : null,
    })),
    nearestSource: placesLine(dataset),
    reportedNear: reportedNear(dataset, row),
    notAHome: words.notAHome,
    stops: buses ? [words.stops(buses.ofArea(row), 'the middle of this area'), words.noTimes] : [],
    stopsSource:
      buses &&
      `Bus stops: ${dataset.sources.get(buses.sourceId)?.publisher ?? ''}, ${buses.vintage}, those of ${placeName(dataset)} alone.`,
    bring: words.bring,
  };
}

/** By the percentile among England's areas, 100 = slowest. */
export function linkLevel(percentile: number | null): LinkLevel {
  if (percentile === null) return 'unknown';
  return percentile >= SLOWER_HALF ? 'slower' : 'faster';
}

export function distance(km: number): Distance {
  const miles = (km / KM_IN_MILE).toFixed(1);
  return { km: formatKm(km), miles: `${miles} ${miles === '1.0' ? 'mile' : 'miles'}` };
}

/** Only where the older clock hours add up to the weekly hours of 2023 do they say on which days it was shut. */
function closedDays(point: AccessPoint, words: ResidentWording): readonly string[] {
  if (!point.clockHoursAgree) return [];
  const shut = words.days.filter((_, index) => point.clockHours[index] === null);
  return shut.length === 0 ? [] : [words.closedOn(shut)];
}
