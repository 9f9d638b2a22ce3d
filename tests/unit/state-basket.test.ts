import { describe, expect, it } from 'vitest';
import { createBasket } from '../../src/state/basket';

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
});
