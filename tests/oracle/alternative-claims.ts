import type { CountId } from '../../src/domain/model/catalogue/counts';
import type { PeopleId } from '../../src/domain/model/people/people';
import type { Claim, ClaimMaterial } from './claim';

/** The count of whom a decision is for. */
const COUNTED: Readonly<Record<PeopleId, CountId>> = {
  residents: 'residents',
  '65-plus': 'residents_65_plus',
  '75-plus': 'residents_75_plus',
  disabled: 'disabled_residents',
  'low-income': 'income_deprived_people',
  'no-car': 'no_car_households',
  carers: 'unpaid_carers',
};

/** Who is counted: the decision's one group where the view is about the service, or else all residents. */
export function countedPlainly({ view, layout, decision, scenario }: ClaimMaterial['choices']): CountId {
  const [group = 'residents', second] = decision.people;
  if (layout !== 'what-if') return view === 'alternatives' && !second ? COUNTED[group] : 'residents';
  const people = scenario.changes.flatMap((one) => (one.kind === 'online-only' ? [one.people] : []));
  const [first = 'residents'] = people;
  return people.every((one) => one === first) ? COUNTED[first] : 'residents';
}

/** The type of an area, told from homes, places and columns once more; null where what decides is not held. */
export function typeHere(m: ClaimMaterial, row: number): string | null {
  const { dataset, choices } = m;
  if (dataset.accessPoints.length === 0) return null;
  const isFar = 2 * m.far(row) >= m.of('residents', row);
  const share = ((100 * m.of('offline_households', row)) / m.of('households', row)).toFixed(1);
  const people = Number(share) >= choices.barriers.offlinePercent || m.isLowIncome(row);
  if (!isFar) return people ? 'nearby' : 'online';
  return people ? 'offer' : 'reach';
}

/** What the sentences of the alternatives view say, by id. */
export const ALTERNATIVE_CLAIMS: Readonly<Record<string, Claim>> = {
  alternatives: (m) => {
    const isFar = (row: number) => ['offer', 'reach'].includes(typeHere(m, row) ?? '');
    const areas = m.count(isFar);
    if (areas === 0) return { areas };
    return {
      areas,
      people: m.sum(countedPlainly(m.choices), isFar),
      reach: m.count((row) => typeHere(m, row) === 'reach'),
      offer: m.count((row) => typeHere(m, row) === 'offer'),
    };
  },
  'alternatives-others': (m) =>
    Object.fromEntries(
      ['nearby', 'online'].flatMap((type) => {
        const isIt = (row: number) => typeHere(m, row) === type;
        return [
          [type, m.count(isIt)],
          [`${type}People`, m.sum(countedPlainly(m.choices), isIt)],
        ];
      }),
    ),
  'alternatives-untyped': (m) => {
    const isIt = (row: number) => typeHere(m, row) === null;
    return { areas: m.count(isIt), people: m.sum(countedPlainly(m.choices), isIt) };
  },
  'how-sure': ({ robustness, count }) => {
    if (!robustness) return {};
    const share = (row: number) => robustness.worstTenth[row] ?? 0;
    return {
      draws: robustness.draws,
      ranked: count((row) => (robustness.median[row] ?? 0) > 0),
      always: count((row) => share(row) >= 0.9),
      unsure: count((row) => share(row) > 0.1 && share(row) < 0.9),
      mover: Math.max(0, ...robustness.influences.map((one) => one.share)),
    };
  },
};
