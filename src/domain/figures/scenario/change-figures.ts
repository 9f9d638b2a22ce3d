import type { AccessOptions } from '../../model/access-options';
import type { Choices } from '../../model/choices';
import type { Column } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { CHANGE_IDS, type ChangeId, type Figures, type Measure } from '../../model/measure';
import type { OutputAreas } from '../../model/output-areas';
import { type PeopleId, peopleOf } from '../../model/people/people';
import { onlinePeople, type Scenario } from '../../model/scenario';
import { placesVintage } from '../../places/loaded-points';
import { peopleByArea } from '../../sums/people-by-place';
import { remembered } from '../../sums/remembered';
import { lacksOutputAreas } from '../../words/refusals';
import { capitalised } from '../../words/sentence';
import { residentsWeighted } from '../access/access-score';
import { emptyColumn, lazyFigure, type Offer } from '../figure-source';
import { columnWhereFinite, type Effect, fateByArea, scenarioEffect } from './effect';

/** How the choices count reach in a scenario. */
export const effectOptions = ({ access }: Choices): AccessOptions => access;

/** The effect of the chosen scenario, computed once while neither it nor how it is counted changes. */
export const chosenEffect = (dataset: Dataset, choices: Choices): Effect | null =>
  chosen(dataset, choices).effect;

/** The change a scenario makes, area by area. Offered in the what-if, and elsewhere while there is a scenario. */
export const changeFigures: readonly Offer[] = CHANGE_IDS.map((id) => ({
  id,
  figure: (dataset, choices) =>
    choices.layout === 'what-if' || choices.scenario.changes.length > 0
      ? chosen(dataset, choices).figures[id]
      : null,
}));

const chosen = (dataset: Dataset, { scenario, access }: Choices) =>
  ofScenario(scenario, dataset, access.catchmentKm, access.hours);

const ofScenario = remembered(
  (scenario: Scenario, dataset: Dataset, catchmentKm: number, hours: AccessOptions['hours']) => {
    const effect = scenarioEffect(dataset, scenario, { catchmentKm, hours });
    const figure = (id: ChangeId): Figures =>
      lazyFigure(recordOf(dataset, scenario, effect, id), () => columnOf(dataset, effect, id));
    return {
      effect,
      figures: {
        scenario_reach: figure('scenario_reach'),
        scenario_km: figure('scenario_km'),
        scenario_access: figure('scenario_access'),
      },
    };
  },
);

function recordOf(dataset: Dataset, scenario: Scenario, effect: Effect | null, id: ChangeId): Measure {
  const people = onlinePeople(scenario);
  return {
    ...(id === 'scenario_reach' && people !== 'residents' ? reachOf(people) : CHANGES[id]),
    ...(effect ? {} : { missing: lacksOutputAreas(dataset) ? 'Not held' : 'Not loaded yet' }),
    ...(dataset.addedPlaces ? { vintage: `What if: residents 2021, ${placesVintage(dataset)}` } : {}),
  };
}

/** Reach of the people whom the service is for that goes online-only; distances and hours are of places. */
function reachOf(people: PeopleId): Measure {
  const measure = CHANGES.scenario_reach;
  const { brief, finestSourceId, estimated, vintage } = peopleOf(people);
  return {
    ...measure,
    title: `Change in ${brief} within reach`,
    short: `change in ${brief} within reach`,
    denominator: `${brief} of the area, ${vintage}`,
    sourceIds: [...new Set([finestSourceId, ...measure.sourceIds])],
    caveat: `${capitalised(brief)}, whom the service is for: those who would come within reach less those who would cease to be, as a share of all of them in the area. ${estimated ? `An estimate: the area’s count is spread over its output areas by residents` : 'Counted by output area'}; reach is a straight line.`,
  };
}

function columnOf(dataset: Dataset, effect: Effect | null, id: ChangeId): Column {
  const { outputAreas } = dataset;
  return effect
    ? columnWhereFinite(VALUES[id](dataset, outputAreas, effect).map(withoutNoise))
    : emptyColumn(dataset.count);
}

/** Sums of shares fall short of the whole by 1e-14: areas that all lose alike must rank alike. Never −0. */
const withoutNoise = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

/** Each change row by row; not finite where there is none to speak of. */
const VALUES: Readonly<
  Record<ChangeId, (dataset: Dataset, outputAreas: OutputAreas, effect: Effect) => Float64Array>
> = {
  scenario_reach: (dataset, outputAreas, effect) => {
    const people = onlinePeople(effect.scenario);
    const gains = fateByArea(dataset, effect, people, 'gains');
    const loses = fateByArea(dataset, effect, people, 'loses');
    return peopleByArea(dataset, outputAreas, people).map(
      (all, row) => (100 * ((gains[row] as number) - (loses[row] as number))) / all,
    );
  },
  scenario_km: ({ count }, outputAreas, { kmBefore, kmAfter }) => {
    const before = residentsWeighted(outputAreas, count, kmBefore).values;
    const after = residentsWeighted(outputAreas, count, kmAfter).values;
    return after.map((km, row) => km - (before[row] as number));
  },
  scenario_access: (_, __, { accessBefore, accessAfter }) =>
    accessAfter.column.values.map((hours, row) => hours - (accessBefore.column.values[row] as number)),
};

const shared = {
  group: 'change',
  decimals: 1,
  sourceIds: [
    'census-oa-ts001',
    'ace-libraries-2023',
    'onspd-2023-05',
    'ons-oa-lookup',
    'codepoint-open-2025-10',
  ],
  vintage: 'What if: residents 2021, libraries December 2023',
  geography: 'LSOA 2021',
} as const;

const CHANGES: Readonly<Record<ChangeId, Measure>> = {
  scenario_reach: {
    ...shared,
    id: 'scenario_reach',
    title: 'Change in residents within reach',
    short: 'change in residents within reach',
    unit: 'percent',
    denominator: 'residents of the area, Census 2021',
    direction: 'higher-is-better',
    caveat:
      'Residents who would come within reach less those who would cease to be, as a share of the area’s residents. Computed from its output areas; reach is a straight line.',
    breaks: [-49.9, 0, 0.1, 50],
  },
  scenario_km: {
    ...shared,
    id: 'scenario_km',
    title: 'Change in distance to the nearest access point',
    short: 'change in km to the nearest',
    unit: 'km',
    denominator: null,
    direction: 'higher-is-worse',
    caveat: 'Mean of the area’s output areas by residents, in a straight line. Roads are longer.',
    breaks: [-1.9, 0, 0.1, 2],
  },
  scenario_access: {
    ...shared,
    id: 'scenario_access',
    title: 'Change in reachable hours a week per 1,000 residents',
    short: 'change in reachable hours a week per 1,000 residents',
    unit: 'hours a week per 1,000 residents',
    denominator: 'residents, Census 2021, nearer ones counting more',
    direction: 'higher-is-better',
    caveat:
      'The two-step floating catchment method with the places as they would be, less the same with the places as they are.',
    breaks: [-0.9, 0, 0.1, 1],
  },
};
