import { cameraProjection, fitProjection, type Projection } from '../cartography/projection';
import type { Bounds } from '../cartography/shapes';
import { travelBounds } from '../domain/model/ground';
import type { Camera } from './map-view';

/*
 * Zoom counts as MapLibre counts it: at zoom z the world is 512 * 2^z CSS pixels wide. The SVG renderer uses the
 * same cameras, so a link opens on the same ground in both.
 */
const TILE = 512;
const KM_ROUND_EQUATOR = 2 * Math.PI * 6371.0088;
/** Clear ground round the county when all of it is shown, in CSS pixels: as in the pre-rendered page. */
export const FIT_PADDING = 16;
/** Steps of zoom allowed outwards, beyond the whole county. */
const ZOOM_OUT = 0.75;
/** A street of terraced houses; the shapes are no finer than that. */
export const MAX_ZOOM = 15;

/** The width and height of what a camera looks through, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export function projectionOf(camera: Camera, { width, height }: Size): Projection {
  return cameraProjection(camera.lon, camera.lat, camera.zoom, width, height);
}

/** The camera that shows all of `bounds` in the middle. A container too small for the padding gets no padding. */
export function cameraFor(bounds: Bounds, { width, height }: Size, padding = FIT_PADDING): Camera {
  const room = { width: Math.max(1, width), height: Math.max(1, height) };
  const inset = Math.min(room.width, room.height) > 4 * padding ? padding : 0;
  const projection = fitProjection(bounds, room.width, room.height, inset);
  const [lon, lat] = projection.toLonLat(room.width / 2, room.height / 2);
  const zoom = Math.log2(KM_ROUND_EQUATOR / projection.kmPerPixel(0) / TILE);
  return { lon, lat, zoom: Math.min(zoom, MAX_ZOOM) };
}

/** The camera after the ground has moved by (dx, dy) CSS pixels: dragging right shows what lies west. */
export function dragged(camera: Camera, dx: number, dy: number): Camera {
  const [lon, lat] = projectionOf(camera, { width: 0, height: 0 }).toLonLat(-dx, -dy);
  return { ...camera, lon, lat };
}

/** The camera at another zoom with the ground under (x, y), in CSS pixels from the centre, staying where it is. */
export function zoomedAbout(camera: Camera, zoom: number, x: number, y: number): Camera {
  const [lon, lat] = projectionOf(camera, { width: 0, height: 0 }).toLonLat(x, y);
  const closer = { ...camera, zoom };
  const [newX, newY] = projectionOf(closer, { width: 0, height: 0 }).toScreen(lon, lat);
  return dragged(closer, x - newX, y - newY);
}

/**
 * The furthest out a camera may go in a container of this size: a little beyond the whole county, and not beyond the
 * ground it may travel. The whole county can always be seen.
 */
export function minimumZoom(bounds: Bounds, size: Size): number {
  const { zoom } = cameraFor(bounds, size);
  return Math.min(zoom, Math.max(zoom - ZOOM_OUT, zoomWithin(travelBounds(bounds), size)));
}

/** The zoom at which a view of this size is as wide or as high as some ground, and neither wider nor higher. */
function zoomWithin([west, south, east, north]: Bounds, { width, height }: Size): number {
  const corner = projectionOf({ lon: west, lat: north, zoom: 0 }, { width: 0, height: 0 });
  const [across, down] = corner.toScreen(east, south);
  return Math.log2(Math.max(width / across, height / down));
}

/**
 * Keeps the zoom between `minimumZoom` and street level, and the view within the ground a camera may travel; a view
 * larger than that stands round the county. Both renderers go by it: neither shows what the other does not.
 */
export function clamped(camera: Camera, bounds: Bounds, size: Size): Camera {
  const zoom = Math.min(MAX_ZOOM, Math.max(minimumZoom(bounds, size), camera.zoom));
  const [west, south, east, north] = travelBounds(bounds);
  // in pixels from the middle of the county
  const projection = projectionOf({ ...cameraFor(bounds, size), zoom }, { width: 0, height: 0 });
  const [left, top] = projection.toScreen(west, north);
  const [right, bottom] = projection.toScreen(east, south);
  const [x, y] = projection.toScreen(camera.lon, camera.lat);
  const within = (value: number, low: number, high: number, length: number) =>
    Math.max(Math.min(0, low + length / 2), Math.min(Math.max(0, high - length / 2), value));
  const [atX, atY] = [within(x, left, right, size.width), within(y, top, bottom, size.height)];
  if (atX === x && atY === y) return { ...camera, zoom };
  const [lon, lat] = projection.toLonLat(atX, atY);
  return { lon, lat, zoom };
}

/**
 * The camera that has some ground in view: the same where it has, moved as little as need be where it has not, and
 * further out where the ground is larger than the view.
 */
export function showing(camera: Camera, ground: Bounds, { width, height }: Size): Camera {
  const { zoom } = cameraFor(ground, { width, height }, 2 * FIT_PADDING);
  const near = zoom < camera.zoom ? { ...camera, zoom } : camera;
  const projection = projectionOf(near, { width, height });
  const [left, top] = projection.toScreen(ground[0], ground[3]);
  const [right, bottom] = projection.toScreen(ground[2], ground[1]);
  const margin = Math.min(width, height) > 8 * FIT_PADDING ? 2 * FIT_PADDING : 0;
  const move = (start: number, end: number, length: number) => {
    if (start >= margin - 1 && end <= length - margin + 1) return 0;
    return start < margin ? margin - start : length - margin - end;
  };
  const [dx, dy] = [move(left, right, width), move(top, bottom, height)];
  return dx === 0 && dy === 0 ? near : dragged(near, dx, dy);
}

/** A camera as links hold it: about a metre and a hundredth of a zoom step. */
export function rounded(camera: Camera): Camera {
  const to = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  return { lon: to(camera.lon, 5), lat: to(camera.lat, 5), zoom: to(camera.zoom, 2) };
}

/** True where two cameras show the same picture to within what rounding in a link can move; null is only null. */
export function sameCamera(one: Camera | null, other: Camera | null): boolean {
  if (one === null || other === null) return one === other;
  const threePixels = (3 * 360) / (TILE * 2 ** one.zoom);
  return (
    Math.abs(one.zoom - other.zoom) < 0.011 &&
    Math.abs(one.lon - other.lon) < threePixels &&
    Math.abs(one.lat - other.lat) < threePixels
  );
}

/** What a camera shows, as west, south, east, north in degrees. */
export function viewBounds(camera: Camera, size: Size): Bounds {
  const projection = projectionOf(camera, size);
  const [west, north] = projection.toLonLat(0, 0);
  const [east, south] = projection.toLonLat(size.width, size.height);
  return [west, south, east, north];
}
