import { describe, expect, test } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import type { Change } from '../../src/domain/model/scenario';
import { read } from '../../src/domain/read';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { createAppStore } from '../../src/state/store';
import { publishedDataset } from './published-dataset';
import { scenarioDataset as dataset } from './published-scenario';

const hours = { open: 20.5, staffed: 10, evening: 0, saturday: 3 };
const changes: readonly Change[] = [
  { kind: 'close', point: 'porlock' },
  { kind: 'reopen', point: 'highbridge', hours },
  { kind: 'move', point: 'yeovil', lon: -2.6312, lat: 50.9412, label: 'The Quedam_Centre * 2.0' },
  { kind: 'hours', point: 'taunton', of: 'saturday', hours: 7.5 },
  { kind: 'terminals', point: 'taunton', terminals: 12 },
  { kind: 'open', lon: -3.1001, lat: 51.0501, hours, label: 'St Mary’s “Hall” & Café' },
  { kind: 'mobile-stops' },
  { kind: 'online-only', profile: 'video', people: '75-plus' },
];

describe('a scenario in the link', () => {
  test('comes back as it was, whatever is in its names', () => {
    const choices = {
      ...openingChoices('overview'),
      layout: 'what-if' as const,
      measure: 'scenario_km' as const,
      scenario: { name: 'Winter cuts <b>', changes },
    };
    expect(decodeChoices(encodeChoices(choices), dataset)).toEqual({ choices, dropped: [] });
  });

  test('opens before the mobile library’s stops are loaded', () => {
    const first = publishedDataset();
    const { choices, dropped } = decodeChoices(
      '?show=what-if&plan=close_porlock*mobile&measure=scenario_reach',
      first,
    );
    expect(dropped).toEqual([]);
    const reading = read(first, choices);
    expect(reading.findings[0]?.text).toContain('not loaded yet');
    expect(reading.measure.id).toBe('scenario_reach');
  });

  test.each([
    ['close_atlantis', /atlantis.*No library or other place/],
    ['hours_yeovil_open_200', /at most 168/],
    ['terminals_yeovil_-4', /whole number/],
    ['open_-0.1_51.5_20_20_0_0_London', /outside Somerset/],
    ['open_-3.1_51.05_20_20_0_0_%E0%A4%A', /not understood/],
    ['explode_yeovil', /not understood/],
    ['online_gopher_75-plus', /not understood/],
    ['hours_yeovil', /not understood/],
  ])('%s is left out, and the rest stays', (plan, sentence) => {
    const query = new URLSearchParams({ show: 'what-if', plan: `${plan}*close_porlock` });
    const { choices, dropped } = decodeChoices(`?${query}`, dataset);
    expect(choices.scenario.changes).toEqual([{ kind: 'close', point: 'porlock' }]);
    expect(dropped).toHaveLength(1);
    expect(dropped[0]).toMatch(sentence);
  });

  test('holds at most sixty changes', () => {
    const plan = dataset.accessPoints
      .filter(({ id, status, council }) => status === 'open' && council === undefined && !id.includes('_'))
      .flatMap(({ id }) => [`hours_${id}_open_1`, `hours_${id}_staffed_1`, `hours_${id}_evening_1`])
      .slice(0, 70)
      .join('*');
    expect(plan.split('*')).toHaveLength(70);
    const { dropped } = decodeChoices(`?plan=${plan}`, dataset);
    expect(dropped).toEqual(['The link holds more than 60 changes; the rest are left out of the scenario.']);
  });
});

describe('a scenario in the store', () => {
  test('is told in the reading: title, sentences, marks and the colours of change', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    store.getState().setLayout('what-if');
    expect(store.getState().reading.title).toBe('What if: no change yet');
    store.getState().addChange({ kind: 'close', point: 'porlock' });
    const { reading } = store.getState();
    expect(reading.title).toMatch(/^Porlock Library closes: [\d,]+ residents lose reach$/);
    expect(reading.measure.id).toBe('scenario_reach');
    expect(reading.markedCount).toBeGreaterThan(0);
    expect(reading.overlays.find(({ id }) => id === 'libraries')).toMatchObject({ id: 'libraries' });
    const libraries = reading.overlays.flatMap(({ points }) => points);
    const own = dataset.accessPoints.filter(({ council, status }) => status === 'open' && !council);
    expect(libraries.filter(({ council }) => !council)).toHaveLength(own.length - 1);
    store.getState().setLayout('map');
    expect(store.getState().reading.measure.id).toBe('offline_pct');
    expect(store.getState().choices.scenario.changes).toHaveLength(1);
  });

  test('can be taken back step by step', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const { addChange, undoScenario, removeChange } = store.getState();
    const names = () => store.getState().choices.scenario.changes.map(({ kind }) => kind);
    addChange({ kind: 'close', point: 'porlock' });
    addChange({ kind: 'mobile-stops' });
    removeChange('mobile-stops');
    expect(names()).toEqual(['close']);
    expect(undoScenario()).toBe(true);
    expect(names()).toEqual(['close', 'mobile-stops']);
    expect([undoScenario(), undoScenario(), undoScenario()]).toEqual([true, true, false]);
    expect(names()).toEqual([]);
  });

  test('takes several at once as one step, all of them or none', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const { addChange, addChanges, undoScenario } = store.getState();
    const count = () => store.getState().choices.scenario.changes.length;
    const places = [1, 2, 3].map((at) => ({
      kind: 'open' as const,
      lon: dataset.lon[at] ?? 0,
      lat: dataset.lat[at] ?? 0,
      label: `Place ${at}`,
      hours,
    }));
    addChange({ kind: 'close', point: 'porlock' });
    expect(addChanges(places)).toBe(true);
    expect(count()).toBe(4);
    undoScenario();
    expect(count()).toBe(1);
    const many = dataset.accessPoints.slice(0, 61).map(({ id }) => ({ kind: 'close' as const, point: id }));
    expect(addChanges(many)).toBe(false);
    expect(count()).toBe(1);
  });

  test('goes back past what the back button has taken back already', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const { addChange, choose, undoScenario } = store.getState();
    addChange({ kind: 'close', point: 'porlock' });
    const one = store.getState().choices;
    addChange({ kind: 'mobile-stops' });
    // The back button opens the former link.
    choose({ ...one, scenario: { ...one.scenario, changes: [...one.scenario.changes] } });
    expect(undoScenario()).toBe(true);
    expect(store.getState().choices.scenario.changes).toEqual([]);
    expect(undoScenario()).toBe(false);
  });

  test('a message that is about a page does not follow to another; what can still be done does', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const { notify, setLayout, setView } = store.getState();
    notify({ tone: 'information', text: 'about this page' });
    notify({ tone: 'problem', text: 'could not be fetched', retry: () => {} });
    notify({ tone: 'information', text: 'no connection', stays: true });
    const texts = () => store.getState().notices.map(({ text }) => text);
    setView('age');
    expect(texts()).toHaveLength(3);
    setLayout('what-if');
    expect(texts()).toEqual(['could not be fetched', 'no connection']);
  });

  test('of one release one message stands, the latest', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const { notify } = store.getState();
    notify({ tone: 'information', text: 'no connection', stays: true });
    notify({ tone: 'information', text: 'a newer version is ready', about: 'release' });
    notify({ tone: 'problem', text: 'a file is gone: load again', about: 'release' });
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'no connection',
      'a file is gone: load again',
    ]);
  });
});
