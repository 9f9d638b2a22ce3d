import type { CountId, Dataset } from '../../model/dataset';
import type { Population } from '../../model/population';
import type { Finding } from '../../model/reading';
import { type Holding, sameFigures } from './holds';
import { strayNumbers } from './stated-numbers';

const FEWEST = 10;

/** The count each sentence on a group is about, and what it is a share of. */
const COUNTED: Readonly<Record<string, readonly [CountId, CountId]>> = {
  'group-age-65': ['residents_65_plus', 'residents'],
  'group-age-75': ['residents_75_plus', 'residents'],
  'group-disability': ['disabled_residents', 'residents'],
  'group-carers': ['unpaid_carers', 'residents_5_plus'],
  'group-low-income': ['income_deprived_people', 'population_mid_2022'],
  'group-no-car': ['no_car_households', 'households'],
};

/** Ages a sentence names. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'group-age-65': ['65'],
  'group-age-75': ['75'],
  'group-carers': ['5'],
  'group-low-income': ['2022'],
};

/**
 * Whether a sentence on a group agrees with the data, and numbers nobody in so small a group that they could be known.
 *
 * @param rows the areas concerned
 */
export function groupHolds(
  dataset: Dataset,
  population: Population | null,
  rows: readonly number[],
  { id, text, figures }: Finding,
): Holding {
  const claimed = claimedFigures(dataset, population, rows, id, figures);
  if (claimed === null) return 'unwritten';
  const named = [...(NAMED[id] ?? []), ...(/fewer than 10/.test(text) ? [String(FEWEST)] : [])];
  return sameFigures(claimed, figures) && strayNumbers(text, claimed, named).length === 0 ? 'holds' : 'fails';
}

function claimedFigures(
  dataset: Dataset,
  population: Population | null,
  rows: readonly number[],
  id: string,
  stated: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> | null {
  const all = dataset.codes.map((_, row) => row);
  const sum = (count: CountId, over: readonly number[]): number =>
    over.reduce((total, row) => {
      const column = dataset.counts.get(count);
      return total + (column?.status[row] === 0 ? (column.values[row] ?? 0) : 0);
    }, 0);
  // Whoever writes the sentence may hold back more than the small numbers: what is not stated claims nothing.
  const unlessFew = (name: string, value: number) =>
    value < FEWEST || !(name in stated) ? {} : { [name]: value };

  const counted = COUNTED[id];
  if (counted) {
    const part = counted[0];
    // Not every council's figures hold what the share is of.
    const whole = sum(counted[1], all) > 0 ? counted[1] : 'residents';
    const everywhere = { everywhere: sum(part, all), everywhereOf: sum(whole, all) };
    if (rows.length === 0) return everywhere;
    return {
      areas: rows.length,
      ...unlessFew('here', sum(part, rows)),
      hereOf: sum(whole, rows),
      ...everywhere,
    };
  }
  if (id === 'group-rural') {
    const isRural = (row: number) => /rural/i.test(dataset.ruralUrban[row] ?? '');
    const everywhere = {
      rural: all.filter(isRural).length,
      everywhere: sum('residents', all.filter(isRural)),
      count: dataset.count,
    };
    if (rows.length === 0) return everywhere;
    const here = rows.filter(isRural);
    return {
      ...everywhere,
      areas: rows.length,
      ruralHere: here.length,
      ...(here.length === 0 ? {} : { residentsHere: sum('residents', here) }),
    };
  }
  const topic = population?.topics.find((one) => `group-${one.id}` === id);
  if (!topic) return null;
  const over = (counts: readonly number[], some: readonly number[]) =>
    some.reduce((total, row) => total + (counts[row] ?? 0), 0);
  const claimed: Record<string, number> = { everywhereOf: over(topic.total, all) };
  if (rows.length > 0) Object.assign(claimed, { areas: rows.length, hereOf: over(topic.total, rows) });
  for (const { name, counts } of topic.answers) {
    Object.assign(claimed, unlessFew(`everywhere ${name}`, over(counts, all)));
    if (rows.length > 0) Object.assign(claimed, unlessFew(`here ${name}`, over(counts, rows)));
  }
  return claimed;
}
