import type { Dataset, Source } from '../dataset';
import type { LoadedFigure, LoadedLayer } from '../loaded-layer';
import { type DerivedId, type MeasureId, measureOf } from '../measures';
import type { Speed } from './profile';

/** What the connectivity dial is made of until a file that says who can get which speed is added. */
export const DEFAULT_CONNECTION: MeasureId = 'digital_connectivity_score';

/** Files of Ofcom's that give small areas their shares; of two equally new the first, which counts premises. */
const KINDS: readonly string[] = ['ofcom-output-areas', 'ofcom-postcodes'];

const GIGABIT: readonly DerivedId[] = ['loaded_gigabit_pct', 'loaded_full_fibre_pct'];

interface Wanted {
  /** Shares that are of just this threshold. */
  readonly exact: readonly DerivedId[];
  /** Those that stand in for it, the nearest by the ratio of speeds first. */
  readonly nearest: readonly DerivedId[];
}
const WANTED: Readonly<Record<Speed, Wanted>> = {
  '2': {
    exact: ['loaded_below_2_pct'],
    nearest: [
      'loaded_below_5_pct',
      'loaded_below_10_pct',
      'loaded_without_decent_pct',
      'loaded_below_30_pct',
      'loaded_superfast_pct',
      ...GIGABIT,
    ],
  },
  '10': {
    exact: ['loaded_without_decent_pct'],
    nearest: [
      'loaded_below_10_pct',
      'loaded_below_5_pct',
      'loaded_below_30_pct',
      'loaded_superfast_pct',
      'loaded_below_2_pct',
      ...GIGABIT,
    ],
  },
  // No file says whether a connection is always on: the lowest threshold is the nearest to having one at all.
  'always-on': {
    exact: [],
    nearest: [
      'loaded_below_2_pct',
      'loaded_below_5_pct',
      'loaded_without_decent_pct',
      'loaded_below_10_pct',
      'loaded_below_30_pct',
      'loaded_superfast_pct',
      ...GIGABIT,
    ],
  },
  '30': {
    exact: ['loaded_below_30_pct', 'loaded_superfast_pct'],
    nearest: [
      'loaded_below_10_pct',
      'loaded_without_decent_pct',
      'loaded_below_5_pct',
      'loaded_below_2_pct',
      ...GIGABIT,
    ],
  },
};

/** The share of a file that says how an area is connected for a service. */
export interface LoadedConnection {
  readonly source: Source;
  readonly figure: LoadedFigure;
  /** False where another threshold stands in for the one the service needs. */
  readonly isExact: boolean;
}

/**
 * What takes the place of the default in the connectivity dial: of the newest file that gives small areas their
 * shares, the share of the threshold the service needs, or the nearest it holds. Null where no such file is added.
 */
export function loadedConnection(dataset: Dataset, speed: Speed): LoadedConnection | null {
  const { exact, nearest } = WANTED[speed];
  const [layer] = connectionLayers(dataset).filter((one) => !isOutdated(dataset, one));
  if (!layer) return null;
  for (const id of [...exact, ...nearest]) {
    const figure = layer.figures.find(({ measure }) => measure.id === id);
    if (figure) return { source: layer.source, figure, isExact: exact.includes(id) };
  }
  return null;
}

/** A file that is left out of the dial because the default describes a later year; null = there is none. */
export function outdatedConnection(dataset: Dataset): Source | null {
  return connectionLayers(dataset).find((layer) => isOutdated(dataset, layer))?.source ?? null;
}

/** The newest first; one without a date comes last. */
function connectionLayers({ loaded = [] }: Dataset): readonly LoadedLayer[] {
  const shares = new Set<string>(
    Object.values(WANTED).flatMap(({ exact, nearest }) => [...exact, ...nearest]),
  );
  return KINDS.flatMap((kind) => loaded.filter((layer) => layer.kind === kind))
    .filter(({ figures }) => figures.some(({ measure }) => shares.has(measure.id)))
    .sort((a, b) =>
      a.source.vintageSort < b.source.vintageSort ? 1 : a.source.vintageSort > b.source.vintageSort ? -1 : 0,
    );
}

/** Figures of 2016, say, describe a network that is gone: they are shown, and never an ingredient. */
function isOutdated({ sources }: Dataset, { source }: LoadedLayer): boolean {
  const held = sources.get(measureOf(DEFAULT_CONNECTION).sourceIds[0] ?? '')?.vintageSort ?? '';
  return source.vintageSort !== '' && source.vintageSort.slice(0, 4) < held.slice(0, 4);
}
