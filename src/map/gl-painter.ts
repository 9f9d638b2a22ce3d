import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Scene } from '../cartography/map-layers';
import { sceneOf } from '../cartography/places-scene';
import type { WalkingAreas } from '../cartography/shapes';
import { type Row, row as rowOf } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import { markFeatures, oneArea } from './geojson';
import { layerChoices, overlaySources, placeBorders } from './map-style';
import type { MapView } from './map-view';
import { areaTints, changedRows, rowMarks, rowTints } from './row-state';
import { type LayerChoices, MAP_LAYERS, patternLayers, visibilityOf } from './style-layers';

export interface GlPainter extends Pick<MapView, 'show' | 'isolate' | 'point' | 'setWalkingAreas'> {
  /** Outlines the row under the pointer; it comes before the row that `point` outlines. */
  hover(row: Row | null): void;
  /** The row that an area is, or is in; null = none. */
  rowOfArea(area: Row): Row | null;
}

/**
 * Brings a loaded map from one reading to the next by what differs. Colours go by feature-state, in the next frame;
 * marks and outlines are a few areas in sources of their own, because as feature-state of all areas they would send
 * the lines of the whole county to the graphics card at every hover (measured: 3 MB against a few kB).
 *
 * @param drawnWith what the map's style was made with
 */
export function createGlPainter(
  map: MapLibreMap,
  ground: Scene,
  drawnWith: LayerChoices,
  drawnFor: Reading | null = null,
): GlPainter {
  let scene = drawnFor ? sceneOf(ground, drawnFor) : ground;
  let shown: Reading | null = null;
  let walking: WalkingAreas | null = null;
  /** What each overlay's source holds. */
  const drawn = new Map<string, string>();
  let layers = drawnWith;
  let tints: Uint8Array | null = null;
  let marks: Uint8Array = new Uint8Array(scene.shapes.areas.length);
  let isolated: number | null = null;
  let hovered: Row | null = null;
  let focused: Row | null = null;
  const outlined: Record<'pointed' | 'selected', Row | null> = { pointed: null, selected: null };

  function setData(source: string, data: GeoJSON.FeatureCollection): void {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  function paintRows(reading: Reading): void {
    const nextTints = areaTints(reading, rowTints(reading, isolated));
    for (const row of changedRows(tints, nextTints)) {
      map.setFeatureState({ source: 'areas', id: row }, { tint: nextTints[row] });
    }
    tints = nextTints;
    const nextMarks = rowMarks(reading, isolated);
    if (changedRows(marks, nextMarks).length > 0) setData('marks', markFeatures(scene.shapes, nextMarks));
    marks = nextMarks;
  }

  /** Other places as rows: the areas stay, and are coloured as what they are in; borders and marks are others. */
  function takePlaces(reading: Reading): void {
    const next = sceneOf(ground, reading);
    if (next.shapes === scene.shapes) return;
    scene = next;
    marks = new Uint8Array(scene.shapes.areas.length).fill(255);
    setData('place-borders', placeBorders(ground, reading));
    outline('pointed', null);
    outline('selected', null);
  }

  function outline(source: keyof typeof outlined, row: Row | null): void {
    if (outlined[source] === row) return;
    outlined[source] = row;
    setData(source, oneArea(scene.shapes, row));
  }

  function paintLayers(next: LayerChoices): void {
    for (const one of MAP_LAYERS) {
      const visibility = visibilityOf(one, next);
      if (visibilityOf(one, layers) !== visibility)
        map.setLayoutProperty(one.layer.id, 'visibility', visibility);
    }
    if (next.patterns && layers.group !== next.group) {
      for (const [id, image] of patternLayers(next.group)) map.setPaintProperty(id, 'fill-pattern', image);
    }
    // the pattern images follow the group only while they are seen
    layers = next.patterns ? next : { ...next, group: layers.group };
  }

  function fillOverlays(reading: Reading): void {
    for (const { name, drawn: next, data } of overlaySources({ ...scene, walking }, reading)) {
      if ((drawn.get(name) ?? '') === next) continue;
      drawn.set(name, next);
      setData(name, data());
    }
  }

  return {
    show(reading) {
      takePlaces(reading);
      paintRows(reading);
      paintLayers(layerChoices(reading));
      fillOverlays(reading);
      outline('selected', reading.outlined);
      shown = reading;
    },
    isolate(classIndex) {
      isolated = classIndex;
      if (shown) paintRows(shown);
    },
    setWalkingAreas(areas) {
      walking = areas;
      if (shown) fillOverlays(shown);
    },
    point(row) {
      focused = row;
      outline('pointed', hovered ?? focused);
    },
    rowOfArea(area) {
      const groups = shown?.dataset.madeOf?.groups;
      const row = groups ? (groups.of[area] ?? -1) : area;
      return row < 0 ? null : rowOf(row);
    },
    hover(row) {
      hovered = row;
      outline('pointed', hovered ?? focused);
    },
  };
}
