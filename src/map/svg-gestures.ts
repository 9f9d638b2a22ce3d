export interface Gestures {
  /** In a page that is not ours: one finger scrolls the page, the wheel zooms only with Ctrl. */
  readonly cooperative: boolean;
  /** The map stays put: nothing drags or zooms it, and every scroll is the page's. */
  readonly still: boolean;
  onDrag(dx: number, dy: number): void;
  /** Zoom steps about a point, in CSS pixels of the container. */
  onZoom(steps: number, x: number, y: number): void;
  /** The hand has let go after a drag or a pinch. */
  onRest(): void;
  onHover(target: Element | null, at: { x: number; y: number }): void;
  onClick(target: Element | null): void;
}

/** A pointer that moved less than this has clicked. */
const CLICK_SLOP = 4;
/** Wheel pixels to one zoom step. */
const WHEEL_STEP = 300;

/**
 * Turns pointer, wheel and pinch on the container into pans, zooms, hovers and clicks.
 *
 * @returns stops following
 */
export function followGestures(container: HTMLElement, gestures: Gestures): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let moved = false;
  container.style.touchAction = gestures.still ? 'auto' : gestures.cooperative ? 'pan-x pan-y' : 'none';

  const place = (event: PointerEvent | WheelEvent) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const targetOf = (event: Event) => (event.target instanceof Element ? event.target : null);
  const mayDrag = (event: PointerEvent) =>
    !gestures.still && (!gestures.cooperative || event.pointerType !== 'touch' || pointers.size > 1);

  container.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, place(event));
      if (pointers.size === 1) {
        travelled = 0;
        moved = false;
      }
    },
    { signal },
  );
  // on the window: a drag goes on when the pointer leaves the map, and clicks keep the area as their target
  window.addEventListener(
    'pointermove',
    (event) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      const spreadBefore = spread(pointers);
      pointers.set(event.pointerId, now);
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled < CLICK_SLOP || !mayDrag(event)) return;
      moved = true;
      // with two fingers each carries half the way
      gestures.onDrag((now.x - before.x) / pointers.size, (now.y - before.y) / pointers.size);
      if (spreadBefore > 0) {
        const middle = middleOf(pointers);
        gestures.onZoom(Math.log2(spread(pointers) / spreadBefore), middle.x, middle.y);
      }
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (pointers.delete(event.pointerId) && pointers.size === 0 && moved) gestures.onRest();
      },
      { signal },
    );
  }
  container.addEventListener(
    'click',
    (event) => {
      if (moved) moved = false;
      else gestures.onClick(targetOf(event));
    },
    { signal },
  );
  container.addEventListener(
    'pointermove',
    (event) => {
      if (pointers.size === 0 && event.pointerType !== 'touch')
        gestures.onHover(targetOf(event), place(event));
    },
    { signal },
  );
  container.addEventListener('pointerleave', (event) => gestures.onHover(null, place(event)), { signal });
  container.addEventListener(
    'wheel',
    (event) => {
      // a page must be able to scroll past the map: it takes the wheel only when it was chosen, or with Ctrl; in
      // somebody else's page only with both, so that Ctrl and the wheel zoom that page as they do everywhere
      const withKey = event.ctrlKey || event.metaKey;
      const mayZoom = gestures.cooperative ? withKey && hasFocus(container) : withKey || hasFocus(container);
      if (gestures.still || !mayZoom) return;
      event.preventDefault();
      const { x, y } = place(event);
      gestures.onZoom(
        -event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 10 : WHEEL_STEP),
        x,
        y,
      );
    },
    { signal, passive: false },
  );
  return () => {
    listening.abort();
    container.style.touchAction = '';
  };
}

/** True while the widget that holds the container, or something in it, has the keyboard. */
export function hasFocus(container: HTMLElement): boolean {
  const active = document.activeElement;
  return (
    document.hasFocus() &&
    active !== null &&
    active !== document.body &&
    (active.contains(container) || container.contains(active))
  );
}

function middleOf(pointers: ReadonlyMap<number, { x: number; y: number }>): { x: number; y: number } {
  const all = [...pointers.values()];
  return {
    x: all.reduce((sum, one) => sum + one.x, 0) / all.length,
    y: all.reduce((sum, one) => sum + one.y, 0) / all.length,
  };
}

/** Distance between two fingers; 0 with one. */
function spread(pointers: ReadonlyMap<number, { x: number; y: number }>): number {
  const [one, other] = [...pointers.values()];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}
