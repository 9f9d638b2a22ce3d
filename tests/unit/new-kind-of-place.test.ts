import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { drawMap } from '../../src/cartography/draw-map';
import { countedText, drawLegendSwatch, legendEntries } from '../../src/cartography/legend';
import { drawPicture } from '../../src/cartography/picture';
import { fitProjection } from '../../src/cartography/projection';
import { OVERLAY_IDS, type OverlayId } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { countText, itemText, mapItems } from '../../src/domain/telling/map-items';
import { heldOverlays } from '../../src/domain/telling/overlays';
import { layerChoices, mapStyle, overlaySources } from '../../src/map/map-style';
import { PATTERN_IMAGES } from '../../src/map/pattern-images';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { AreaPanel } from '../../src/ui/area/AreaPanel';
import { inventedJson, inventedText, scene, dataset as without } from '../invented/invented-council';

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
          sourceIds: ['naptan'],
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

/** The council's own file with two post offices more, as the pipeline would write them: one of them is closed. */
const file = inventedJson(FILES.accessPoints) as {
  readonly points: readonly Readonly<Record<string, unknown>>[];
};
const office = { ...file.points[0], kind: KIND, id: 'office', name: 'Mockham Office', hoursOpen: 37.5 };
const dataset = assembleDataset({
  manifestText: inventedText(FILES.manifest),
  areasCsv: inventedText(FILES.areas),
  outputAreas: inventedJson(FILES.outputAreas),
  accessPoints: { ...file, points: [...file.points, office, { ...office, id: 'shut', status: 'closed' }] },
  cds: inventedJson(FILES.cds),
  towns: without.towns,
});
const link = `?overlays=libraries.test-post-offices&area=${without.codes[0]}`;
const { choices, dropped } = decodeChoices(link, dataset);
const reading = read(dataset, choices);
const size = { width: 900, height: 600 };
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
    expect(heldOverlays(without).map(({ menu }) => menu)).not.toContain('Post offices (test data)');
    expect(OVERLAY_IDS).toContain('test-post-offices');
    expect(dropped).toEqual([]);
    expect(decodeURIComponent(encodeChoices(choices))).toContain('overlays=libraries.test-post-offices');
  });

  it('is told with its hours, by its own name and apart from libraries; a closed one is not told', () => {
    const items = mapItems(dataset, reading).filter(({ kind }) => kind === 'place');
    const offices = items.filter((item) => item.key === 'place-office' || item.key === 'place-shut');
    const area = dataset.names[offices[0]?.row ?? -1];
    expect(offices.map((item) => itemText(dataset, reading, item))).toEqual([
      `Mockham Office: post office (test data), open 37.5 hours a week by the test list; check before travelling. In ${area}.`,
    ]);
    expect(countText(items)).toMatch(/^0 areas, \d libraries, 1 post office and/);
  });

  it('stands in the area’s panel with its hours, where any is held', () => {
    const [told, ...more] = reading.selected?.otherNearest ?? [];
    expect(more).toEqual([]);
    expect(told?.heading).toBe('Nearest post offices');
    expect(told?.places).toEqual([
      expect.stringMatching(/^Mockham Office: .* 37\.5 hours a week .*\. [\d.]+ km in a straight line\.$/),
    ]);
    const panel = createElement(AreaPanel, { reading, onClose: () => undefined });
    expect(renderToStaticMarkup(panel)).toContain(told?.places[0]);
    expect(read(without, choices).selected?.otherNearest).toEqual([]);
  });

  it('counts in no distance and among no help', () => {
    expect(dataset.accessPoints).toEqual(without.accessPoints);
    const here = { ...choices, overlays: new Set<OverlayId>() };
    const other = read(without, here).selected;
    expect({ ...reading.selected, otherNearest: [] }).toEqual({ ...other, otherNearest: [] });
    expect(reading.selected?.nearest.map(({ point }) => point.name)).not.toContain('Mockham Office');
  });

  it('stands in the legend, with its symbol, its count and its note', () => {
    const entry = legendEntries(reading).find(({ label }) => label === 'Post office (test data)');
    expect(entry && countedText(entry)).toBe('1 post office');
    expect(entry && drawLegendSwatch(entry, 'legend')).toContain('class="post-office"');
    expect(reading.overlays.at(-1)).toMatchObject({ note: 'Made up for a test.' });
    expect(reading.sources.map(({ id }) => id)).toContain('naptan');
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
    expect(feature?.properties).toEqual({ id: 'office', name: 'Mockham Office', symbol: `symbol-${KIND}` });
    expect(PATTERN_IMAGES.map(({ name }) => name)).toContain(`symbol-${KIND}`);
  });
});
