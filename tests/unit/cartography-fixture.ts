import { lineAlone } from '../../src/cartography/arcs';
import type { Scene } from '../../src/cartography/map-layers';
import type { Polygons } from '../../src/cartography/shapes';
import { measureOf } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import type { MeasureId } from '../../src/domain/model/measure';
import { peopleOf } from '../../src/domain/model/people/people';
import type { AccessPoint } from '../../src/domain/model/place';
import type { OverlayReading, Reading } from '../../src/domain/model/reading';
import { testDataset } from './ui-fixture';

/** A square of side `size` degrees; its corners lie exactly on those of the squares beside it. */
const square = (west: number, south: number, size = 0.1): Polygons => [
  [
    lineAlone([
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ]),
  ],
];

/** Six squares in two rows and, last, an area far too small to see. */
export const scene: Scene = {
  shapes: {
    areas: [
      ...[0, 1, 2].flatMap((i) => [square(-3 + i * 0.1, 51), square(-3 + i * 0.1, 51.1)]),
      square(-2.6, 51.05, 0.000001),
    ],
    districts: [{ code: 'E07000187', name: 'Mendip', polygons: [...square(-3, 51, 0.2)] }],
    districtBorders: [
      lineAlone([
        [-2.8, 51],
        [-2.8, 51.2],
      ]),
    ],
    outline: [
      lineAlone([
        [-3, 51],
        [-2.7, 51],
        [-2.7, 51.2],
        [-3, 51.2],
        [-3, 51],
      ]),
    ],
    bounds: [-3, 51, -2.6, 51.2],
  },
  basemap: {
    charted: square(-4, 50, 2),
    land: square(-2.5, 50, 0.4),
    neighbours: [{ code: 'E1', name: 'Devon', polygons: square(-3.4, 51, 0.4) }],
    motorway: [
      lineAlone([
        [-3.1, 50.9],
        [-2.8, 51.3],
      ]),
    ],
    railways: [],
    constituencies: [{ code: 'E14', name: 'Wells & Mendip Hills', polygons: square(-3, 51, 0.2) }],
    places: [
      { name: 'Street', kind: 'town', lon: -2.95, lat: 51.05, priority: 0 },
      { name: 'Wells', kind: 'city', lon: -2.9, lat: 51.1, priority: 1 },
      { name: 'Cock & Bull', kind: 'village', lon: -2.75, lat: 51.15, priority: 3 },
    ],
  },
};

const library = (id: string, lon: number, lat: number): AccessPoint => ({
  id,
  name: id,
  kind: 'library',
  status: 'open',
  yearClosed: null,
  operator: 'council',
  address: '',
  postcode: '',
  lon,
  lat,
  areaCode: 'E01' as AccessPoint['areaCode'],
  hoursOpen: null,
  hoursStaffed: null,
  clockHours: [],
  clockHoursAgree: false,
  terminals: null,
  positionNote: null,
  notes: null,
});

export const libraries: OverlayReading = {
  id: 'libraries',
  label: 'Open library',
  note: '',
  points: [library('open-1', -2.9, 51.1)],
  districts: null,
};
export const places: OverlayReading = {
  id: 'places',
  label: 'Places',
  note: '',
  points: [],
  districts: null,
};
export const cds: OverlayReading = {
  id: 'cds',
  label: 'CDS',
  note: '',
  points: [],
  districts: new Map([['Mendip', { state: 'terminated', label: 'contract terminated' }]]),
};

export interface FakeReading {
  readonly measure?: MeasureId;
  readonly classOf?: readonly number[];
  readonly marked?: readonly number[];
  readonly overlays?: readonly OverlayReading[];
  readonly choices?: Partial<Choices>;
  readonly classes?: number;
  readonly shown?: readonly number[];
  readonly title?: string;
}

/** A reading of the six squares, with only what drawing needs. */
export function fakeReading(parts: FakeReading = {}): Reading {
  const classOf = Int8Array.from(parts.classOf ?? [0, 1, 2, 3, 4, -1, -2]);
  const marked = Uint8Array.from(parts.marked ?? [0, 1, 0, 0, 1, 0, 0]);
  const count = (wanted: number) => classOf.filter((one) => one === wanted).length;
  const text = 'Two areas, home to 1,234 people, are far from help.';
  return {
    dataset: testDataset,
    outlined: null,
    people: peopleOf('residents'),
    choices: { ...openingChoices('overview'), ...parts.choices },
    question: 'Where?',
    findings: [
      {
        id: 'one',
        parts: [{ text: 'Two areas, home to 1,234 people,', strong: true }, { text: ' are far from help.' }],
        text,
        figures: {},
      },
    ],
    decision: null,
    edges: [],
    notKnown: [],
    meanings: [],
    markMeasures: [],
    toldSourceIds: [],
    judging: [],
    refused: null,
    title: parts.title ?? 'Two areas',
    viewTitle: 'Overview',
    hatchedTitle: parts.title ?? 'Two areas & their neighbours <marked>',
    mapTitle: parts.title ?? 'Two areas & their neighbours <marked>',
    altText: 'A map of "two" areas',
    measure: measureOf(parts.measure ?? 'income_deprivation_pct'),
    directionNote: 'Higher is worse',
    classes: Array.from({ length: parts.classes ?? 5 }, (_, index) => ({
      index,
      from: null,
      to: null,
      label: `class ${index}`,
      count: count(index),
      people: 0,
    })),
    noDataCount: count(-1),
    suppressedCount: count(-2),
    smallCount: count(-3),
    values: { values: new Float64Array(7), status: new Uint8Array(7) },
    classOf,
    rank: new Int16Array(7),
    robustness: null,
    marked,
    markLabel: 'far from a library',
    markedCount: marked.filter((one) => one === 1).length,
    markedPeople: 1234,
    shown: Uint8Array.from(parts.shown ?? [1, 1, 1, 1, 1, 1, 1]),
    shownCount: 7,
    shownPeople: 0,
    isFiltered: parts.shown !== undefined,
    filter: null,
    pair: null,
    shadingText: '',
    scenario: null,
    beside: [],
    order: [],
    valueText: () => '',
    rowText: () => '',
    whereText: () => '',
    selected: null,
    overlays: parts.overlays ?? [libraries, places],
    sources: [],
    shortSource: 'Made up 2021',
    sourceLine: 'Low income: Indices of Deprivation 2025.',
    attribution: ['Contains OS data © Crown copyright and database right 2025.'],
    oldest: 'Oldest part: Census, 21 March 2021',
  };
}
