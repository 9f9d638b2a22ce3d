import { type AccessOptions, CATCHMENT_KM } from './access-options';
import type { AreaCode } from './codes';
import {
  type BarrierId,
  NOTHING_STATED,
  type OwnThresholds,
  type StatedDecision,
  USUAL_HIGHLIGHT,
  USUAL_OWN,
} from './decision';
import type { Rules } from './filter-rule';
import { type GroupingChoice, type GroupingId, UNGROUPED } from './grouping';
import type { FigureId } from './measure';
import type { MissedOptions } from './missed-options';
import type { PairOptions } from './pair-options';
import { PLACE_KIND_IDS, type PlaceKindId } from './place';
import { PLACE_KINDS } from './place-kinds';
import { NO_SCENARIO, type Scenario } from './scenario';
import { USUAL_WEIGHING, type Weighing } from './weighing';

export const VIEW_IDS = ['overview', 'age', 'low-income', 'rural', 'alternatives'] as const;
/** The opening question, the three negative outcomes the EIA named, and what would work instead. */
export type ViewId = (typeof VIEW_IDS)[number];

/** What can lie over the map beside places of a kind. */
const OTHER_OVERLAYS = ['cds', 'constituencies', 'districts', 'places', 'walking'] as const;
export type OverlayId = (typeof PLACE_KINDS)[PlaceKindId]['overlay']['id'] | (typeof OTHER_OVERLAYS)[number];
/** In the order of the menu. */
export const OVERLAY_IDS: readonly OverlayId[] = [
  ...PLACE_KIND_IDS.map((kind) => PLACE_KINDS[kind].overlay.id),
  ...OTHER_OVERLAYS,
];

/** Which areas are shown: the text and the rules must hold. */
export interface Filter extends Rules {
  /** Part of a name, ward or code; case and accents ignored. Empty = all. */
  readonly text: string;
}
/** `rank_band`: where the band of ranks begins, then where it ends. */
export type SortKey = 'name' | 'district' | 'ward' | 'residents' | 'marked' | 'rank_band' | FigureId;

/**
 * What takes the wide part of the page: the map, its table, whom a choice of areas misses, some areas side by side,
 * or the figures and notes that stand beside them.
 */
export const LAYOUTS = [
  'map',
  'table',
  'missed',
  'compare',
  'what-if',
  'help',
  'evidence',
  'coverage',
  'data',
  'about',
  'embed',
] as const;
export type Layout = (typeof LAYOUTS)[number];
/** Those that show the same question in another form, with the same controls beside them. */
export const EXPLORING: readonly Layout[] = ['map', 'table', 'missed', 'compare'];

/** Everything a person has chosen and a link must hold. Plain values only. */
export interface Choices {
  readonly view: ViewId;
  readonly measure: FigureId;
  /** What is changing, when, for whom, and which ways stay open; the same on every page. */
  readonly decision: StatedDecision;
  /** From where on each barrier holds for a place, the same on every page; how far help may be stands in `access`. */
  readonly barriers: OwnThresholds;
  /** A place is highlighted where any of these barriers holds, in every view. */
  readonly highlight: readonly BarrierId[];
  /** Which help counts as near, the same on every page: from how far, and open when. */
  readonly access: AccessOptions;
  /** Which places the table tells, and the one of them that is open. */
  readonly grouping: GroupingChoice;
  /** Areas side by side, at most four, in the order they were added. */
  readonly compared: readonly AreaCode[];
  readonly missed: MissedOptions;
  /** A second measure beside the shown one. */
  readonly pair: PairOptions;
  /** What is taken to be otherwise in the what-if. */
  readonly scenario: Scenario;
  readonly overlays: ReadonlySet<OverlayId>;
  readonly selected: AreaCode | null;
  readonly layout: Layout;
  readonly patterns: boolean;
  readonly filter: Filter;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  /** How ingredients become dials and dials the combined score. */
  readonly weighing: Weighing;
  /** Where the camera rests; null = the whole county. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

export interface ViewDefinition {
  readonly id: ViewId;
  readonly tab: string;
  readonly question: string;
  readonly measure: FigureId;
  /** Other measures offered beside the first, as quick choices. */
  readonly companions: readonly FigureId[];
  readonly overlays: readonly OverlayId[];
  /** What its tab opens it with, where that is published for other places than areas; a link names it. */
  readonly opensWith?: {
    readonly by: GroupingId;
    readonly measure: FigureId;
    readonly overlays: readonly OverlayId[];
  };
}

export const VIEWS: Readonly<Record<ViewId, ViewDefinition>> = {
  overview: {
    id: 'overview',
    tab: 'Overview',
    question: 'Who may need another way, and where is help far?',
    measure: 'offline_pct',
    companions: ['offline_pct', 'far_pct'],
    overlays: ['libraries', 'places'],
  },
  age: {
    id: 'age',
    tab: 'Age',
    question: 'Where are older people far from help?',
    measure: 'age_65_plus_pct',
    companions: ['age_65_plus_pct', 'age_75_plus_pct'],
    overlays: ['libraries', 'places'],
  },
  'low-income': {
    id: 'low-income',
    tab: 'Low income',
    question: 'Where are people on low incomes far from help?',
    measure: 'income_deprivation_pct',
    companions: ['income_deprivation_pct', 'idaci_pct', 'idaopi_pct', 'net_income_ahc_gbp'],
    overlays: ['libraries', 'places'],
  },
  rural: {
    id: 'rural',
    tab: 'Rural isolation',
    question: 'Which rural areas are far from help, and how are they connected?',
    measure: 'digital_connectivity_england_percentile',
    companions: [
      'coverage_lacking_pct',
      'digital_connectivity_england_percentile',
      'far_pct',
      'nearest_access_point_km',
      'transport_connectivity_score',
    ],
    overlays: ['libraries', 'cds', 'places'],
    // what the contracts come to stands beside the map: their patterns would cover what the colours say
    opensWith: {
      by: 'neighbourhood',
      measure: 'coverage_lacking_pct',
      overlays: ['libraries', 'places'],
    },
  },
  alternatives: {
    id: 'alternatives',
    tab: 'Alternatives',
    question: 'Which alternative answers the barriers of each area?',
    measure: 'alternative_type',
    companions: ['alternative_type', 'dial_need', 'dial_connectivity', 'dial_supply', 'combined_score'],
    overlays: ['libraries', 'places'],
  },
};

/** The choices a view starts with; `keep` are thresholds and settings that survive a change of view. */
export function openingChoices(view: ViewId): Choices {
  const v = VIEWS[view];
  return {
    view,
    measure: v.measure,
    decision: NOTHING_STATED,
    barriers: USUAL_OWN,
    highlight: USUAL_HIGHLIGHT,
    access: { catchmentKm: CATCHMENT_KM.usual, hours: 'open' },
    grouping: UNGROUPED,
    compared: [],
    missed: { order: 'measure', areas: null },
    pair: { second: null, firstLimits: null, secondLimits: null },
    scenario: NO_SCENARIO,
    overlays: new Set(v.overlays),
    selected: null,
    layout: 'map',
    patterns: false,
    filter: { text: '', join: 'all', rules: [] },
    sort: { by: 'marked', descending: true },
    weighing: USUAL_WEIGHING,
    camera: null,
  };
}
