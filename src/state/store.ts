import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choices } from '../domain/choices';
import type { Dataset } from '../domain/dataset';
import { read } from '../domain/read';
import { type AccessActions, accessActions } from './actions/access-actions';
import type { Choosing } from './actions/choose';
import { type CompareActions, compareActions } from './actions/compare-actions';
import { type ExploreActions, exploreActions } from './actions/explore-actions';
import { type MissedActions, missedActions } from './actions/missed-actions';
import { type TableActions, tableActions } from './actions/table-actions';
import type { AppState, Notice } from './types';

/** Named actions, a group for each part of the tool (in `actions/`), in alphabetical order. */
export interface AppActions
  extends AccessActions,
    CompareActions,
    ExploreActions,
    MissedActions,
    TableActions {
  /** Takes in data fetched since the start. */
  addData(part: Pick<Dataset, 'outputAreas'>): void;
  replaceChoices(choices: Choices): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: string): void;
}

export type AppStore = AppState & AppActions;

/** The one store. Choices go in through named actions; the reading is recomputed only when they change. */
export function createAppStore(dataset: Dataset, choices: Choices): StoreApi<AppStore> {
  let notices = 0;
  return createStore<AppStore>()((set, get) => {
    const choosing: Choosing = {
      choices: () => get().choices,
      choose: (part) => {
        const next = { ...get().choices, ...part };
        set({ choices: next, reading: read(get().dataset, next) });
      },
    };
    return {
      dataset,
      choices,
      reading: read(dataset, choices),
      notices: [],
      ...accessActions(choosing),
      ...compareActions(choosing),
      ...exploreActions(choosing),
      ...missedActions(choosing),
      ...tableActions(choosing),
      addData: (part) => {
        const dataset = { ...get().dataset, ...part };
        set({ dataset, reading: read(dataset, get().choices) });
      },
      replaceChoices: (next) => choosing.choose(next),
      notify: (notice) => {
        notices += 1;
        const id = `notice-${notices}`;
        // The same message twice is one message.
        set((state) => ({
          notices: [...state.notices.filter((other) => other.text !== notice.text), { ...notice, id }],
        }));
      },
      dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
    };
  });
}
