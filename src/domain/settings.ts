import { HOURS_LABELS } from './access/access-sentences';
import { marksUse } from './marks';
import type { Reading } from './reading';

export interface Setting {
  readonly label: string;
  readonly value: string;
}

/** Every threshold, weight and filter behind a reading, in words, in the order a reader needs them. */
export function settingsInWords(reading: Reading): readonly Setting[] {
  const { choices, measure } = reading;
  if (reading.scenario) return scenarioSettings(reading, reading.scenario);
  const use = marksUse(choices.view);
  return [
    {
      label: 'Colours',
      value: `${measure.title}${measure.denominator ? `, of ${measure.denominator}` : ''}`,
    },
    { label: 'Marked', value: reading.markLabel },
    ...(use.connection
      ? [{ label: 'Connection threshold', value: `England’s worst-connected ${choices.worstPercent}%` }]
      : []),
    ...(use.distance
      ? [
          {
            label: 'Distance threshold',
            value: `more than ${choices.furtherThanKm} km in a straight line from the area’s centre`,
          },
        ]
      : []),
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
    ...scenario.changes.map((change, at) => ({ label: `Change ${at + 1}`, value: change })),
    { label: 'Within reach', value: `${choices.access.catchmentKm} km in a straight line` },
    { label: 'Hours that count', value: HOURS_LABELS[choices.access.hours] },
    ...(choices.scenario.changes.some(({ kind }) => kind === 'online-only')
      ? [{ label: 'Poorly connected', value: `England’s worst-connected ${choices.worstPercent}%` }]
      : []),
    { label: 'Colours', value: measure.title },
    { label: 'Marked', value: markLabel },
  ];
}

/** What every picture must say of what it cannot show: the measure's own caveat, then what holds for all. */
export function pictureLimits(reading: Reading): string {
  const caveat = reading.measure.caveat === null ? '' : `${reading.measure.caveat} `;
  return `${caveat}A figure for an area says nothing about a household in it.`;
}
