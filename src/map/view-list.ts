import type { Row } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import { isNeighbours } from '../domain/places/own-places';
import { type Direction, nextInDirection } from '../domain/sums/neighbour';
import {
  countText,
  isWithin,
  itemsWithin,
  itemText,
  type MapItem,
  mapItems,
} from '../domain/telling/map-items';
import { viewBounds } from './camera';
import type { Camera, MapView } from './map-view';

export interface ViewListParts {
  readonly reading: () => Reading;
  readonly view: () => MapView | null;
  /** Where the camera rests; null = the whole county, so that everything is in view. */
  readonly camera: () => Camera | null;
  readonly moveCamera: (camera: Camera) => void;
  readonly onSelect: (row: Row | null) => void;
  /** What the keyboard points at, in words; null = nothing. */
  readonly onPoint: (row: Row | null, text: string | null) => void;
  readonly say: (text: string) => void;
  /** Takes the focus when Escape leaves the map. */
  readonly leaveTo: () => HTMLElement | null;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowRight: 'east',
  ArrowLeft: 'west',
};

/**
 * Makes a map's element a listbox of what is in view: arrows go to the neighbour that way, Page Up and Down through the
 * list by name, Enter opens, Escape closes and then leaves. Its single keys work only while it has the focus. The options
 * are written while it has the focus, and one stands for them otherwise.
 */
export function createViewList(widget: HTMLElement, parts: ViewListParts) {
  const { reading, camera } = parts;
  const list = document.createElement('div');
  list.className = 'visually-hidden';
  widget.append(list);
  const listening = new AbortController();
  let at: MapItem | null = null;
  let focused = false;
  let zoomed = false;

  const items = () => mapItems(reading().dataset, reading());
  const bounds = () => {
    const resting = camera();
    return resting && viewBounds(resting, { width: widget.clientWidth, height: widget.clientHeight });
  };
  const inView = () => {
    const view = bounds();
    if (view) return itemsWithin(items(), view);
    // The whole county: of its neighbours' libraries those in the box round it.
    return items().filter(
      (item) => item.kind === 'area' || !isNeighbours(item.point) || isWithin(item, reading().dataset.bounds),
    );
  };
  const optionId = (item: MapItem) => `${widget.id}-${item.key}`;

  function write(): void {
    const now = reading();
    const selected = now.outlined;
    const shown = focused ? inView() : [start()].filter((item) => item !== null);
    if (at !== null && !shown.some(({ key }) => key === at?.key)) at = null;
    list.replaceChildren(
      ...shown.map((item) => {
        const option = document.createElement('div');
        option.id = optionId(item);
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(item.kind === 'area' && item.row === selected));
        option.textContent = itemText(now.dataset, now, item);
        return option;
      }),
    );
    mark();
  }

  function mark(): void {
    if (at && focused) widget.setAttribute('aria-activedescendant', optionId(at));
    else widget.removeAttribute('aria-activedescendant');
  }

  /** Where the arrows start: the open area, else the first of the table's order that is in view. */
  function start(): MapItem | null {
    const { outlined, order } = reading();
    const all = inView();
    const area = (row: Row | undefined) => all.find((item) => item.kind === 'area' && item.row === row);
    return area(outlined ?? undefined) ?? area(order[0]) ?? all[0] ?? null;
  }

  function point(item: MapItem | null): void {
    at = item;
    if (item) {
      const view = bounds();
      const resting = camera();
      if (view && resting && !isWithin(item, view))
        parts.moveCamera({ ...resting, lon: item.lon, lat: item.lat });
      if (!document.getElementById(optionId(item))) write();
    }
    mark();
    parts.onPoint(item?.row ?? null, item && itemText(reading().dataset, reading(), item));
  }

  function step(by: number): void {
    const all = inView();
    const index = all.findIndex(({ key }) => key === at?.key);
    point(all[Math.min(all.length - 1, Math.max(0, index + by))] ?? null);
  }

  function zoom(steps: number | null): void {
    zoomed = true;
    if (steps === null) parts.view()?.fit();
    else parts.view()?.zoomBy(steps);
  }

  const KEYS: Readonly<Record<string, () => void>> = {
    Home: () => point(inView()[0] ?? null),
    End: () => point(inView().at(-1) ?? null),
    PageDown: () => step(1),
    PageUp: () => step(-1),
    Enter: () => parts.onSelect(at?.row ?? null),
    ' ': () => parts.onSelect(at?.row ?? null),
    Escape: () => {
      if (reading().outlined !== null) parts.onSelect(null);
      else parts.leaveTo()?.focus();
    },
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => zoom(null),
  };

  function onKey(event: KeyboardEvent): void {
    if (event.target !== widget || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const act = KEYS[event.key];
    if (!direction && !act) return;
    event.preventDefault();
    if (direction) point(at === null ? start() : (nextInDirection(items(), at, direction) ?? at));
    else act?.();
  }

  widget.addEventListener('keydown', onKey, listening);
  widget.addEventListener(
    'focus',
    () => {
      focused = true;
      write();
    },
    listening,
  );
  widget.addEventListener(
    'blur',
    () => {
      focused = false;
      at = null;
      write();
      parts.onPoint(null, null);
    },
    listening,
  );
  // A click on the map gives it the keyboard, as a click on any list does; nothing scrolls for it.
  widget.addEventListener('pointerdown', () => widget.focus({ preventScroll: true }), listening);
  write();

  return {
    /** The reading has changed. */
    show: write,
    /** The camera has come to rest: what is in view has changed. Said only after a zoom that was asked for. */
    moved(): void {
      write();
      if (zoomed) parts.say(`${countText(inView(), reading().dataset)}.`);
      zoomed = false;
    },
    zoom,
    destroy(): void {
      listening.abort();
      list.remove();
      widget.removeAttribute('aria-activedescendant');
    },
  };
}

export type ViewList = ReturnType<typeof createViewList>;
