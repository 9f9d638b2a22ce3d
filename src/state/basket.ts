import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { NO_SERVICE, type Service } from '../domain/model/service';

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
const serviceSchema = v.object({ name: v.string(), description: v.string() });
const stored = v.object({
  version: v.literal(1),
  entries: v.array(entrySchema),
  // kept since documents say which service they are of
  service: v.optional(serviceSchema, NO_SERVICE),
});

interface Stored {
  readonly entries: readonly BasketEntry[];
  readonly service: Service;
}

/** A view a person keeps for the evidence pack. */
export type BasketEntry = v.InferOutput<typeof entrySchema>;

export interface Basket {
  readonly entries: readonly BasketEntry[];
  /** The service that is assessed, in the officer's words. */
  readonly service: Service;
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
  setService(part: Partial<Service>): void;
  /** Takes out every view; the service's name goes with them. */
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
    const change = (part: Partial<Stored>): void => {
      const { entries, service } = { ...get(), ...part };
      set({ entries, service, ...keep(storage, { entries, service }) });
    };
    const edit = (id: string, part: Partial<BasketEntry>): void =>
      change({ entries: get().entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) });
    return {
      ...first,
      kept: storage === null ? 'memory' : 'browser',
      bytes: first.entries.length === 0 ? 0 : size(written(first)),
      add: (query, dataVersion) => {
        const { entries } = get();
        if (entries.some((entry) => entry.query === query)) return false;
        const highest = Math.max(0, ...entries.map((entry) => Number(entry.id) || 0));
        const entry = { id: String(highest + 1), query, caption: '', altText: null, dataVersion };
        change({ entries: [...entries, entry] });
        return true;
      },
      remove: (id) => change({ entries: get().entries.filter((entry) => entry.id !== id) }),
      move: (id, by) => {
        const entries = [...get().entries];
        const from = entries.findIndex((entry) => entry.id === id);
        const [entry] = entries.splice(from, 1);
        if (!entry || from + by < 0) return;
        entries.splice(from + by, 0, entry);
        change({ entries });
      },
      setCaption: (id, caption) => edit(id, { caption }),
      setAltText: (id, altText) => edit(id, { altText }),
      setService: (part) => change({ service: { ...get().service, ...part } }),
      clear: () => change({ entries: [], service: NO_SERVICE }),
    };
  });
}

const written = (held: Stored): string => JSON.stringify({ version: 1, ...held });
const size = (text: string): number => new TextEncoder().encode(text).length;

function keep(storage: Storage | null, held: Stored): Pick<Basket, 'kept' | 'bytes'> {
  try {
    if (!storage) return { kept: 'memory', bytes: 0 };
    if (held.entries.length === 0) {
      storage.removeItem(KEY);
      return { kept: 'browser', bytes: 0 };
    }
    const text = written(held);
    storage.setItem(KEY, text);
    return { kept: 'browser', bytes: size(text) };
  } catch {
    // Full, or switched off by the person or the council: the basket works on for as long as the page is open.
    return { kept: 'memory', bytes: 0 };
  }
}

/** What was kept, or nothing where it cannot be read: another version of the map or a hand may have written it. */
function readStored(storage: Storage | null): Stored {
  try {
    const parsed = v.safeParse(stored, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    return parsed.success
      ? { entries: parsed.output.entries, service: parsed.output.service }
      : { entries: [], service: NO_SERVICE };
  } catch {
    return { entries: [], service: NO_SERVICE };
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
