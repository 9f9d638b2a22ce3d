import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../src/cartography/draw-map';
import { legendEntries } from '../../src/cartography/legend';
import { fitProjection } from '../../src/cartography/projection';
import { openingChoices } from '../../src/domain/model/choices';
import type { AccessPoint } from '../../src/domain/model/place';
import type { Reading } from '../../src/domain/model/reading';
import type { Change } from '../../src/domain/model/scenario';
import { isNeighbours } from '../../src/domain/places/own-places';
import { placeText } from '../../src/domain/places/place-words';
import { read } from '../../src/domain/read';
import { countText, itemText, mapItems } from '../../src/domain/telling/map-items';
import { symbolFeatures } from '../../src/map/geojson';
import { Legend } from '../../src/ui/frame/Legend';
import { scene } from './cartography-fixture';
import { scenarioDataset as dataset } from './published-scenario';

const HOURS = { open: 10, staffed: 10, evening: 0, saturday: 0 };
const CHANGES: readonly Change[] = [
  { kind: 'open', label: 'Village hall', lon: -3.4, lat: 51.1, hours: HOURS },
  { kind: 'open', label: 'Shop', lon: -2.7, lat: 51.05, hours: HOURS },
  { kind: 'close', point: 'porlock' },
  { kind: 'move', point: 'frome', lon: -2.4, lat: 51.2, label: 'elsewhere' },
  { kind: 'hours', point: 'taunton', of: 'open', hours: 3 },
];
const opening = { ...openingChoices('overview'), layout: 'what-if' as const };
const reading = read(dataset, { ...opening, scenario: { name: '', changes: CHANGES } });
const pointsOf = (of: Reading): readonly AccessPoint[] => of.overlays.flatMap((one) => one.points);
const points = pointsOf(reading);
const now = pointsOf(read(dataset, openingChoices('overview')));
const own = now.filter((point) => !isNeighbours(point));
const beyond = now.length - own.length;
const places = (of: Reading) => mapItems(dataset, of).filter(({ kind }) => kind === 'place');

describe('places that a scenario imagines', () => {
  it('are told by what they are, never as a library of 2023', () => {
    const imagined = points.filter((point) => point.imagined);
    expect(imagined.map(({ imagined: how }) => how).sort()).toEqual(['moved', 'opened', 'opened']);
    for (const point of imagined) {
      expect(placeText(point)).toMatch(/imagined/);
      expect(placeText(point)).not.toMatch(/in 2023|library with public computers/);
    }
  });

  it('have the scenario’s hours, and so has a library whose hours it changes', () => {
    const changed = points.find(({ id }) => id === 'taunton') as AccessPoint;
    expect(placeText(changed)).toContain('open 3 hours a week in this scenario');
    expect(placeText(changed)).not.toContain('2023');
    const untouched = points.find(
      ({ imagined, hoursImagined }) => !imagined && !hoursImagined,
    ) as AccessPoint;
    expect(placeText(untouched)).toContain('in 2023');
  });

  it('are counted by themselves, in the legend and by the screen reader', () => {
    const entries = legendEntries(reading);
    const count = (kind: string) => entries.find(({ place }) => place === kind)?.count;
    // one closed, one moved
    expect(count('library')).toBe(own.length - 2);
    expect(count('imagined')).toBe(3);
    expect(countText(places(reading))).toBe(
      `0 areas, ${own.length - 2} libraries, ${beyond} neighbours’ libraries and 3 imagined places in view`,
    );
    expect(legendEntries(read(dataset, opening)).some(({ place }) => place === 'imagined')).toBe(false);
  });

  it('are drawn as no library is, by both renderers and in the legend', () => {
    const svg = drawMap(scene, reading, {
      width: 900,
      height: 600,
      projection: fitProjection([-3.9, 50.8, -2.2, 51.4], 900, 600, 0),
      idPrefix: 'test',
      labels: 'fixed',
    });
    const drawn = (className: string) =>
      svg.match(new RegExp(`<g class="${className}" data-point`, 'g')) ?? [];
    expect(drawn('imagined')).toHaveLength(3);
    expect(drawn('library')).toHaveLength(own.length - 2);
    const symbols = symbolFeatures(points).features.map(({ properties }) => properties?.symbol);
    expect(symbols.filter((symbol) => symbol === 'symbol-imagined')).toHaveLength(3);
    const html = renderToStaticMarkup(<Legend reading={reading} onIsolate={() => {}} />);
    expect(html).toContain('Imagined in this scenario');
    expect(html).toContain('3 imagined places');
  });
});

describe('what is counted is called what it is', () => {
  it('says libraries of libraries, and areas of areas', () => {
    const html = renderToStaticMarkup(
      <Legend reading={read(dataset, openingChoices('overview'))} onIsolate={() => {}} />,
    );
    expect(html).toContain(`${own.length} libraries</span>`);
    expect(html).not.toContain(`${own.length} areas</span>`);
    expect(html).toMatch(/\d+ areas<\/span>/);
  });

  it('gives half hours of a library as published', () => {
    const halves = now.filter(({ hoursOpen }) => (hoursOpen ?? 0) % 1 === 0.5);
    expect(halves.length).toBeGreaterThan(3);
    for (const point of halves)
      expect(placeText(point)).toContain(`open ${point.hoursOpen} hours a week in 2023`);
  });

  it('of a place that a person added says by whose list it is open', () => {
    const [library] = now as [AccessPoint];
    const added: AccessPoint = { ...library, id: 'hub', name: 'Hub', isAdded: true, hoursOpen: 20 };
    const other = { ...dataset, accessPoints: [library, added] };
    const told = read(other, openingChoices('overview'));
    const item = places(told).find((one) => one.kind === 'place' && one.point.isAdded);
    const text = item ? itemText(other, told, item) : '';
    expect(text).toMatch(
      /^Hub: place with public computers by the list added, open 20 hours a week by that list/,
    );
    expect(text).not.toMatch(/library|2023/i);
    expect(countText(mapItems(other, told))).toBe(
      `${dataset.count} areas, 1 library and 1 place from the list added in view`,
    );
    const entry = legendEntries(told).find(({ place }) => place === 'library');
    expect(entry).toMatchObject({ count: 2, counted: ['place', 'places'] });
  });
});
