import type { OverlayId } from '../domain/model/choices';
import type { Group } from '../domain/model/measure';
import { PATTERN_STEPS, stepImage } from './pattern-images';

/** What decides which layers are seen; everything else about them is fixed or in feature-state. */
export interface LayerChoices {
  readonly overlays: ReadonlySet<OverlayId>;
  readonly group: Group;
  readonly patterns: boolean;
  /** Two measures at once: the patterns are then those of the nine cells. */
  readonly pair: boolean;
  readonly hasNoData: boolean;
  readonly hasSuppressed: boolean;
  readonly hasSmall: boolean;
}

/**
 * Every layer from the bottom up, as the SVG has them: ground, the areas and what is said of them by pattern,
 * overlays and lines under the hatch, outlines that say "this one", then what is read. MapLibre places symbols from
 * the top down, so libraries come last and names make room for them.
 */
export const LAYER_ORDER = [
  // ground
  'not-charted',
  'sea',
  'land',
  'land-edge',
  'neighbours',
  'neighbour-borders',
  // the reading
  'areas',
  'pattern-1',
  'pattern-2',
  'pattern-3',
  'pattern-4',
  'pair-1',
  'pair-2',
  'pair-3',
  'pair-4',
  'pair-5',
  'pair-6',
  'pair-7',
  'pair-8',
  'no-data',
  'suppressed',
  'small',
  'area-borders',
  // overlays that cover ground
  'cds',
  'walking',
  'walking-edge',
  'district-edges',
  'constituencies',
  // lines to find one's way by, light
  'railway-casing',
  'railways',
  'motorway-casing',
  'motorway',
  'district-borders',
  'county-outline',
  // marked: above all ground, below all names
  'marks',
  'mark-outlines',
  // this one
  'selected-halo',
  'selected',
  'pointed-halo',
  'pointed',
  // what is read
  'inset-frames',
  'water-names',
  'place-names',
  'constituency-names',
  'district-names',
  'cds-names',
  'libraries',
] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

/** Layers that are drawn only while an overlay is on. */
const OVERLAY_OF: Readonly<Partial<Record<LayerId, OverlayId>>> = {
  walking: 'walking',
  'walking-edge': 'walking',
  cds: 'cds',
  'cds-names': 'cds',
  constituencies: 'constituencies',
  'constituency-names': 'constituencies',
  'place-names': 'places',
  libraries: 'libraries',
};

/** Whether a layer is drawn. */
export function visibilityOf(id: LayerId, choices: LayerChoices): 'visible' | 'none' {
  return isVisible() ? 'visible' : 'none';

  function isVisible(): boolean {
    const { overlays } = choices;
    if (id.startsWith('pattern-')) return choices.patterns && !choices.pair;
    if (id.startsWith('pair-')) return choices.patterns && choices.pair;
    // a hidden layer costs a recolouring nothing
    if (id === 'no-data') return choices.hasNoData;
    if (id === 'suppressed') return choices.hasSuppressed;
    if (id === 'small') return choices.hasSmall;
    // CDS is said by district: its edges show then too, and its own labels hold the names
    if (id === 'district-edges') return overlays.has('districts') || overlays.has('cds');
    if (id === 'district-names') return overlays.has('districts') && !overlays.has('cds');
    const overlay = OVERLAY_OF[id];
    return overlay === undefined || overlays.has(overlay);
  }
}

/** The image of a pattern layer for a group of measures, whose darkest colour inks it. */
export const patternLayers = (group: Group): readonly (readonly [id: LayerId, image: string])[] =>
  PATTERN_STEPS.map((step) => [`pattern-${step}` as LayerId, stepImage(group, step)]);
