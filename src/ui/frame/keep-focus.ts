/** What can take the focus by itself. */
const CONTROLS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

interface Place {
  readonly element: Element;
  /** Which child of its parent it was. */
  readonly at: number;
}

/**
 * Keeps the focus of the keyboard where the work goes on. A control that goes away or is switched off when it is used
 * would leave it nowhere, and the next Tab at the top of the page: the focus goes to what took its place in a list, else
 * to the heading of the part it stood in, or back to the control once that is there again. Returns what stops it.
 */
export function keepFocus(page: Document): () => void {
  /** The focused element and what it stands in, from the inside out. */
  let path: readonly Place[] = [];
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener(
    'focusin',
    ({ target }) => {
      path = placesOf(target as Element);
    },
    { signal },
  );
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      // a click on nothing takes the focus away on purpose
      if (!(target as Element).closest(CONTROLS)) path = [];
    },
    { signal },
  );
  page.addEventListener(
    'keydown',
    ({ key }) => {
      // leaves on purpose, if only for the browser's own controls
      if (key === 'Tab' || key === 'Escape') path = [];
    },
    { signal },
  );
  /** Switched off while it works, and what has the focus until it is on again. */
  let busy: { readonly control: Element; readonly meanwhile: Element } | null = null;
  const observer = new MutationObserver(() => {
    if (busy && page.activeElement === busy.meanwhile && isUsable(busy.control)) {
      (busy.control as HTMLElement).focus();
      busy = null;
      return;
    }
    const [own] = path;
    if (!own || page.activeElement !== page.body) return;
    if (isUsable(own.element)) {
      // it was moved to another place of the page
      (own.element as HTMLElement).focus();
      return;
    }
    const next = nextTo(path);
    path = [];
    if (!next) return;
    next.focus();
    busy = own.element.isConnected ? { control: own.element, meanwhile: next } : null;
  });
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    listening.abort();
    observer.disconnect();
  };
}

function placesOf(target: Element): readonly Place[] {
  const path: Place[] = [];
  for (
    let element: Element | null = target;
    element && element !== document.body;
    element = element.parentElement
  )
    path.push({ element, at: [...(element.parentElement?.children ?? [])].indexOf(element) });
  return path;
}

const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

/** Where the focus goes when the innermost of these places is gone. */
function nextTo(path: readonly Place[]): HTMLElement | null {
  const home = path.findIndex(({ element }) => isUsable(element));
  const gone = path[home - 1];
  for (const { element } of home < 0 ? [] : path.slice(home)) {
    const instead =
      gone && element === path[home]?.element
        ? element.children[Math.min(gone.at, element.children.length - 1)]
        : null;
    const found =
      (instead?.matches(CONTROLS) ? instead : instead?.querySelector(`h2, h3, h4, ${CONTROLS}`)) ??
      element.querySelector(`h1, h2, h3, h4, legend, ${CONTROLS}`);
    if (found instanceof HTMLElement && element.closest('main')) return focusable(found);
  }
  const heading = document.querySelector('main h1');
  return heading instanceof HTMLElement ? focusable(heading) : null;
}

function focusable(element: HTMLElement): HTMLElement {
  if (!element.matches(CONTROLS)) element.tabIndex = -1;
  return element;
}
