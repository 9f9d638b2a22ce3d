import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Measure } from '../model/measure';
import type { Shading } from '../model/reading';
import { formatValue, shownValue } from '../words/format-value';
import { formatRows } from '../words/row-nouns';
import { placeName, uncapitalised } from '../words/sentence';

/** The finding with what of it is hatched: in every view the areas that it counts. */
export const hatchedTitle = (finding: string, markedCount: number): string =>
  markedCount === 0 ? finding : `${finding} (hatched)`;

/** Title inside the map's frame: the hatch alone would leave what the colours show to the legend. */
export function mapTitle(hatched: string, measure: Measure, second: Measure | null): string {
  const colours = [measure, ...(second === null ? [] : [second])].map(({ title }) => uncapitalised(title));
  return `${hatched}; colours: ${colours.join(' and ')}`;
}

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

/** A line under the title that names the hatch: what the colours show. */
export const coloursLine = ({ shadingText: shown }: { readonly shadingText: string }): string =>
  `Colours: ${shown}`;

/**
 * Where the worst value is (the highest, where neither end is worse), for someone who cannot see it. Of a change that
 * makes nothing worse, the best; of no change at all, that there is none.
 */
function extremeText(dataset: Dataset, measure: Measure, { values, status }: Column, named: boolean): string {
  if (measure.categories) return '';
  const rows = [...values.keys()].filter((row) => status[row] === Status.value);
  const text = (row: number) => formatValue(measure, values[row] ?? 0);
  const worst = measure.direction === 'higher-is-better' ? 'lowest' : 'highest';
  const other = worst === 'lowest' ? 'highest' : 'lowest';
  const of = named ? ` of ${measure.short}` : '';
  for (const end of measure.group === 'change' ? [worst, other] : [worst]) {
    const way = end === 'highest' ? 1 : -1;
    const [first, ...rest] = [...rows].sort((a, b) => way * ((values[b] ?? 0) - (values[a] ?? 0)));
    if (first === undefined) return '';
    if (measure.group === 'change' && shownValue(measure, values[first] ?? 0) === 0) continue;
    const alike = 1 + rest.filter((row) => text(row) === text(first)).length;
    return ` The ${end} value${of} is ${text(first)}, in ${alike === 1 ? dataset.names[first] : formatRows(dataset, alike)}.`;
  }
  return ` The value${of} changes in no area.`;
}

/** What the map shows for someone who cannot see it: the finding first, then the measure and its extremes. */
export function altText(
  dataset: Dataset,
  title: string,
  meanings: readonly string[],
  { classes, measure, values, pair }: Shading,
): string {
  // Classes of nothing would read as so many areas counted and none found.
  const ramp = values.status.includes(Status.value)
    ? classes.map((one) => `${one.label}, ${formatRows(dataset, one.count)}`).join('; ')
    : 'no figure is held for any of them';
  const second = pair?.second.measure;
  const both = second ? ` and ${uncapitalised(second.title)} (${second.vintage}), three levels of each` : '';
  const map = `Map of ${placeName(dataset)}’s ${formatRows(dataset, dataset.count)} coloured by ${uncapitalised(measure.title)} (${measure.vintage})${both}: ${ramp}.`;
  return [`${title}.`, ...meanings, `${map}${extremeText(dataset, measure, values, pair !== null)}`].join(
    ' ',
  );
}
