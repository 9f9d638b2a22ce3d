import { accessFamily } from './access-family';
import { alternativeFamily } from './alternative-family';
import { combinedFamily, dialFamily } from './dial-family';
import type { DerivedFamily } from './family';
import { loadedFamily } from './loaded-family';
import { scenarioFamily } from './scenario-family';

/** Every family of derived measures, in the order of the menus. */
export const FAMILIES: readonly DerivedFamily[] = [
  accessFamily,
  dialFamily,
  combinedFamily,
  alternativeFamily,
  scenarioFamily,
  loadedFamily,
];
