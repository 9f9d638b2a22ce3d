import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choices } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import type { Robustness } from '../domain/model/robustness';
import { type Additions, NOTHING_ADDED, withAdditions } from '../domain/places/with-loaded';
import { read } from '../domain/read';
import { sameRanking } from '../domain/sureness/robustness-input';
import { type ChoiceActions, type Choosing, choiceActions, withNew } from './actions/choice-actions';
import { type ScenarioActions, scenarioActions } from './actions/scenario-actions';
import { withinLimits } from './link/choice-fields';
import type { AppState, LatePart, Notice } from './types';

/** What changes the store. `choose` is the plain way to change a choice; named actions do more than that. */
export interface AppActions extends ChoiceActions, ScenarioActions {
  choose: Choosing['choose'];
  /** Takes in data fetched since the start. */
  addData(part: Pick<Dataset, LatePart>): void;
  /** Takes in that a late part could not be had, with another try, or (null) that it is on its way again. */
  setFailed(part: LatePart, retry: (() => void) | null): void;
  /** Shows the published data with these additions; the former ones are forgotten. */
  setAdditions(additions: Additions): void;
  /** Remembers a link that can be shown only once a file is added; null = none. */
  setWaitingLink(search: string | null): void;
  /** Takes in how the ranking holds under the present choices. */
  setRobustness(result: Robustness): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: string): void;
}

export type AppStore = AppState & AppActions;

/** What can still be done, or is said of more than the page, goes along to another page; the rest was about this one. */
const lasts = ({ stays, action, retry }: Notice): boolean =>
  stays === true || action !== undefined || retry !== undefined;

/** The one store. Choices go in through named actions; the reading is recomputed only when they change. */
export function createAppStore(
  published: Dataset,
  choices: Choices,
  additions: Additions = NOTHING_ADDED,
): StoreApi<AppStore> {
  const dataset = additions === NOTHING_ADDED ? published : withAdditions(published, additions);
  let notices = 0;
  return createStore<AppStore>()((set, get) => {
    const choosing: Choosing = {
      choices: () => get().choices,
      choose: (part) => {
        const { choices: before, dataset, robustness } = get();
        const next = withinLimits(withNew(before, part), dataset);
        set({
          choices: next,
          ...(next.layout === before.layout ? {} : { notices: get().notices.filter(lasts) }),
          reading: read(dataset, next, robustness.result),
          ...(sameRanking(dataset, before, next) ? {} : { robustness: { ...robustness, isCurrent: false } }),
        });
      },
    };
    return {
      dataset,
      published,
      choices,
      reading: read(dataset, choices),
      notices: [],
      failed: {},
      choose: choosing.choose,
      ...choiceActions(choosing),
      ...scenarioActions(choosing),
      robustness: { result: null, isCurrent: false },
      setRobustness: (result) => {
        const { dataset, choices } = get();
        set({ robustness: { result, isCurrent: true }, reading: read(dataset, choices, result) });
      },
      additions,
      waitingLink: null,
      setWaitingLink: (waitingLink) => set({ waitingLink }),
      setAdditions: (additions) => {
        const { choices, robustness, published } = get();
        const changed = withAdditions(published, additions);
        set({
          additions,
          dataset: changed,
          reading: read(changed, choices, robustness.result),
          robustness: { ...robustness, isCurrent: false },
        });
      },
      addData: (part) => {
        const published = { ...get().published, ...part };
        const dataset = { ...get().dataset, ...part };
        const { choices, robustness } = get();
        set({
          dataset,
          published,
          reading: read(dataset, choices, robustness.result),
          // What Ofcom says of neighbourhoods is told, and ranks nothing.
          robustness:
            part.neighbourhoods || part.widerCoverage ? robustness : { ...robustness, isCurrent: false },
        });
      },
      setFailed: (part, retry) => {
        const { [part]: _, ...others } = get().failed;
        set({ failed: retry === null ? others : { ...others, [part]: retry } });
      },
      notify: (notice) => {
        notices += 1;
        const id = `notice-${notices}`;
        // The same message twice is one message, and so is a later one about the same.
        const isSaidAnew = (other: Notice): boolean =>
          other.text === notice.text || (notice.about !== undefined && other.about === notice.about);
        set((state) => ({
          notices: [...state.notices.filter((other) => !isSaidAnew(other)), { ...notice, id }],
        }));
      },
      dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
    };
  });
}
