/** Ways that an assessment may name to make up for a negative outcome, of which the data can say something. */
export const MITIGATION_IDS = [
  'inclusion-plans',
  'access-portals',
  'terminals',
  'face-to-face',
  'broadband-programme',
] as const;
export type MitigationId = (typeof MITIGATION_IDS)[number];

/** Somebody whom a council's form or assessment names as a source of evidence. */
export interface NamedEvidence {
  readonly name: string;
  /** Starts with https://. */
  readonly address: string;
  /** What this map takes from it; null = nothing. */
  readonly used: string | null;
  /** What to look there for beside that. */
  readonly lookFor: string;
}

/** A council's own assessment of its move to technology: what it named as evidence and against negative outcomes. */
export interface Assessment {
  /** As it stands within a sentence: "the Equality Impact Assessment of the Interim Technology Strategy". */
  readonly title: string;
  readonly evidence: readonly NamedEvidence[];
  readonly actionPlan: readonly {
    /** For whom the outcome was found negative, as the assessment says it: "Age". */
    readonly whom: string;
    /** In the assessment's words: "Digital inclusion plans". */
    readonly mitigation: string;
    readonly id: MitigationId;
  }[];
}
