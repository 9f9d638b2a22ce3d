import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it, vi } from 'vitest';
import { decodeAccessPoints, encodeAccessPoints } from '../../src/artefact/access-points';
import { drawMap } from '../../src/cartography/draw-map';
import { countedText, drawLegendSwatch, legendEntries } from '../../src/cartography/legend';
import { drawPicture } from '../../src/cartography/picture';
import { fitProjection } from '../../src/cartography/projection';
import { OVERLAY_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { placesHeld } from '../../src/domain/places/own-places';
import { read } from '../../src/domain/read';
import { countText, itemText, mapItems } from '../../src/domain/telling/map-items';
import { heldOverlays } from '../../src/domain/telling/overlays';
import { layerChoices, mapStyle, overlaySources } from '../../src/map/map-style';
import { PATTERN_IMAGES } from '../../src/map/pattern-images';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { sceneOf } from './map-fixture';
import { testDataset, testLibrary } from './ui-fixture';

/*
 * A walk: post offices with opening hours, laid over an invented council. All of it is test data. Two source files are
 * touched, the two replaced here: what the kind is in words, and its symbol. The rest is a list of points, which the
 * pipeline writes among the access points.
 */
const KIND = 'test-post-office';
vi.mock('../../src/domain/model/place-kinds', async (original) => {
  const actual = await original<typeof import('../../src/domain/model/place-kinds')>();
  return {
    PLACE_KINDS: {
      ...actual.PLACE_KINDS,
      'test-post-office': {
        nouns: ['post office', 'post offices'],
        what: 'post office (test data)',
        hoursOf: 'by the test list',
        counts: false,
        overlay: {
          id: 'test-post-offices',
          menu: 'Post offices (test data)',
          label: 'Post office (test data)',
          note: 'Made up for a test.',
          sourceIds: ['test-source'],
        },
      },
    },
  };
});
vi.mock('../../src/cartography/overlays/place-symbols', async (original) => {
  const actual = await original<typeof import('../../src/cartography/overlays/place-symbols')>();
  const shapes = [{ form: 'square', reach: 5, fill: '#FFFFFF', line: { colour: '#0B0C0C', width: 1.5 } }];
  return {
    ...actual,
    PLACE_SYMBOLS: { ...actual.PLACE_SYMBOLS, 'test-post-office': { className: 'post-office', shapes } },
  };
});

/** A file with the libraries of the fixture and one post office, as the pipeline would write it. */
function datasetOf(): Dataset {
  const nothing = { service: [], notHeld: [], reported: [] };
  const file = JSON.parse(encodeAccessPoints({ points: [testLibrary()], ...nothing }, []));
  const office = { ...file.points[0], kind: KIND, id: 'office', name: 'Test Office', lon: -2.5, lat: 51.05 };
  const written = {
    ...file,
    points: [...file.points, { ...office, hoursOpen: 37.5 }, { ...office, id: 'shut', status: 'closed' }],
  };
  return { ...testDataset, ...placesHeld(decodeAccessPoints(written).points) };
}
const dataset = datasetOf();
const link = '?overlays=libraries.test-post-offices&area=E01000001';
const { choices, dropped } = decodeChoices(link, dataset);
const reading = read(dataset, choices);
const scene = sceneOf(3);
const size = { width: 900, height: 400 };
const drawn = drawMap(scene, reading, {
  ...size,
  projection: fitProjection(scene.shapes.bounds, size.width, size.height, 0),
  idPrefix: 'test',
  labels: 'fixed',
});

describe('a kind of place that is a record and a symbol', () => {
  it('is offered where it is held, chosen and kept by the link', () => {
    expect(heldOverlays(dataset)).toContainEqual({
      id: 'test-post-offices',
      menu: 'Post offices (test data)',
    });
    expect(heldOverlays(testDataset).map(({ menu }) => menu)).not.toContain('Post offices (test data)');
    expect(OVERLAY_IDS).toContain('test-post-offices');
    expect(dropped).toEqual([]);
    expect(decodeURIComponent(encodeChoices(choices))).toContain('overlays=libraries.test-post-offices');
  });

  it('is told with its hours, by its own name and apart from libraries; a closed one is not told', () => {
    const items = mapItems(dataset, reading);
    expect(
      items.filter(({ kind }) => kind === 'place').map((item) => itemText(dataset, reading, item)),
    ).toEqual([
      'Test Office: post office (test data), open 37.5 hours a week by the test list; check before travelling. In North Test (001A).',
      'Test Library: library with public computers, open 20 hours a week in 2023; check before travelling. In North Test (001A).',
    ]);
    expect(countText(items)).toBe('3 areas, 1 library and 1 post office in view');
  });

  it('counts in no distance and is named as help nowhere', () => {
    expect(reading.selected?.nearest.map(({ point }) => point.name)).toEqual(['Test Library']);
    expect(reading.whereText(reading.selected?.row ?? reading.order[0] ?? (0 as never))).not.toContain(
      'Office',
    );
  });

  it('stands in the legend, with its symbol, its count and its note', () => {
    const entry = legendEntries(reading).find(({ label }) => label === 'Post office (test data)');
    expect(entry && countedText(entry)).toBe('1 post office');
    expect(entry && drawLegendSwatch(entry, 'legend')).toContain('class="post-office"');
    expect(reading.overlays.at(-1)).toMatchObject({ note: 'Made up for a test.' });
    expect(reading.sources.map(({ id }) => id)).toContain('test-source');
  });

  it('is drawn by the SVG, on the page and in the picture, to be opened by a click', () => {
    expect(drawn).toContain('<g class="post-office" data-point="office"><rect ');
    const options = { width: 1754, madeOn: 'a day', link: 'https://example.org', version: 'test' };
    const picture = drawPicture(scene, reading, options);
    expect(picture).toContain('data-point="office"');
    expect(picture).toContain('Post office (test data)');
  });

  it('is drawn by MapLibre: the style is valid, its source filled, its image there', () => {
    const style = mapStyle(scene, layerChoices(reading));
    const sources = overlaySources(scene, reading);
    for (const { name, data } of sources) style.sources[name] = { type: 'geojson', data: data() };
    expect(validateStyleMin(style)).toEqual([]);
    const layer = style.layers.find(({ id }) => id === 'test-post-offices');
    expect(layer?.layout?.visibility).toBe('visible');
    const [feature] = sources.find(({ name }) => name === 'test-post-offices')?.data().features ?? [];
    expect(feature?.properties).toEqual({ id: 'office', name: 'Test Office', symbol: `symbol-${KIND}` });
    expect(PATTERN_IMAGES.map(({ name }) => name)).toContain(`symbol-${KIND}`);
  });
});
