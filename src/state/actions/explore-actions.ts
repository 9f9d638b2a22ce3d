import {
  type Choices,
  type Layout,
  LIMITS,
  type OverlayId,
  VIEWS,
  type ViewId,
} from '../../domain/model/choices';
import type { AreaCode } from '../../domain/model/codes';
import { CHANGE_IDS, type FigureId } from '../../domain/model/measure';
import type { Choosing } from './choose';

export interface ExploreActions {
  setView(view: ViewId): void;
  setMeasure(measure: FigureId): void;
  setWorstPercent(value: number): void;
  setFurtherThanKm(value: number): void;
  toggleOverlay(id: OverlayId): void;
  select(code: AreaCode | null): void;
  setLayout(layout: Layout): void;
  setPatterns(on: boolean): void;
  setCamera(camera: Choices['camera']): void;
}

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value));

/** The what-if colours a change; the other pages of the map, unless they are asked, something that is. */
function measureOn(layout: Layout, { measure, view }: Choices): Partial<Choices> {
  const isChange = CHANGE_IDS.some((id) => id === measure);
  if (layout === 'what-if') return isChange ? {} : { measure: 'scenario_reach' };
  return isChange ? { measure: VIEWS[view].measure } : {};
}

/** The view, what it shows and where the map stands. */
export const exploreActions = ({ choices, choose }: Choosing): ExploreActions => ({
  setView: (view) => choose({ view, measure: VIEWS[view].measure, overlays: new Set(VIEWS[view].overlays) }),
  setMeasure: (measure) => choose({ measure }),
  setWorstPercent: (value) => choose({ worstPercent: clamp(value, LIMITS.worstPercent) }),
  setFurtherThanKm: (value) => choose({ furtherThanKm: clamp(value, LIMITS.furtherThanKm) }),
  toggleOverlay: (id) => {
    const overlays = new Set(choices().overlays);
    if (!overlays.delete(id)) overlays.add(id);
    choose({ overlays });
  },
  select: (selected) => {
    if (selected !== choices().selected) choose({ selected });
  },
  setLayout: (layout) => choose({ layout, ...measureOn(layout, choices()) }),
  setPatterns: (patterns) => choose({ patterns }),
  // The camera changes nothing that is said: the reading only carries it along in its choices.
  setCamera: (camera) => choose({ camera }),
});
