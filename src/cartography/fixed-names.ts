/** Names that no official point exists for: where they stand is ours, in the middle of what they name. */
export const FIXED_NAMES = [
  { name: 'Bristol Channel', lon: -3.42, lat: 51.305 },
  // what is blank here is land whose shapes are not held, not sea
  { name: 'Wales further west: not held', lon: -4.3, lat: 51.6 },
] as const;
