import { PRODUCT } from '../domain/model/product';
import type { Reading } from '../domain/model/reading';
import { publisherShort } from '../domain/telling/provenance';
import { pictureLimits, type Setting } from '../domain/telling/settings';
import { counted } from '../domain/words/format-value';
import { drawMapContents } from './draw-map';
import { drawInsetContents, type Inset, insetsWithin } from './insets';
import { LABEL_TYPES } from './label-type';
import { legendEntries, swatchContents } from './legend';
import type { Scene } from './map-layers';
import { pairBlock } from './pair-legend';
import { HALO, INK, INK_SECONDARY, RULE } from './palette';
import { type Block, gap, SMALLEST_TEXT, sentenceBlock, stack, textBlock, textLine } from './picture-text';
import { fitProjection, type Projection } from './projection';
import { scaleBar } from './scale-bar';
import { escapeXml, short, textWidth } from './svg-text';

/** The picture's own units: A4, landscape, at 150 units an inch; and how wide a Word document prints it, mm. */
export const PICTURE = { width: 1754, height: 1240, printedMm: 244 } as const;

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
}

const MARGIN = 36;
const COLUMN = { x: 1186, width: PICTURE.width - MARGIN - 1186 } as const;
const MAP_WIDTH = COLUMN.x - 28 - MARGIN;
const INSET_GAP = 14;
const INSET_WIDTH = (MAP_WIDTH - 3 * INSET_GAP) / 4;
/** A little flatter than the towns' own ground, so that the county has room. */
const INSET_HEIGHT = Math.round(INSET_WIDTH * 0.62);
const INSET_TITLE = 30;
/** Names on the map are no smaller than any other text. */
const NAME_SCALE = SMALLEST_TEXT / Math.min(...Object.values(LABEL_TYPES).map(({ size }) => size));
/** A map printed on A4 needs strokes and text larger than on screen. */
const SCALE = 1.35;

/**
 * A reading as a picture that stands alone, as one SVG document: title, measure, legend, map, insets, scale, north,
 * findings, sources, attribution, date, link and data version. The same input gives the same bytes.
 */
export function drawPicture(scene: Scene, reading: Reading, options: PictureOptions): string {
  const inner = PICTURE.width - 2 * MARGIN;
  const header = stack([
    titleBlock(reading.mapTitle, inner),
    gap(6),
    textBlock(subtitle(reading), inner, { size: 22, fill: INK_SECONDARY }),
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
    `<title id="picture-title">${escapeXml(reading.mapTitle)}</title><desc id="picture-desc">${escapeXml(options.altText ?? reading.altText)}</desc>` +
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

/** In the largest type that keeps it on one line, down to one that is still a title. */
function titleBlock(title: string, width: number): Block {
  const sizes = [34, 31, 28] as const;
  const size = sizes.find((one) => textWidth(title, one, true) <= width) ?? sizes[2];
  return textBlock(title, width, { size, bold: true, leading: 1.2 });
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
  const credit = creditBlock(reading, options);
  const above = height - credit.height - 2 * CREDIT_PADDING;
  const projection = fitProjection(scene.shapes.bounds, MAP_WIDTH, above, 14);
  const contents = drawMapContents(scene, reading, {
    width: MAP_WIDTH,
    height: above,
    projection,
    idPrefix: 'picture',
    labels: 'fixed',
    scale: SCALE,
    textScale: NAME_SCALE,
  });
  const line = `<path d="M${MARGIN} ${short(top + above)}H${short(MARGIN + MAP_WIDTH)}" stroke="${RULE}" stroke-width="1.5"/>`;
  return (
    framed(MARGIN, top, MAP_WIDTH, above, contents) +
    line +
    credit.draw(MARGIN + 10, top + above + CREDIT_PADDING) +
    framed(MARGIN, top, MAP_WIDTH, height, '') +
    scalePart(projection, scene.shapes.bounds[1], MARGIN + MAP_WIDTH - 24, top + above - 16) +
    northPart(MARGIN + MAP_WIDTH - 30, top + above - 98)
  );
}

const CREDIT_PADDING = 6;

/** Source, date and data inside the map's own frame, so that a crop to the map still carries them. */
function creditBlock(reading: Reading, options: PictureOptions): Block {
  const shown = [reading.measure, ...(reading.pair ? [reading.pair.second.measure] : [])].map(
    ({ title, vintage, sourceIds }) => {
      const publisher = reading.sources.find(({ id }) => id === sourceIds[0])?.publisher;
      return `${title}: ${vintage}${publisher ? ` (${publisherShort(publisher)})` : ''}.`;
    },
  );
  const text = `${shown.join(' ')} Areas: ONS; contains OS data © Crown copyright. Made on ${options.madeOn}, data version ${options.version}.`;
  return textBlock(text, MAP_WIDTH - 20, { size: SMALLEST_TEXT, leading: 1.2 });
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
    textLine(x, top - 8, inset.title, { size: SMALLEST_TEXT, bold: true }) +
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

/**
 * Legend, then findings and what is not known, in the largest type that fits the height. A sentence for which even the
 * smallest leaves no room is left out, and the picture says so.
 */
function fittedColumn(reading: Reading, height: number): Block {
  const sizes = [25, 23.5, 22, SMALLEST_TEXT];
  const wholes = sizes.map((size) => stack([...legendBlocks(reading, size), ...sentences(reading, size)]));
  const whole = wholes.find((column) => column.height <= height);
  if (whole) return whole;
  const size = SMALLEST_TEXT;
  const all = sentences(reading, size);
  const more = (count: number) =>
    textBlock(`${counted(count, 'more sentence')}: see the map by the link below.`, COLUMN.width, {
      size,
      fill: INK_SECONDARY,
    });
  const kept = legendBlocks(reading, size);
  const legendLength = kept.length;
  let room = height - stack(kept).height - more(all.length).height;
  for (const block of all) {
    if (block.height > room) continue;
    room -= block.height;
    kept.push(block);
  }
  return stack([...kept, more(all.length - (kept.length - legendLength))]);
}

/** Findings, then what is not known, each with the air under it. */
function sentences({ findings, notKnown }: Reading, size: number): readonly Block[] {
  const { width } = COLUMN;
  return [
    ...findings.map(({ parts }) =>
      stack([sentenceBlock(parts, width, { size, leading: 1.22 }), gap(size * 0.5)]),
    ),
    ...notKnown.map((note) =>
      stack([
        textBlock(note, width, { size: SMALLEST_TEXT, fill: INK_SECONDARY, leading: 1.2 }),
        gap(size * 0.4),
      ]),
    ),
  ];
}

function legendBlocks(reading: Reading, size: number): Block[] {
  const { width } = COLUMN;
  const scale = size / 16;
  const numbers = textWidth('339', size);
  return [
    ...(reading.pair
      ? [pairBlock(reading, reading.pair, width, size)]
      : [textBlock(reading.measure.title, width, { size: size + 1, bold: true }), gap(6)]),
    ...legendEntries(reading)
      .filter(({ kind }) => !reading.pair || kind !== 'class')
      .map((entry): Block => {
        const label = textBlock(entry.label, width - 40 * scale - numbers - 12, { size, leading: 1.15 });
        const row = Math.max(label.height, 18 * scale) + size * 0.3;
        return {
          height: row,
          draw: (x, y) =>
            `<g transform="translate(${short(x)} ${short(y + Math.max(0, (size * 1.2 - 18 * scale) / 2))})">${swatchContents(entry, `picture-key${entry.key}`, scale)}</g>` +
            label.draw(x + 40 * scale, y) +
            (entry.count === null
              ? ''
              : textLine(x + width, y + size, String(entry.count), {
                  size,
                  fill: INK_SECONDARY,
                  anchor: 'end',
                })),
        };
      }),
    gap(size * 0.6),
  ];
}

function footerBlocks(reading: Reading, options: PictureOptions, width: number): readonly Block[] {
  const small = { size: SMALLEST_TEXT, fill: INK_SECONDARY, leading: 1.2 } as const;
  const settings = (options.settings ?? [])
    .filter(({ label }) => label !== 'Colours' && label !== 'Highlighted')
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
    textLine(left, y - 15, '0', { size: SMALLEST_TEXT, anchor: 'middle' }) +
    textLine(x + 6 - textWidth(label, SMALLEST_TEXT) / 2, y - 15, label, {
      size: SMALLEST_TEXT,
      anchor: 'middle',
    }) +
    '</g>'
  );
}

function northPart(x: number, y: number): string {
  return (
    `<path d="M${short(x)} ${short(y)}l9 26l-9-7l-9 7z" fill="${INK}" stroke="${HALO}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/>` +
    `<g stroke="${HALO}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${textLine(x, y + 44, 'N', { size: SMALLEST_TEXT, bold: true, anchor: 'middle' })}</g>`
  );
}
