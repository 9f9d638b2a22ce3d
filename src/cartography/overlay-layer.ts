import type { OverlayReading, Reading } from '../domain/model/reading';
import { type MapDrawing, type Scene, shapePaths } from './map-layers';
import { CONSTITUENCY_LINE, DISTRICT_BORDER, WALKING_FILL, WALKING_LINE } from './palette';
import { polygonPaths } from './path-data';
import type { NamedShape, WalkingAreas } from './shapes';
import { short } from './svg-text';

type CdsOverlay = Extract<OverlayReading, { id: 'cds' }>;

/** The overlay of the reading that says what became of the CDS contracts, when it is on. */
export const cdsOverlay = (reading: Reading): CdsOverlay | undefined =>
  reading.overlays.find((overlay): overlay is CdsOverlay => overlay.id === 'cds');

/** What CDS says of a district, found by its name or its code. */
export function cdsOf(
  overlay: CdsOverlay,
  district: NamedShape,
): ReturnType<CdsOverlay['byDistrict']['get']> {
  return overlay.byDistrict.get(district.name) ?? overlay.byDistrict.get(district.code);
}

export const hasOverlay = (reading: Reading, id: OverlayReading['id']): boolean =>
  reading.overlays.some((overlay) => overlay.id === id);

/** Overlays that cover ground: CDS by district, walking areas, constituencies and district outlines. */
export function drawOverlays(
  { shapes, basemap }: Scene,
  reading: Reading,
  drawing: MapDrawing,
  walking: WalkingAreas | null,
): string {
  const px = (value: number) => short(value * drawing.scale);
  const cds = cdsOverlay(reading);
  const cdsPaths = cds
    ? shapePaths(shapes.districts, drawing).map((d, i) => {
        const district = shapes.districts[i];
        const state = district && cdsOf(cds, district)?.state;
        return state && d
          ? `<path data-cds="${state}" fill="url(#${drawing.idPrefix}-cds-${state})" d="${d}"/>`
          : '';
      })
    : [];
  const walks =
    walking && hasOverlay(reading, 'walking')
      ? polygonPaths([walking.polygons.flatMap((one) => one.polygons)], drawing).filter(Boolean)
      : [];
  const outlines = (shapesToDraw: readonly NamedShape[], on: boolean) =>
    on ? shapePaths(shapesToDraw, drawing).filter(Boolean) : [];
  const constituencies = outlines(basemap.constituencies, hasOverlay(reading, 'constituencies'));
  const districts = outlines(shapes.districts, hasOverlay(reading, 'districts') || cds !== undefined);
  const paths = (all: readonly string[]) => all.map((d) => `<path d="${d}"/>`).join('');
  const group = (name: string, attributes: string, content: string) =>
    content === ''
      ? ''
      : `<g class="${name}" ${attributes} stroke-linejoin="round" pointer-events="none">${content}</g>`;
  return (
    group('overlay-cds', 'stroke="none"', cdsPaths.join('')) +
    group(
      'overlay-walking',
      `fill="${WALKING_FILL}" fill-opacity=".24" stroke="${WALKING_LINE}" stroke-width="${px(1.1)}" stroke-dasharray="${px(4)} ${px(2)}"`,
      paths(walks),
    ) +
    group(
      'overlay-districts',
      `fill="none" stroke="${DISTRICT_BORDER}" stroke-width="${px(1.3)}"`,
      paths(districts),
    ) +
    group(
      'overlay-constituencies',
      `fill="none" stroke="${CONSTITUENCY_LINE}" stroke-width="${px(1.7)}" stroke-dasharray="${px(8)} ${px(2)} ${px(2)} ${px(2)}"`,
      paths(constituencies),
    )
  );
}
