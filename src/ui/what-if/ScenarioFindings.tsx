import type { Reading } from '../../domain/model/reading';
import { ScenarioSentence } from './ScenarioSentence';

/** What the scenario does, in sentences that are computed. */
export function ScenarioFindings({ reading }: { reading: Reading }) {
  const [first, ...others] = reading.findings;
  return (
    <>
      <div className="findings" id="findings" tabIndex={-1}>
        {first && <ScenarioSentence finding={first} className="finding finding--first" />}
        {reading.choices.scenario.changes.length === 0 && (
          <p className="what-if-jump">
            <a href="#what-if-changes">Go to “Add a change”</a>
          </p>
        )}
      </div>
      <div className="findings findings--more">
        {others.map((one) => (
          <ScenarioSentence key={one.id} finding={one} className="finding" />
        ))}
      </div>
    </>
  );
}
