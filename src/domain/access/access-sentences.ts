import type { Dataset } from '../dataset';
import { formatAreas, formatCount, formatShare } from '../format-value';
import { openPlace } from '../loaded-points';
import type { Finding } from '../reading';
import { finding, listed, placeName } from '../sentence';
import { type AccessOptions, CATCHMENT_KM, type HoursKind } from './access-options';
import { areasChangingFifth, councilAccess } from './access-score';

const HOURS_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours of 2023',
  staffed: 'hours with paid staff of 2023',
  evening: 'weekday hours after 5 pm (clock hours of about 2019/20)',
  saturday: 'Saturday hours (clock hours of about 2019/20)',
};
/** A list that someone added gives hours a week at most, and no hours by day. */
const LISTED_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours of the list added',
  staffed: 'hours with paid staff of the list added',
  evening: 'weekday hours after 5 pm (not in the list added)',
  saturday: 'Saturday hours (not in the list added)',
};

/** Which hours count, and of when. */
export function hoursWords({ accessPoints }: Dataset, kind: HoursKind): string {
  const added = accessPoints.filter(({ isAdded }) => isAdded).length;
  if (added === 0) return HOURS_WORDS[kind];
  return added === accessPoints.length ? LISTED_WORDS[kind] : `${HOURS_WORDS[kind]} or ${LISTED_WORDS[kind]}`;
}

/** The choice of hours, as a menu offers it. */
export const HOURS_LABELS: Readonly<Record<HoursKind, string>> = {
  open: 'All opening hours',
  staffed: 'Hours with paid staff only',
  evening: 'Weekday evenings only, after 5 pm',
  saturday: 'Saturdays only',
};

/** What the catchment chosen does to the score: people in reach and areas that move, beside the usual catchment. */
export function catchmentSentences(dataset: Dataset, options: AccessOptions): readonly Finding[] {
  const now = councilAccess(dataset, options);
  const usual = councilAccess(dataset, { ...options, catchmentKm: CATCHMENT_KM.usual });
  if (!now || !usual) return [];
  const reach = `*${formatShare(now.residentsReached, now.residents)} of ${placeName(dataset)}’s ${formatCount(now.residents)} residents* live within ${options.catchmentKm} km, in a straight line, of ${openPlace(dataset)} with ${options.hours === 'open' ? 'known opening hours' : hoursWords(dataset, options.hours)}`;
  const moved = areasChangingFifth(usual.column, now.column);
  const change =
    options.catchmentKm === CATCHMENT_KM.usual
      ? '.'
      : `; at ${CATCHMENT_KM.usual} km it is ${formatShare(usual.residentsReached, usual.residents)}. *${formatAreas(moved)} of ${formatCount(dataset.count)}* ${moved === 1 ? 'moves' : 'move'} to another fifth by the change.`;
  return [
    finding('catchment', reach + change, {
      residents: now.residents,
      reached: now.residentsReached,
      usualReached: usual.residentsReached,
      moved,
    }),
  ];
}

/** What the score counts, and what it cannot. */
export function supplyNotes(dataset: Dataset, options: AccessOptions): readonly string[] {
  const score = councilAccess(dataset, options);
  if (!score) return [];
  return [
    score.unit === 'hours'
      ? `Supply is ${hoursWords(dataset, options.hours)} alone: how many computers each library has is not ${dataset.addedPlaces ? 'known for all of them' : 'published'}.`
      : `Supply is ${hoursWords(dataset, options.hours)} times public computers, as loaded.`,
    ...(score.unknown.length === 0
      ? []
      : [`Hours of this kind are not known for ${listed(score.unknown)}: counted as nothing.`]),
    ...(options.hours === 'staffed'
      ? ['Libraries without staffed hours are run by volunteers: help is there, though not counted here.']
      : []),
  ];
}
