/** Scores are compared to the sixth decimal: finer differences are noise of arithmetic, not of areas. */
const GRAIN = 1e6;
/** More than any count of areas: a row is packed below the score, so that plain numbers can be sorted. */
const ROWS = 2 ** 17;

let keys = new Float64Array(0);

/**
 * Rank of every row, 1 = highest score = worst; ties share the better rank; 0 where the score is NaN or infinite.
 *
 * @param rank receives the ranks
 * @returns how many rows are ranked
 */
export function rankScores(scores: Float64Array, rank: Uint16Array): number {
  if (keys.length < scores.length) keys = new Float64Array(scores.length);
  let held = 0;
  rank.fill(0);
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number;
    if (!Number.isFinite(score)) continue;
    keys[held] = -Math.round(score * GRAIN) * ROWS + row;
    held += 1;
  }
  const sorted = keys.subarray(0, held).sort();
  let before = Number.NaN;
  let place = 0;
  for (let index = 0; index < held; index += 1) {
    const key = sorted[index] as number;
    const grain = Math.floor(key / ROWS);
    if (grain !== before) place = index + 1;
    before = grain;
    rank[key - grain * ROWS] = place;
  }
  return held;
}
