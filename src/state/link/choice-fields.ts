import { isOfFile } from '../../domain/figures/loaded-ids';
import { CATCHMENT_KM, HOURS_KINDS } from '../../domain/model/access-options';
import {
  type Choices,
  LAYOUTS,
  openingChoices,
  VIEW_IDS,
  VIEWS,
  type ViewId,
} from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { BARRIER_LIMITS, DECISION_LIMITS, DEMAND_IDS } from '../../domain/model/decision';
import { GROUPING_IDS } from '../../domain/model/grouping';
import { MISSED_ORDERS } from '../../domain/model/missed-options';
import { LONGEST_NAME } from '../../domain/model/scenario';
import { AGGREGATIONS, NORMALISATIONS } from '../../domain/model/weighing';
import { groupsOf } from '../../domain/sums/groups';
import { CAMERA } from './camera';
import {
  areaOf,
  COMPARED,
  DAY,
  DECIDED_FOR,
  figureIn,
  freeText,
  HIGHLIGHT,
  levels,
  OVERLAYS,
  SLOW,
  SORT,
  WAYS,
} from './choice-codecs';
import { at, type Field, field, type Lens, number, oneOf, within, word } from './field';
import { PLAN } from './plan';
import { RULES } from './rules';
import { DIALS, WEIGHTS } from './weights';

/** Said where nothing tells which file; where it is known, the notice that names the file says more. */
export const NO_FILE = 'The link asked for a figure of a file that is not here, so the usual one is shown.';

type ChoiceLens<Value> = Lens<Choices, Value>;
const of = <Key extends keyof Choices>(key: Key) => at<Choices, Key>(key);
const [access, barriers, filter] = [of('access'), of('barriers'), of('filter')];
const [decision, grouping] = [of('decision'), of('grouping')];
const [missed, pair] = [of('missed'), of('pair')];
const [scenario, weighing] = [of('scenario'), of('weighing')];
/** Another view, and with it all it starts with. */
const VIEW: ChoiceLens<ViewId> = { get: ({ view }) => view, set: (_, view) => openingChoices(view) };

/**
 * Every choice that a link holds, in the order of the link and of reading it: what another depends on comes before it,
 * so the view is first, the decision is before the weights, and figures are last.
 */
export const CHOICE_FIELDS: readonly Field<Choices, Dataset>[] = [
  field(
    'view',
    VIEW,
    word(VIEW_IDS, (text) => `The link asked for a view we do not have (${text}), so the overview is shown.`),
    { usual: (): ViewId => 'overview', isStep: true },
  ),
  field(
    'hours',
    within(access, 'hours'),
    word(
      HOURS_KINDS,
      (text) => `The link’s kind of hours (${text}) was not understood, so all opening hours count.`,
    ),
  ),
  field('at', of('camera'), CAMERA),
  field('compare', of('compared'), COMPARED),
  field('overlays', of('overlays'), OVERLAYS),
  field(
    'area',
    of('selected'),
    {
      text: (code) => code ?? '',
      parse: (text, _, dataset) => areaOf(text, dataset),
      sorry: (text) => `The link asked for an area we do not hold (${text}), so no area is selected.`,
    },
    { isStep: true },
  ),
  field(
    'show',
    of('layout'),
    word(LAYOUTS, (text) => `The link asked for a page we do not have (${text}), so the map is shown.`),
    { isStep: true },
  ),
  field('patterns', of('patterns'), {
    text: (on) => (on ? 'yes' : ''),
    parse: (text) => (text === 'yes' ? true : undefined),
    sorry: (text) => `The link’s setting for patterns (${text}) was not understood.`,
  }),
  field('decision', within(decision, 'name'), freeText(DECISION_LIMITS.name), { script: 'free' }),
  field('about', within(decision, 'description'), freeText(DECISION_LIMITS.description), { script: 'free' }),
  field('from', within(decision, 'date'), DAY),
  field('for', within(decision, 'people'), DECIDED_FOR),
  field('ways', within(decision, 'ways'), WAYS),
  field('far', within(access, 'catchmentKm'), number(CATCHMENT_KM, 'distance threshold')),
  field(
    'on-paper',
    within(barriers, 'offlinePercent'),
    number(BARRIER_LIMITS.offlinePercent, 'threshold of households on paper'),
  ),
  field(
    'low-income',
    within(barriers, 'incomeDecile'),
    number(BARRIER_LIMITS.incomeDecile, 'threshold of low income'),
  ),
  field('highlight', of('highlight'), HIGHLIGHT),
  field(
    'group',
    within(grouping, 'by'),
    {
      text: String,
      parse(text, _, dataset) {
        const by = oneOf(GROUPING_IDS, text);
        return by && groupsOf(dataset, by).codes.length > 0 ? by : undefined;
      },
      sorry: (text) =>
        text === 'own'
          ? 'The link groups areas by a list that stays in the browser it was added in, so small areas are shown. Add the list under “Add data” and open the link again.'
          : `The link asked for places we cannot group by (${text}), so small areas are shown.`,
    },
    { isStep: true },
  ),
  field(
    'place',
    within(grouping, 'place'),
    {
      text: (code) => code ?? '',
      parse: (text, { grouping: { by } }, dataset) =>
        by !== 'area' && groupsOf(dataset, by).codes.includes(text) ? text : undefined,
      sorry: (text) => `The link asked for a place we do not hold (${text}), so none is open.`,
      // a ward is no neighbourhood: with other places none of the former is open
      hold: (code, { grouping: { by } }, dataset) =>
        code !== null && by !== 'area' && groupsOf(dataset, by).codes.includes(code) ? code : null,
    },
    { isStep: true },
  ),
  field('target', within(missed, 'areas'), {
    text: (areas) => String(areas ?? ''),
    parse(text, _, { count }) {
      const areas = Number(text);
      return Number.isInteger(areas) && areas >= 1 && areas <= count ? areas : undefined;
    },
    sorry: (text) => `The link’s number of areas to target (${text}) cannot be, so a tenth of them is taken.`,
  }),
  field(
    'order',
    within(missed, 'order'),
    word(
      MISSED_ORDERS,
      (text) => `The link’s order of areas (${text}) was not understood, so the worst come first.`,
    ),
  ),
  field(
    'needs',
    within(decision, 'demand'),
    word(
      DEMAND_IDS,
      (text) =>
        `The link’s demand on a connection (${text}) is not one we know, so that of forms and information is used.`,
    ),
  ),
  field('slow', within(barriers, 'slowPercent'), SLOW),
  field('plan', within(scenario, 'changes'), PLAN, { isStep: true, script: 'labelled' }),
  field('plan-name', within(scenario, 'name'), freeText(LONGEST_NAME), { script: 'free' }),
  field('weights', within(weighing, 'weights'), WEIGHTS),
  field('dials', within(weighing, 'dials'), DIALS),
  field(
    'scale',
    within(weighing, 'normalisation'),
    word(
      NORMALISATIONS,
      (text) => `The link’s common scale (${text}) is not one we have, so the place in England is used.`,
    ),
  ),
  field(
    'sum',
    within(weighing, 'aggregation'),
    word(
      AGGREGATIONS,
      (text) => `The link’s way of adding up (${text}) is not one we have, so the average is used.`,
    ),
  ),
  field('find', within(filter, 'text'), freeText(80), { script: 'free' }),
  field('rules', within(filter, 'rules'), RULES),
  field(
    'join',
    within(filter, 'join'),
    word(
      ['all', 'any'] as const,
      (text) => `The link’s way of joining rules (${text}) was not understood, so all of them must hold.`,
    ),
  ),
  field(
    'measure',
    of('measure'),
    {
      text: String,
      parse: figureIn,
      sorry: (text) =>
        isOfFile(text)
          ? NO_FILE
          : `The link asked for a figure we do not hold (${text}), so the usual one is shown.`,
    },
    {
      // The what-if shows a change, whatever the view begins with.
      usual: ({ layout, view }) => (layout === 'what-if' ? 'scenario_reach' : VIEWS[view].measure),
      isStep: true,
    },
  ),
  field('sort', of('sort'), SORT),
  field('with', within(pair, 'second'), {
    text: (id) => id ?? '',
    parse: figureIn,
    sorry: (text) => `The link asked for a second figure we do not hold (${text}), so one is shown.`,
  }),
  field(
    'levels',
    within(pair, 'firstLimits'),
    levels(({ measure }) => measure),
  ),
  field(
    'withlevels',
    within(pair, 'secondLimits'),
    levels((choices) => choices.pair.second),
    {
      when: (choices) => choices.pair.second !== null,
    },
  ),
];

/** The choices with every number within its limits, and weights that weigh something. */
export const withinLimits = (choices: Choices, dataset: Dataset): Choices =>
  CHOICE_FIELDS.reduce((held, one) => one.hold(held, dataset), choices);
