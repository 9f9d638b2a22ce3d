import type { MitigationId } from '../../src/domain/model/assessment';
import { openingChoices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Finding } from '../../src/domain/model/reading';
import type { Figures } from './claim';
import { sameFigures } from './holds';
import { plainFigures } from './plain-figures';
import { strayNumbers } from './stated-numbers';

/** What each sentence on a way of the action plan must state, counted anew from the columns and the list of places. */
const CLAIMS: Readonly<Record<MitigationId, (dataset: Dataset) => Figures>> = {
  'inclusion-plans': (dataset) => {
    const { rows, sum } = plainFigures(dataset, openingChoices('overview'));
    const [offline, households] = [
      dataset.counts.get('offline_households'),
      dataset.counts.get('households'),
    ];
    const people = { all: sum('residents', () => true), older: sum('residents_65_plus', () => true) };
    const held = rows.filter((row) => offline?.status[row] === 0);
    if (held.length === 0) return people;
    const of = (row: number) => (offline?.values[row] ?? 0) / (households?.values[row] ?? 1);
    return {
      ...people,
      offline: sum('offline_households', () => true),
      households: sum('households', (row) => held.includes(row)),
      many: held.filter((row) => Number((100 * of(row)).toFixed(1)) >= 10).length,
    };
  },
  'access-portals': ({ reported = [] }): Figures => {
    const points = reported.filter(({ kind }) => kind === 'customer-point');
    if (points.length === 0) return {};
    return { points: points.length, plans: points.filter(({ standing }) => standing === 'plan').length };
  },
  terminals: (dataset) => {
    const own = ownOpen(dataset);
    const devices = dataset.serviceFigures.find(({ measure }) => /PCs and devices/.test(measure))?.value;
    return {
      libraries: own.length,
      counting: own.filter((one) => one.terminals !== null).length,
      ...(devices === undefined ? {} : { devices }),
    };
  },
  'face-to-face': (dataset) => {
    const { rows, isHighlighted } = plainFigures(dataset, openingChoices('overview'));
    const own = ownOpen(dataset);
    const income = dataset.englandPercentiles.get('income_deprivation_pct');
    const low = rows.filter((row) => income?.status[row] === 0 && (income.values[row] ?? 0) > 80);
    return {
      libraries: own.length,
      staffed: own.filter(({ hoursStaffed }) => hoursStaffed !== null && hoursStaffed > 0).length,
      volunteers: own.filter(({ hoursStaffed }) => hoursStaffed === 0).length,
      notKnown: own.filter(({ hoursStaffed }) => hoursStaffed === null).length,
      areas: low.length,
      far: low.filter(isHighlighted).length,
    };
  },
  'broadband-programme': (dataset) => {
    const { count, sum, isRural } = plainFigures(dataset, openingChoices('overview'));
    return { rural: count(isRural), residents: sum('residents', isRural) };
  },
};

const ownOpen = ({ accessPoints }: Dataset) =>
  accessPoints.filter((one) => one.status === 'open' && !one.council && !one.isAdded);

/** Ages, years and thresholds that the sentences name, and the dates within what the service reported. */
const NAMED: Readonly<Record<MitigationId, readonly string[]>> = {
  'inclusion-plans': ['65', '2021', '10'],
  'access-portals': [],
  terminals: ['2023', '31', '2024'],
  'face-to-face': ['2023', '5'],
  'broadband-programme': [],
};

/** Whether a sentence on a way of the action plan states what the data say, and no number besides. */
export function mitigationHolds(dataset: Dataset, id: MitigationId, { text, figures }: Finding): boolean {
  const claimed = CLAIMS[id](dataset);
  return sameFigures(claimed, figures) && strayNumbers(text, claimed, NAMED[id]).length === 0;
}
