import { describe, expect, it } from 'vitest';
import { type BasketStore, createBasket, followTabs } from '../../src/state/basket';

/** A browser's storage, as far as the basket uses it. */
function storage(kept = new Map<string, string>()): Storage & { kept: Map<string, string> } {
  return {
    kept,
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the evidence basket', () => {
  it('keeps nothing until something is added, and nothing once all is taken out', () => {
    const browser = storage();
    const basket = createBasket(browser);
    expect(browser.kept.size).toBe(0);
    expect(basket.getState().add('?view=age', 'abc')).toBe(true);
    expect(basket.getState().add('?view=age', 'abc')).toBe(false);
    const [[, text = ''] = []] = [...browser.kept];
    expect(basket.getState().bytes).toBe(new TextEncoder().encode(text).length);
    basket.getState().clear();
    expect(browser.kept.size).toBe(0);
  });

  it('is there again when the page opens anew, in the order it was put in', () => {
    const browser = storage();
    const first = createBasket(browser).getState();
    first.add('?view=age', 'abc');
    first.add('?view=rural', 'abc');
    first.move('2', -1);
    first.setCaption('2', 'Rural first');
    first.setAltText('1', 'My words');
    expect(createBasket(browser).getState().entries).toEqual([
      { id: '2', query: '?view=rural', caption: 'Rural first', altText: null, dataVersion: 'abc' },
      { id: '1', query: '?view=age', caption: '', altText: 'My words', dataVersion: 'abc' },
    ]);
  });

  it('keeps the service that is assessed with the views, and forgets it with them', () => {
    const browser = storage();
    const first = createBasket(browser).getState();
    first.add('?view=age', 'abc');
    first.setService({ name: 'Blue badge' });
    first.setService({ description: 'Moves online in April' });
    const again = createBasket(browser);
    expect(again.getState().service).toEqual({ name: 'Blue badge', description: 'Moves online in April' });
    again.getState().clear();
    expect(again.getState().service).toEqual({ name: '', description: '' });
    expect(browser.kept.size).toBe(0);
  });

  it('opens what was kept before a service had a name', () => {
    const entry = { id: '1', query: '?view=age', caption: '', altText: null, dataVersion: 'abc' };
    const kept = JSON.stringify({ version: 1, entries: [entry] });
    const basket = createBasket(storage(new Map([['digital-inclusion-evidence', kept]])));
    expect(basket.getState().entries).toEqual([entry]);
    expect(basket.getState().service.name).toBe('');
  });

  it('does not move past either end', () => {
    const basket = createBasket(storage());
    for (const view of ['a', 'b']) basket.getState().add(view, '');
    basket.getState().move('1', -1);
    basket.getState().move('2', 1);
    expect(basket.getState().entries.map(({ query }) => query)).toEqual(['a', 'b']);
  });

  it('works on in memory, and says so, where the browser refuses or what was kept is broken', () => {
    const refusing = {
      ...storage(),
      getItem: () => '{"entries":',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const basket = createBasket(refusing);
    expect(basket.getState().entries).toEqual([]);
    basket.getState().add('?view=age', 'abc');
    expect(basket.getState().entries).toHaveLength(1);
    expect(basket.getState().kept).toBe('memory');
    expect(createBasket(null).getState().kept).toBe('memory');
  });

  describe('in two tabs', () => {
    /** Two tabs of one map, opened before either had anything. */
    const tabs = (browser: Storage, folders = ['/', '/']) =>
      folders.map((folder) => createBasket(browser, folder)) as [BasketStore, BasketStore];
    const views = (basket: BasketStore) => basket.getState().entries.map(({ query }) => query);

    it('each keeps what the other put in, took out, moved and wrote', () => {
      const browser = storage();
      const [one, other] = tabs(browser);
      one.getState().add('?view=age', 'abc');
      other.getState().add('?view=rural', 'abc');
      expect(views(other)).toEqual(['?view=age', '?view=rural']);
      one.getState().setCaption('2', 'Rural');
      other.getState().setAltText('2', 'My words');
      other.getState().setService({ name: 'Blue badge' });
      one.getState().setService({ description: 'Moves online' });
      other.getState().move('2', -1);
      one.getState().remove('1');
      const kept = createBasket(browser).getState();
      expect(kept.entries).toEqual([
        { id: '2', query: '?view=rural', caption: 'Rural', altText: 'My words', dataVersion: 'abc' },
      ]);
      expect(kept.service).toEqual({ name: 'Blue badge', description: 'Moves online' });
    });

    it('each shows what the other keeps as it does, and when it comes back from where the browser put it', () => {
      const page = new EventTarget();
      const [one, other] = tabs(storage());
      followTabs(other, page as Window);
      for (const [event, query] of [
        ['storage', '?view=age'],
        ['pageshow', '?view=rural'],
      ] as const) {
        one.getState().add(query, 'abc');
        page.dispatchEvent(new Event(event));
        expect(views(other)).toEqual(views(one));
        expect(other.getState().bytes).toBe(one.getState().bytes);
      }
    });

    it('a service that is named before the first view waits for it, and is not lost to the other’s views', () => {
      const browser = storage();
      const [one, other] = tabs(browser);
      one.getState().setService({ name: 'Blue badge' });
      expect(browser.kept.size).toBe(0);
      other.getState().add('?view=age', 'abc');
      one.getState().add('?view=rural', 'abc');
      expect(views(one)).toEqual(['?view=age', '?view=rural']);
      expect(createBasket(browser).getState().service.name).toBe('Blue badge');
    });

    it('what could not be written is written with the next change, beside what the other kept meanwhile', () => {
      const browser = storage();
      let isFull = true;
      const full: Storage = {
        ...browser,
        setItem: (key, value) => {
          if (isFull) throw new DOMException('full', 'QuotaExceededError');
          browser.setItem(key, value);
        },
      };
      const one = createBasket(full);
      const other = createBasket(browser);
      one.getState().add('?view=age', 'abc');
      other.getState().add('?view=rural', 'abc');
      one.getState().refresh();
      expect(views(one).sort()).toEqual(['?view=age', '?view=rural']);
      expect(one.getState().kept).toBe('memory');
      isFull = false;
      one.getState().setCaption('1', 'First');
      expect(one.getState().kept).toBe('browser');
      expect(views(createBasket(browser)).sort()).toEqual(['?view=age', '?view=rural']);
    });

    it('two maps of one website have a basket each; the one that all shared goes to the first opened', () => {
      const entry = { id: '7', query: '?view=age', caption: 'Old', altText: null, dataVersion: 'abc' };
      const former = JSON.stringify({
        version: 1,
        entries: [entry],
        service: { name: 'Badge', description: '' },
      });
      const browser = storage(new Map([['digital-inclusion-evidence', former]]));
      const [somerset, cornwall] = tabs(browser, ['/somerset/', '/cornwall/']);
      expect(somerset.getState().entries).toMatchObject([{ query: '?view=age', caption: 'Old' }]);
      expect(somerset.getState().service.name).toBe('Badge');
      cornwall.getState().add('?view=rural', 'abc');
      somerset.getState().clear();
      expect(views(createBasket(browser, '/cornwall/'))).toEqual(['?view=rural']);
      expect([...browser.kept.keys()]).toEqual(['digital-inclusion-evidence:/cornwall/']);
      // a tab from before the release writes once more
      browser.setItem('digital-inclusion-evidence', former);
      expect(views(createBasket(browser, '/cornwall/'))).toEqual(['?view=rural', '?view=age']);
    });
  });
});
