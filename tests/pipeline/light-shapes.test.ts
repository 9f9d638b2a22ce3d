import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILES } from '../../src/artefact/files';
import { decodeShapes } from '../../src/artefact/shapes';
import { positionsOf } from '../../src/cartography/arcs';
import type { Polygons } from '../../src/cartography/shapes';
import { PROJECT } from '../unit/structure-files';

const shapes = (file: string) =>
  decodeShapes(JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8')));

/** Enclosed ground in square degrees, by the shoelace formula. */
const ground = (polygons: Polygons) =>
  polygons.reduce((sum, [outside = []]) => {
    const positions = positionsOf(outside);
    const doubled = positions.reduce((total, [x, y], i) => {
      const [nextX, nextY] = positions[(i + 1) % positions.length] ?? [0, 0];
      return total + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(doubled) / 2;
  }, 0);

test('the lighter shapes hold every area and district, none smaller or larger by a tenth', () => {
  const [full, light] = [shapes(FILES.shapes), shapes(FILES.lightShapes)];
  expect(light.areas).toHaveLength(full.areas.length);
  expect(light.districts.map(({ code }) => code)).toEqual(full.districts.map(({ code }) => code));
  light.areas.forEach((area, row) => {
    const ratio = ground(area) / ground(full.areas[row] ?? []);
    expect(Math.abs(ratio - 1), `row ${row}`).toBeLessThan(0.1);
  });
});
