import { type AccessOptions, CATCHMENT_KM } from './access-options';
import type { AreaCode } from './codes';
import type { Rules } from './filter-rule';
import type { FigureId, MeasureId } from './measure';
import type { MissedOptions } from './missed-options';
import type { PairOptions } from './pair-options';
import { PLACE_KIND_IDS, type PlaceKindId } from './place';
import { PLACE_KINDS } from './place-kinds';
import { PROFILES, type Profile } from './profile';
import { NO_SCENARIO, type Scenario } from './scenario';
import { type Thresholds, USUAL_THRESHOLDS } from './thresholds';
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
  /** "Connection is in England's worst N %": 5 to 50, whole. An area qualifies at percentile >= 100 - N. */
  readonly worstPercent: number;
  /** "Nearest library is further than N km": 1 to 15, steps of 0.5. Strictly further. */
  readonly furtherThanKm: number;
  /** How reachable supply is counted: the catchment and which hours. */
  readonly access: AccessOptions;
  /** Areas side by side, at most four, in the order they were added. */
  readonly compared: readonly AreaCode[];
  readonly missed: MissedOptions;
  /** A second measure beside the shown one. */
  readonly pair: PairOptions;
  /** What is taken to be otherwise in the what-if. */
  readonly scenario: Scenario;
  readonly overlays: ReadonlySet<OverlayId>;
  /** What the service asks of people. */
  readonly profile: Profile;
  readonly selected: AreaCode | null;
  readonly layout: Layout;
  readonly patterns: boolean;
  readonly filter: Filter;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  /** From where on a dial an area is badly connected, in high need, far from help. */
  readonly thresholds: Thresholds;
  /** How ingredients become dials and dials the combined score. */
  readonly weighing: Weighing;
  /** Where the camera rests; null = the whole county. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

export const LIMITS = {
  worstPercent: { min: 5, max: 50, step: 1 },
  furtherThanKm: { min: 1, max: 15, step: 0.5 },
} as const;

/** `top-fifth`: of a measure of the view. `offer`: the service has to be offered there in person or by phone. */
export type MarkCondition = 'rural' | 'top-fifth' | 'worst-connected' | 'far-from-library' | 'offer';

export interface ViewDefinition {
  readonly id: ViewId;
  readonly tab: string;
  readonly question: string;
  readonly measure: FigureId;
  /** Other measures offered beside the first, as quick choices. */
  readonly companions: readonly FigureId[];
  readonly overlays: readonly OverlayId[];
  /** Which conditions mark an area, in the order they are said; all must hold. */
  readonly marks: readonly MarkCondition[];
  /** The measure whose top fifth is marked; absent = the shown one, where the view offers it. */
  readonly topFifthOf?: MeasureId;
}

export const VIEWS: Readonly<Record<ViewId, ViewDefinition>> = {
  overview: {
    id: 'overview',
    tab: 'Overview',
    question: 'Where do online services need an alternative?',
    measure: 'income_deprivation_pct',
    companions: [],
    overlays: ['libraries', 'places'],
    marks: ['worst-connected', 'far-from-library'],
  },
  age: {
    id: 'age',
    tab: 'Age',
    question: 'Where are older people far from help?',
    measure: 'age_65_plus_pct',
    companions: ['age_65_plus_pct', 'age_75_plus_pct'],
    overlays: ['libraries', 'places'],
    // of whichever of the two age groups is shown
    marks: ['top-fifth', 'far-from-library'],
  },
  'low-income': {
    id: 'low-income',
    tab: 'Low income',
    question: 'Where are people on low incomes far from a library computer?',
    measure: 'income_deprivation_pct',
    companions: ['income_deprivation_pct', 'idaci_pct', 'idaopi_pct', 'net_income_ahc_gbp'],
    overlays: ['libraries', 'places'],
    marks: ['top-fifth', 'far-from-library'],
    topFifthOf: 'income_deprivation_pct',
  },
  rural: {
    id: 'rural',
    tab: 'Rural isolation',
    question: 'Where are rural areas still poorly connected?',
    measure: 'digital_connectivity_england_percentile',
    companions: [
      'digital_connectivity_england_percentile',
      'nearest_access_point_km',
      'transport_connectivity_score',
    ],
    overlays: ['libraries', 'cds', 'places'],
    marks: ['rural', 'worst-connected', 'far-from-library'],
  },
  alternatives: {
    id: 'alternatives',
    tab: 'Alternatives',
    question: 'Which alternative does each area need?',
    measure: 'alternative_type',
    companions: ['alternative_type', 'dial_connectivity', 'dial_need', 'dial_supply', 'combined_score'],
    overlays: ['libraries', 'places'],
    marks: ['offer'],
  },
};

/** The choices a view starts with; `keep` are thresholds and settings that survive a change of view. */
export function openingChoices(view: ViewId): Choices {
  const v = VIEWS[view];
  return {
    view,
    measure: v.measure,
    worstPercent: 20,
    furtherThanKm: 5,
    access: { catchmentKm: CATCHMENT_KM.usual, hours: 'open' },
    compared: [],
    missed: { order: 'measure', areas: null },
    pair: { second: null, firstLimits: null, secondLimits: null },
    scenario: NO_SCENARIO,
    overlays: new Set(v.overlays),
    profile: PROFILES.information,
    selected: null,
    layout: 'map',
    patterns: false,
    filter: { text: '', join: 'all', rules: [] },
    sort: { by: 'marked', descending: true },
    thresholds: USUAL_THRESHOLDS,
    weighing: USUAL_WEIGHING,
    camera: null,
  };
}
