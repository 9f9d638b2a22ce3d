import type { Finding } from '../../domain/model/reading';

/** The plain and the strong parts of a sentence. */
export function FindingParts({ parts }: Pick<Finding, 'parts'>) {
  // Two parts of a sentence may read alike ("6 lie …, 6 lie …"): place and text together tell them apart.
  return parts.map(({ text, strong }, at) => {
    const key = `${at} ${text}`;
    return strong ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
  });
}
