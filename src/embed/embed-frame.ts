import type { StoreApi } from 'zustand/vanilla';
import type { Scene } from '../cartography/map-layers';
import { row as rowOf } from '../domain/model/codes';
import type { Reading } from '../domain/model/reading';
import { bareCredits } from '../domain/telling/provenance';
import { coloursLine } from '../domain/telling/titles';
import type { Loader } from '../load/types';
import { startLiveMap } from '../map/live-map';
import { paintSvg } from '../map/paint-svg';
import { createViewList } from '../map/view-list';
import { createAnnouncer } from '../state/announcer';
import { encodeChoices } from '../state/link';
import type { EmbedOptions } from '../state/link/embed-fields';
import type { AppStore } from '../state/store';
import { areaWords } from './area-words';
import { element } from './element';
import { insetFigures } from './inset-figures';
import { legendContents } from './legend-contents';
import { zoomButtons } from './map-buttons';
import { measureField } from './measure-field';
import { part } from './page-parts';
import { searchForm } from './search-form';

type Store = StoreApi<AppStore>;

/** Brings the page the build wrote to life and keeps it in step with the store. */
export function embedFrame(store: Store, loader: Loader, scene: Scene, options: EmbedOptions): void {
  const reading = (): Reading => store.getState().reading;
  const live = element('p', { class: 'visually-hidden', role: 'status' });
  const announcer = createAnnouncer((text) => live.replaceChildren(text));
  const select = (row: number | null): void => {
    const { dataset: rows } = reading();
    const code = row === null ? null : (rows.codes[row] ?? null);
    if (rows.madeOf) store.getState().choose({ grouping: { place: code }, selected: null });
    else store.getState().select(code);
  };

  const widget = part('viewport');
  const map = startLiveMap(part('map'), scene, {
    cooperativeGestures: true,
    still: options.locked,
    whenUsed: true,
    reading,
    camera: () => store.getState().choices.camera,
    walking: async () => {
      const loaded = await loader.walking();
      if (loaded.ok) return loaded.value;
      const notice = part('notice');
      notice.textContent = `${notice.textContent} ${loaded.problem.text}`.trim();
      notice.hidden = false;
      return null;
    },
    events: {
      onSelect: select,
      onHover: () => {},
      onSelectArea: (code) => store.getState().select(code),
      onCamera: (camera) => store.getState().choose({ camera }),
      // The drawn map is back and says the same: nobody reading a web page needs to hear of it.
      onLost: () => {},
    },
  });

  part('map').setAttribute('aria-hidden', 'true');
  widget.id = 'map';
  for (const [name, value] of Object.entries(LISTBOX)) widget.setAttribute(name, value);
  const pointed = element('p', { class: 'map-pointed', hidden: '' });
  part('canvas').append(pointed, live);
  const list = createViewList(widget, {
    reading,
    view: map.current,
    camera: () => store.getState().choices.camera,
    moveCamera: (camera) => store.getState().choose({ camera }),
    onSelect: select,
    onPoint: (row, text) => {
      map.current()?.point(row);
      pointed.textContent = text;
      pointed.hidden = text === null;
    },
    say: (text) => announcer.say({ text, priority: 'action' }),
    leaveTo: () => document.getElementById('after-map'),
  });
  if (!options.locked) part('canvas').append(zoomButtons(list.zoom, map.current));

  const insets = part('insets');
  insets.replaceChildren(...insetFigures(scene, reading()));
  insets.addEventListener('click', (event) => {
    const index = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    if (index) select(rowOf(Number(index)));
  });
  if (options.search) part('search').replaceWith(searchForm(store, loader));
  if (!options.locked) part('measure').replaceWith(measureField(store));

  const follow = (now: Reading, before: Reading | null): void => {
    for (const svg of insets.querySelectorAll('svg')) paintSvg(svg, now, before);
    map.show(now);
    list.show();
    describe(now, options);
    const { dataset } = store.getState();
    part('area').replaceChildren(...areaWords(dataset, now));
    if (now.selected === null && now.choices.grouping.place !== null) void showPlace(now);
    for (const [name, layout] of [
      ['full-map', 'map'],
      ['full-table', 'table'],
    ] as const)
      part(name).setAttribute('href', `./index.html${encodeChoices({ ...now.choices, layout })}`);
  };
  /** Fetched by those who open a ward: most frames show the map alone. */
  async function showPlace(now: Reading): Promise<void> {
    const { placeWords } = await import('./place-words');
    if (reading() === now) part('area').replaceChildren(...placeWords(store.getState().dataset, now));
  }
  follow(reading(), null);
  store.subscribe((state, before) => {
    if (state.choices.camera !== before.choices.camera) {
      map.current()?.setCamera(state.choices.camera);
      list.moved();
    }
    if (state.reading !== before.reading) follow(state.reading, before.reading);
  });
}

const LISTBOX = {
  role: 'listbox',
  tabindex: '0',
  'aria-label': 'Areas and libraries in view on the map: arrow keys move, Enter opens, Escape leaves',
} as const;

/** Title, finding, legend and sources: the reading in the page's words. */
function describe(reading: Reading, options: EmbedOptions): void {
  const title = options.title ?? reading.hatchedTitle;
  part('title').textContent = title;
  document.title = `Map: ${title}`;
  part('finding').textContent = reading.findings[0]?.text ?? '';
  part('colours').textContent = coloursLine(reading);
  part('frame').setAttribute('aria-label', `Map: ${reading.mapTitle}`);
  part('alt').textContent = reading.altText;
  part('legend').replaceChildren(...legendContents(reading));
  part('source').textContent = `${reading.sourceLine} ${reading.oldest}.`;
  part('credits').textContent = bareCredits(reading).join(' ');
  part('licences').textContent = reading.attribution.join(' ');
}
