import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openingChoices } from '../../src/domain/model/choices';
import { announcement } from '../../src/domain/telling/announcement';
import { createAnnouncer } from '../../src/state/announcer';
import { createAppStore } from '../../src/state/store';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const settle = () => vi.advanceTimersByTime(2000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose changes are announced into a list, as the page announces them into its live region. */
function listening() {
  const store = createAppStore(dataset, openingChoices('overview'));
  const heard: string[] = [];
  const announcer = createAnnouncer((text) => heard.push(text));
  store.subscribe((now, before) => {
    const said = announcement(before.reading, now.reading);
    if (said) announcer.say(said);
  });
  return { store, heard, announcer };
}

test('other rows of the table are said, and that a place is closed', () => {
  const { store, heard } = listening();
  store.getState().setLayout('table');
  settle();
  store.getState().choose({ grouping: { by: 'ward', place: dataset.wardCodes[0] ?? null } });
  settle();
  store.getState().choose({ grouping: { place: null } });
  settle();
  expect(heard).toEqual(['The table is shown.', 'The table has a row for each ward.', 'Closed the ward.']);
});

test('the transcript of a planner’s visit, read through once in order', () => {
  const { store, heard } = listening();
  const row = dataset.names.findIndex((name) => name.startsWith('Ruishton & North Curry'));
  const code = dataset.codes[row] ?? null;
  const finding = () => store.getState().reading.findings[0]?.text;
  store.getState().choose({ measure: 'age_65_plus_pct' });
  settle();
  store.getState().choose({ access: { catchmentKm: 6 } });
  settle();
  const afterSlider = finding();
  store.getState().select(code);
  settle();
  const { where, markSentence, name } = store.getState().reading.selected ?? {
    where: '',
    markSentence: '',
    name: '',
  };
  store.getState().select(null);
  settle();
  store.getState().setLayout('table');
  settle();
  store.getState().setView('age');
  settle();
  expect(heard).toEqual([
    'The colours now show: People aged 65 and over.',
    afterSlider,
    `Opened ${name}. It lies ${where}. ${markSentence}`,
    `Closed ${name}.`,
    'The table is shown.',
    finding(),
  ]);
  expect(where).toMatch(/^between .+ and .+, .+ km from .+ Library in a straight line$/);
});

test('a slider that is dragged is heard once, when it rests', () => {
  const { store, heard } = listening();
  for (let catchmentKm = 6; catchmentKm <= 15; catchmentKm += 1) {
    store.getState().choose({ access: { catchmentKm } });
    vi.advanceTimersByTime(50);
  }
  expect(heard).toEqual([]);
  settle();
  expect(heard).toEqual([store.getState().reading.findings[0]?.text]);
});

test('another barrier and a decision are heard, though the finding counts the same people', () => {
  const { store, heard } = listening();
  store.getState().choose({ highlight: ['offline', 'far'] });
  settle();
  store.getState().choose({ decision: { name: 'Parking permits online' } });
  settle();
  expect(heard[0]).toMatch(/^\d+ areas: 10% or more expected on paper or half or more live over 5 km/);
  expect(heard[1]).toMatch(/^The decision is now: Parking permits online, for everybody who lives here/);
});

test('what was asked for is heard first, and overtakes what was about to be said', () => {
  const { store, heard } = listening();
  store.getState().choose({ access: { catchmentKm: 7 } });
  vi.advanceTimersByTime(100);
  store.getState().select(dataset.codes[5] ?? null);
  settle();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/^Opened /);
});

test('the camera, a filter and patterns say nothing here, and the same thing is not said twice', () => {
  const { store, heard, announcer } = listening();
  store.getState().choose({ camera: { lon: -3, lat: 51, zoom: 10 } });
  store.getState().choose({ patterns: true });
  settle();
  expect(heard).toEqual([]);
  announcer.say({ text: 'Once.', priority: 'ambient' });
  settle();
  announcer.say({ text: 'Once.', priority: 'ambient' });
  settle();
  announcer.say({ text: 'Never.', priority: 'ambient' });
  announcer.stop();
  settle();
  expect(heard).toEqual(['Once.']);
});
