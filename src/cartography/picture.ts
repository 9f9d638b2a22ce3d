import { PRODUCT } from '../domain/model/product';
import type { Reading } from '../domain/model/reading';
import { publisherShort } from '../domain/telling/provenance';
import { pictureLimits, type Setting } from '../domain/telling/settings';
import { drawMapContents } from './draw-map';
import { drawInsetContents, type Inset, insetsWithin } from './insets';
import { legendEntries, swatchContents } from './legend';
import type { Scene } from './map-layers';
import { pairBlock } from './pair-legend';
import { HALO, INK, INK_SECONDARY, RULE } from './palette';
import { type Block, gap, sentenceBlock, stack, textBlock, textLine } from './picture-text';
import { fitProjection, type Projection } from './projection';
import { scaleBar } from './scale-bar';
import type { WalkingAreas } from './shapes';
import { escapeXml, short, textWidth, wrapText } from './svg-text';

/** The picture's own units: A4, landscape, at 150 units an inch. */
export const PICTURE = { width: 1754, height: 1240 } as const;

export interface PictureOptions {
  /** Pixels; the height follows from A4's proportions. */
  readonly width: number;
  /** The day it was made, in words: "23 November 2026". */
  readonly madeOn: string;
  /** Address that opens this very view. */
  readonly link: string;
  /** Names the data: `Dataset.version`. */
  readonly version: string;
  /** Stands in for the reading's own description where a person has written another. */
  readonly altText?: string;
  /** Thresholds, weights and filter in words. */
  readonly settings?: readonly Setting[];
  /** Walking areas, where that overlay is on. */
  readonly walking?: WalkingAreas | null;
}

const MARGIN = 48;
const COLUMN = { x: 1268, width: PICTURE.width - MARGIN - 1268 } as const;
const MAP_WIDTH = COLUMN.x - 28 - MARGIN;
const INSET_GAP = 14;
const INSET_WIDTH = (MAP_WIDTH - 3 * INSET_GAP) / 4;
const INSET_HEIGHT = Math.round((INSET_WIDTH * 170) / 220);
const INSET_TITLE = 30;
/** A map printed on A4 needs strokes and text larger than on screen. */
const SCALE = 1.35;

/**
 * A reading as a picture that stands alone, as one SVG document: title, measure, legend, map, insets, scale, north,
 * findings, sources, attribution, date, link and data version. The same input gives the same bytes.
 */
export function drawPicture(scene: Scene, reading: Reading, options: PictureOptions): string {
  const inner = PICTURE.width - 2 * MARGIN;
  const header = stack([
    textBlock(reading.title, inner, { size: 34, bold: true, leading: 1.2 }),
    gap(6),
    textBlock(subtitle(reading), inner, { size: 20, fill: INK_SECONDARY }),
  ]);
  const footer = stack(footerBlocks(reading, options, inner));
  const top = MARGIN - 8 + header.height + 18;
  const footerTop = PICTURE.height - MARGIN + 14 - footer.height;
  const insetTop = footerTop - 18 - INSET_HEIGHT;
  const mapHeight =
    insetsWithin(scene.shapes).length > 0 ? insetTop - INSET_TITLE - 8 - top : footerTop - 18 - top;
  const column = fittedColumn(reading, footerTop - 18 - top);
  const height = Math.round((options.width * PICTURE.height) / PICTURE.width);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(options.width)}" height="${height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" role="img" aria-labelledby="picture-title picture-desc" font-family="Arial, Helvetica, sans-serif">` +
    `<title id="picture-title">${escapeXml(reading.title)}</title><desc id="picture-desc">${escapeXml(options.altText ?? reading.altText)}</desc>` +
    `<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="#FFFFFF"/>` +
    header.draw(MARGIN, MARGIN - 8) +
    mapPart(scene, reading, options, top, mapHeight) +
    insetsWithin(scene.shapes)
      .map((inset, i) => insetPart(scene, reading, inset, i, insetTop))
      .join('') +
    column.draw(COLUMN.x, top) +
    `<path d="M${MARGIN} ${short(footerTop - 8)}H${PICTURE.width - MARGIN}" stroke="${RULE}" stroke-width="1.5"/>` +
    footer.draw(MARGIN, footerTop) +
    '</svg>'
  );
}

function subtitle(reading: Reading): string {
  const note = reading.directionNote ? ` ${reading.directionNote}.` : '';
  return `Shading: ${reading.shadingText}.${note}`.replace(/\.\.$/, '.');
}

function mapPart(
  scene: Scene,
  reading: Reading,
  options: PictureOptions,
  top: number,
  height: number,
): string {
  const projection = fitProjection(scene.shapes.bounds, MAP_WIDTH, height, 18);
  const contents = drawMapContents(scene, reading, {
    width: MAP_WIDTH,
    height,
    projection,
    idPrefix: 'picture',
    labels: 'fixed',
    scale: SCALE,
    walking: options.walking ?? null,
  });
  return (
    framed(MARGIN, top, MAP_WIDTH, height, contents) +
    creditPart(reading, options, MARGIN + 1, top + height - 1) +
    scalePart(projection, scene.shapes.bounds[1], MARGIN + MAP_WIDTH - 24, top + height - 22) +
    northPart(MARGIN + MAP_WIDTH - 30, top + height - 104)
  );
}

/** Source, date and data inside the map's own frame, so that a crop to the map still carries them. */
function creditPart(reading: Reading, options: PictureOptions, left: number, bottom: number): string {
  const size = 13;
  const shown = [reading.measure, ...(reading.pair ? [reading.pair.second.measure] : [])].map(
    ({ title, vintage, sourceIds }) => {
      const publisher = reading.sources.find(({ id }) => id === sourceIds[0])?.publisher;
      return `${title}: ${vintage}${publisher ? ` (${publisherShort(publisher)})` : ''}.`;
    },
  );
  const text = `${shown.join(' ')} Areas: ONS; contains OS data © Crown copyright. Made on ${options.madeOn}, data version ${options.version}.`;
  const lines = wrapText(text, size, MAP_WIDTH * 0.4);
  const height = lines.length * size * 1.25 + 10;
  const width = Math.max(...lines.map((line) => textWidth(line, size))) + 20;
  return (
    `<rect x="${short(left)}" y="${short(bottom - height)}" width="${short(width)}" height="${short(height)}" fill="${HALO}" fill-opacity=".86"/>` +
    lines
      .map((line, i) => textLine(left + 10, bottom - height + 4 + (i + 1) * size * 1.25 - 3, line, { size }))
      .join('')
  );
}

function insetPart(scene: Scene, reading: Reading, inset: Inset, index: number, top: number): string {
  const x = MARGIN + index * (INSET_WIDTH + INSET_GAP);
  const contents = drawInsetContents(scene, reading, inset, {
    width: INSET_WIDTH,
    height: INSET_HEIGHT,
    idPrefix: `picture-${inset.id}`,
    scale: SCALE,
  });
  return (
    textLine(x, top - 9, inset.title, { size: 18, bold: true }) +
    framed(x, top, INSET_WIDTH, INSET_HEIGHT, contents)
  );
}

function framed(x: number, y: number, width: number, height: number, contents: string): string {
  const at = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
  return (
    `<svg ${at} viewBox="0 0 ${short(width)} ${short(height)}" overflow="hidden">${contents}</svg>` +
    `<rect ${at} fill="none" stroke="${RULE}" stroke-width="1.5"/>`
  );
}

/** Legend, then findings and what is not known, in the largest type that fits the height. */
function fittedColumn(reading: Reading, height: number): Block {
  const sizes = [23, 21.5, 20, 18.5, 17, 16, 15, 14];
  const columns = sizes.map((size) => columnAt(reading, size));
  return columns.find((column) => column.height <= height) ?? (columns[columns.length - 1] as Block);
}

function columnAt(reading: Reading, size: number): Block {
  const { width } = COLUMN;
  return stack([
    ...(reading.pair
      ? [pairBlock(reading, reading.pair, width, size)]
      : [textBlock(reading.measure.title, width, { size: size + 1, bold: true }), gap(6)]),
    ...legendEntries(reading)
      .filter(({ kind }) => !reading.pair || kind !== 'class')
      .map((entry): Block => {
        const scale = size / 16;
        const label = textBlock(entry.label, width - 40 * scale - 44, { size: size - 2, leading: 1.2 });
        const row = Math.max(label.height, 18 * scale) + size * 0.42;
        return {
          height: row,
          draw: (x, y) =>
            `<g transform="translate(${short(x)} ${short(y + Math.max(0, (size * 1.2 - 18 * scale) / 2))})">${swatchContents(entry, `picture-key${entry.key}`, scale)}</g>` +
            label.draw(x + 40 * scale, y) +
            (entry.count === null
              ? ''
              : textLine(x + width, y + size - 2, String(entry.count), {
                  size: size - 2,
                  fill: INK_SECONDARY,
                  anchor: 'end',
                })),
        };
      }),
    gap(size * 0.7),
    ...reading.findings.flatMap((finding) => [
      sentenceBlock(finding.parts, width, { size }),
      gap(size * 0.55),
    ]),
    ...reading.notKnown.flatMap((note) => [
      textBlock(note, width, { size: size - 2, fill: INK_SECONDARY }),
      gap(size * 0.4),
    ]),
  ]);
}

function footerBlocks(reading: Reading, options: PictureOptions, width: number): readonly Block[] {
  const small = { size: 15.5, fill: INK_SECONDARY, leading: 1.28 } as const;
  const settings = (options.settings ?? [])
    .filter(({ label }) => label !== 'Colours' && label !== 'Marked')
    .map(({ label, value }) => `${label}: ${value}.`);
  return [
    textBlock([...settings, `Limits: ${pictureLimits(reading)}`].join(' '), width, { ...small, fill: INK }),
    gap(4),
    textBlock(`${reading.sourceLine} ${reading.oldest}.`.replace(/\.\.$/, '.'), width, {
      ...small,
      fill: INK,
    }),
    gap(4),
    textBlock(reading.attribution.join(' '), width, small),
    gap(4),
    textBlock(
      `Made on ${options.madeOn} with ${PRODUCT.name} ${PRODUCT.version}. Data version ${options.version}. This view: ${options.link}`,
      width,
      { ...small, fill: INK },
    ),
  ];
}

/** Scale bar, its right end at x. */
function scalePart(projection: Projection, lat: number, x: number, y: number): string {
  const { km, widthPx } = scaleBar(projection.kmPerPixel(lat), 190);
  const left = x - widthPx;
  const label = `${km} km`;
  const ticks = `M${short(left)} ${short(y - 8)}V${short(y)}H${short(x)}V${short(y - 8)}`;
  return (
    `<path d="${ticks}" fill="none" stroke="${HALO}" stroke-width="6"/><path d="${ticks}" fill="none" stroke="${INK}" stroke-width="2.2"/>` +
    `<g stroke="${HALO}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">` +
    textLine(left, y - 15, '0', { size: 16, anchor: 'middle' }) +
    textLine(x + 6 - textWidth(label, 16) / 2, y - 15, label, { size: 16, anchor: 'middle' }) +
    '</g>'
  );
}

function northPart(x: number, y: number): string {
  return (
    `<path d="M${short(x)} ${short(y)}l9 26l-9-7l-9 7z" fill="${INK}" stroke="${HALO}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/>` +
    `<g stroke="${HALO}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${textLine(x, y + 44, 'N', { size: 17, bold: true, anchor: 'middle' })}</g>`
  );
}
