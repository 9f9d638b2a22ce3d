import type { Reading } from '../../domain/model/reading';
import { BarrierBars } from './BarrierBars';
import { FindingParts } from './FindingParts';
import { WordsMeant } from './WordsMeant';

/** What the data say, before any control. */
export function Answer({ reading }: { reading: Reading }) {
  const [first] = reading.findings;
  return (
    <div
      className="findings"
      id="findings"
      role="tabpanel"
      aria-labelledby={`view-${reading.choices.view}`}
      tabIndex={-1}
    >
      {first && (
        <p className="finding finding--first" data-finding={first.id}>
          <FindingParts parts={first.parts} />
        </p>
      )}
    </div>
  );
}

/** What stands behind the answer: the other findings, how much hangs on the threshold, then what nobody knows. */
export function Findings({ reading }: { reading: Reading }) {
  const others = reading.findings.slice(1);
  return (
    <div className="findings findings--more">
      {others.map((finding) => (
        <p className="finding" key={finding.id} data-finding={finding.id}>
          <FindingParts parts={finding.parts} />
        </p>
      ))}
      {reading.refused === null && <BarrierBars reading={reading} />}
      {reading.edges.length > 0 && (
        <div className="edges">
          <h2>How much hangs on the threshold</h2>
          {reading.edges.map((edge) => (
            <p key={edge.id} data-finding={edge.id}>
              <FindingParts parts={edge.parts} />
            </p>
          ))}
        </div>
      )}
      {reading.notKnown.length > 0 && (
        <div className="not-known">
          <h2>What is not known</h2>
          {reading.notKnown.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <WordsMeant reading={reading} />
    </div>
  );
}
