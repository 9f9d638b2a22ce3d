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

/** The furthest out a camera may go in a container of this size. */
export function minimumZoom(bounds: Bounds, size: Size): number {
  return cameraFor(bounds, size).zoom - ZOOM_OUT;
}

/** Keeps the centre over the region and the zoom between a little beyond the whole county and street level. */
export function clamped(camera: Camera, bounds: Bounds, size: Size): Camera {
  const [west, south, east, north] = travelBounds(bounds);
  return {
    lon: Math.min(east, Math.max(west, camera.lon)),
    lat: Math.min(north, Math.max(south, camera.lat)),
    zoom: Math.min(MAX_ZOOM, Math.max(minimumZoom(bounds, size), camera.zoom)),
  };
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
