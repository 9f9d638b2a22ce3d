import { PLACE_KIND_IDS } from '../../domain/model/place';
import type { CountedAs } from '../../domain/places/place-words';
import { escapeXml, short } from '../svg-text';
import {
  IMAGINED_SYMBOL,
  NEIGHBOUR_SYMBOL,
  PLACE_SYMBOLS,
  type PlaceSymbol,
  type SymbolShape,
} from './place-symbols';

/** Every symbol by what a place is counted as; one of a list a person added looks like a library. */
export const SYMBOLS: ReadonlyMap<CountedAs, PlaceSymbol> = new Map<CountedAs, PlaceSymbol>([
  ...PLACE_KIND_IDS.map((kind) => [kind, PLACE_SYMBOLS[kind]] as const),
  ['added', PLACE_SYMBOLS.library],
  ['neighbour', NEIGHBOUR_SYMBOL],
  ['imagined', IMAGINED_SYMBOL],
]);

/**
 * A place, the same on the map, in insets and in the legend.
 *
 * @param scale drawing units per screen pixel
 * @param id of the place, by which a click finds it
 */
export function drawSymbol(x: number, y: number, scale: number, as: CountedAs, id?: string): string {
  const { className, shapes } = SYMBOLS.get(as) ?? PLACE_SYMBOLS.library;
  const data = id === undefined ? '' : ` data-point="${escapeXml(id)}"`;
  return `<g class="${className}"${data}>${shapes.map((shape) => drawShape(x, y, scale, shape)).join('')}</g>`;
}

function drawShape(x: number, y: number, scale: number, { form, reach, fill = 'none', line }: SymbolShape) {
  const r = reach * scale;
  const dash = line?.dash
    ? ` stroke-dasharray="${line.dash.map((part) => short(part * scale)).join(' ')}"`
    : '';
  const stroke = line ? ` stroke="${line.colour}" stroke-width="${short(line.width * scale)}"${dash}` : '';
  const paint = `fill="${fill}"${stroke}`;
  if (form === 'disc') return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" ${paint}/>`;
  if (form === 'square')
    return `<rect x="${short(x - r)}" y="${short(y - r)}" width="${short(2 * r)}" height="${short(2 * r)}" ${paint}/>`;
  return `<path d="M${short(x)} ${short(y - r)}L${short(x + r)} ${short(y)}L${short(x)} ${short(y + r)}L${short(x - r)} ${short(y)}z" ${paint}/>`;
}
