import { countedPeople } from '../areas/counted-people';
import { offered } from '../figures/offered';
import { isPublished, measureOf } from '../model/catalogue';
import type { Choices } from '../model/choices';
import type { Row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type Figures, type Measure, type MeasureId } from '../model/measure';
import { GROUP_TITLES, type Group } from '../model/measure-record';
import { PLACE_KIND_IDS } from '../model/place';
import { PLACE_KINDS } from '../model/place-kinds';
import type { AreaFigure, AreaReading } from '../model/reading';
import type { Robustness } from '../model/robustness';
import { placesLine } from '../places/loaded-points';
import { nearestOpen } from '../places/nearest';
import { fullName } from '../places/own-places';
import { placeText } from '../places/place-words';
import { reportedNear, reportedOf } from '../places/reported';
import { whereabouts } from '../places/whereabouts';
import { ranks, rankWords } from '../sums/ranks';
import { cellText } from '../words/cell-text';
import { formatCount, formatKm, formatValue } from '../words/format-value';
import { peopleCount } from '../words/people-words';
import { placeName } from '../words/sentence';
import { alternativeReading } from './alternatives/alternative-reading';
import { cdsStates } from './cds-state';
import { neighbourhoodWords } from './neighbourhood-words';
import { vintageText } from './provenance';

const GROUPS: readonly Group[] = ['connectivity', 'need', 'supply'];

/**
 * Everything said about one area. An area's figure says nothing about a household in it, so every sentence is about
 * "this area".
 *
 * @param marked whether the mark rule holds here
 * @param markLabel the rule in words
 * @param refused why the rule can be judged nowhere; null where it can
 */
export function areaReading(
  dataset: Dataset,
  choices: Choices,
  row: Row,
  marked: boolean,
  markLabel: string,
  robustness: Robustness | null,
  refused: string | null = null,
): AreaReading {
  const figures = offered(dataset, choices);
  const name = dataset.names[row] ?? '';
  const district = dataset.districts[row] ?? '';
  const cds = cdsStates(dataset.cds).get(district);
  const people = countedPeople(choices);
  const residents = dataset.counts.get('residents')?.values[row] ?? Number.NaN;
  const households = dataset.counts.get('households')?.values[row] ?? Number.NaN;
  return {
    row,
    name,
    code: dataset.codes[row] ?? '',
    places: [
      { label: 'Ward', value: dataset.wards[row] ?? '' },
      { label: 'Former district', value: district },
      { label: 'Rural or urban', value: dataset.ruralUrban[row] ?? '' },
      { label: 'Residents, Census 2021', value: formatCount(residents) },
      ...(people.id === 'residents'
        ? []
        : [
            {
              label: `${people.heading}, ${people.vintage}`,
              value: peopleCount(people, dataset.counts.get(people.count)?.values[row] ?? Number.NaN),
            },
          ]),
      { label: 'Households, Census 2021', value: formatCount(households) },
    ],
    summary: summary(dataset, row),
    where: whereabouts(dataset, row),
    marked,
    markSentence:
      refused !== null
        ? refused
        : marked
          ? `Highlighted on the map: ${markLabel}.`
          : `Not highlighted. Highlighted is where ${markLabel}.`,
    groups: GROUPS.map((group) => ({
      group,
      title: GROUP_TITLES[group],
      figures: figures
        .filter(({ measure }) => measure.group === group)
        .map((figure) => areaFigure(dataset, row, figure)),
    })),
    neighbourhood: neighbourhoodWords(dataset, row),
    alternative: alternativeReading(dataset, choices, row, robustness),
    nearest: nearestOpen(dataset, row).map(({ point, km }) => ({
      point,
      km,
      text: `${fullName(point)}, ${formatKm(km)} in a straight line`,
      reported: reportedOf(dataset, point),
    })),
    reportedNear: reportedNear(dataset, row),
    otherNearest: otherNearest(dataset, row),
    nearestSource: placesLine(dataset),
    added: (dataset.loaded ?? []).flatMap(({ areaNotes, source }) => {
      const text = areaNotes[row];
      return text ? [{ text, source: `${source.publisher}, ${source.vintage}, ${source.release}` }] : [];
    }),
    cds: {
      state: cds?.state ?? 'split',
      label: cds?.label ?? 'No contract held',
      contracts: cds?.contracts ?? [],
      note: 'CDS contracts are published by former district: whether one reaches this area, or a home in it, is not published.',
    },
  };
}

/** The nearest places of each kind that counts in no distance, each with its hours. */
const otherNearest = (dataset: Dataset, row: Row): NonNullable<AreaReading['otherNearest']> =>
  PLACE_KIND_IDS.flatMap((id) => {
    const ofKind = (dataset.otherPlaces ?? []).filter(({ kind }) => kind === id);
    if (ofKind.length === 0) return [];
    const places = nearestOpen(dataset, row, 3, ofKind).map(
      ({ point, km }) => `${placeText(point)}. ${formatKm(km)} in a straight line.`,
    );
    return [{ heading: `Nearest ${PLACE_KINDS[id].nouns[1]}`, places }];
  });

/** One sentence on connection, low income and help, computed from this area's figures. */
function summary(dataset: Dataset, row: Row): string {
  const connection = figureAt(dataset, CONNECTION, row);
  const income = figureAt(dataset, 'income_deprivation_pct', row);
  const km = figureAt(dataset, DISTANCE, row);
  const nearest = dataset.nearestAccessPoint[row];
  const sentences = [
    connection === null
      ? 'How well this area is connected is not known.'
      : `This area is worse connected than ${Math.floor(connection)}% of England’s areas.`,
    income === null
      ? 'How many people here are income-deprived is not known.'
      : `In this area ${formatValue(measureOf('income_deprivation_pct'), income)} of people live in income-deprived households.`,
    km === null || nearest === null
      ? 'The distance to a library is not known.'
      : `The nearest open ${dataset.addedPlaces ? 'place with computers' : 'library'} to its centre is ${nearest}, ${formatKm(km)} away in a straight line.`,
  ];
  return sentences.join(' ');
}

function areaFigure(dataset: Dataset, row: Row, { measure, column }: Figures): AreaFigure {
  const status = (column.status[row] ?? Status.noData) as Status;
  const value = status === Status.value ? (column.values[row] ?? null) : null;
  return {
    measure,
    text: cellText(measure, column, row),
    status,
    intervalText: intervalText(dataset, measure, row),
    among: value === null || measure.categories ? null : { values: valuesOf(column), at: value },
    inSomerset: value === null || measure.categories ? null : placeInCouncil(dataset, measure, column, row),
    inEngland: value === null ? null : placeInEngland(dataset, measure, row),
    direction: measure.direction,
    sourceText: `${vintageText(dataset, measure)}, by ${measure.geography}`,
    caveat: measure.caveat,
  };
}

/** What is held, of areas that have it. */
const valuesOf = ({ values, status }: Figures['column']): readonly number[] =>
  Array.from(values).filter((_, row) => status[row] === Status.value);

function figureAt(dataset: Dataset, id: MeasureId, row: Row): number | null {
  const column = dataset.columns.get(id);
  return column?.status[row] === Status.value ? (column.values[row] ?? null) : null;
}

function intervalText(dataset: Dataset, measure: Measure, row: Row): string | null {
  const limits = isPublished(measure.id) ? dataset.intervals.get(measure.id) : undefined;
  if (limits?.lower.status[row] !== Status.value || limits.upper.status[row] !== Status.value) return null;
  const [lower, upper] = [limits.lower.values[row], limits.upper.values[row]];
  return lower === undefined || upper === undefined
    ? null
    : `${formatValue(measure, lower)} to ${formatValue(measure, upper)}`;
}

function placeInCouncil(dataset: Dataset, measure: Measure, column: Column, row: Row): string {
  const rank = ranks(column, measure)[row] ?? 0;
  return `${rankWords(measure, rank)} of ${formatCount(dataset.count)} in ${placeName(dataset)}`;
}

/** Percentiles are published with 100 at the worst end: the lowest value where higher is better. */
function placeInEngland(dataset: Dataset, measure: Measure, row: Row): string | null {
  if (!isPublished(measure.id)) return null;
  const column = dataset.englandPercentiles.get(measure.id);
  if (column?.status[row] !== Status.value) return 'England comparison not held';
  const share = `${Math.floor(column.values[row] ?? 0)}% of England’s areas`;
  if (measure.group === 'connectivity') return `worse connected than ${share}`;
  return measure.direction === 'higher-is-better' ? `lower than ${share}` : `higher than ${share}`;
}
