import { accessPart } from './access-part';
import { cameraPart } from './camera-part';
import { comparePart } from './compare-part';
import { filterPart } from './filter-part';
import { lookPart } from './look-part';
import { marksPart } from './marks-part';
import { measurePart } from './measure-part';
import { missedPart } from './missed-part';
import { pairPart } from './pair-part';
import type { LinkPart } from './part';
import { profilePart } from './profile-part';
import { scenarioPart } from './scenario-part';
import { thresholdsPart } from './thresholds-part';
import { weighingPart } from './weighing-part';

/** Every group of choices with its own keys, in alphabetical order; the filter and the measures are last because they may need the rest. */
export const PARTS: readonly LinkPart[] = [
  accessPart,
  cameraPart,
  comparePart,
  lookPart,
  marksPart,
  missedPart,
  profilePart,
  scenarioPart,
  thresholdsPart,
  // needs the profile
  weighingPart,
  // last
  filterPart,
  measurePart,
  pairPart,
];
