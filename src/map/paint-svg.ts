import { FILTERED_OPACITY, markPath } from '../cartography/map-layers';
import { classPaint, INK, NO_DATA_CLASS } from '../cartography/palette';
import type { Row } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import { isDim } from './row-state';
import { trustedDrawing } from './trusted-drawing';

/*
 * Works on any SVG that `drawMap` or `drawInset` drew, by the marks they leave: `data-prefix` on the <svg>,
 * `data-row` on each area, `<g class="marks">` with a `data-mark-row` path for each marked one. Everything is set by
 * presentation attributes, which a strict Content-Security-Policy allows.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** The area paths of an SVG by row; areas outside what it shows are missing. */
type AreaPaths = ReadonlyMap<number, SVGPathElement>;
const areaPathsOf = new WeakMap<SVGSVGElement, AreaPaths>();

/**
 * Brings an SVG from one reading to the next: fills, marks, faintness of filtered areas, the selected area. Only
 * attributes that differ are written.
 *
 * @param previous what the SVG shows now; null paints whatever it was drawn with
 */
export function paintSvg(svg: SVGSVGElement, reading: Reading, previous: Reading | null): void {
  if (reading === previous) return;
  const paths = areaPaths(svg);
  const prefix = svg.dataset.prefix ?? '';
  const fills = new Map<number, string>();
  for (const [row, path] of paths) {
    const classIndex = reading.classOf[row] ?? NO_DATA_CLASS;
    let fill = fills.get(classIndex);
    if (fill === undefined) {
      fill = classPaint(reading, classIndex, prefix);
      fills.set(classIndex, fill);
    }
    setAttribute(path, 'fill', fill);
  }
  paintMarks(svg, paths, reading);
  isolateSvg(svg, reading, null);
  outline(svg, 'selection', reading.outlined);
}

/** Dims every area but those of one class, as in `MapView.isolate`; null dims only what the filter leaves out. */
export function isolateSvg(svg: SVGSVGElement, reading: Reading, isolated: number | null): void {
  const marks = marksOf(svg);
  for (const [row, path] of areaPaths(svg)) {
    const opacity = isDim(reading, isolated, row) ? FILTERED_OPACITY : null;
    setAttribute(path, 'fill-opacity', opacity);
    const mark = marks.get(row);
    if (mark) setAttribute(mark, 'opacity', opacity);
  }
}

/** Outlines the hovered or focused area; null = none. */
export function pointSvg(svg: SVGSVGElement, row: Row | null): void {
  outline(svg, 'pointed', row);
}

function paintMarks(svg: SVGSVGElement, paths: AreaPaths, reading: Reading): void {
  const group = svg.querySelector('g.marks');
  if (!group) return;
  const marks = marksOf(svg);
  const added: string[] = [];
  for (const [row, path] of paths) {
    const mark = marks.get(row);
    if (reading.marked[row] !== 1) mark?.remove();
    else if (!mark) added.push(markPath(row, path.getAttribute('d') ?? ''));
  }
  // in an SVG element, markup is read as SVG
  if (added.length > 0) group.insertAdjacentHTML('beforeend', trustedDrawing(added.join('')));
}

function marksOf(svg: SVGSVGElement): ReadonlyMap<number, Element> {
  const marks = svg.querySelectorAll('g.marks > [data-mark-row]');
  return new Map([...marks].map((mark) => [Number(mark.getAttribute('data-mark-row')), mark]));
}

/** Yellow under black for the selected area, as GOV.UK marks focus; black for the pointed one. */
const OUTLINES = {
  selection: [
    ['#FFDD00', 8],
    [INK, 3],
  ],
  pointed: [
    ['#FFFFFF', 4.5],
    [INK, 2.5],
  ],
} as const;

/** A group of outlines of one area, above marks and below names; empty without an area. */
function outline(svg: SVGSVGElement, name: keyof typeof OUTLINES, row: Row | null): void {
  const group = svg.querySelector(`g.${name}`) ?? outlineGroup(svg, name);
  const drawn = group.getAttribute('data-outlined');
  const d = row === null ? null : (areaPaths(svg).get(row)?.getAttribute('d') ?? null);
  if (drawn === (d === null ? null : String(row))) return;
  group.replaceChildren();
  setAttribute(group, 'data-outlined', d === null ? null : String(row));
  if (d === null) return;
  for (const [colour, width] of OUTLINES[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('stroke', colour);
    // the page may show the drawing larger or smaller than it was made for
    path.setAttribute('vector-effect', 'non-scaling-stroke');
    path.setAttribute('stroke-width', String(width));
    group.append(path);
  }
}

function outlineGroup(svg: SVGSVGElement, name: string): Element {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', name);
  group.setAttribute('fill', 'none');
  group.setAttribute('stroke-linejoin', 'round');
  group.setAttribute('pointer-events', 'none');
  const below =
    svg.querySelector(name === 'pointed' ? 'g.selection' : 'g.marks') ?? svg.querySelector('g.marks');
  if (below) below.after(group);
  else svg.append(group);
  return group;
}

function areaPaths(svg: SVGSVGElement): AreaPaths {
  let paths = areaPathsOf.get(svg);
  if (!paths) {
    const all = svg.querySelectorAll<SVGPathElement>('path.area[data-row]');
    paths = new Map([...all].map((path) => [Number(path.getAttribute('data-row')), path]));
    areaPathsOf.set(svg, paths);
  }
  return paths;
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
