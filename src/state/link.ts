import {
  type Choices,
  LAYOUTS,
  LIMITS,
  OVERLAY_IDS,
  type OverlayId,
  openingChoices,
  type SortKey,
  VIEW_IDS,
  type ViewId,
} from '../domain/choices';
import type { AreaCode } from '../domain/codes';
import type { Dataset } from '../domain/dataset';
import { MEASURE_IDS } from '../domain/measures';

/** Version of the link format; written only when it is not 1. A link of a later version cannot be understood. */
const LINK_VERSION = '1';
const TEXT_SORTS = ['name', 'district', 'ward', 'residents', 'marked'] as const;

export interface DecodedLink {
  readonly choices: Choices;
  /** One plain sentence for each thing the link asked for and did not get. */
  readonly dropped: readonly string[];
}

/** The choices as a query string that starts with `?`; empty for the opening view. Only differences are written. */
export function encodeChoices(choices: Choices): string {
  const opening = openingChoices(choices.view);
  const query = new URLSearchParams();
  const put = (key: string, value: string, usual: string) => {
    if (value !== usual) query.set(key, value);
  };
  put('view', choices.view, 'overview');
  put('measure', choices.measure, opening.measure);
  put('worst', String(choices.worstPercent), String(opening.worstPercent));
  put('far', String(choices.furtherThanKm), String(opening.furtherThanKm));
  put('overlays', overlayText(choices.overlays), overlayText(opening.overlays));
  put('area', choices.selected ?? '', '');
  put('show', choices.layout, opening.layout);
  put('patterns', choices.patterns ? 'yes' : '', '');
  put('find', choices.filter.text, '');
  put('district', choices.filter.district ?? '', '');
  put('rural', choices.filter.ruralUrban ?? '', '');
  put('marked', choices.filter.markedOnly ? 'only' : '', '');
  put('sort', sortText(choices.sort), sortText(opening.sort));
  if (choices.camera) {
    const { lon, lat, zoom } = choices.camera;
    query.set('at', `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const overlayText = (overlays: ReadonlySet<OverlayId>): string =>
  OVERLAY_IDS.filter((id) => overlays.has(id)).join('.') || 'none';
const sortText = ({ by, descending }: Choices['sort']): string => `${by}.${descending ? 'down' : 'up'}`;

/**
 * Reads any query string, however old or broken, into valid choices: what is understood is kept, the rest is
 * left at the opening view and named. Never throws.
 */
export function decodeChoices(search: string, dataset: Dataset): DecodedLink {
  const query = new URLSearchParams(search);
  const dropped: string[] = [];
  const version = query.get('v') ?? LINK_VERSION;
  if (version !== LINK_VERSION) {
    dropped.push('This link was made by another version of the map, so the opening view is shown.');
    return { choices: openingChoices('overview'), dropped };
  }
  const askedView = query.get('view') ?? 'overview';
  const view: ViewId = oneOf(VIEW_IDS, askedView) ?? 'overview';
  if (view !== askedView)
    dropped.push(`The link asked for a view we do not have (${quote(askedView)}), so the overview is shown.`);
  const opening = openingChoices(view);

  const read = <T>(
    key: string,
    parse: (text: string) => T | null,
    usual: T,
    sorry: (text: string) => string,
  ): T => {
    const text = query.get(key);
    if (text === null) return usual;
    const value = parse(text);
    if (value !== null) return value;
    dropped.push(sorry(quote(text)));
    return usual;
  };
  const number = (
    key: string,
    limits: { min: number; max: number; step: number },
    usual: number,
    what: string,
  ): number =>
    read(
      key,
      (text) => {
        const value = text.trim() === '' ? Number.NaN : Number(text);
        if (!Number.isFinite(value)) return null;
        const nearest =
          Math.round(Math.min(limits.max, Math.max(limits.min, value)) / limits.step) * limits.step;
        if (nearest !== value)
          dropped.push(
            `The link asked for ${what} of ${quote(text)}; the nearest the map can do is ${nearest}.`,
          );
        return nearest;
      },
      usual,
      (text) => `The link’s ${what} (${text}) is not a number, so ${usual} is used.`,
    );

  const districts = new Set(dataset.districts);
  const choices: Choices = {
    view,
    measure: read(
      'measure',
      (text) => oneOf(MEASURE_IDS, text),
      opening.measure,
      (text) => `The link asked for a figure we do not hold (${text}), so the usual one is shown.`,
    ),
    worstPercent: number('worst', LIMITS.worstPercent, opening.worstPercent, 'connection threshold'),
    furtherThanKm: number('far', LIMITS.furtherThanKm, opening.furtherThanKm, 'distance threshold'),
    overlays: overlays(query.get('overlays'), opening.overlays, dropped),
    selected: read<AreaCode | null>(
      'area',
      (text) => dataset.codes.find((code) => code === text) ?? null,
      null,
      (text) => `The link asked for an area we do not hold (${text}), so no area is selected.`,
    ),
    layout: read(
      'show',
      (text) => oneOf(LAYOUTS, text),
      opening.layout,
      (text) => `The link asked for a page we do not have (${text}), so the map is shown.`,
    ),
    patterns: read(
      'patterns',
      (text) => (text === 'yes' ? true : null),
      false,
      (text) => `The link’s setting for patterns (${text}) was not understood.`,
    ),
    filter: {
      text: (query.get('find') ?? '').slice(0, 80),
      district: read<string | null>(
        'district',
        (text) => (districts.has(text) ? text : null),
        null,
        (text) => `The link asked for a former district we do not hold (${text}), so all are shown.`,
      ),
      ruralUrban: read<'rural' | 'urban' | null>(
        'rural',
        (text) => oneOf(['rural', 'urban'] as const, text),
        null,
        (text) => `The link’s choice of rural or urban areas (${text}) was not understood, so all are shown.`,
      ),
      markedOnly: read(
        'marked',
        (text) => (text === 'only' ? true : null),
        false,
        (text) => `The link’s setting for marked areas (${text}) was not understood, so all are shown.`,
      ),
    },
    sort: read(
      'sort',
      parseSort,
      opening.sort,
      (text) => `The link’s order (${text}) was not understood, so marked areas come first.`,
    ),
    camera: read<Choices['camera']>(
      'at',
      parseCamera,
      null,
      (text) => `The link’s place on the map (${text}) was not understood, so the whole county is shown.`,
    ),
  };
  return { choices, dropped };
}

function overlays(
  text: string | null,
  usual: ReadonlySet<OverlayId>,
  dropped: string[],
): ReadonlySet<OverlayId> {
  if (text === null) return usual;
  const known = new Set<OverlayId>();
  for (const part of text.split('.')) {
    const id = oneOf(OVERLAY_IDS, part);
    if (id) known.add(id);
    else if (part !== 'none' && part !== '')
      dropped.push(`The link asked for a layer we do not have (${quote(part)}), so it is left out.`);
  }
  return known;
}

function parseSort(text: string): Choices['sort'] | null {
  const [by, way] = text.split('.');
  const key: SortKey | null = oneOf(TEXT_SORTS, by ?? '') ?? oneOf(MEASURE_IDS, by ?? '');
  if (key === null || (way !== 'up' && way !== 'down')) return null;
  return { by: key, descending: way === 'down' };
}

function parseCamera(text: string): Choices['camera'] {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null;
  // Anything outside the south-west of England would show an empty map.
  const valid = lon >= -6 && lon <= 0 && lat >= 49.5 && lat <= 52.5 && zoom >= 4 && zoom <= 18;
  return valid ? { lon, lat, zoom } : null;
}

function oneOf<T extends string>(options: readonly T[], text: string): T | null {
  return options.find((option) => option === text) ?? null;
}

/** What the link said, short enough for a sentence. It is shown as text, never as markup. */
const quote = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
