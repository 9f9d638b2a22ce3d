import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The official files the data tests recompute from; they stand beside the project, never in it. */
export const INPUTS = fileURLToPath(new URL('../../../shared/data', import.meta.url));
export const haveInputs = existsSync(INPUTS);

if (!haveInputs) {
  const line = `The official files are not at ${INPUTS}: tests which recompute from them are skipped.`;
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
}
