import type { Finding } from '../../domain/model/reading';

/** The plain and the strong parts of a sentence. */
export function FindingParts({ parts }: Pick<Finding, 'parts'>) {
  return parts.map((part) =>
    part.strong ? <strong key={part.text}>{part.text}</strong> : <span key={part.text}>{part.text}</span>,
  );
}
