import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId } from '../../model/ingredients';
import type { Figures, Measure } from '../../model/measure';
import { AGGREGATION_TEXT, NORMALISATION_TEXT, type Weighing } from '../../model/weighing';
import { remembered } from '../../sums/remembered';
import { rounded } from '../../words/format-value';
import { SCORE_NAMES } from '../../words/score-names';
import { listed } from '../../words/sentence';
import type { Offer } from '../figure-source';
import { type Dials, dialsOf, type Part } from './dials';
import { combinedIsOffered } from './ranking';

const TITLES: Readonly<Record<DialId, readonly [title: string, short: string]>> = {
  connectivity: ['Connection score: how hard it is to get online', 'connection score'],
  need: ['Need score: how many people are likely to be left out', 'need score'],
  supply: ['Help score: how far help is', 'help score'],
};

/** The three dials and the optional combined score of them. */
export const dialFigures: readonly Offer[] = [
  ...DIAL_IDS.map(
    (id): Offer => ({
      id: `dial_${id}`,
      figure: (dataset, choices) => figuresOf(dataset, choices).dials[id],
    }),
  ),
  {
    id: 'combined_score',
    figure: (dataset, choices) => (combinedIsOffered(dataset) ? figuresOf(dataset, choices).combined : null),
  },
];

const ofDials = remembered((dials: Dials, dataset: Dataset, weighing: Weighing) => {
  const dial = (id: DialId): Figures => ({
    measure: dialRecord(dataset, dials, weighing, id),
    column: dials.dials[id],
  });
  return {
    dials: { connectivity: dial('connectivity'), need: dial('need'), supply: dial('supply') },
    combined: { measure: combinedRecord(dataset, dials, weighing), column: dials.combined },
  };
});

const figuresOf = (dataset: Dataset, choices: Choices) =>
  ofDials(dialsOf(dataset, choices), dataset, choices.weighing);

const COMMON = {
  unit: 'dial',
  decimals: 0,
  denominator: '0 to 100, 100 is the worst',
  direction: 'higher-is-worse',
  geography: 'LSOA 2021',
  breaks: [20, 40, 60, 80],
} as const;

function dialRecord(dataset: Dataset, dials: Dials, weighing: Weighing, id: DialId): Measure {
  const [title, short] = TITLES[id];
  const used = usedParts(dials, id);
  return {
    ...COMMON,
    id: `dial_${id}`,
    group: id,
    title,
    short,
    ...sourcesOf(used),
    vintage: vintages(dataset, used),
    caveat: 'Worked out here from published figures; not an official statistic.',
    method: `${dialMethod(used, weighing)} ${standIns(used, weighing)}`.trim(),
  };
}

function combinedRecord(dataset: Dataset, dials: Dials, weighing: Weighing): Measure {
  const used = DIAL_IDS.filter((id) => dials.dialShares[id] > 0).flatMap((id) => usedParts(dials, id));
  const shares = DIAL_IDS.map((id) => `${SCORE_NAMES[id]} ${percent(dials.dialShares[id])}`);
  return {
    ...COMMON,
    id: 'combined_score',
    group: 'combined',
    title: 'Combined score of connection, need and how far help is',
    short: 'combined score',
    ...sourcesOf(used),
    vintage: vintages(dataset, used),
    caveat:
      'Optional: one number hides which of the three is the problem. Worked out here; not an official statistic.',
    method: `${AGGREGATION_TEXT[weighing.aggregation][0]} of the three scores: ${listed(shares)}. ${AGGREGATION_TEXT[weighing.aggregation][1]}`,
  };
}

export const usedParts = (dials: Dials, id: DialId): readonly Part[] =>
  dials.parts.filter((part) => part.ingredient.dial === id && part.share > 0);

const percent = (share: number): string => `${rounded(100 * share, 0)}%`;

/** "Average of: disabled 20%, …. Each figure becomes …" */
function dialMethod(used: readonly Part[], weighing: Weighing): string {
  const [name] = AGGREGATION_TEXT[weighing.aggregation];
  const parts = used.map((part) => `${part.measure.short} ${percent(part.share)}`);
  return `${name} of ${listed(parts)}. ${NORMALISATION_TEXT[weighing.normalisation][1]}`;
}

/** Names the ingredients for which the place among the council's areas stands in for the place in England. */
export function standIns(used: readonly Part[], weighing: Weighing): string {
  if (weighing.normalisation !== 'england') return '';
  const names = used.filter((part) => part.england === null).map((part) => part.measure.short);
  return names.length === 0
    ? ''
    : `Place among the areas of this map, for want of England’s figures: ${listed(names)}.`;
}

function sourcesOf(used: readonly Part[]): Pick<Measure, 'sourceIds' | 'figureSourceIds'> {
  return {
    sourceIds: [...new Set(used.flatMap(({ measure }) => measure.sourceIds))],
    figureSourceIds: [...new Set(used.flatMap(({ measure }) => measure.sourceIds.slice(0, 1)))],
  };
}

/** "Census, 21 March 2021 to Indices of Deprivation 2025": the oldest and the newest part. */
function vintages(dataset: Dataset, used: readonly Part[]): string {
  const dated = used
    .map(({ measure }) => ({
      vintage: measure.vintage,
      order: dataset.sources.get(measure.sourceIds[0] ?? '')?.vintageSort ?? '',
    }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const [oldest, newest] = [dated[0]?.vintage ?? 'not dated', dated.at(-1)?.vintage];
  return newest === undefined || newest === oldest ? oldest : `${oldest} to ${newest}`;
}
