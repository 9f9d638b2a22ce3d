import type { AccessOptions, HoursKind } from '../../model/access-options';
import type { Dataset } from '../../model/dataset';
import type { Figures, Measure } from '../../model/measure';
import { neighbourSupplyNotes } from '../../places/counted-place';
import { placesVintage } from '../../places/loaded-points';
import { remembered } from '../../sums/remembered';
import { counted } from '../../words/format-value';
import { hoursWords } from '../../words/hours-words';
import { emptyColumn, type Offer } from '../figure-source';
import { type AccessScore, councilAccess } from './access-score';

const ofScore = remembered(
  (score: AccessScore, dataset: Dataset, catchmentKm: number, hours: HoursKind): Figures => ({
    measure: record(dataset, { catchmentKm, hours }, score),
    column: score.column,
  }),
);

/** Reachable supply; null without output areas. */
export function heldAccess(dataset: Dataset, options: AccessOptions): Figures | null {
  const score = councilAccess(dataset, options);
  return score && ofScore(score, dataset, options.catchmentKm, options.hours);
}

const notHeld = remembered(
  (dataset: Dataset, catchmentKm: number, hours: HoursKind): Figures => ({
    measure: {
      ...record(dataset, { catchmentKm, hours }, null),
      missing: 'Not held',
    },
    column: emptyColumn(dataset.count),
  }),
);

/** Reachable supply (E2SFCA), from output areas. Without any, every cell says so. */
export const accessFigures: readonly Offer[] = [
  {
    id: 'access_score',
    figure: (dataset, { access }) =>
      heldAccess(dataset, access) ?? notHeld(dataset, access.catchmentKm, access.hours),
  },
];

function record(dataset: Dataset, { catchmentKm, hours }: AccessOptions, score: AccessScore | null): Measure {
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
      `Each ${dataset.addedPlaces ? 'open place' : 'open library'}’s ${hoursWords(dataset, hours)} are shared among residents within ${catchmentKm} km in a straight line, nearer ones counting more (the two-step floating catchment method); an area’s figure is the mean of its output areas by residents. Roads are longer. Libraries of neighbouring councils count too, shared with the people there, who are counted at the centre of their area.`,
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
