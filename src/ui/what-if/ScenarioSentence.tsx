import type { Finding } from '../../domain/model/reading';
import { FindingParts } from '../explore/FindingParts';

/** A computed sentence with its strong parts. */
export function ScenarioSentence({ finding, className }: { finding: Finding; className: string }) {
  return (
    <p className={className} data-finding={finding.id}>
      <FindingParts parts={finding.parts} />
    </p>
  );
}
