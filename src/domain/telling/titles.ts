import { topFifthMeasure, topFifthWords, worstWords } from '../areas/marks';
import { TYPE_NAMES } from '../model/alternative';
import { measureOf } from '../model/catalogue';
import { type Choices, VIEWS } from '../model/choices';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { LegendClass } from '../model/legend-class';
import type { Figures, Measure, MeasureId } from '../model/measure';
import { formatAreas, formatCount, formatValue } from '../words/format-value';
import { placeName } from '../words/sentence';
import { typeCounts } from './alternatives/alternative-findings';

/** Title inside the map's frame: the finding in about ten words; what they mean exactly stands in the legend. */
export function mapTitle(dataset: Dataset, choices: Choices, markedCount: number): string {
  if (choices.view === 'alternatives') return alternativesTitle(dataset, choices);
  const { marks } = VIEWS[choices.view];
  const top = topFifthMeasure(choices);
  const areas = marks.rural ? formatAreas(markedCount).replace(' ', ' rural ') : formatAreas(markedCount);
  const rules = [
    ...(top === null ? [] : [`${TOP_WORDS[top] ?? `highest ${measureOf(top).short}`} fifth`]),
    ...(marks.worstConnected ? ['poorly connected'] : []),
    ...(marks.farFromLibrary
      ? [
          `over ${choices.furtherThanKm} km from ${dataset.addedPlaces ? 'a place with computers' : 'a library'}`,
        ]
      : []),
  ].join(', ');
  return markedCount === 0 ? `No ${marks.rural ? 'rural ' : ''}area: ${rules}` : `${areas}: ${rules}`;
}

function alternativesTitle(dataset: Dataset, choices: Choices): string {
  const [offer] = typeCounts(dataset, choices);
  return `${formatAreas(offer?.areas ?? 0)}: ${lowerFirst(TYPE_NAMES.offer)}`;
}

const TOP_WORDS: Partial<Record<MeasureId, string>> = {
  income_deprivation_pct: 'low-income',
  age_65_plus_pct: 'oldest (65+)',
  age_75_plus_pct: 'oldest (75+)',
};

/** Which way the ramp runs, in words for the legend; null where neither end is worse. */
export function directionNote(measure: Measure): string | null {
  if (measure.direction === 'neither') return null;
  if (measure.group === 'change') return 'Brown is worse, blue-green better.';
  if (measure.unit === 'decile') return 'Darker is more deprived.';
  if (measure.group === 'connectivity') return 'Darker is worse connected.';
  if (measure.unit === 'km') return 'Darker is further.';
  return measure.direction === 'higher-is-better' ? 'Darker is lower, which is worse.' : 'Darker is more.';
}

/** What the colours show, with vintage and geography. */
export function shadingText(measure: Measure, second: Measure | null): string {
  // The title of an added file's figure has its date in it.
  const one = ({ title, vintage, geography }: Measure) =>
    `${title.includes(vintage) ? title : `${title}, ${vintage}`}, by ${geography}`;
  return second === null ? one(measure) : `${one(measure)}; with ${one(second)}`;
}

/** What the map shows for someone who cannot see it: the finding first, then the measure and its extremes. */
export function altText(
  dataset: Dataset,
  choices: Choices,
  title: string,
  classes: readonly LegendClass[],
  { measure, column: values }: Figures,
  second: Measure | null,
): string {
  let highest = -1;
  values.values.forEach((value, row) => {
    if (values.status[row] === Status.value && (highest < 0 || value > (values.values[highest] ?? 0)))
      highest = row;
  });
  const top =
    highest < 0 || measure.categories
      ? ''
      : ` The highest value${second === null ? '' : ` of ${measure.short}`} is ${formatValue(measure, values.values[highest] ?? 0)}, in ${dataset.names[highest]}.`;
  const ramp = classes.map((one) => `${one.label}, ${formatAreas(one.count)}`).join('; ');
  const named = choices.layout === 'what-if' ? null : topFifthMeasure(choices);
  const fifth =
    named === null
      ? ''
      : ` The ${TOP_WORDS[named] ?? 'highest'} fifth means ${topFifthWords(dataset, named)}.`;
  const rule =
    choices.layout !== 'what-if' && VIEWS[choices.view].marks.worstConnected
      ? ` Poorly connected means in ${worstWords(choices.worstPercent)}.`
      : '';
  return `${title}.${fifth}${rule} Map of ${placeName(dataset)}’s ${formatCount(dataset.count)} areas coloured by ${lowerFirst(measure.title)} (${measure.vintage})${second === null ? '' : ` and ${lowerFirst(second.title)} (${second.vintage}), three levels of each`}: ${ramp}.${top}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
