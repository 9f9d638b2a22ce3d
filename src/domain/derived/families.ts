import { accessFamily } from '../access/access-family';
import type { DerivedFamily } from './family';

/** Every family of derived measures, in the order of the menus. */
export const FAMILIES: readonly DerivedFamily[] = [accessFamily];
