import { describe, expect, test } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import { placesShown } from '../../src/domain/places/neighbours-shown';
import { openPlaces } from '../../src/domain/places/own-places';
import { read } from '../../src/domain/read';
import { type Direction, nextInDirection } from '../../src/domain/sums/neighbour';
import {
  areaText,
  countText,
  itemsWithin,
  itemText,
  type MapItem,
  mapItems,
} from '../../src/domain/telling/map-items';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const reading = read(dataset, openingChoices('overview'));
const items = mapItems(dataset, reading);

describe('what can be reached on the map', () => {
  test('is every area, and every open library while libraries are shown', () => {
    const open = dataset.accessPoints.filter(({ status }) => status === 'open');
    expect(items.filter(({ kind }) => kind === 'area')).toHaveLength(dataset.count);
    // Of neighbours' libraries those that can matter here: tests/unit/neighbours.test.ts says which.
    const shown = placesShown(dataset, open).map(({ id }) => `place-${id}`);
    expect(shown.length).toBeGreaterThan(openPlaces(dataset).own.length);
    expect(items.flatMap(({ kind, key }) => (kind === 'place' ? [key] : []))).toEqual(shown.sort());
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    const without = read(dataset, { ...openingChoices('overview'), overlays: new Set() });
    expect(mapItems(dataset, without)).toHaveLength(dataset.count);
  });

  test('arrows lead the way they point, and there and back again stays near', () => {
    const ways: readonly (readonly [Direction, (from: MapItem, to: MapItem) => boolean])[] = [
      ['north', (from, to) => to.lat > from.lat],
      ['south', (from, to) => to.lat < from.lat],
      ['east', (from, to) => to.lon > from.lon],
      ['west', (from, to) => to.lon < from.lon],
    ];
    for (const item of items)
      for (const [way, lies] of ways) {
        const next = nextInDirection(items, item, way);
        if (next) expect(lies(item, next), `${item.key} ${way} ${next.key}`).toBe(true);
      }
  });

  test('arrows alone reach nearly all; the list by name reaches the rest', () => {
    const reached = new Set<MapItem>();
    const waiting = items.slice(0, 1);
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      if (reached.has(item)) continue;
      reached.add(item);
      for (const way of ['north', 'south', 'east', 'west'] as const) {
        const next = nextInDirection(items, item, way);
        if (next) waiting.push(next);
      }
    }
    expect(reached.size / items.length).toBeGreaterThan(0.9);
  });

  test('in view is what lies within the view', () => {
    const [west, south, east, north] = [-3.2, 50.95, -3, 51.1];
    const within = itemsWithin(items, [west, south, east, north]);
    expect(within.length).toBeGreaterThan(20);
    for (const { lon, lat } of within)
      expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
    expect(itemsWithin(items, null)).toBe(items);
    expect(countText(within)).toMatch(/^\d+ areas and \d+ librar(y|ies) in view$/);
  });

  test('says name, figure, mark and place of an area, and hours of a library with the warning', () => {
    for (const item of items) {
      const text = itemText(dataset, reading, item);
      if (item.kind === 'area') {
        expect(text).toBe(areaText(reading, item.row));
        expect(text).toContain(dataset.names[item.row]);
        expect(text).toContain(reading.valueText(item.row));
        expect(text.includes('Highlighted')).toBe(reading.marked[item.row] === 1);
        expect(text.toLowerCase()).toContain(reading.whereText(item.row).toLowerCase());
      } else {
        expect(text.toLowerCase()).toContain('check before travelling');
        if (item.point.council) expect(text).toContain(`(${item.point.council})`);
      }
    }
  });
});
