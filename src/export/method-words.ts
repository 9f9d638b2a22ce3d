import type { Dataset } from '../domain/model/dataset';
import { GROUPINGS } from '../domain/model/grouping';
import type { Reading } from '../domain/model/reading';
import { notHeldWords } from '../domain/places/loaded-points';
import { reportedLine } from '../domain/places/reported';
import { formatCount } from '../domain/words/format-value';
import { capitalised, placeName, uncapitalised } from '../domain/words/sentence';

/** How the figures came about, in plain English. Descriptions of method, not findings. */
export function methodInWords(dataset: Dataset, readings: readonly Reading[]): readonly string[] {
  const place = placeName(dataset);
  return [
    `An area is a 2021 Lower-layer Super Output Area (LSOA) of the Office for National Statistics. ${place} has ${formatCount(dataset.count)}. Each is named after the House of Commons Library’s name for its neighbourhood.`,
    ...groupedWays(readings),
    'On each map the colours show one published figure. Where its classes are not fixed limits they are fifths of the areas, and limits are rounded as the figure is.',
    ...(readings.some(usesConnection)
      ? [
          'Connection is the digital connectivity indicator of the English Indices of Deprivation 2025, which MHCLG derived from Ofcom’s download and upload speeds, placed among England’s 33,755 areas; 100 is the worst connected. It is a rank: it does not say that a service cannot be used.',
        ]
      : []),
    'How far help is, is a straight line to the nearest library open in December 2023, whichever English council runs it: from the output areas (about 130 households each) in which people live, and in the column of distances from the area’s population-weighted centre. Roads are longer.',
    ...notHeldWords(dataset),
    'A range is what the counts allow: how many are expected on paper, or on low incomes, is counted by area, who lives far by output area, and the two together are not. The figure “if spread evenly” supposes that they live where everybody does.',
    'An area is highlighted (hatched) where a barrier named under the map holds, the same areas in every view. An area that lacks a figure is never highlighted. How sure a ranking is, is said in words.',
    'Numbers of people are sums over areas of published counts. Fewer than 10 people are not numbered.',
  ];
}

/** Of maps by place: how areas come to be in one, each way once. */
const groupedWays = (readings: readonly Reading[]): readonly string[] => [
  ...new Set(
    readings.flatMap(({ dataset: { madeOf } }) =>
      madeOf
        ? [`${capitalised(GROUPINGS[madeOf.by].many)}: ${uncapitalised(GROUPINGS[madeOf.by].membership)}`]
        : [],
    ),
  ),
];

/** Whether its colours, or the alternatives it offers, rest on how areas are connected. */
const usesConnection = ({ choices, measure }: Reading): boolean =>
  (measure.group === 'connectivity' && measure.id !== 'coverage_lacking_pct') ||
  choices.view === 'alternatives';

/** Places that others report. */
export const reportedInWords = (dataset: Dataset): readonly string[] =>
  (dataset.reported ?? []).map(reportedLine);

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
