import type { Dataset } from '../model/dataset';
import { listed, placeName } from './sentence';

/** True where no output areas are held for the council: nothing finer than areas can be counted. */
export const lacksOutputAreas = ({ outputAreas }: Dataset): boolean => outputAreas.count === 0;

/** Why something cannot be computed where no output areas are held. @param what "who gains and who loses" */
export const noOutputAreas = (dataset: Dataset, what: string): string =>
  `This map cannot say ${what}: it is computed from the residents of output areas, and no output areas are held for ${placeName(dataset)}. That is not “no effect”.`;

/** Why a question cannot be answered. @param missing what is not held, in words: "how well areas are connected" */
export const notHeldFor = (dataset: Dataset, missing: readonly string[]): string =>
  `This map cannot answer this for ${placeName(dataset)}: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not held. That is not “none”.`;
