import type { AccessPoint } from '../domain/model/place';
import type { Reading } from '../domain/model/reading';
import { type PlaceKind, placeKind } from '../domain/places/place-words';
import type { Box } from './clip';
import { LINE_HEIGHT, type PlacedLabel, placeLabels } from './label-placing';
import { type LabelOptions, labelRequests, squareRound } from './label-requests';
import { LABEL_TYPES, type Tone } from './label-type';
import type { MapDrawing, Scene } from './map-layers';
import { HALO, IMAGINED_LINE, INK, INK_SECONDARY, LIBRARY_CENTRE } from './palette';
import { escapeXml, short } from './svg-text';

const SYMBOL_RADIUS = 5.4;
/** A diamond reaches further to look as large as a disc. */
const IMAGINED_REACH = 1.2;
const DOTTED: ReadonlySet<Tone> = new Set<Tone>(['town', 'village', 'outside']);

/** Library symbols, frames of the insets and every name, placed so that none touches another. */
export function drawLabels(
  scene: Scene,
  reading: Reading,
  drawing: MapDrawing,
  options: LabelOptions,
): string {
  const { width, height, toScreen } = drawing.projection;
  const scale = options.scale ?? drawing.scale;
  const symbolScale = options.symbolScale ?? scale;
  const symbols = libraries(reading)
    .map((point) => ({ point, at: toScreen(point.lon, point.lat) }))
    .filter(({ at: [x, y] }) => x > 0 && x < width && y > 0 && y < height);
  const symbolBoxes = symbols.map(({ at }) => squareRound(at, (SYMBOL_RADIUS + 0.8) * symbolScale));
  const insets = options.insets.map((inset) => inset.box);
  const margin = 4 * scale;
  const placed =
    options.names === 'all'
      ? placeLabels(
          labelRequests(scene, reading, drawing, options, symbolBoxes),
          [...symbolBoxes, ...insets],
          [margin, margin, width - margin, height - margin],
          options.limit,
        )
      : [];
  return (
    `<g class="${options.className}">` +
    insetFrames(insets, symbolScale) +
    dots(placed, symbolBoxes, symbolScale) +
    texts(placed, scale) +
    symbols
      .map(({ point, at: [x, y] }) => placeSymbol(x, y, symbolScale, placeKind(point), point.id))
      .join('') +
    '</g>'
  );
}

/**
 * A place, the same on the map, in insets and in the legend. Open: dark ring, white ground, green centre. A neighbour's: a
 * smaller square with a grey centre, told by shape as well as by colour. Imagined: a dashed diamond, empty, which no
 * real place has.
 */
export function placeSymbol(x: number, y: number, scale: number, kind: PlaceKind, id?: string): string {
  const r = SYMBOL_RADIUS * scale;
  const at = `cx="${short(x)}" cy="${short(y)}"`;
  const data = id === undefined ? '' : ` data-point="${escapeXml(id)}"`;
  if (kind === 'imagined') {
    const reach = r * IMAGINED_REACH;
    const d = `M${short(x)} ${short(y - reach)}L${short(x + reach)} ${short(y)}L${short(x)} ${short(y + reach)}L${short(x - reach)} ${short(y)}z`;
    return `<g class="imagined"${data}><path d="${d}" fill="#FFFFFF" stroke="#FFFFFF" stroke-width="${short(3.4 * scale)}"/><path d="${d}" fill="none" stroke="${IMAGINED_LINE}" stroke-width="${short(1.8 * scale)}" stroke-dasharray="${short(2.6 * scale)} ${short(1.6 * scale)}"/></g>`;
  }
  if (kind === 'neighbour') {
    const square = (half: number, paint: string) =>
      `<rect x="${short(x - half)}" y="${short(y - half)}" width="${short(2 * half)}" height="${short(2 * half)}" ${paint}/>`;
    return `<g class="library library--neighbour"${data}>${square(3.6 * scale, `fill="#FFFFFF" stroke="${INK}" stroke-width="${short(1.3 * scale)}"`)}${square(1.5 * scale, `fill="${INK_SECONDARY}"`)}</g>`;
  }
  return `<g class="library"${data}><circle ${at} r="${short(r)}" fill="#FFFFFF" stroke="${INK}" stroke-width="${short(1.7 * scale)}"/><circle ${at} r="${short(r * 0.44)}" fill="${LIBRARY_CENTRE}"/></g>`;
}

function libraries(reading: Reading): readonly AccessPoint[] {
  const overlay = reading.overlays.find((one) => one.id === 'libraries');
  return overlay?.id === 'libraries' ? overlay.points.filter((point) => point.status === 'open') : [];
}

function insetFrames(frames: readonly Box[], scale: number): string {
  if (frames.length === 0) return '';
  const d = frames
    .map(([l, t, r, b]) => `M${short(l)} ${short(t)}H${short(r)}V${short(b)}H${short(l)}z`)
    .join('');
  const px = (value: number) => short(value * scale);
  return (
    `<g class="inset-frames" fill="none" pointer-events="none"><path d="${d}" stroke="${HALO}" stroke-opacity=".8" stroke-width="${px(2.4)}"/>` +
    `<path d="${d}" stroke="${INK}" stroke-width="${px(1)}" stroke-dasharray="${px(4)} ${px(2.5)}"/></g>`
  );
}

/** A small dot where a name has no library symbol beside it. */
function dots(placed: readonly PlacedLabel[], symbols: readonly Box[], scale: number): string {
  return placed
    .filter(({ request }) => DOTTED.has(request.tone) && !symbols.includes(request.anchor))
    .map(
      ({
        request: {
          anchor: [left, top, right, bottom],
        },
      }) => {
        const at = `cx="${short((left + right) / 2)}" cy="${short((top + bottom) / 2)}"`;
        return `<circle ${at} r="${short(1.9 * scale)}" fill="${INK}" stroke="${HALO}" stroke-width="${short(1.2 * scale)}"/>`;
      },
    )
    .join('');
}

function texts(placed: readonly PlacedLabel[], scale: number): string {
  if (placed.length === 0) return '';
  const all = placed.map(({ request, x, y, align }) => {
    const { fill, italic, bold } = LABEL_TYPES[request.tone];
    return request.lines
      .map((line, i) => {
        const attributes =
          `font-size="${short(request.size)}" fill="${fill}"` +
          (bold && (i === 0 || request.tone !== 'cds') ? ' font-weight="700"' : '') +
          (italic ? ' font-style="italic"' : '') +
          (align === 'start' ? '' : ` text-anchor="${align}"`);
        return `<text x="${short(x)}" y="${short(y + i * LINE_HEIGHT * request.size)}" ${attributes}>${escapeXml(line)}</text>`;
      })
      .join('');
  });
  return `<g class="names" font-family="Arial, Helvetica, sans-serif" stroke="${HALO}" stroke-width="${short(3 * scale)}" stroke-linejoin="round" paint-order="stroke" pointer-events="none">${all.join('')}</g>`;
}
