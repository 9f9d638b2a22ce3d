import type { Reading } from '../domain/model/reading';
import { countedAs } from '../domain/places/place-words';
import type { Box } from './clip';
import { LINE_HEIGHT, type PlacedLabel, placeLabels } from './label-placing';
import { type LabelOptions, labelRequests, squareRound } from './label-requests';
import { LABEL_TYPES, type Tone } from './label-type';
import type { MapDrawing, Scene } from './map-layers';
import { drawSymbol } from './overlays/draw-symbol';
import { HALO, INK } from './palette';
import { escapeXml, short } from './svg-text';

/** From the middle of a symbol to the end of the room kept for it, in screen pixels. */
const SYMBOL_ROOM = 6.2;
const DOTTED: ReadonlySet<Tone> = new Set<Tone>(['town', 'village', 'outside']);

/** Symbols of places, frames of the insets and every name, placed so that none touches another. */
export function drawLabels(
  scene: Scene,
  reading: Reading,
  drawing: MapDrawing,
  options: LabelOptions,
): string {
  const { width, height, toScreen } = drawing.projection;
  const scale = options.scale ?? drawing.scale;
  const symbolScale = options.symbolScale ?? scale;
  const symbols = reading.overlays
    .flatMap(({ points }) => points)
    .map((point) => ({ point, at: toScreen(point.lon, point.lat) }))
    .filter(({ at: [x, y] }) => x > 0 && x < width && y > 0 && y < height);
  const symbolBoxes = symbols.map(({ at }) => squareRound(at, SYMBOL_ROOM * symbolScale));
  const insets = options.insets.map((inset) => inset.box);
  const margin = 4 * scale;
  const placed =
    options.names === 'all'
      ? placeLabels(
          labelRequests(scene, reading, drawing, options, symbolBoxes),
          [...symbolBoxes, ...insets, ...(options.avoid ?? [])],
          [margin, margin, width - margin, height - margin],
          options.limit,
        )
      : [];
  return (
    `<g class="${options.className}">` +
    insetFrames(insets, symbolScale) +
    dots(placed, symbolBoxes, symbolScale) +
    texts(placed, scale) +
    (options.drawsSymbols === false
      ? ''
      : symbols
          .map(({ point, at: [x, y] }) => drawSymbol(x, y, symbolScale, countedAs(point), point.id))
          .join('')) +
    '</g>'
  );
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

/** A small dot where a name has no symbol beside it. */
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
