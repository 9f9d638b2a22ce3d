import { isRural } from '../../areas/marks';
import { typeAt, typeColumn } from '../../figures/dials/area-type';
import type { AreaType, Fitting } from '../../model/alternative';
import { measureOf } from '../../model/catalogue';
import type { Choices } from '../../model/choices';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import type { MeasureId } from '../../model/measure';
import { countingPoints } from '../../places/counting-points';
import { centreOf } from '../../places/nearest';
import { fullName } from '../../places/own-places';
import { nearestIn, positionsOf } from '../../sums/distances';
import { councilPercentiles, TOP_FIFTH } from '../../sums/ranks';
import { formatKm, formatValue } from '../../words/format-value';
import { placeName } from '../../words/sentence';
import { cdsStates } from '../cds-state';

/** What the rules look at. */
interface Situation {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly row: number;
  readonly type: AreaType;
  /** Nearest open place that counts for the service. */
  readonly nearest: { readonly name: string; readonly km: number } | null;
}
type Rule = (here: Situation) => Fitting | null;

/** The alternatives that fit an area of this type, in the order of the rules. */
export function fittingAlternatives(
  dataset: Dataset,
  choices: Choices,
  row: number,
  type: AreaType,
): readonly Fitting[] {
  const here: Situation = { dataset, choices, row, type, nearest: nearestPlace(dataset, choices, row) };
  return RULES.flatMap((rule) => rule(here) ?? []);
}

/** How many of some areas each alternative fits, the most fitting first; one that fits none is left out. */
export function fittingTally(
  dataset: Dataset,
  choices: Choices,
  rows: readonly number[],
): readonly { readonly name: string; readonly areas: number }[] {
  const types = typeColumn(dataset, choices);
  const areas = new Map<string, number>();
  for (const row of rows) {
    const type = typeAt(types, row);
    if (type === null) continue;
    for (const { name } of fittingAlternatives(dataset, choices, row, type))
      areas.set(name, (areas.get(name) ?? 0) + 1);
  }
  return [...areas].map(([name, count]) => ({ name, areas: count })).sort((a, b) => b.areas - a.areas);
}

const isHard = ({ type }: Situation): boolean => type === 'offer' || type === 'nearby';

const homeVisit: Rule = (here) => {
  const why = here.type === 'offer' ? highest(here, ['disabled_limited_a_lot_pct', 'age_75_plus_pct']) : null;
  return why === null ? null : { name: 'Home visit', because: why, check: null };
};

const phone: Rule = ({ type }) =>
  type === 'offer'
    ? {
        name: 'Phone line',
        because: 'need is high, the connection is poor and help is far, and a phone call needs none of them',
        check: null,
      }
    : null;

const post: Rule = (here) => {
  if (!isHard(here) || here.choices.profile.id !== 'information') return null;
  const why = highest(here, ['age_75_plus_pct', 'no_qualifications_pct']);
  return why === null ? null : { name: 'Letters and paper forms', because: why, check: null };
};

const mobileStop: Rule = (here) =>
  here.type === 'offer' && isRural(here.dataset, here.row)
    ? {
        name: 'Mobile library stop',
        because: 'this is a rural area and help is far',
        check: 'The only timetable held is of November 2019: check which stops still run.',
      }
    : null;

const popUp: Rule = ({ type, nearest, choices }) =>
  type === 'offer' && nearest && nearest.km > choices.furtherThanKm / 2
    ? {
        name: 'Pop-up at a GP practice or village venue',
        because: `the nearest place that counts, ${nearest.name}, is ${formatKm(nearest.km)} away in a straight line`,
        check: 'Venues and whether they have room are not held.',
      }
    : null;

const atLibrary: Rule = ({ type, nearest, choices }) =>
  (type === 'nearby' || type === 'support') && nearest && nearest.km <= choices.furtherThanKm
    ? {
        name: `Assisted digital at ${nearest.name}`,
        because: `it is ${formatKm(nearest.km)} away in a straight line and need is high`,
        check: 'Whether it has a private room is not known; check hours before travelling.',
      }
    : null;

const phoneHelp: Rule = ({ type, nearest, choices }) =>
  (type === 'nearby' || type === 'support') && !(nearest && nearest.km <= choices.furtherThanKm)
    ? {
        name: 'Help by phone to get online',
        because: `need is high and no place that counts is within ${choices.furtherThanKm} km`,
        check: null,
      }
    : null;

const lending: Rule = (here) => {
  const why =
    here.type === 'support' || here.type === 'nearby' ? highest(here, ['income_deprivation_pct']) : null;
  return why === null ? null : { name: 'Lending of a device or mobile data', because: why, check: null };
};

const socialTariff: Rule = (here) => {
  const why = here.type === 'support' ? highest(here, ['income_deprivation_pct']) : null;
  const check = 'Who can have one depends on the benefits a household receives.';
  return why === null
    ? null
    : { name: 'Social tariff', because: `the area is adequately connected and ${why}`, check };
};

const voucher: Rule = (here) => {
  if (here.type === 'online' || here.type === 'support') return null;
  const cds = cdsStates(here.dataset.cds).get(here.dataset.districts[here.row] ?? '');
  return {
    name: 'Voucher or Project Gigabit',
    because: `the area is badly connected (connectivity dial ${here.choices.thresholds.connectivity} or more)`,
    check: `Which premises a scheme reaches is not held here.${cds ? ` CDS in the former district: ${cds.label}.` : ''}`,
  };
};

const RULES: readonly Rule[] = [
  homeVisit,
  phone,
  post,
  mobileStop,
  popUp,
  atLibrary,
  phoneHelp,
  lending,
  socialTariff,
  voucher,
];

/** The first of the measures in whose worst fifth of the council the area is, as a reason; null = none of them. */
function highest({ dataset, row }: Situation, ids: readonly MeasureId[]): string | null {
  const id = ids.find((one) => (councilPercentiles(dataset, one)[row] ?? 0) >= TOP_FIFTH);
  const column = id && dataset.columns.get(id);
  if (!id || column?.status[row] !== Status.value) return null;
  const measure = measureOf(id);
  return `${formatValue(measure, column.values[row] as number)} (${measure.short}) is among the highest fifth of ${placeName(dataset)}’s areas`;
}

function nearestPlace(dataset: Dataset, choices: Choices, row: number): Situation['nearest'] {
  const points = countingPoints(dataset, choices.profile);
  const { index, km } = nearestIn(positionsOf(points), centreOf(dataset, row));
  const point = points[index];
  return point ? { name: fullName(point), km } : null;
}
