import { describe, expect, it } from 'vitest';
import { drawMap } from '../../src/cartography/draw-map';
import { drawInset, INSETS } from '../../src/cartography/insets';
import { type LabelRequest, placeLabels } from '../../src/cartography/label-placing';
import { drawLegendSwatch, legendEntries } from '../../src/cartography/legend';
import { fitProjection } from '../../src/cartography/projection';
import { wrapText } from '../../src/cartography/svg-text';
import type { Reading } from '../../src/domain/model/reading';
import { cds, type FakeReading, fakeReading, libraries, places, scene } from './cartography-fixture';

const size = { width: 1020, height: 520 };
const projection = fitProjection(scene.shapes.bounds, size.width, size.height, 16);
const draw = (parts: FakeReading = {}, labels: 'responsive' | 'fixed' = 'fixed') =>
  drawMap(scene, fakeReading(parts), { ...size, projection, idPrefix: 'map', labels });

describe('the drawn map', () => {
  it('holds every area once, filled by its class, and hatches the marked ones', () => {
    const svg = draw();
    const rows = [...svg.matchAll(/class="area" data-row="(\d+)" fill="([^"]+)"/g)];
    expect(rows.map(([, row]) => Number(row))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(rows[0]?.[2]).toBe('#F5F0FB');
    expect(rows[5]?.[2]).toBe('url(#map-no-data)');
    expect(rows[6]?.[2]).toBe('url(#map-suppressed)');
    expect([...svg.matchAll(/data-mark-row="(\d+)"/g)].map(([, row]) => Number(row))).toEqual([1, 4]);
  });

  it('passes a strict content security policy: no style, no script, no handler', () => {
    for (const svg of [
      draw({ overlays: [libraries, places, cds] }, 'responsive'),
      drawInset(scene, fakeReading(), INSETS[0] as (typeof INSETS)[number], {
        width: 220,
        height: 170,
        idPrefix: 'i',
      }),
    ]) {
      expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|href=/);
    }
  });

  it('refers only to patterns that it defines', () => {
    const svg = draw({ overlays: [libraries, places, cds], choices: { patterns: true } });
    const defined = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used).toContain('map-cds-terminated');
    expect(used).toContain('map-need-4');
    for (const id of used) expect(defined).toContain(id);
  });

  it('draws the places of the reading, each to be clicked by id', () => {
    expect([...draw().matchAll(/data-point="([^"]+)"/g)].map(([, id]) => id)).toEqual(['open-1']);
    expect(draw({ overlays: [places] })).not.toContain('data-point');
  });

  it('names places, in three sizes for three widths when the page decides', () => {
    const svg = draw({}, 'responsive');
    for (const group of ['labels-wide', 'labels-medium', 'labels-narrow'])
      expect(svg).toContain(`class="${group}"`);
    expect(svg.match(/>Street</g)?.length).toBe(3);
    expect(draw()).toContain('>Cock &amp; Bull<');
    expect(draw({ overlays: [libraries] })).not.toContain('>Street<');
  });

  it('draws faintly what the filter leaves out', () => {
    const svg = draw({ shown: [1, 0, 1, 1, 1, 1, 1] });
    expect(svg.match(/fill-opacity="\.22"/g)?.length).toBe(1);
  });

  it('says what became of CDS in each district', () => {
    const svg = draw({ overlays: [cds] });
    expect(svg).toContain('data-cds="terminated"');
    expect(svg).toContain('>Mendip<');
    expect(svg).toContain('>contract terminated<');
  });

  it('is the same text for the same reading', () => {
    expect(draw()).toBe(draw());
  });
});

describe('place names', () => {
  const request = (x: number, priority = 0): LabelRequest => ({
    lines: [`Name ${priority}`],
    size: 12,
    bold: false,
    anchor: [x, 100, x + 6, 106],
    gap: 4,
    where: 'beside',
    tone: 'town',
    must: false,
  });

  it('never touch each other or a symbol', () => {
    const obstacles = [[150, 90, 170, 110]] as const;
    const placed = placeLabels(
      Array.from({ length: 12 }, (_, i) => request(20 + i * 22, i)),
      obstacles,
      [0, 0, 400, 200],
    );
    const boxes = [...placed.map(({ box }) => box), ...obstacles];
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1))
        expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
    });
    expect(placed.length).toBeGreaterThan(3);
  });

  it('stay inside the frame: one at the right edge goes to the left', () => {
    const [label] = placeLabels([request(385)], [], [0, 0, 400, 200]);
    expect(label?.align).toBe('end');
  });

  it('break at spaces to the width given', () => {
    expect(wrapText('Somerset West and Taunton', 12, 100)).toEqual(['Somerset West', 'and Taunton']);
  });
});

describe('the legend', () => {
  const keys = (reading: Reading) => legendEntries(reading).map(({ key }) => key);

  it('lists the classes, what is missing, what is marked and the overlays', () => {
    expect(keys(fakeReading())).toEqual([0, 1, 2, 3, 4, -1, -2, 100, 101]);
    expect(keys(fakeReading({ classOf: [0, 0, 0, 0, 0, 0, 0], overlays: [] }))).toEqual([0, 1, 2, 3, 4, 100]);
  });

  it('names each CDS state on the map once', () => {
    expect(
      legendEntries(fakeReading({ overlays: [cds] }))
        .filter(({ ground }) => ground?.id === 'cds')
        .map(({ label }) => label),
    ).toEqual(['CDS: contract terminated']);
  });

  it('counts libraries', () => {
    expect(legendEntries(fakeReading()).find(({ place }) => place === 'library')?.count).toBe(1);
  });

  it('draws each swatch with the very pattern of the map, defined in the swatch', () => {
    for (const entry of legendEntries(
      fakeReading({ choices: { patterns: true }, overlays: [libraries, cds] }),
    )) {
      const swatch = drawLegendSwatch(entry, 'legend');
      for (const [, id] of swatch.matchAll(/url\(#([^)]+)\)/g))
        expect(swatch).toContain(`<pattern id="${id}"`);
      expect(swatch).not.toMatch(/\sstyle=/);
    }
  });
});
