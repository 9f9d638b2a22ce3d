import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { MeasureId } from '../../src/domain/model/measure';
import type { Robustness } from '../../src/domain/model/robustness';
import { ALTERNATIVE_CLAIMS } from './alternative-claims';
import type { Claim, ClaimMaterial } from './claim';
import { plainFigures } from './plain-figures';

export const claimMaterial = (
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null = null,
): ClaimMaterial => ({ ...plainFigures(dataset, choices), dataset, choices, robustness });

const INCOME: MeasureId = 'income_deprivation_pct';

/** Which count of older people the view speaks of, and the share whose top fifth it marks. */
const older = ({ choices }: ClaimMaterial): readonly [MeasureId, CountId] =>
  choices.measure === 'age_75_plus_pct'
    ? ['age_75_plus_pct', 'residents_75_plus']
    : ['age_65_plus_pct', 'residents_65_plus'];

/** What each sentence of the views says, by its id. */
export const VIEW_CLAIMS: Readonly<Record<string, Claim>> = {
  ...ALTERNATIVE_CLAIMS,
  overview: (m) => {
    const isIt = (row: number) => m.isWorst(row) && m.isFar(row);
    return { areas: m.count(isIt), residents: m.sum('residents', isIt) };
  },
  'overview-low-income': (m) => {
    const isIt = (row: number) => m.isWorst(row) && m.isFar(row);
    const isPoor = (row: number) => isIt(row) && m.isTopFifth(INCOME, row);
    return {
      areas: m.count(isIt),
      poorAreas: m.count(isPoor),
      poorPeople: m.sum('income_deprived_people', isPoor),
      allPoorPeople: m.sum('income_deprived_people', isIt),
    };
  },
  'age-beyond': (m) => ({ far: m.sum(older(m)[1], m.isFar), everyone: m.sum(older(m)[1], () => true) }),
  'age-reached': (m) => {
    const everyone = m.sum(older(m)[1], () => true);
    return { reached: m.sum(older(m)[1], (row) => !m.isFar(row)), everyone };
  },
  'age-marked': (m) => {
    const isIt = (row: number) => m.isTopFifth(older(m)[0], row) && m.isFar(row);
    return { areas: m.count(isIt), inMarked: m.sum(older(m)[1], isIt) };
  },
  'age-both': (m) => ({ both: m.sum(older(m)[1], (row) => m.isFar(row) && m.isWorst(row)) }),
  'low-income-marked': (m) => {
    const isIt = (row: number) => m.isTopFifth(INCOME, row) && m.isFar(row);
    return {
      areas: m.count(isIt),
      poorAreas: m.count((row) => m.isTopFifth(INCOME, row)),
      inMarked: m.sum('income_deprived_people', isIt),
    };
  },
  'low-income-reached': (m) => ({
    everyone: m.sum('income_deprived_people', () => true),
    near: m.sum('income_deprived_people', (row) => !m.isFar(row)),
  }),
  'low-income-walk': (m) => {
    const poor = m.rows.filter((row) => m.isTopFifth(INCOME, row));
    const shares = poor.flatMap((row) => m.value('walk_30min_pct', row) ?? []);
    return {
      meanWalk: shares.length === 0 ? 0 : shares.reduce((a, b) => a + b, 0) / shares.length,
      poorAreas: poor.length,
    };
  },
  terminals: ({ dataset }) => {
    const reported = dataset.serviceFigures.find(({ measure }) => measure.startsWith('PCs and devices'));
    return reported ? { terminals: reported.value } : {};
  },
  rural: (m) => {
    const isIt = (row: number) => m.isRural(row) && m.isWorst(row);
    return {
      areas: m.count(isIt),
      ruralAreas: m.count(m.isRural),
      residents: m.sum('residents', isIt),
      markedAreas: m.count((row) => isIt(row) && m.isFar(row)),
    };
  },
  'rural-cds': (m) => {
    const suppliers = new Map<string, Set<string>>();
    const statuses = new Map<string, string>();
    for (const { district, supplier, status } of m.dataset.cds) {
      suppliers.set(district, (suppliers.get(district) ?? new Set()).add(supplier));
      if (!statuses.has(district)) statuses.set(district, status);
    }
    const counts: Record<string, number> = {};
    for (const [district, names] of suppliers) {
      const state = names.size > 1 ? 'split' : (statuses.get(district) ?? '');
      const here = m.count(
        (row) => m.dataset.districts[row] === district && m.isRural(row) && m.isWorst(row),
      );
      counts[state] = (counts[state] ?? 0) + here;
    }
    return counts;
  },
};
