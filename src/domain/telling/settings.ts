import { showsDials } from '../figures/beside';
import { connectionShort } from '../figures/dials/connection-notes';
import { dialsOf } from '../figures/dials/dials';
import { loadedConnection } from '../figures/dials/loaded-connection';
import { combinedIsOffered } from '../figures/dials/ranking';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { scoredSpeed } from '../model/decision';
import { DIAL_IDS } from '../model/ingredients';
import type { Reading } from '../model/reading';
import { AGGREGATION_TEXT, NORMALISATION_TEXT } from '../model/weighing';
import { HOURS_LABELS } from './access-sentences';
import { serviceInWords } from './decision-words';

export interface Setting {
  readonly label: string;
  readonly value: string;
}

/** Every threshold, weight and filter behind a reading, in words, in the order a reader needs them. */
export function settingsInWords(dataset: Dataset, reading: Reading): readonly Setting[] {
  const { choices, measure } = reading;
  if (reading.scenario) return scenarioSettings(reading, reading.scenario);
  return [
    ...(reading.decision === null ? [] : [{ label: 'Decision', value: reading.decision }]),
    {
      label: 'Colours',
      value: [measure, ...(reading.pair ? [reading.pair.second.measure] : [])]
        .map(({ title, denominator }) => `${title}${denominator ? `, of ${denominator}` : ''}`)
        .join('; with '),
    },
    { label: 'Highlighted', value: reading.markLabel },
    ...(choices.highlight.includes('far')
      ? [{ label: 'Hours that count', value: HOURS_LABELS[choices.access.hours] }]
      : []),
    ...(showsDials(choices, measure) ? dialSettings(dataset, choices) : []),
    ...(reading.filter === null ? [] : [{ label: 'Filter', value: reading.filter.text.replace(/\.$/, '') }]),
  ];
}

/** What a scenario takes to be otherwise, and how reach is counted in it. */
function scenarioSettings(
  { choices, measure, markLabel }: Reading,
  scenario: NonNullable<Reading['scenario']>,
): readonly Setting[] {
  return [
    { label: 'Scenario', value: scenario.name },
    ...scenario.changes.map((change, at) => ({
      label: `Change ${at + 1}`,
      value: change.replace(/\.$/, ''),
    })),
    { label: 'Within reach', value: `${choices.access.catchmentKm} km in a straight line` },
    { label: 'Hours that count', value: HOURS_LABELS[choices.access.hours] },
    { label: 'Colours', value: measure.title },
    { label: 'Highlighted', value: markLabel },
  ];
}

/** What the dials, the types and the combined score rest on: service, barriers, and every weight as a share. */
function dialSettings(dataset: Dataset, choices: Choices): readonly Setting[] {
  const { parts, dialShares } = dialsOf(dataset, choices);
  const share = (part: number): string => `${(100 * part).toFixed(0)}%`;
  const { barriers, weighing, decision } = choices;
  const connection = loadedConnection(dataset, scoredSpeed(decision.demand));
  return [
    { label: 'Service', value: serviceInWords(decision) },
    ...(connection
      ? [
          {
            label: 'Connectivity from a file added',
            value: `${connectionShort(connection)}: ${connection.source.title}`,
          },
        ]
      : []),
    {
      label: 'Barriers',
      value: `help far from ${choices.access.catchmentKm} km on, many on paper from ${barriers.offlinePercent}% of households on, low incomes up to decile ${barriers.incomeDecile}`,
    },
    ...DIAL_IDS.map((id) => ({
      label: `Weights of ${id}`,
      value:
        parts
          .filter((part) => part.ingredient.dial === id && part.share > 0)
          .map((part) => `${part.measure.short} ${share(part.share)}`)
          .join(', ') || 'nothing held',
    })),
    ...(combinedIsOffered(dataset)
      ? [
          {
            label: 'Weights of the combined score',
            value: DIAL_IDS.map((id) => `${id} ${share(dialShares[id])}`).join(', '),
          },
        ]
      : []),
    { label: 'Scale', value: NORMALISATION_TEXT[weighing.normalisation][0] },
    { label: 'Aggregation', value: AGGREGATION_TEXT[weighing.aggregation][0] },
  ];
}

/** What every picture must say of what it cannot show: the measure's own caveat, then what holds for all. */
export function pictureLimits(reading: Reading): string {
  const caveat = reading.measure.caveat === null ? '' : `${reading.measure.caveat} `;
  return `${caveat}A figure for an area says nothing about a household in it.`;
}
