import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';

const entrySchema = v.object({
  id: v.string(),
  /** The view's choices as a link holds them: nothing about a person. */
  query: v.string(),
  caption: v.string(),
  /** The officer's own description of the picture; null = the generated one. */
  altText: v.nullable(v.string()),
  /** Data version when it was added. */
  dataVersion: v.string(),
});
const stored = v.object({ version: v.literal(1), entries: v.array(entrySchema) });

/** A view a person keeps for the evidence pack. */
export type BasketEntry = v.InferOutput<typeof entrySchema>;

export interface Basket {
  readonly entries: readonly BasketEntry[];
  /** `memory`: the browser refuses to keep it, so it is gone when the page closes. */
  readonly kept: 'browser' | 'memory';
  /** What is kept in the browser, bytes; 0 = nothing at all. */
  readonly bytes: number;
  /** False when the very view is there already. */
  add(query: string, dataVersion: string): boolean;
  remove(id: string): void;
  move(id: string, by: -1 | 1): void;
  setCaption(id: string, caption: string): void;
  setAltText(id: string, altText: string | null): void;
  clear(): void;
}
export type BasketStore = StoreApi<Basket>;

const KEY = 'digital-inclusion-evidence';

/**
 * The evidence basket. It stays in this browser, and is written only once a person adds something and for as long as
 * something is in it.
 *
 * @param storage null, or one that throws, where the browser keeps nothing
 */
export function createBasket(storage: Storage | null): BasketStore {
  const first = readStored(storage);
  return createStore<Basket>()((set, get) => {
    const change = (entries: readonly BasketEntry[]): void => {
      set({ entries, ...keep(storage, entries) });
    };
    const edit = (id: string, part: Partial<BasketEntry>): void =>
      change(get().entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
    return {
      entries: first,
      kept: storage === null ? 'memory' : 'browser',
      bytes: first.length === 0 ? 0 : size(written(first)),
      add: (query, dataVersion) => {
        const { entries } = get();
        if (entries.some((entry) => entry.query === query)) return false;
        const highest = Math.max(0, ...entries.map((entry) => Number(entry.id) || 0));
        change([...entries, { id: String(highest + 1), query, caption: '', altText: null, dataVersion }]);
        return true;
      },
      remove: (id) => change(get().entries.filter((entry) => entry.id !== id)),
      move: (id, by) => {
        const entries = [...get().entries];
        const from = entries.findIndex((entry) => entry.id === id);
        const [entry] = entries.splice(from, 1);
        if (!entry || from + by < 0) return;
        entries.splice(from + by, 0, entry);
        change(entries);
      },
      setCaption: (id, caption) => edit(id, { caption }),
      setAltText: (id, altText) => edit(id, { altText }),
      clear: () => change([]),
    };
  });
}

const written = (entries: readonly BasketEntry[]): string => JSON.stringify({ version: 1, entries });
const size = (text: string): number => new TextEncoder().encode(text).length;

function keep(storage: Storage | null, entries: readonly BasketEntry[]): Pick<Basket, 'kept' | 'bytes'> {
  try {
    if (!storage) return { kept: 'memory', bytes: 0 };
    if (entries.length === 0) {
      storage.removeItem(KEY);
      return { kept: 'browser', bytes: 0 };
    }
    const text = written(entries);
    storage.setItem(KEY, text);
    return { kept: 'browser', bytes: size(text) };
  } catch {
    // Full, or switched off by the person or the council: the basket works on for as long as the page is open.
    return { kept: 'memory', bytes: 0 };
  }
}

/** What was kept, or nothing where it cannot be read: another version of the map or a hand may have written it. */
function readStored(storage: Storage | null): readonly BasketEntry[] {
  try {
    const parsed = v.safeParse(stored, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.output.entries : [];
  } catch {
    return [];
  }
}

/** The browser's own storage, or null where it is blocked: even asking for it may throw. */
export function browserStorage(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
