import { measureOf } from '../../model/catalogue';
import type { Dataset } from '../../model/dataset';
import type { Speed } from '../../model/decision';
import type { LoadedFigure, LoadedLayer } from '../../model/loaded-layer';
import type { MeasureId } from '../../model/measure';
import type { Source } from '../../model/source';
import { isResidentialKey } from '../loaded-ids';

/** What the connectivity dial is made of where no file says who can get which speed. */
export const DEFAULT_CONNECTION: MeasureId = 'digital_connectivity_score';

/** What Ofcom's files say of small areas, whichever file and vintage it stands in (`LoadedFigure.key`). */
export const COVERAGE_KEYS = [
  'without_decent_pct',
  'below_2_pct',
  'below_5_pct',
  'below_10_pct',
  'below_30_pct',
  'superfast_pct',
  'gigabit_pct',
  'full_fibre_pct',
] as const;
export type CoverageKey = (typeof COVERAGE_KEYS)[number];

/** Files of Ofcom's that give small areas their shares; of two equally new the first, which counts premises. */
const KINDS: readonly string[] = ['ofcom-output-areas', 'ofcom-postcodes'];

const GIGABIT: readonly CoverageKey[] = ['gigabit_pct', 'full_fibre_pct'];

interface Wanted {
  /** Shares that are of just this threshold. */
  readonly exact: readonly CoverageKey[];
  /** Those that stand in for it, the nearest by the ratio of speeds first. */
  readonly nearest: readonly CoverageKey[];
}
const WANTED: Readonly<Record<Speed, Wanted>> = {
  '2': {
    exact: ['below_2_pct'],
    nearest: [
      'below_5_pct',
      'below_10_pct',
      'without_decent_pct',
      'below_30_pct',
      'superfast_pct',
      ...GIGABIT,
    ],
  },
  '10': {
    exact: ['without_decent_pct'],
    nearest: ['below_10_pct', 'below_5_pct', 'below_30_pct', 'superfast_pct', 'below_2_pct', ...GIGABIT],
  },
  '30': {
    exact: ['below_30_pct', 'superfast_pct'],
    nearest: ['below_10_pct', 'without_decent_pct', 'below_5_pct', 'below_2_pct', ...GIGABIT],
  },
};

/** The share of a file that says how an area is connected for a service. */
export interface LoadedConnection {
  readonly origin: LoadedLayer['origin'];
  readonly source: Source;
  readonly figure: LoadedFigure;
  /** False where another threshold stands in for the one the service needs. */
  readonly isExact: boolean;
}

/**
 * What takes the place of the default in the connectivity dial: of the newest file that gives small areas their
 * shares, the share of the threshold the service needs, or the nearest it holds. Null where there is no such file.
 */
export function loadedConnection(dataset: Dataset, speed: Speed): LoadedConnection | null {
  const { exact, nearest } = WANTED[speed];
  const [layer] = coverageLayers(dataset).filter((one) => !isOutdated(dataset, one));
  if (!layer) return null;
  for (const wanted of [...exact, ...nearest]) {
    const figure = layer.figures.find(({ key }) => key === wanted);
    if (figure)
      return { origin: layer.origin, source: layer.source, figure, isExact: exact.includes(wanted) };
  }
  return null;
}

/** A file that is left out of the dial because the default describes a later year; null = there is none. */
export function outdatedConnection(dataset: Dataset): Source | null {
  return coverageLayers(dataset).find((layer) => isOutdated(dataset, layer))?.source ?? null;
}

/** Files that give small areas their shares, the newest first, one without a date last; of equals all premises before residential ones, and in the order of `KINDS`. */
export function coverageLayers({ loaded = [] }: Dataset): readonly LoadedLayer[] {
  return KINDS.flatMap((kind) => loaded.filter((layer) => layer.kind === kind))
    .filter(({ figures }) => figures.some(({ key }) => COVERAGE_KEYS.some((one) => one === key)))
    .sort(
      (a, b) =>
        byText(b.source.vintageSort, a.source.vintageSort) ||
        Number(isResidentialKey(a.key)) - Number(isResidentialKey(b.key)),
    );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Figures of 2016, say, describe a network that is gone: they are shown, and never an ingredient. */
function isOutdated({ sources }: Dataset, { source }: LoadedLayer): boolean {
  const held = sources.get(measureOf(DEFAULT_CONNECTION).sourceIds[0] ?? '')?.vintageSort ?? '';
  return source.vintageSort !== '' && source.vintageSort.slice(0, 4) < held.slice(0, 4);
}
