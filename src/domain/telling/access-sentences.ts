import { areasChangingFifth, councilAccess } from '../figures/access/access-score';
import { type AccessOptions, CATCHMENT_KM, type HoursKind } from '../model/access-options';
import type { Dataset } from '../model/dataset';
import type { Finding } from '../model/reading';
import { neighbourSupplyNotes, placeOf } from '../places/counted-place';
import { openPlace } from '../places/loaded-points';
import { formatAreas, formatCount, formatShare } from '../words/format-value';
import { hoursWords } from '../words/hours-words';
import { finding, listed, placeName } from '../words/sentence';

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
      ? `Help is counted as ${hoursWords(dataset, options.hours)} alone: how many computers each library has is not ${dataset.addedPlaces ? 'known for all of them' : 'published'}.`
      : `Help is counted as ${hoursWords(dataset, options.hours)} times public computers, as loaded.`,
    ...(score.unknown.length === 0
      ? []
      : [`Hours of this kind are not known for ${listed(score.unknown)}: counted as nothing.`]),
    ...neighbourSupplyNotes(score),
    ...(options.hours === 'staffed'
      ? ['Libraries without staffed hours are run by volunteers: help is there, though not counted here.']
      : []),
  ];
}

/** Which places count as no help because their hours of the kind asked for are not held; empty where all are known. */
export function hoursNotHeld(dataset: Dataset, kind: HoursKind): readonly string[] {
  const unknown = [...dataset.accessPoints]
    .filter(({ status }) => status === 'open')
    .map(placeOf)
    .filter(({ hours }) => hours.open !== 0 && hours[kind] === null);
  if (kind === 'open' || unknown.length === 0) return [];
  const count = (isTheirs: boolean) =>
    unknown.filter(({ kind: of }) => (of === 'neighbours') === isTheirs).length;
  const [own, theirs] = [count(false), count(true)];
  const of = [
    ...(own > 0 ? [`${formatCount(own)} in ${placeName(dataset)}`] : []),
    ...(theirs > 0 ? [`${formatCount(theirs)} of neighbouring councils`] : []),
  ];
  return [
    `Of the open libraries, ${listed(of)} ${unknown.length === 1 ? 'has' : 'have'} no ${HOURS_LACKING[kind]} on record. ${unknown.length === 1 ? 'It counts' : 'They count'} as no help here, so help may be nearer than is said.`,
  ];
}

const HOURS_LACKING: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours',
  staffed: 'hours with paid staff',
  evening: 'evening hours',
  saturday: 'Saturday hours',
};
