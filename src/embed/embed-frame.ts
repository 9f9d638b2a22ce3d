import type { StoreApi } from 'zustand/vanilla';
import { drawInset, INSETS } from '../cartography/insets';
import { drawLegendSwatch, legendEntries } from '../cartography/legend';
import { row as rowOf } from '../domain/codes';
import type { Reading } from '../domain/reading';
import type { Loader } from '../load/types';
import { type LiveMap, startLiveMap } from '../map/live-map';
import type { MapScene } from '../map/map-view';
import { paintSvg } from '../map/paint-svg';
import { encodeChoices } from '../state/link';
import type { AppStore } from '../state/store';
import { element } from './element';
import { searchForm } from './search-form';

type Store = StoreApi<AppStore>;

/** Builds the embed's page in `main` and keeps it in step with the store. */
export function embedFrame(main: HTMLElement, store: Store, loader: Loader, scene: MapScene): void {
  const { reading, dataset } = store.getState();
  const mapElement = element('div', { class: 'map-view' });
  const answer = element('div', { class: 'embed-area', role: 'status' });
  const more = element(
    'a',
    { target: '_blank', rel: 'noopener', href: './index.html' },
    'Open the full map and table',
  );
  const insets = element('div', { class: 'insets' });
  for (const inset of INSETS) insets.append(insetFigure(scene, reading, inset));
  insets.addEventListener('click', (event) => {
    const index = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    if (index) store.getState().select(dataset.codes[rowOf(Number(index))] ?? null);
  });

  main.replaceChildren(
    element('h1', {}, reading.title),
    element('p', { class: 'embed-finding' }, reading.findings[0]?.text ?? ''),
    searchForm(store, loader),
    answer,
    element(
      'section',
      { class: 'map-frame', 'aria-label': `Map: ${reading.title}` },
      element('div', { class: 'map-canvas' }, mapElement, ...zoomButtons(() => map)),
      element('p', { class: 'visually-hidden' }, reading.altText),
      element('div', { class: 'map-foot' }, legend(reading), insets),
      element(
        'p',
        { class: 'map-source' },
        `${reading.sourceLine} ${reading.oldest}. ${reading.attribution.join(' ')}`,
      ),
    ),
    element('p', { class: 'embed-more' }, more),
  );

  const map: LiveMap = startLiveMap(mapElement, scene, {
    cooperativeGestures: true,
    reading: () => store.getState().reading,
    camera: () => store.getState().choices.camera,
    events: {
      onSelect: (row) => store.getState().select(row === null ? null : (dataset.codes[row] ?? null)),
      onHover: () => {},
      onSelectPoint: (id) => {
        const point = dataset.accessPoints.find((one) => one.id === id);
        if (point) store.getState().select(point.areaCode);
      },
      onCamera: (camera) => store.getState().setCamera(camera),
      // The drawn map is back and says the same: nobody reading a web page needs to hear of it.
      onLost: () => {},
    },
  });

  const follow = (now: Reading, before: Reading | null): void => {
    for (const svg of insets.querySelectorAll('svg')) paintSvg(svg, now, before);
    map.current()?.show(now);
    const query = encodeChoices(store.getState().choices);
    more.setAttribute('href', `./index.html${query}`);
    answer.replaceChildren(...areaWords(now));
  };
  follow(reading, null);
  store.subscribe((state, before) => {
    if (state.reading !== before.reading) follow(state.reading, before.reading);
  });
}

function insetFigure(scene: MapScene, reading: Reading, inset: (typeof INSETS)[number]): HTMLElement {
  const drawing = element('div', { class: 'inset-drawing' });
  // Drawn by our own cartography from the reading: no outside text reaches it.
  drawing.innerHTML = drawInset(scene, reading, inset, {
    width: 220,
    height: 170,
    idPrefix: `inset-${inset.id}`,
  });
  return element(
    'figure',
    { class: 'inset', 'data-inset': inset.id },
    element('figcaption', {}, inset.title),
    drawing,
  );
}

function legend(reading: Reading): HTMLElement {
  const list = element('ul');
  for (const entry of legendEntries(reading)) {
    const swatch = element('span', { class: 'legend-swatch', 'aria-hidden': 'true' });
    swatch.innerHTML = drawLegendSwatch(entry, 'legend');
    list.append(element('li', { class: 'legend-entry' }, swatch, element('span', {}, entry.label)));
  }
  const title = `${reading.measure.title}, ${reading.measure.vintage}. ${reading.directionNote ?? ''}`;
  return element('div', { class: 'legend' }, element('h2', {}, title), list);
}

function zoomButtons(map: () => LiveMap): readonly HTMLElement[] {
  const button = (label: string, sign: string, steps: number): HTMLElement => {
    const made = element('button', { type: 'button', 'aria-label': label }, sign);
    made.addEventListener('click', () => map().current()?.zoomBy(steps));
    return made;
  };
  return [
    element('div', { class: 'map-buttons' }, button('Zoom in map', '+', 1), button('Zoom out map', '−', -1)),
  ];
}

function areaWords({ selected }: Reading): readonly Node[] {
  if (!selected) return [];
  const nearest = element('ul');
  for (const { text } of selected.nearest) nearest.append(element('li', {}, text));
  return [
    element('h2', {}, selected.name),
    element('p', {}, selected.summary),
    element('p', {}, 'Nearest open libraries; check opening hours before travelling:'),
    nearest,
  ];
}
