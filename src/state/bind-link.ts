import type { StoreApi } from 'zustand/vanilla';
import type { Choices } from '../domain/model/choices';
import { decodeChoices } from './link';
import { addressQuery } from './link/address-query';
import { CHOICE_FIELDS } from './link/choice-fields';
import { queryOf } from './link/query';
import type { AppStore } from './store';

/** Browsers refuse more than about a hundred history writes in half a minute; a slider makes sixty a second. */
const REPLACE_EVERY_MS = 350;

/** What a person would expect the back button to undo; the rest, a name being typed among it, replaces the entry. */
const STEPS = CHOICE_FIELDS.filter(({ isStep }) => isStep);

/** One place after another is one step: back from the last is where the first was opened, not the one before. */
const isNextPlace = (now: Choices, before: Choices): boolean => {
  const [opened, open] = [before, now].map(({ selected, grouping }) => selected ?? grouping.place);
  const isElsewhere = {
    ...now,
    selected: before.selected,
    grouping: { ...now.grouping, place: before.grouping.place },
  };
  return (
    opened !== null &&
    open !== null &&
    opened !== open &&
    !STEPS.some((one) => one.differs(isElsewhere, before))
  );
};

/**
 * Keeps the address and the store the same. Returns a function that stops it.
 * Parameters that are not choices (such as `renderer`) stay in the address.
 */
export function bindLink(store: StoreApi<AppStore>, page: Window): () => void {
  let timer: number | null = null;
  /** What one action changes bit by bit is one step: the first bit makes the entry, the others belong to it. */
  let isOneAction = false;
  let isGoingBack = false;

  const address = (): string =>
    `${page.location.pathname}${addressQuery(store.getState(), queryOf(page.location))}`;
  const flush = (): void => {
    if (timer !== null) page.clearTimeout(timer);
    timer = null;
    page.history.replaceState(null, '', address());
  };

  const stop = store.subscribe((state, before) => {
    // What was added, or taken away, is named in the link too.
    if (state.choices === before.choices && state.dataset === before.dataset) return;
    if (STEPS.some((step) => step.differs(state.choices, before.choices))) {
      const next = address();
      if (timer !== null) page.clearTimeout(timer);
      timer = null;
      if (next === `${page.location.pathname}${page.location.search}`) return;
      const isSameStep = isOneAction || isGoingBack || isNextPlace(state.choices, before.choices);
      if (isSameStep) return page.history.replaceState(null, '', next);
      page.history.pushState(null, '', next);
      isOneAction = true;
      queueMicrotask(() => {
        isOneAction = false;
      });
    } else if (timer === null) {
      timer = page.setTimeout(flush, REPLACE_EVERY_MS);
    }
  });

  const onPopState = (): void => {
    const { dataset, choose, notify } = store.getState();
    const { choices, dropped } = decodeChoices(queryOf(page.location), dataset);
    isGoingBack = true;
    choose(choices);
    isGoingBack = false;
    for (const text of dropped) notify({ tone: 'information', text });
  };
  page.addEventListener('popstate', onPopState);

  return () => {
    stop();
    if (timer !== null) flush();
    page.removeEventListener('popstate', onPopState);
  };
}
