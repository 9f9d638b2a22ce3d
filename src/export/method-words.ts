import { marksUse } from '../domain/areas/marks';
import { VIEWS } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import type { Finding, Reading } from '../domain/model/reading';
import { notHeldWords } from '../domain/places/loaded-points';
import { reportedLine } from '../domain/places/reported';
import { thresholdSensitivity } from '../domain/sureness/sensitivity';
import { formatCount } from '../domain/words/format-value';
import { placeName } from '../domain/words/sentence';

/** How the figures came about, in plain English. Descriptions of method, not findings. */
export function methodInWords(dataset: Dataset, readings: readonly Reading[]): readonly string[] {
  const place = placeName(dataset);
  const uses = readings.map(usesOf);
  const tops = readings.some(({ choices }) => VIEWS[choices.view].marks.includes('top-fifth'));
  return [
    `An area is a 2021 Lower-layer Super Output Area (LSOA) of the Office for National Statistics. ${place} has ${formatCount(dataset.count)}. Each is named after the House of Commons Library’s name for its neighbourhood.`,
    'On each map the colours show one published figure. Where its classes are not fixed limits they are fifths of the areas, and limits are rounded as the figure is.',
    ...(uses.some(({ connection }) => connection)
      ? [
          'Connection is the digital connectivity indicator of the English Indices of Deprivation 2025, which MHCLG derived from Ofcom’s download and upload speeds, placed among England’s 33,755 areas; 100 is the worst connected.',
        ]
      : []),
    ...(uses.some(({ distance }) => distance)
      ? [
          'Distance is a straight line from the area’s population-weighted centre to the nearest library open in December 2023, whichever English council runs it. Roads are longer.',
          ...notHeldWords(dataset),
        ]
      : []),
    ...(tops
      ? [
          `“The fifth” with most of a group is the fifth of ${place}’s areas with the highest published share.`,
        ]
      : []),
    'An area is highlighted (hatched) when every condition named under the map holds, which always means a problem. An area that lacks a figure is never highlighted. How sure a ranking is, is said in words.',
    'Numbers of people are sums over areas of published counts. Fewer than 10 people are not numbered.',
  ];
}

/** Connection and distance stand in the tables of a view that highlights by them, or offers an alternative by them. */
function usesOf({ choices: { view } }: Reading): {
  readonly connection: boolean;
  readonly distance: boolean;
} {
  const { connection, distance } = marksUse(view);
  const isOffer = VIEWS[view].marks.includes('offer');
  return { connection: connection || isOffer, distance: distance || isOffer };
}

/** Places that others report, where a view speaks of how far help is. */
export const reportedInWords = (dataset: Dataset, readings: readonly Reading[]): readonly string[] =>
  readings.some((reading) => usesOf(reading).distance) ? (dataset.reported ?? []).map(reportedLine) : [];

/** What must be kept in mind, from the sources' own caveats and what holds for every map. */
export function limitsInWords(readings: readonly Reading[]): readonly string[] {
  const measures = readings.flatMap(({ measure }) =>
    measure.caveat === null ? [] : [`${measure.title}: ${measure.caveat}`],
  );
  const overlays = readings.flatMap(({ overlays: shown }) =>
    shown.filter(({ note }) => note !== '').map(({ label, note }) => `${label}: ${note}`),
  );
  return [
    ...new Set([
      'A figure for an area says nothing about a household in it: an area that is well off or well connected on the whole has homes that are not.',
      'Small differences between areas mean nothing: the Census counts were altered slightly to protect privacy.',
      ...measures,
      ...overlays,
      ...readings.flatMap(({ notKnown }) => notKnown),
      ...readings.map(({ oldest }) => `${oldest}.`.replace(/\.\.$/, '.')),
    ]),
  ];
}

/** How far the marked areas and their order depend on choices a person made. */
export function robustnessInWords(dataset: Dataset, reading: Reading): readonly Finding[] {
  // A scenario marks whoever loses by it: no threshold of the view is in play.
  return reading.scenario || reading.refused !== null ? [] : thresholdSensitivity(dataset, reading.choices);
}
