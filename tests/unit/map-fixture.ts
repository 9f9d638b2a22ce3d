import { lineAlone } from '../../src/cartography/arcs';
import type { Scene } from '../../src/cartography/map-layers';
import type { NamedShape, Polygons } from '../../src/cartography/shapes';
import { measureOf } from '../../src/domain/model/catalogue';
import { type Choices, type OverlayId, openingChoices } from '../../src/domain/model/choices';
import { areaCode, row } from '../../src/domain/model/codes';
import type { MeasureId } from '../../src/domain/model/measure';
import { peopleOf } from '../../src/domain/model/people/people';
import type { AccessPoint } from '../../src/domain/model/place';
import type { AreaReading, OverlayReading, Reading } from '../../src/domain/model/reading';
import { testDataset } from './ui-fixture';

/** A row of square areas in two districts: enough ground to draw, small enough to read. */
export function sceneOf(count: number): Scene {
  const square = (west: number, east: number): Polygons => [
    [
      lineAlone([
        [west, 51],
        [east, 51],
        [east, 51.1],
        [west, 51.1],
        [west, 51],
      ]),
    ],
  ];
  const named = (name: string, west: number, east: number): NamedShape => ({
    code: `code of ${name}`,
    name,
    polygons: square(west, east),
  });
  const line = lineAlone([
    [-3, 51],
    [-2, 51.1],
  ]);
  return {
    shapes: {
      areas: Array.from({ length: count }, (_, index) =>
        square(-3 + index / count, -3 + (index + 1) / count),
      ),
      districts: [named('Mendip', -3, -2.5), named('Sedgemoor', -2.5, -2)],
      districtBorders: [line],
      outline: [line],
      bounds: [-3, 51, -2, 51.1],
    },
    basemap: {
      charted: square(-4, -1),
      land: square(-1.5, -1),
      neighbours: [named('Wiltshire', -2, -1.5)],
      motorway: [line],
      railways: [line],
      constituencies: [named('Wells and Mendip Hills', -3, -2)],
      places: [
        { name: 'Bath', kind: 'city', lon: -1.9, lat: 51.05, priority: 0 },
        { name: 'Street', kind: 'village', lon: -2.7, lat: 51.05, priority: 3 },
        { name: 'Wells', kind: 'city', lon: -2.6, lat: 51.05, priority: 2 },
        { name: 'Taunton', kind: 'town', lon: -2.9, lat: 51.05, priority: 5 },
      ],
    },
  };
}

export interface ReadingParts {
  readonly measure?: MeasureId;
  readonly classOf: readonly number[];
  readonly marked?: readonly number[];
  readonly shown?: readonly number[];
  readonly selected?: number | null;
  readonly overlays?: readonly OverlayId[];
  readonly patterns?: boolean;
}

/** A reading that says only what a map needs to know. */
export function readingOf(parts: ReadingParts): Reading {
  const measure = measureOf(parts.measure ?? 'income_deprivation_pct');
  const count = parts.classOf.length;
  const shown = Uint8Array.from(parts.shown ?? parts.classOf.map(() => 1));
  const marked = Uint8Array.from(parts.marked ?? parts.classOf.map(() => 0));
  const overlays = new Set(parts.overlays ?? []);
  const choices: Choices = { ...openingChoices('overview'), overlays, patterns: parts.patterns ?? false };
  return {
    dataset: testDataset,
    outlined: typeof parts.selected === 'number' ? row(parts.selected) : null,
    people: peopleOf('residents'),
    choices,
    question: '',
    findings: [],
    decision: null,
    edges: [],
    notKnown: [],
    meanings: [],
    markMeasures: [],
    toldSourceIds: [],
    judging: [],
    refused: null,
    title: '',
    viewTitle: 'Overview',
    hatchedTitle: '',
    mapTitle: '',
    altText: '',
    measure,
    directionNote: null,
    classes: [0, 1, 2, 3, 4].map((index) => ({
      index,
      from: null,
      to: null,
      label: '',
      count: 0,
      people: 0,
    })),
    noDataCount: 0,
    suppressedCount: 0,
    smallCount: 0,
    values: { values: new Float64Array(count), status: new Uint8Array(count) },
    classOf: Int8Array.from(parts.classOf),
    robustness: null,
    rank: new Int16Array(count),
    marked,
    markLabel: '',
    markedCount: marked.filter(Boolean).length,
    markedPeople: 0,
    shown,
    shownCount: shown.filter(Boolean).length,
    shownPeople: 0,
    isFiltered: shown.some((one) => one === 0),
    filter: null,
    pair: null,
    shadingText: '',
    scenario: null,
    beside: [],
    order: [],
    valueText: () => '',
    rowText: () => '',
    whereText: () => '',
    selected: typeof parts.selected === 'number' ? areaOf(parts.selected) : null,
    overlays: [...overlays].map(overlayOf),
    sources: [],
    shortSource: 'Made up 2021',
    sourceLine: '',
    attribution: [],
    oldest: '',
  };
}

function areaOf(index: number): AreaReading {
  return {
    row: row(index),
    name: '',
    code: '',
    places: [],
    summary: '',
    where: '',
    marked: false,
    markSentence: '',
    groups: [],
    alternative: {
      type: 'offer',
      name: 'Offer it in person or by phone',
      reason: 'Because need is high (61, threshold 50).',
      dials: [{ id: 'need', text: '61', missing: ['no car or van'] }],
      combined: '58',
      fitting: [{ name: 'Phone line', because: 'help is far', check: null }],
      band: null,
    },
    nearestSource: 'Libraries: Arts Council England, December 2023.',
    nearest: [],
    cds: { state: 'delivery', label: '', contracts: [], note: '' },
  };
}

const library = (id: string): AccessPoint => ({
  id,
  name: id,
  kind: 'library',
  status: 'open',
  yearClosed: null,
  operator: 'council',
  address: '',
  postcode: '',
  lon: -2.8,
  lat: 51.05,
  areaCode: areaCode('E01000001'),
  hoursOpen: null,
  hoursStaffed: null,
  clockHours: [],
  clockHoursAgree: false,
  terminals: null,
  positionNote: null,
  notes: null,
});

function overlayOf(id: OverlayId): OverlayReading {
  return {
    id,
    label: '',
    note: '',
    points: id === 'libraries' ? [library('wells')] : [],
    districts:
      id === 'cds'
        ? new Map([
            ['Mendip', { state: 'terminated', label: 'Ended' }],
            ['Sedgemoor', { state: 'split', label: 'Split' }],
          ])
        : null,
  };
}
