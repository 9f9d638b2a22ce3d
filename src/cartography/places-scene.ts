import type { Groups } from '../domain/model/grouping';
import type { Reading } from '../domain/model/reading';
import { rememberedEach } from '../domain/sums/remembered';
import { outlineOf } from './arcs';
import type { Scene } from './map-layers';
import type { Shapes } from './shapes';

/** What a reading's rows look like: the areas, or the places that they are put together to, each in one piece. */
export function sceneOf<Of extends Scene>(scene: Of, { dataset: { madeOf } }: Pick<Reading, 'dataset'>): Of {
  return madeOf ? { ...scene, shapes: merged(scene.shapes, madeOf.groups) } : scene;
}

/** The borders between areas of one place fall away: no geometry but the areas' own is needed. */
const merged = rememberedEach((shapes: Shapes, groups: Groups): Shapes => {
  const members = groups.codes.map((): Shapes['areas'][number][] => []);
  shapes.areas.forEach((polygons, row) => {
    members[groups.of[row] ?? -1]?.push(polygons);
  });
  return { ...shapes, areas: members.map(outlineOf) };
});
