import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Population } from '../../src/domain/model/population';
import type { Finding } from '../../src/domain/model/reading';
import { type Holding, sameFigures } from './holds';
import { numbersIn, strayNumbers } from './stated-numbers';

const FEWEST = 10;

/** The count each sentence on a group is about, and what it is a share of. */
const COUNTED: Readonly<Record<string, readonly [CountId, CountId]>> = {
  'group-65-plus': ['residents_65_plus', 'residents'],
  'group-75-plus': ['residents_75_plus', 'residents'],
  'group-disabled': ['disabled_residents', 'residents'],
  'group-carers': ['unpaid_carers', 'residents_5_plus'],
  'group-low-income': ['income_deprived_people', 'population_mid_2022'],
  'group-no-car': ['no_car_households', 'households'],
};

/** Ages a sentence names. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'group-65-plus': ['65'],
  'group-75-plus': ['75', '65'],
  'group-carers': ['5'],
  'group-rural': ['65', '75'],
  'group-low-income': ['2022'],
};

/**
 * Whether a sentence on a group agrees with the data, and numbers nobody in so small a group that they could be known.
 *
 * @param rows the areas concerned @param people whom the view counts
 */
export function groupHolds(
  dataset: Dataset,
  population: Population | null,
  rows: readonly number[],
  { id, text, figures }: Finding,
  people: CountId = 'residents',
): Holding {
  if (id.startsWith('group-added-')) return addedHolds(dataset, rows, id, text, figures);
  const claimed = claimedFigures(dataset, population, rows, id, figures, people);
  if (claimed === null) return 'unwritten';
  const named = [...(NAMED[id] ?? []), ...(/fewer than 10/.test(text) ? [String(FEWEST)] : [])];
  return sameFigures(claimed, figures) && strayNumbers(text, claimed, named).length === 0 ? 'holds' : 'fails';
}

/** The heading each sentence from an added table of the Census rests on, and whether the group is what is left. */
const ADDED: Readonly<Record<string, readonly [heading: string, isRest: boolean]>> = {
  'group-added-sex': ['female', false],
  'group-added-marriage': ['married or in a registered civil partnership', false],
  'group-added-veterans': ['has not previously served in any uk armed forces', true],
};

/** Whether a share from an added file is the mean of the areas' shares by residents, or of its counts over their total. */
function addedHolds(
  dataset: Dataset,
  rows: readonly number[],
  id: string,
  text: string,
  figures: Readonly<Record<string, number>>,
): Holding {
  const [heading, isRest] = ADDED[id] ?? ['', false];
  const layers = (dataset.loaded ?? []).filter(({ origin }) => origin === 'added');
  const layer = layers.findLast((one) =>
    one.figures.some(({ title }) => title.toLowerCase().includes(heading)),
  );
  const column = layer?.figures.find(({ title }) =>
    title
      .toLowerCase()
      .replace(/; measures: value$/, '')
      .replace(/^.*: /, '')
      .startsWith(heading),
  );
  if (!layer || !column) return 'unwritten';
  const whole = layer.figures.find(({ title }) => /(^|: )(total|all persons)/i.test(title));
  const base = (column.isCount ? whole?.column : null) ?? dataset.counts.get('residents');
  const shareOf = (some: readonly number[]): number => {
    const held = some.filter((row) => column.column.status[row] === 0 && base?.status[row] === 0);
    const all = held.reduce((sum, row) => sum + (base?.values[row] ?? 0), 0);
    const part = held.reduce((sum, row) => {
      const value = column.column.values[row] ?? 0;
      return sum + (column.isCount ? value : (value * (base?.values[row] ?? 0)) / 100);
    }, 0);
    return isRest ? 1 - part / all : part / all;
  };
  const claimed = {
    ...(rows.length === 0 ? {} : { areas: rows.length, here: shareOf(rows) }),
    everywhere: shareOf(dataset.codes.map((_, row) => row)),
  };
  const percents = [claimed.here, claimed.everywhere].map((share) => (100 * (share ?? 0)).toFixed(1));
  const named = [...percents, ...numbersIn(text.replace(/.*Added by you/, '')), '16', String(FEWEST)];
  return sameFigures(claimed, figures) &&
    strayNumbers(text.replace(/ \(no figure for [^)]*\)/, ''), claimed, named).length === 0
    ? 'holds'
    : 'fails';
}

function claimedFigures(
  dataset: Dataset,
  population: Population | null,
  rows: readonly number[],
  id: string,
  stated: Readonly<Record<string, number>>,
  people: CountId,
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
    const held = sum(counted[1], all) > 0 ? counted[1] : 'residents';
    const whole = id === 'group-75-plus' && people === 'residents_65_plus' ? people : held;
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
      everywhere: sum(people, all.filter(isRural)),
      count: dataset.count,
    };
    if (rows.length === 0) return everywhere;
    const here = rows.filter(isRural);
    return {
      ...everywhere,
      areas: rows.length,
      ruralHere: here.length,
      ...(here.length === 0 ? {} : { peopleHere: sum(people, here) }),
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
