import type { Choices } from '../../model/choices';
import { type Column, Status } from '../../model/column';
import { COUNTED_PEOPLE } from '../../model/counted-people';
import type { Dataset } from '../../model/dataset';
import type { DerivedMeasure } from '../../model/measure';
import { type GroupId, groupInAreas, PEOPLE_GROUPS } from '../../model/people-groups';
import { onlinePeople, type Scenario } from '../../model/scenario';
import { placesVintage } from '../../places/loaded-points';
import { lacksOutputAreas } from '../../words/refusals';
import { capitalised } from '../../words/sentence';
import { residentsWeighted } from '../access/access-score';
import {
  columnWhereFinite,
  type Effect,
  type EffectOptions,
  fateByArea,
  scenarioEffect,
} from '../scenario/effect';
import type { DerivedFamily } from './family';

interface Made {
  readonly dataset: Dataset;
  readonly key: string;
  readonly effect: Effect | null;
  readonly columns: Map<string, Column>;
}
const remembered = new WeakMap<Scenario, Made>();

/** How the choices count reach in a scenario. */
export const effectOptions = ({ access, worstPercent }: Choices): EffectOptions => ({
  ...access,
  worstPercent,
});

/** The effect of the chosen scenario, computed once while neither it nor how it is counted changes. */
export function chosenEffect(dataset: Dataset, choices: Choices): Effect | null {
  return made(dataset, choices).effect;
}

function made(dataset: Dataset, choices: Choices): Made {
  const options = effectOptions(choices);
  const key = `${options.catchmentKm} ${options.hours} ${options.worstPercent}`;
  const known = remembered.get(choices.scenario);
  if (known?.dataset === dataset && known.key === key) return known;
  const next = {
    dataset,
    key,
    effect: scenarioEffect(dataset, choices.scenario, options),
    columns: new Map(),
  };
  remembered.set(choices.scenario, next);
  return next;
}

/** The change a scenario makes, area by area. Offered in the what-if, and elsewhere while there is a scenario. */
export const scenarioFamily: DerivedFamily = {
  id: 'scenario',
  measures: (dataset, choices) => {
    if (choices.layout !== 'what-if' && choices.scenario.changes.length === 0) return [];
    const all = chosenEffect(dataset, choices) ? MEASURES : lacksOutputAreas(dataset) ? NOT_HELD : NOT_LOADED;
    const people = onlinePeople(choices.scenario) ?? 'residents';
    const measures = people === 'residents' ? all : all.map((measure) => ofPeople(measure, people));
    if (!dataset.addedPlaces) return measures;
    const vintage = `What if: residents 2021, ${placesVintage(dataset)}`;
    return measures.map((measure) => ({ ...measure, vintage }));
  },
  column: (dataset, choices, id) => {
    const { effect, columns } = made(dataset, choices);
    const known = columns.get(id);
    if (known) return known;
    const column = effect ? changeColumn(dataset, effect, id) : emptyColumn(dataset.count);
    if (column) columns.set(id, column);
    return column;
  },
};

/** Reach of the people whom the service is for that goes online-only; distances and hours are of places. */
function ofPeople(measure: DerivedMeasure, people: GroupId): DerivedMeasure {
  if (measure.id !== 'scenario_reach') return measure;
  const { words, sourceId, estimated } = PEOPLE_GROUPS[people];
  const { vintage } = COUNTED_PEOPLE[people];
  return {
    ...measure,
    title: `Change in ${words} within reach`,
    short: `change in ${words} within reach`,
    denominator: `${words} of the area, ${vintage}`,
    sourceIds: [...new Set([sourceId, ...measure.sourceIds])],
    caveat: `${capitalised(words)}, whom the service is for: those who would come within reach less those who would cease to be, as a share of all of them in the area. ${estimated ? `An estimate: the area’s count is spread over its output areas by residents` : 'Counted by output area'}; reach is a straight line.`,
  };
}

const emptyColumn = (count: number): Column => ({
  values: new Float64Array(count).fill(Number.NaN),
  status: new Uint8Array(count).fill(Status.noData),
});

function changeColumn(dataset: Dataset, effect: Effect, id: string): Column | null {
  const { outputAreas } = dataset;
  if (!outputAreas) return null;
  switch (id) {
    case 'scenario_reach': {
      const people = onlinePeople(effect.scenario) ?? 'residents';
      const gains = fateByArea(dataset, effect, people, 'gains');
      const loses = fateByArea(dataset, effect, people, 'loses');
      return columnWhereFinite(
        groupInAreas(dataset, outputAreas, people).map(
          (all, row) => (100 * ((gains[row] as number) - (loses[row] as number))) / all,
        ),
      );
    }
    case 'scenario_km': {
      const before = residentsWeighted(outputAreas, dataset.count, effect.kmBefore).values;
      const after = residentsWeighted(outputAreas, dataset.count, effect.kmAfter).values;
      return columnWhereFinite(after.map((km, row) => km - (before[row] as number)));
    }
    case 'scenario_access': {
      const [before, after] = [effect.accessBefore.column.values, effect.accessAfter.column.values];
      return columnWhereFinite(after.map((hours, row) => hours - (before[row] as number)));
    }
    default:
      return null;
  }
}

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

const MEASURES: readonly DerivedMeasure[] = [
  {
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
  {
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
  {
    ...shared,
    id: 'scenario_access',
    title: 'Change in reachable hours a week per 1,000 residents',
    short: 'change in reachable hours a week per 1,000 residents',
    unit: 'hours a week per 1,000 residents',
    denominator: 'residents, Census 2021, nearer ones counting more',
    direction: 'higher-is-better',
    caveat:
      'Two-step floating catchment (E2SFCA) with the places as they would be, less the same with the places as they are.',
    breaks: [-0.9, 0, 0.1, 1],
  },
];
const NOT_LOADED = MEASURES.map((measure) => ({ ...measure, missing: 'Not loaded yet' }));
const NOT_HELD = MEASURES.map((measure) => ({ ...measure, missing: 'Not held' }));
