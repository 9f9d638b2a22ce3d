/** What the embedded map tells the page round it, and nothing else: how tall it is, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'digital-inclusion-map:height';
  readonly height: number;
}

/** A frame is never made smaller or taller than this, whatever a message says. */
const LIMITS = { min: 200, max: 4000 } as const;

/** The height in a message's data, within limits and whole; null for anything that is not such a message. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as Partial<HeightMessage>;
  if (type !== 'digital-inclusion-map:height') return null;
  if (typeof height !== 'number' || !Number.isFinite(height)) return null;
  return Math.round(Math.min(LIMITS.max, Math.max(LIMITS.min, height)));
}
