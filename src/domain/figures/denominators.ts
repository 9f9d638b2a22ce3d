import type { CountId, Dataset } from '../model/dataset';
import type { FigureId } from '../model/measure';
import { peopleOfShare } from '../model/people/people';
import { total } from '../sums/totals';

/** What a published share is a share of. */
export interface Base {
  readonly count: CountId;
  /** In words that follow "weighted by". */
  readonly words: string;
  /** True for the very total its table gives: share times base is then the published count. */
  readonly own: boolean;
}

const residents: Base = { count: 'residents', words: 'residents', own: true };
const households: Base = { count: 'households', words: 'households', own: false };

/** By share, where no people's record says it. Another table's or year's total stands in where its own is not held by area. */
const BASES: Readonly<Partial<Record<FigureId, Base>>> = {
  idaci_pct: { count: 'children_0_15_mid_2022', words: 'children aged 0 to 15', own: true },
  idaopi_pct: { count: 'people_60_plus_mid_2022', words: 'people aged 60 and over', own: true },
  child_low_income_pct: { count: 'children_0_15_mid_2022', words: 'children aged 0 to 15', own: false },
  net_income_ahc_gbp: households,
  fuel_poverty_pct: households,
  age_85_plus_pct: residents,
  disabled_limited_a_lot_pct: { ...residents, own: false },
  no_qualifications_pct: { count: 'residents_16_plus', words: 'residents aged 16 and over', own: true },
  social_rented_pct: households,
  limited_english_pct: { count: 'residents_5_plus', words: 'residents aged 5 and over', own: false },
};

/** What a share is of, by area; all residents stand in where that is not held. null for what is no share of people. */
export function baseOf(dataset: Dataset, id: FigureId): Base | null {
  const people = peopleOfShare(id);
  const base = people ? { ...people.whole, own: people.whole.sourceId === people.sourceId } : BASES[id];
  if (!base) return null;
  if (total(dataset, base.count).sum > 0) return base;
  return total(dataset, 'residents').sum > 0 ? { ...residents, own: false } : null;
}
