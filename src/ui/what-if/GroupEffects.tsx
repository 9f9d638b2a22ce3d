import { useState } from 'react';
import type { Effect, Fate } from '../../domain/figures/scenario/effect';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { type PeopleId, peopleOf } from '../../domain/model/people/people';
import { fairness, fairnessNote, ratioText } from '../../domain/sureness/fairness';
import { formatKm, formatShare } from '../../domain/words/format-value';
import { reachedCount } from '../../domain/words/people-words';
import { ScrollTable } from '../shared/ScrollTable';
import { Explained } from './Explained';
import { GroupChart } from './GroupChart';

interface GroupEffectsProps {
  readonly dataset: Dataset;
  readonly effect: Effect;
  readonly onSelect: (row: Row) => void;
}

const SHOWN: readonly { readonly fate: Fate; readonly heading: string }[] = [
  { fate: 'loses', heading: 'Lose reach' },
  { fate: 'gains', heading: 'Gain reach' },
  { fate: 'stays out', heading: 'Stay out of reach' },
];
const VERDICTS = {
  more: 'more than its share',
  less: 'less than its share',
  'cannot tell': 'no clear difference',
  'too few': 'too few to say',
} as const;

/** The effect on each group, as a chart and a table; every number opens into how it was computed. */
export function GroupEffects({ dataset, effect, onSelect }: GroupEffectsProps) {
  const [open, setOpen] = useState<{ readonly group: PeopleId; readonly fate: Fate } | null>(null);
  const all = effect.groups.find(({ group }) => group === 'residents');
  const fate: Fate = all && all.by.loses === 0 && all.by.gains > 0 ? 'gains' : 'loses';
  const ratios = new Map(fairness(dataset, effect, fate).map((one) => [one.group, one]));
  return (
    <section className="what-if-section" aria-labelledby="what-if-groups">
      <h2 id="what-if-groups">Who gains and who loses</h2>
      <GroupChart effect={effect} />
      <ScrollTable label="Effect by group, scrolls sideways">
        <table className="figures-table figures-table--wide">
          <caption>
            <span>
              People in output areas that gain, lose or stay out of reach. Choose a number to see how it was
              computed.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {SHOWN.map((one) => (
                <th key={one.fate} scope="col" className="numeric">
                  {one.heading}
                </th>
              ))}
              <th scope="col" className="numeric">
                Share that {fate === 'loses' ? 'lose' : 'gain'}
              </th>
              <th scope="col" className="numeric">
                Ratio to all residents (95% limits)
              </th>
              <th scope="col" className="numeric">
                Mean km to the nearest, before and after
              </th>
            </tr>
          </thead>
          <tbody>
            {effect.groups.map((one) => {
              const { title, estimated } = peopleOf(one.group);
              const ratio = ratios.get(one.group);
              return (
                <tr key={one.group}>
                  <th scope="row">
                    {title}
                    {estimated && <span className="what-if-estimated"> estimated</span>}
                  </th>
                  {SHOWN.map((shown) => (
                    <td key={shown.fate} className="numeric">
                      <button
                        type="button"
                        className="what-if-figure"
                        aria-expanded={open?.group === one.group && open.fate === shown.fate}
                        onClick={() => setOpen({ group: one.group, fate: shown.fate })}
                      >
                        {reachedCount(one.group, one.by[shown.fate])}
                        <span className="visually-hidden">
                          {' '}
                          {shown.heading.toLowerCase()}, {title.toLowerCase()}: how computed
                        </span>
                      </button>
                    </td>
                  ))}
                  <td className="numeric">{formatShare(one.by[fate], one.total)}</td>
                  <td className="numeric">
                    {ratio
                      ? `${ratioText(ratio)}${ratio.ratio === null ? '' : `: ${VERDICTS[ratio.verdict]}`}`
                      : '1, by definition'}
                  </td>
                  <td className="numeric">
                    {km(one.kmBefore)} → {km(one.kmAfter)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollTable>
      {open && (
        <Explained
          dataset={dataset}
          effect={effect}
          group={open.group}
          fate={open.fate}
          onSelect={onSelect}
          onClose={() => setOpen(null)}
        />
      )}
      <p className="hint">{fairnessNote(dataset)}</p>
    </section>
  );
}

const km = (value: number | null): string => (value === null ? 'none' : formatKm(value));
