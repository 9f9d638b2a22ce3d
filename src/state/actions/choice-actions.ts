import { withWeight } from '../../domain/figures/dials/weights';
import {
  type Choices,
  type Layout,
  type OverlayId,
  type SortKey,
  VIEWS,
  type ViewId,
} from '../../domain/model/choices';
import type { AreaCode } from '../../domain/model/codes';
import type { DialId, Ingredient } from '../../domain/model/ingredients';
import { CHANGE_IDS } from '../../domain/model/measure';
import { MOST_COMPARED } from '../../domain/model/most-compared';

type WithParts =
  | 'access'
  | 'barriers'
  | 'decision'
  | 'filter'
  | 'grouping'
  | 'missed'
  | 'pair'
  | 'scenario'
  | 'weighing';

/** What is chosen anew: of a choice that has parts, those given. */
export type NewChoices = Partial<Omit<Choices, WithParts>> & {
  readonly [Key in WithParts]?: Partial<Choices[Key]>;
};

const joined = <Of extends object>(now: Of, part: Partial<Of> | undefined): Of =>
  part ? { ...now, ...part } : now;

export const withNew = (now: Choices, part: NewChoices): Choices => ({
  ...now,
  ...part,
  access: joined(now.access, part.access),
  barriers: joined(now.barriers, part.barriers),
  decision: joined(now.decision, part.decision),
  filter: joined(now.filter, part.filter),
  grouping: joined(now.grouping, part.grouping),
  missed: joined(now.missed, part.missed),
  pair: joined(now.pair, part.pair),
  scenario: joined(now.scenario, part.scenario),
  weighing: joined(now.weighing, part.weighing),
});

/** The choices as they are, and the one way to change them. */
export interface Choosing {
  readonly choices: () => Choices;
  /** Everything is read anew. A value that cannot be becomes the nearest that can, as in a link. */
  readonly choose: (part: NewChoices) => void;
}

/** Changes that are more than a new value of one choice. */
export interface ChoiceActions {
  /** Another question, with what it shows. */
  setView(view: ViewId): void;
  setLayout(layout: Layout): void;
  toggleOverlay(id: OverlayId): void;
  select(code: AreaCode | null): void;
  /** Puts an area beside the others, or takes it away again. @returns false when there is no room for it */
  toggleCompared(code: AreaCode): boolean;
  /** Sorts by a column; the same column again turns the order round. */
  setSort(by: SortKey): void;
  setWeight(ingredient: Ingredient, weight: number): void;
  setDialWeight(dial: DialId, weight: number): void;
}

/** The what-if colours a change; the other pages of the map, unless they are asked, something that is. */
function measureOn(layout: Layout, { measure, view }: Choices): Partial<Choices> {
  const isChange = CHANGE_IDS.some((id) => id === measure);
  if (layout === 'what-if') return isChange ? {} : { measure: 'scenario_reach' };
  return isChange ? { measure: VIEWS[view].measure } : {};
}

/** Words are first sorted from A and ranks from the first, which is the worst; figures from the highest. */
const RISES_FIRST: ReadonlySet<SortKey> = new Set<SortKey>(['name', 'district', 'ward', 'rank_band']);

export const choiceActions = ({ choices, choose }: Choosing): ChoiceActions => ({
  setView: (view) => {
    const { view: former, grouping } = choices();
    const { measure, overlays, opensWith } = VIEWS[view];
    // places that were chosen stay; those that a view opened with go with it
    const isItsOwn = grouping.by === (VIEWS[former].opensWith?.by ?? 'area');
    const by = isItsOwn ? (opensWith?.by ?? 'area') : grouping.by;
    choose({
      view,
      ...(by === opensWith?.by
        ? { measure: opensWith.measure, overlays: new Set(opensWith.overlays) }
        : { measure, overlays: new Set(overlays) }),
      ...(by === grouping.by ? {} : { grouping: { by, place: null } }),
    });
  },
  setLayout: (layout) => choose({ layout, ...measureOn(layout, choices()) }),
  toggleOverlay: (id) => {
    const overlays = new Set(choices().overlays);
    if (!overlays.delete(id)) overlays.add(id);
    choose({ overlays });
  },
  select: (selected) => {
    if (selected !== choices().selected) choose({ selected });
  },
  toggleCompared: (code) => {
    const { compared } = choices();
    if (compared.includes(code)) choose({ compared: compared.filter((one) => one !== code) });
    else if (compared.length >= MOST_COMPARED) return false;
    else choose({ compared: [...compared, code] });
    return true;
  },
  setSort: (by) => {
    const { sort } = choices();
    choose({ sort: { by, descending: sort.by === by ? !sort.descending : !RISES_FIRST.has(by) } });
  },
  setWeight: (ingredient, weight) =>
    choose({ weighing: withWeight(choices().weighing, ingredient, weight, choices().decision.people) }),
  setDialWeight: (dial, weight) =>
    choose({ weighing: { dials: { ...choices().weighing.dials, [dial]: weight } } }),
});
