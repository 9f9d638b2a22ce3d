import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Robustness } from '../../src/domain/model/robustness';
import { ALTERNATIVE_CLAIMS } from './alternative-claims';
import type { Claim, ClaimMaterial } from './claim';
import { plainFigures } from './plain-figures';

export const claimMaterial = (
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null = null,
): ClaimMaterial => ({ ...plainFigures(dataset, choices), dataset, choices, robustness });

/** Which count of older people the view speaks of. */
const older = ({ choices }: ClaimMaterial): CountId =>
  choices.measure === 'age_75_plus_pct' ? 'residents_75_plus' : 'residents_65_plus';

const all = () => true;
const farOf = (m: ClaimMaterial, where: (row: number) => boolean = all): number =>
  m.rows.reduce((sum, row) => (where(row) ? sum + m.far(row) : sum), 0);

/** Ends of how many of a count live far, to a step outwards, and the same if spread evenly. */
function farAmong(m: ClaimMaterial, count: CountId, whole: CountId, far: (row: number) => number, step = 1) {
  let [least, most, even] = [0, 0, 0];
  for (const row of m.rows) {
    const [here, room, beyond] = [m.of(count, row), m.of(whole, row), far(row)];
    least += Math.max(0, here + beyond - room);
    most += Math.min(here, beyond);
    if (room > 0) even += (here * beyond) / room;
  }
  const noise = 1e-6;
  return {
    least: Math.floor(least / step + noise) * step,
    most: Math.ceil(most / step - noise) * step,
    even,
  };
}

/** Of a count by output area, how many of an area live far: as a part of the count of the area. */
function farByOutputArea(
  m: ClaimMaterial,
  column: 'households' | 'disabled',
  count: CountId,
): (row: number) => number {
  const { outputAreas } = m.dataset;
  const km = m.kmOfOutputAreas();
  const [whole, beyond] = [new Map<number, number>(), new Map<number, number>()];
  outputAreas.area.forEach((row, at) => {
    const here = outputAreas[column][at] ?? 0;
    whole.set(row, (whole.get(row) ?? 0) + here);
    if ((km[at] ?? 0) > m.choices.access.catchmentKm) beyond.set(row, (beyond.get(row) ?? 0) + here);
  });
  return (row) =>
    (whole.get(row) ?? 0) === 0
      ? 0
      : Math.round((10 * m.of(count, row) * (beyond.get(row) ?? 0)) / (whole.get(row) ?? 1)) / 10;
}

/**
 * Of each area, ward by ward, how many of its residents live far: those of its output areas that lie in the ward, its own
 * count shared out in whole people as these have it, what is left over to the largest remainders.
 */
function farByWard(m: ClaimMaterial): readonly (readonly [ward: string, far: number])[] {
  const { outputAreas, wards } = m.dataset;
  const km = m.kmOfOutputAreas();
  const within = m.rows.map((): number[] => []);
  outputAreas.area.forEach((row, at) => {
    within[row]?.push(at);
  });
  return m.rows.flatMap((row) => {
    const own = within[row] ?? [];
    const people = (some: readonly number[]) =>
      some.reduce((sum, at) => sum + (outputAreas.residents[at] ?? 0), 0);
    const byWard = new Map<string, number[]>();
    for (const at of own) {
      const ward = wards[outputAreas.wardRow[at] ?? -1] ?? '';
      byWard.set(ward, [...(byWard.get(ward) ?? []), at]);
    }
    const count = m.of('residents', row);
    const exact = [...byWard].map(([ward, some]) => ({
      ward,
      some,
      here: (count * people(some)) / people(own),
    }));
    let left = count - exact.reduce((sum, { here }) => sum + Math.floor(here), 0);
    const largest = [...exact].sort((a, b) => (b.here % 1) - (a.here % 1));
    const whole = new Map(largest.map(({ ward, here }) => [ward, Math.floor(here) + (left-- > 0 ? 1 : 0)]));
    return exact.map(({ ward, some }): [string, number] => {
      const far = some.filter((at) => (km[at] ?? 0) > m.choices.access.catchmentKm);
      const part = people(some) === 0 ? 0 : ((whole.get(ward) ?? 0) * people(far)) / people(some);
      return [ward, Math.round(10 * part) / 10];
    });
  });
}

/** What each sentence of the views says, by its id. */
export const VIEW_CLAIMS: Readonly<Record<string, Claim>> = {
  ...ALTERNATIVE_CLAIMS,
  'on-paper': (m) => {
    const { least, most, even } = farAmong(
      m,
      'offline_households',
      'households',
      farByOutputArea(m, 'households', 'households'),
    );
    return {
      expected: Math.round(m.sum('offline_households', all)),
      households: m.sum('households', all),
      least,
      most,
      even: Math.round(even),
    };
  },
  far: (m) => {
    const wards = new Map<string, number>();
    for (const [ward, far] of farByWard(m)) if (ward !== '') wards.set(ward, (wards.get(ward) ?? 0) + far);
    const most = [...wards.values()].map(Math.round).filter((here) => here > 0);
    most.sort((a, b) => b - a);
    return {
      far: Math.round(farOf(m)),
      residents: m.sum('residents', all),
      ...Object.fromEntries(most.slice(0, 3).map((here, at) => [`ward${at + 1}`, here])),
    };
  },
  highlighted: (m) => ({ areas: m.count(m.isHighlighted), residents: m.sum('residents', m.isHighlighted) }),
  reached: (m) => {
    const residents = m.sum('residents', all);
    return { near: residents - Math.round(farOf(m)), residents };
  },
  users: (m) => {
    const ROUNDED = 10;
    const COUNT: Readonly<Record<string, CountId>> = {
      '65-plus': 'residents_65_plus',
      '75-plus': 'residents_75_plus',
      disabled: 'disabled_residents',
      'low-income': 'income_deprived_people',
      carers: 'unpaid_carers',
    };
    const { people } = m.choices.decision;
    // Those aged 75 and over are among those of 65 and over.
    const apart = people.filter((id) => !(id === '75-plus' && people.includes('65-plus')));
    const step = people.includes('low-income') ? ROUNDED : 1;
    const [all, far] = [
      { least: 0, most: 0 },
      { least: 0, most: 0 },
    ];
    const disabledFar = farByOutputArea(m, 'disabled', 'disabled_residents');
    for (const row of m.rows) {
      const [room, beyond] = [m.of('residents', row), m.far(row)];
      const here = apart.map((id) => m.of(COUNT[id] as CountId, row));
      all.least += Math.max(...here);
      all.most += Math.min(
        room,
        here.reduce((a, b) => a + b, 0),
      );
      const ends = apart.map((id, at) => {
        const one = here[at] as number;
        if (id === 'disabled') return [disabledFar(row), disabledFar(row)] as const;
        return [Math.max(0, one + beyond - room), Math.min(room, one, beyond)] as const;
      });
      far.least += Math.max(0, ...ends.map(([least]) => least));
      far.most += Math.min(
        beyond,
        ends.reduce((sum, [, most]) => sum + most, 0),
      );
    }
    const down = (value: number) => Math.floor(value / step + 1e-6) * step;
    const up = (value: number) => Math.ceil(value / step - 1e-6) * step;
    return { least: down(all.least), most: up(all.most), farLeast: down(far.least), farMost: up(far.most) };
  },
  'age-far': (m) => {
    const { least, most } = farAmong(m, older(m), 'residents', m.far);
    return { everyone: m.sum(older(m), all), least, most };
  },
  'age-highlighted': (m) => ({
    areas: m.count(m.isHighlighted),
    inMarked: m.sum(older(m), m.isHighlighted),
    onPaper: Math.round(m.sum('offline_households', m.isHighlighted)),
  }),
  'age-reached': (m) => {
    const { least, most } = farAmong(m, older(m), 'residents', m.far);
    const everyone = m.sum(older(m), all);
    return { least: everyone - most, most: everyone - least };
  },
  'low-income-far': (m) => {
    const far = (row: number) =>
      (m.of('population_mid_2022', row) * m.far(row)) / Math.max(1, m.of('residents', row));
    return {
      everyone: m.sum('income_deprived_people', all),
      ...farAmong(m, 'income_deprived_people', 'population_mid_2022', far, 10),
    };
  },
  'low-income-highlighted': (m) => ({
    areas: m.count(m.isHighlighted),
    inMarked: m.sum('income_deprived_people', m.isHighlighted),
    lowAreas: m.count(m.isLowIncome),
    both: m.count((row) => m.isLowIncome(row) && m.isHighlighted(row)),
  }),
  'low-income-walk': (m) => {
    const shares = m.rows.filter(m.isLowIncome).flatMap((row) => m.value('walk_30min_pct', row) ?? []);
    return { meanWalk: shares.reduce((a, b) => a + b, 0) / shares.length };
  },
  terminals: ({ dataset }) => {
    const reported = dataset.serviceFigures.find(({ measure }) => measure.startsWith('PCs and devices'));
    return reported ? { terminals: reported.value } : {};
  },
  'rural-far': (m) => ({
    everyone: m.sum('residents', m.isRural),
    ruralAreas: m.count(m.isRural),
    far: Math.round(farOf(m, m.isRural)),
    farAll: Math.round(farOf(m)),
  }),
  'rural-highlighted': (m) => {
    const isIt = (row: number) => m.isRural(row) && m.isHighlighted(row);
    return {
      areas: m.count(isIt),
      markedAreas: m.count(m.isHighlighted),
      residents: m.sum('residents', isIt),
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
        (row) => m.dataset.districts[row] === district && m.isRural(row) && m.isHighlighted(row),
      );
      counts[state] = (counts[state] ?? 0) + here;
    }
    return counts;
  },
};
