import { accessFamily } from '../access/access-family';
import { scenarioFamily } from '../scenario/scenario-family';
import { alternativeFamily } from './alternative-family';
import { combinedFamily, dialFamily } from './dial-family';
import type { DerivedFamily } from './family';
import { loadedFamily } from './loaded-family';

/** Every family of derived measures, in the order of the menus. */
export const FAMILIES: readonly DerivedFamily[] = [
  accessFamily,
  dialFamily,
  combinedFamily,
  alternativeFamily,
  scenarioFamily,
  loadedFamily,
];
