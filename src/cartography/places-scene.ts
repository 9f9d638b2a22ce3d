import type { Groups } from '../domain/model/grouping';
import type { Reading } from '../domain/model/reading';
import { remembered } from '../domain/sums/remembered';
import { outlineOf } from './arcs';
import type { Scene } from './map-layers';
import type { Shapes } from './shapes';

/** What a reading's rows look like: the areas, or the places that they are put together to, each in one piece. */
export function sceneOf<Of extends Scene>(scene: Of, { dataset: { madeOf } }: Pick<Reading, 'dataset'>): Of {
  return madeOf ? { ...scene, shapes: merged(scene.shapes, madeOf.groups) } : scene;
}

const byGroups = remembered((_: Shapes) => new Map<Groups, Shapes>());

/** The borders between areas of one place fall away: no geometry but the areas' own is needed. */
function merged(shapes: Shapes, groups: Groups): Shapes {
  const known = byGroups(shapes).get(groups);
  if (known) return known;
  const members = groups.codes.map((): Shapes['areas'][number][] => []);
  shapes.areas.forEach((polygons, row) => {
    members[groups.of[row] ?? -1]?.push(polygons);
  });
  const made: Shapes = { ...shapes, areas: members.map(outlineOf) };
  byGroups(shapes).set(groups, made);
  return made;
}
