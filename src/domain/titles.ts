import { type Choices, VIEWS } from './choices';
import { type Dataset, Status } from './dataset';
import { formatAreas, formatCount, formatValue } from './format-value';
import { topFifthMeasure, worstWords } from './marks';
import { type Measure, measureOf } from './measures';
import type { LegendClass, Reading } from './reading';

/** Title inside the map's frame: the finding in a dozen words or fewer. */
export function mapTitle(choices: Choices, markedCount: number): string {
  const { marks } = VIEWS[choices.view];
  const top = topFifthMeasure(choices);
  const far = marks.farFromLibrary ? `over ${choices.furtherThanKm} km from a library` : '';
  const what = [
    ...(marks.rural ? ['rural'] : []),
    ...(top === null ? [] : [top === 'income_deprivation_pct' ? 'most income-deprived' : `with most people ${measureOf(top).short}`]),
    ...(marks.worstConnected ? ['poorly connected'] : []),
    far,
  ].filter((words) => words !== '');
  const words = what.length > 1 ? `${what.slice(0, -1).join(', ')} and ${what.at(-1)}` : (what[0] ?? '');
  return markedCount === 0 ? `No area is ${words}` : `${formatAreas(markedCount)} ${words}`;
}

/** Which way the ramp runs, in words for the legend; null where neither end is worse. */
export function directionNote(measure: Measure): string | null {
  if (measure.direction === 'neither') return null;
  if (measure.unit === 'decile') return 'Darker is more deprived.';
  if (measure.group === 'connectivity') return 'Darker is worse connected.';
  if (measure.unit === 'km') return 'Darker is further.';
  return measure.direction === 'higher-is-better' ? 'Darker is lower, which is worse.' : 'Darker is more.';
}

/** What the map shows for someone who cannot see it: the finding first, then the measure and its extremes. */
export function altText(
  dataset: Dataset,
  choices: Choices,
  title: string,
  classes: readonly LegendClass[],
  values: Reading['values'],
): string {
  const measure = measureOf(choices.measure);
  let highest = -1;
  values.values.forEach((value, row) => {
    if (values.status[row] === Status.value && (highest < 0 || value > (values.values[highest] ?? 0))) highest = row;
  });
  const top =
    highest < 0 ? '' : ` The highest value is ${formatValue(measure, values.values[highest] ?? 0)}, in ${dataset.names[highest]}.`;
  const ramp = classes
    .map((one) => `${one.label}, ${formatAreas(one.count)}`)
    .join('; ');
  const rule = VIEWS[choices.view].marks.worstConnected ? ` Poorly connected means in ${worstWords(choices.worstPercent)}.` : '';
  return `${title}.${rule} Map of ${dataset.council.name}’s ${formatCount(dataset.count)} areas coloured by ${measure.title.toLowerCase()} (${measure.vintage}): ${ramp}.${top}`;
}
