import { restored, withWeight } from '../../domain/figures/dials/weights';
import type { Dataset } from '../../domain/model/dataset';
import type { DialId, Ingredient } from '../../domain/model/ingredients';
import { PROFILES, type Profile, type ProfileId } from '../../domain/model/profile';
import { THRESHOLD_LIMITS } from '../../domain/model/thresholds';
import { USUAL_WEIGHING, WEIGHT_LIMITS, type Weighing } from '../../domain/model/weighing';
import type { Choosing } from './choose';

export interface WeighingActions {
  /** A profile's own settings; weights people moved stay as they are. */
  setProfile(id: ProfileId): void;
  /** Changes one setting, which makes the profile a custom one. */
  changeProfile(part: Partial<Omit<Profile, 'id'>>): void;
  setThreshold(dial: DialId, value: number): void;
  setWeight(ingredient: Ingredient, weight: number): void;
  setDialWeight(dial: DialId, weight: number): void;
  /** Scale, way of adding up, or all weights at once. */
  setWeighing(part: Partial<Weighing>): void;
  resetWeighing(): void;
}

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.round(Math.min(max, Math.max(min, value)));

/** What the service asks, what the dials are made of, and from where on they count as bad. */
export const weighingActions = ({ choices, choose }: Choosing, dataset: () => Dataset): WeighingActions => {
  /** The last ingredient of a dial cannot be switched off: its usual weights come back. */
  const weigh = (weighing: Weighing, profile = choices().profile): void =>
    choose({ profile, weighing: restored(dataset(), weighing, profile).weighing });
  return {
    setProfile: (id) => weigh(choices().weighing, PROFILES[id]),
    changeProfile: (part) => weigh(choices().weighing, { ...choices().profile, ...part, id: 'custom' }),
    setThreshold: (dial, value) =>
      choose({ thresholds: { ...choices().thresholds, [dial]: clamp(value, THRESHOLD_LIMITS) } }),
    setWeight: (ingredient, weight) =>
      weigh(withWeight(choices().weighing, ingredient, weight, choices().profile)),
    setDialWeight: (dial, weight) => {
      const dials = { ...choices().weighing.dials, [dial]: clamp(weight, WEIGHT_LIMITS) };
      const isNothing = Object.values(dials).every((one) => one === 0);
      choose({ weighing: { ...choices().weighing, dials: isNothing ? USUAL_WEIGHING.dials : dials } });
    },
    setWeighing: (part) => weigh({ ...choices().weighing, ...part }),
    resetWeighing: () => choose({ weighing: USUAL_WEIGHING }),
  };
};
