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
  /** Takes in what another tab has kept since. */
  refresh(): void;
}
export type BasketStore = StoreApi<Basket>;

/** Where a basket was kept before it belonged to a folder. */
const FORMER_KEY = 'digital-inclusion-evidence';

/** A change of what is kept, made to whatever is kept when it is written: another tab may have changed that. */
type Change = (held: Stored) => Stored;

const NOTHING: Stored = { entries: [], service: NO_SERVICE };

/**
 * The evidence basket. It stays in this browser, and is written only once a person adds something and for as long as
 * something is in it. Every tab of the same map has the same one: a change is made to what is kept by then, and what
 * another tab changes is taken in by `followTabs`.
 *
 * @param storage null, or one that throws, where the browser keeps nothing
 * @param folder path of the map's folder: maps of one website keep theirs apart
 */
export function createBasket(storage: Storage | null, folder = '/'): BasketStore {
  const key = `${FORMER_KEY}:${folder}`;
  takeFormer(storage, key);
  const first = readStored(storage, key);
  /** What could not be written. It is tried again with the next change, and shown meanwhile. */
  let unwritten: readonly Change[] = [];

  const present = (): Stored => unwritten.reduce((soFar, next) => next(soFar), readStored(storage, key));

  return createStore<Basket>()((set, get) => {
    const change = (one: Change): void => {
      unwritten = [...unwritten, one];
      const held = present();
      const kept = keep(storage, key, held);
      if (kept.kept === 'browser') unwritten = held.entries.length > 0 ? [] : [nameOnly(held.service)];
      set({ ...held, ...kept });
    };
    const changeEntries = (one: (entries: readonly BasketEntry[]) => readonly BasketEntry[]): void =>
      change((held) => ({ ...held, entries: one(held.entries) }));
    const edit = (id: string, part: Partial<BasketEntry>): void =>
      changeEntries((entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
    return {
      ...first,
      kept: storage === null ? 'memory' : 'browser',
      bytes: bytesOf(first),
      add: (query, dataVersion) => {
        let isNew = true;
        changeEntries((entries) => {
          const more = withEntry(entries, { query, caption: '', altText: null, dataVersion });
          isNew = more !== entries;
          return more;
        });
        return isNew;
      },
      remove: (id) => changeEntries((entries) => entries.filter((entry) => entry.id !== id)),
      move: (id, by) => changeEntries((entries) => moved(entries, id, by)),
      setCaption: (id, caption) => edit(id, { caption }),
      setAltText: (id, altText) => edit(id, { altText }),
      setService: (part) => change((held) => ({ ...held, service: { ...held.service, ...part } })),
      clear: () => change(() => NOTHING),
      refresh: () => {
        const held = present();
        if (written(held) !== written(get()))
          set({ ...held, bytes: unwritten.length > 0 ? 0 : bytesOf(held) });
      },
    };
  });
}

/** Shows what other tabs put into the basket, or take out of it, as they do. */
export function followTabs(basket: BasketStore, page: Window): void {
  const { refresh } = basket.getState();
  page.addEventListener('storage', refresh);
  // a page that the browser had put aside was told nothing meanwhile
  page.addEventListener('pageshow', refresh);
}

/** Without a view nothing is kept: what the service is called waits for the first, unless another tab says. */
const nameOnly =
  (service: Service): Change =>
  (held) =>
    held.service.name === '' && held.service.description === '' ? { ...held, service } : held;

/** With one view more at the end, under a number of its own; unchanged where the very view is there already. */
function withEntry(
  entries: readonly BasketEntry[],
  { query, caption, altText, dataVersion }: Omit<BasketEntry, 'id'>,
): readonly BasketEntry[] {
  if (entries.some((entry) => entry.query === query)) return entries;
  const highest = Math.max(0, ...entries.map((entry) => Number(entry.id) || 0));
  return [...entries, { id: String(highest + 1), query, caption, altText, dataVersion }];
}

function moved(entries: readonly BasketEntry[], id: string, by: -1 | 1): readonly BasketEntry[] {
  const others = [...entries];
  const from = others.findIndex((entry) => entry.id === id);
  const [entry] = others.splice(from, 1);
  if (!entry || from + by < 0) return entries;
  others.splice(from + by, 0, entry);
  return others;
}

const written = ({ entries, service }: Stored): string => JSON.stringify({ version: 1, entries, service });
const bytesOf = (held: Stored): number =>
  held.entries.length === 0 ? 0 : new TextEncoder().encode(written(held)).length;

function keep(storage: Storage | null, key: string, held: Stored): Pick<Basket, 'kept' | 'bytes'> {
  try {
    if (!storage) return { kept: 'memory', bytes: 0 };
    if (held.entries.length === 0) storage.removeItem(key);
    else storage.setItem(key, written(held));
    return { kept: 'browser', bytes: bytesOf(held) };
  } catch {
    // Full, or switched off by the person or the council: the basket works on for as long as the page is open.
    return { kept: 'memory', bytes: 0 };
  }
}

/** What was kept, or nothing where it cannot be read: another version of the map or a hand may have written it. */
function readStored(storage: Storage | null, key: string): Stored {
  try {
    const parsed = v.safeParse(stored, JSON.parse(storage?.getItem(key) ?? 'null'));
    return parsed.success ? { entries: parsed.output.entries, service: parsed.output.service } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/**
 * Maps of one website used to share one basket: the first of them to be opened takes it over, whole, beside what it has.
 * A tab that was open before that may have written it once more.
 */
function takeFormer(storage: Storage | null, key: string): void {
  try {
    const former = readStored(storage, FORMER_KEY);
    if (!storage || former.entries.length === 0) return;
    const held = nameOnly(former.service)(readStored(storage, key));
    const entries = former.entries.reduce(withEntry, held.entries);
    storage.setItem(key, written({ ...held, entries }));
    storage.removeItem(FORMER_KEY);
  } catch {
    // It stays where it is.
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
