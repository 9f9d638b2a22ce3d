import type { Reading } from '../../domain/reading';
import { ScenarioSentence } from './ScenarioSentence';

/** What the scenario does, in a paragraph that is computed, then what it cannot say. */
export function ScenarioFindings({ reading }: { reading: Reading }) {
  const [first, ...others] = reading.findings;
  return (
    <div className="findings" id="findings" tabIndex={-1}>
      <div aria-live="polite">
        {first && <ScenarioSentence finding={first} className="finding finding--first" />}
        {others.map((one) => (
          <ScenarioSentence key={one.id} finding={one} className="finding" />
        ))}
      </div>
      {reading.notKnown.length > 0 && (
        <details className="what-if-limits">
          <summary>How this is counted, and what it cannot say</summary>
          {reading.notKnown.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </details>
      )}
    </div>
  );
}
