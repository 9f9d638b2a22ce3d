import { isRural, lowestIncomes } from '../../areas/marks';
import { barriersOf, type Held } from '../../figures/alternative-type';
import { figureOf } from '../../figures/offered';
import type { Fitting } from '../../model/alternative';
import { askedOf } from '../../model/asked';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { DEMANDS, slowFrom } from '../../model/decision';
import { lackingOf } from '../../model/neighbourhood';
import { countingPoints } from '../../places/counting-points';
import { centreOf } from '../../places/nearest';
import { fullName } from '../../places/own-places';
import { placeThatCounts } from '../../places/place-words';
import { nearestIn, positionsOf } from '../../sums/distances';
import { formatKm, formatValue } from '../../words/format-value';
import { cdsStates } from '../cds-state';

/** What the rules look at. */
interface Situation {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly row: number;
  readonly held: Held;
  /** Nearest open place that counts, from the area's centre. */
  readonly nearest: { readonly name: string; readonly km: number } | null;
}
type Rule = (here: Situation) => Fitting | null;

/** The alternatives that answer the barriers which hold in an area, in the order of the rules; each with its rule. */
export function fittingAlternatives(dataset: Dataset, choices: Choices, row: number): readonly Fitting[] {
  const held = barriersOf(dataset, choices)(row);
  const here: Situation = { dataset, choices, row, held, nearest: nearestPlace(dataset, choices, row) };
  return RULES.flatMap((rule) => rule(here) ?? []);
}

/** How many of some areas each alternative fits, the most fitting first; one that fits none is left out. */
export function fittingTally(
  dataset: Dataset,
  choices: Choices,
  rows: readonly number[],
): readonly { readonly name: string; readonly areas: number }[] {
  const areas = new Map<string, number>();
  for (const row of rows)
    for (const { name } of fittingAlternatives(dataset, choices, row))
      areas.set(name, (areas.get(name) ?? 0) + 1);
  return [...areas].map(([name, count]) => ({ name, areas: count })).sort((a, b) => b.areas - a.areas);
}

const share = ({ dataset, choices, row }: Situation, id: 'far_pct' | 'offline_pct'): string => {
  const figure = figureOf(dataset, choices, id);
  return figure ? formatValue(figure.measure, figure.column.values[row] as number) : 'no data';
};

const onPaper = (here: Situation): string =>
  `${share(here, 'offline_pct')} of households were expected to answer the 2021 Census on paper`;
const farOff = (here: Situation): string =>
  `${share(here, 'far_pct')} of the residents live more than ${here.choices.access.catchmentKm} km from ${placeThatCounts(here.dataset, here.choices.access.hours)}`;
const lowIncomes = ({ choices }: Situation): string =>
  `incomes are among ${lowestIncomes(choices.barriers.incomeDecile)}`;

/** A way that does not hang on anything online, on the day the service changes. */
const phone: Rule = (here) => {
  const because = here.held.offline ? onPaper(here) : here.held.far ? farOff(here) : null;
  return because === null
    ? null
    : { name: 'The service itself by phone', because: `${because}, and a call needs neither`, check: null };
};

const post: Rule = (here) =>
  here.held.offline && here.choices.decision.demand === 'forms'
    ? { name: 'Letters and paper forms', because: onPaper(here), check: null }
    : null;

const atPlace: Rule = (here) =>
  (here.held.offline || here.held.income) && !here.held.far && here.nearest
    ? {
        name: `Assisted digital at ${here.nearest.name}`,
        because: `it is ${formatKm(here.nearest.km)} away in a straight line, and ${here.held.offline ? onPaper(here) : lowIncomes(here)}`,
        check: 'Whether it has a private room is not known; check hours before travelling.',
      }
    : null;

const learning: Rule = (here) =>
  here.held.offline
    ? {
        name: 'Help by phone to get online, and someone to learn with',
        because: onPaper(here),
        check: 'Who offers it here is not held.',
      }
    : null;

const homeVisit: Rule = (here) =>
  here.held.far ? { name: 'Home visit', because: farOff(here), check: null } : null;

const popUp: Rule = (here) =>
  here.held.far
    ? {
        name: 'Pop-up at a GP practice or village venue',
        because: here.nearest
          ? `the nearest place that counts, ${here.nearest.name}, is ${formatKm(here.nearest.km)} from the area’s centre in a straight line`
          : farOff(here),
        check: 'Venues and whether they have room are not held.',
      }
    : null;

const mobileStop: Rule = (here) =>
  here.held.far && isRural(here.dataset, here.row)
    ? {
        name: 'Mobile library stop',
        because: 'this is a rural area and help is far',
        check: 'The only timetable held is of November 2019: check which stops still run.',
      }
    : null;

const lending: Rule = (here) =>
  here.held.income
    ? {
        name: 'Lending of a device or mobile data',
        because: lowIncomes(here),
        check: 'Who lends here is not held.',
      }
    : null;

const socialTariff: Rule = (here) =>
  here.held.income
    ? {
        name: 'Social tariff',
        because: lowIncomes(here),
        check: 'Who can have one depends on the benefits a household receives.',
      }
    : null;

/** By the areas' own coverage where a file of it was added, else by what is published of the neighbourhood. */
const voucher: Rule = (here) => {
  const because = coverageInWords(here);
  if (because === null) return null;
  const cds = cdsStates(here.dataset.cds).get(here.dataset.districts[here.row] ?? '');
  return {
    name: 'Voucher or Project Gigabit',
    because,
    check: `It works on no fixed day, and which premises a scheme reaches is not held here.${cds ? ` CDS in the former district: ${cds.label}.` : ''}`,
  };
};

function coverageInWords({ dataset, choices, row, held }: Situation): string | null {
  const demand = choices.decision.demand;
  const { without } = DEMANDS[demand];
  const from = slowFrom(askedOf(choices));
  if (held.connection !== null)
    return held.connection
      ? `${from}% of premises or more are ${without.replace(/^that/, 'ones that')}`
      : null;
  const neighbourhood = dataset.neighbourhoods?.get(dataset.msoaCodes[row] ?? '');
  const lacking = neighbourhood && lackingOf(neighbourhood, demand);
  return lacking === undefined || lacking < from
    ? null
    : `its neighbourhood has ${lacking.toFixed(1)}% of premises ${without} (Ofcom, January 2024)`;
}

const RULES: readonly Rule[] = [
  phone,
  post,
  atPlace,
  learning,
  homeVisit,
  popUp,
  mobileStop,
  lending,
  socialTariff,
  voucher,
];

function nearestPlace(dataset: Dataset, choices: Choices, row: number): Situation['nearest'] {
  const points = countingPoints(dataset, choices.access.hours);
  const { index, km } = nearestIn(positionsOf(points), centreOf(dataset, row));
  const point = points[index];
  return point ? { name: fullName(point), km } : null;
}
