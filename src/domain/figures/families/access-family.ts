import type { AccessOptions } from '../../model/access-options';
import type { Choices } from '../../model/choices';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import type { DerivedMeasure } from '../../model/measure';
import { neighbourSupplyNotes } from '../../places/counted-place';
import { placesVintage } from '../../places/loaded-points';
import { counted } from '../../words/format-value';
import { hoursWords } from '../../words/hours-words';
import { lacksOutputAreas } from '../../words/refusals';
import { type AccessScore, councilAccess } from '../access/access-score';
import type { DerivedFamily } from './family';

/** One record and one column for each score, so that classes and ranks are computed once. */
const records = new WeakMap<AccessScore, DerivedMeasure>();
const waiting = new WeakMap<Dataset, { readonly measure: DerivedMeasure; readonly column: Column }>();

/** Reachable supply (E2SFCA), from output areas. Offered at once; its figures come when the output areas are loaded. */
export const accessFamily: DerivedFamily = {
  id: 'access',
  measures: (dataset, { access }) => [accessRecord(dataset, access) ?? notLoaded(dataset, access).measure],
  column: (dataset, { access }, id) => {
    if (id !== 'access_score') return null;
    return councilAccess(dataset, access)?.column ?? notLoaded(dataset, access).column;
  },
};

/** The record of reachable supply; null until the output areas are loaded. */
export function accessRecord(dataset: Dataset, options: AccessOptions): DerivedMeasure | null {
  const score = councilAccess(dataset, options);
  if (!score) return null;
  const known = records.get(score) ?? record(dataset, options, score);
  records.set(score, known);
  return known;
}

/** Whether something chosen is computed from output areas, which are fetched only then. */
export const needsOutputAreas = ({
  measure,
  sort,
  selected,
  weighing,
  compared,
  filter,
  layout,
  pair,
}: Choices): boolean =>
  [
    measure,
    sort.by,
    pair.second ?? '',
    ...filter.rules.flatMap((rule) => ('figure' in rule ? [rule.figure] : [])),
  ].some((id) => id.startsWith('access_') || id.startsWith('scenario_')) ||
  compared.length > 0 ||
  (weighing.weights.access_score ?? 0) > 0 ||
  layout === 'what-if' ||
  selected !== null;

/** Whether the possible sites are needed too: to choose from them, or because a scenario has the mobile stops. */
export const needsSites = ({ layout, scenario }: Choices): boolean =>
  layout === 'what-if' || scenario.changes.some(({ kind }) => kind === 'mobile-stops');

function notLoaded(dataset: Dataset, options: AccessOptions) {
  const known = waiting.get(dataset) ?? {
    measure: {
      ...record(dataset, options, null),
      missing: lacksOutputAreas(dataset) ? 'Not held' : 'Not loaded yet',
    },
    column: {
      values: new Float64Array(dataset.count).fill(Number.NaN),
      status: new Uint8Array(dataset.count).fill(Status.noData),
    },
  };
  waiting.set(dataset, known);
  return known;
}

function record(
  dataset: Dataset,
  { catchmentKm, hours }: AccessOptions,
  score: AccessScore | null,
): DerivedMeasure {
  const hoursAlone = score?.unit !== 'terminal-hours';
  const what = hoursAlone ? 'library hours' : 'terminal-hours';
  return {
    id: 'access_score',
    group: 'supply',
    title: `Reachable ${what} a week per 1,000 residents`,
    short: `reachable ${what} a week per 1,000 residents`,
    unit: 'hours a week per 1,000 residents',
    decimals: 1,
    denominator: 'residents, Census 2021, nearer ones counting more',
    direction: 'higher-is-better',
    sourceIds: [
      'census-oa-ts001',
      'census-ts007a',
      'ace-libraries-2023',
      'onspd-2023-05',
      'ons-oa-lookup',
      'codepoint-open-2025-10',
    ].concat(hours === 'evening' || hours === 'saturday' ? ['council-hours-2020'] : []),
    vintage: `Residents 2021, ${placesVintage(dataset)}`,
    geography: 'LSOA 2021',
    caveat: [
      `Each ${dataset.addedPlaces ? 'open place' : 'open library'}’s ${hoursWords(dataset, hours)} are shared among residents within ${catchmentKm} km in a straight line, nearer ones counting more (two-step floating catchment, E2SFCA); an area’s figure is the mean of its output areas by residents. Roads are longer. Libraries of neighbouring councils count too, shared with the people there, who are counted at the centre of their area.`,
      hoursAlone
        ? `Hours alone: how many computers each library has is not ${dataset.addedPlaces ? 'known for all of them' : 'published'}.`
        : 'Computers as loaded.',
      ...(score && score.unknown.length > 0
        ? [`Not known, so counted as nothing, for ${counted(score.unknown.length, 'library', 'libraries')}.`]
        : []),
      ...(score ? neighbourSupplyNotes(score) : []),
    ].join(' '),
    ...(hoursAlone ? { breaks: [0, 1, 2, 3] } : {}),
  };
}
