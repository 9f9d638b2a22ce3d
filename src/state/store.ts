import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Choices,
  type Filter,
  type Layout,
  LIMITS,
  type OverlayId,
  type SortKey,
  VIEWS,
  type ViewId,
} from '../domain/choices';
import type { AreaCode } from '../domain/codes';
import type { Dataset } from '../domain/dataset';
import type { MeasureId } from '../domain/measures';
import { read } from '../domain/read';
import type { AppState, Notice } from './types';

export interface AppActions {
  setView(view: ViewId): void;
  setMeasure(measure: MeasureId): void;
  setWorstPercent(value: number): void;
  setFurtherThanKm(value: number): void;
  toggleOverlay(id: OverlayId): void;
  select(code: AreaCode | null): void;
  setLayout(layout: Layout): void;
  setPatterns(on: boolean): void;
  setFilter(part: Partial<Filter>): void;
  /** Sorts by a column; the same column again turns the order round. */
  setSort(by: SortKey): void;
  setCamera(camera: Choices['camera']): void;
  replaceChoices(choices: Choices): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: string): void;
}

export type AppStore = AppState & AppActions;

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value));

/** The one store. Choices go in through named actions; the reading is recomputed only when they change. */
export function createAppStore(dataset: Dataset, choices: Choices): StoreApi<AppStore> {
  let notices = 0;
  return createStore<AppStore>()((set, get) => {
    const choose = (part: Partial<Choices>): void => {
      const next = { ...get().choices, ...part };
      set({ choices: next, reading: read(dataset, next) });
    };
    return {
      dataset,
      choices,
      reading: read(dataset, choices),
      notices: [],
      setView: (view) =>
        choose({ view, measure: VIEWS[view].measure, overlays: new Set(VIEWS[view].overlays) }),
      setMeasure: (measure) => choose({ measure }),
      setWorstPercent: (value) => choose({ worstPercent: clamp(value, LIMITS.worstPercent) }),
      setFurtherThanKm: (value) => choose({ furtherThanKm: clamp(value, LIMITS.furtherThanKm) }),
      toggleOverlay: (id) => {
        const overlays = new Set(get().choices.overlays);
        if (!overlays.delete(id)) overlays.add(id);
        choose({ overlays });
      },
      select: (selected) => {
        if (selected !== get().choices.selected) choose({ selected });
      },
      setLayout: (layout) => choose({ layout }),
      setPatterns: (patterns) => choose({ patterns }),
      setFilter: (part) => choose({ filter: { ...get().choices.filter, ...part } }),
      setSort: (by) => {
        const { sort } = get().choices;
        choose({ sort: { by, descending: sort.by === by ? !sort.descending : !isText(by) } });
      },
      // The camera changes nothing that is said: the reading only carries it along in its choices.
      setCamera: (camera) => choose({ camera }),
      replaceChoices: (next) => choose(next),
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

/** Words are first sorted from A, numbers from the highest. */
const isText = (by: SortKey): boolean => by === 'name' || by === 'district' || by === 'ward';
