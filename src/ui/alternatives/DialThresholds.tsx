import { DIAL_IDS, type DialId } from '../../domain/model/ingredients';
import { THRESHOLD_LIMITS } from '../../domain/model/thresholds';
import { Slider } from '../shared/Slider';
import type { AlternativeProps } from './alternative-props';

const LABELS: Readonly<Record<DialId, string>> = {
  connectivity: 'Badly connected: connectivity dial from',
  need: 'High need: need dial from',
  supply: 'Far from help: supply dial from',
};

/** From where on a dial an area counts. */
export function DialThresholds({ reading, actions }: AlternativeProps) {
  const { thresholds } = reading.choices;
  return (
    <section className="control-group" aria-labelledby="thresholds-heading">
      <h2 id="thresholds-heading">Where the lines are drawn</h2>
      {DIAL_IDS.map((id) => (
        <Slider
          key={id}
          label={LABELS[id]}
          value={thresholds[id]}
          limits={THRESHOLD_LIMITS}
          text={String(thresholds[id])}
          onChange={(value) => actions.choose({ thresholds: { [id]: value } })}
        />
      ))}
      <p className="hint">
        Each dial runs from 0 to 100, and 100 is the worst. Lines are a choice, not a fact.
      </p>
    </section>
  );
}
