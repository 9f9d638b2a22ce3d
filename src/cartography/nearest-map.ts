import type { Row } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import type { Placed } from '../domain/sums/distances';
import { boundsOf } from './arcs';
import { drawLabels } from './label-layer';
import { squareRound } from './label-requests';
import { drawGround, drawLines, type MapDrawing, type Scene } from './map-layers';
import { AREA_BORDER, HALO, INK } from './palette';
import { polygonPaths } from './path-data';
import { fitProjection } from './projection';
import { scaleBar } from './scale-bar';
import type { Bounds } from './shapes';
import { escapeXml, short } from './svg-text';

export interface NearestMapOptions {
  readonly width: number;
  readonly height: number;
  readonly idPrefix: string;
}

/** Land of the council, and the area asked about: nothing here is coloured by a figure. */
const OWN_LAND = '#FBFAF7';
const AREA_ASKED = '#FFF3B0';
const MARKER = '#1D3D2F';
/** From the middle of a number's disc to where names may begin. */
const MARKER_ROOM = 17;
/** Room round what must be seen, in pixels. */
const PADDING = 44;

/**
 * An area and the places nearest to it, numbered as in the list beside, with the names of towns and a scale. An SVG of
 * presentation attributes only.
 */
export function drawNearestMap(
  scene: Scene,
  reading: Reading,
  row: Row,
  places: readonly Placed[],
  { width, height, idPrefix }: NearestMapOptions,
): string {
  const area = scene.shapes.areas[row] ?? [];
  const projection = fitProjection(
    around([boundsOf(area.flat()), ...places.map(pointBounds)]),
    width,
    height,
    PADDING,
  );
  const drawing: MapDrawing = {
    projection,
    grid: 0.5,
    tolerance: 0.6,
    box: [-6, -6, width + 6, height + 6],
    idPrefix,
    scale: 1,
  };
  const areas = polygonPaths(scene.shapes.areas, drawing);
  const markers = places.map((place) => projection.toScreen(place.lon, place.lat));
  const names = { ...reading, overlays: reading.overlays.filter(({ id }) => id === 'places') };
  return (
    `<svg class="nearest-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" aria-hidden="true" focusable="false">` +
    drawGround(scene, drawing) +
    `<g fill="${OWN_LAND}" stroke="${AREA_BORDER}" stroke-width="0.5">${areas.map((d) => (d === '' ? '' : `<path d="${d}"/>`)).join('')}</g>` +
    drawLines(scene, drawing) +
    `<path d="${areas[row] ?? ''}" fill="${AREA_ASKED}" fill-opacity=".8" stroke="${INK}" stroke-width="2.5" stroke-linejoin="round"/>` +
    drawLabels(scene, names, drawing, {
      className: 'labels',
      names: 'all',
      insets: [],
      avoid: markers.map((at) => squareRound(at, MARKER_ROOM)),
      limit: 12,
      outside: true,
    }) +
    markers.map(([x, y], index) => marker(x, y, String(index + 1))).join('') +
    scale(projection.kmPerPixel(middle(projection, height)), height) +
    '</svg>'
  );
}

const pointBounds = ({ lon, lat }: Placed): Bounds => squareRound([lon, lat], 0.002);

const around = (all: readonly Bounds[]): Bounds => [
  Math.min(...all.map(([west]) => west)),
  Math.min(...all.map(([, south]) => south)),
  Math.max(...all.map(([, , east]) => east)),
  Math.max(...all.map(([, , , north]) => north)),
];

const middle = (projection: ReturnType<typeof fitProjection>, height: number): number =>
  projection.toLonLat(0, height / 2)[1];

const marker = (x: number, y: number, number: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="13" fill="${MARKER}" stroke="${HALO}" stroke-width="2.5"/>` +
  `<text x="${short(x)}" y="${short(y + 5)}" text-anchor="middle" font-size="15" font-weight="700" fill="#fff">${escapeXml(number)}</text>`;

function scale(kmPerPixel: number, height: number): string {
  const { km, widthPx } = scaleBar(kmPerPixel, 120);
  const y = height - 14;
  return (
    `<path d="M14 ${y - 6}V${y}H${short(14 + widthPx)}V${y - 6}" fill="none" stroke="${INK}" stroke-width="2"/>` +
    `<text x="18" y="${y - 6}" font-size="13" fill="${INK}" stroke="${HALO}" stroke-width="3" paint-order="stroke">${km} km</text>`
  );
}
