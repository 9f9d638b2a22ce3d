import type { Finding } from '../../domain/model/reading';

/** A computed sentence with its strong parts. */
export function ScenarioSentence({ finding, className }: { finding: Finding; className: string }) {
  return (
    <p className={className} data-finding={finding.id}>
      {finding.parts.map((part) =>
        part.strong ? <strong key={part.text}>{part.text}</strong> : <span key={part.text}>{part.text}</span>,
      )}
    </p>
  );
}
