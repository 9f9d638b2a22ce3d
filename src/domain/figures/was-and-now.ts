import { type Column, Status } from '../model/column';
import type { LoadedFigure, LoadedLayer } from '../model/loaded-layer';
import type { CoverageKey } from './dials/loaded-connection';

/** One figure at two dates, or why the two may not be set side by side as a trend. */
export type WasAndNow =
  | {
      readonly comparable: true;
      readonly title: string;
      readonly was: { readonly vintage: string; readonly pct: number };
      readonly now: { readonly vintage: string; readonly pct: number };
      /** Areas whose figure rose and fell, where both dates have areas. */
      readonly rose: number | null;
      readonly fell: number | null;
    }
  | { readonly comparable: false; readonly title: string; readonly reason: string };

/** A figure for the whole council as published, with what exactly it counts. */
export interface CouncilWas {
  readonly key: string;
  readonly title: string;
  readonly vintage: string;
  readonly pct: number;
}

/** The new file against the former one of its kind: only figures of one definition make a trend. */
export function sinceFormer(layer: LoadedLayer, former: LoadedLayer): readonly WasAndNow[] {
  return layer.figures.flatMap((now): readonly WasAndNow[] => {
    const was = former.figures.find(({ key }) => key === now.key);
    // A year moves from release to release: it is not a share that rose or fell.
    if (!was || was.council === null || now.council === null || now.measure.unit !== 'percent') return [];
    const { title } = now;
    if (was.definition !== now.definition) return [{ comparable: false, title, reason: changeOf(was, now) }];
    if (former.source.vintage === layer.source.vintage) {
      return [{ comparable: false, title, reason: `Both files describe ${layer.source.vintage}.` }];
    }
    const part = [was, now].find((figure) => !isWhole(figure));
    if (part) return [{ comparable: false, title, reason: partOf(part) }];
    const { rose, fell } = moves(was.column, now.column);
    return [
      {
        comparable: true,
        title,
        was: { vintage: former.source.vintage, pct: was.council },
        now: { vintage: layer.source.vintage, pct: now.council },
        rose,
        fell,
      },
    ];
  });
}

/** Share of areas that must have a figure before a file speaks for the whole council. */
const WHOLE = 0.9;

const held = ({ column }: LoadedFigure): number => column.status.filter((one) => one === Status.value).length;

const isWhole = (figure: LoadedFigure): boolean => held(figure) >= WHOLE * figure.column.status.length;

const partOf = (figure: LoadedFigure): string =>
  `A file of ${figure.measure.vintage} gives figures for ${held(figure)} of ${figure.column.status.length} areas alone: it does not speak for the whole council.`;

const changeOf = (was: LoadedFigure, now: LoadedFigure): string =>
  `What is counted changed: “${was.definition}” then, “${now.definition}” now. A line between them would show the change of method.`;

/** Ofcom's own definition of a figure counted over all premises, as the council file gives it. */
const COUNTED = /, of all premises, counted$/;

/** The new file's total for the council against the figure the map holds for the council. */
export function sinceCouncil(layer: LoadedLayer, published: readonly CouncilWas[]): readonly WasAndNow[] {
  // The council's figures are Ofcom's: what BDUK calls gigabit is counted otherwise.
  if (!layer.kind.startsWith('ofcom')) return [];
  return published.flatMap((was): readonly WasAndNow[] => {
    const now = layer.figures.find(({ key }) => key === KEY_OF[was.key]);
    if (!now || now.council === null) return [];
    const { title } = now;
    if (!COUNTED.test(now.definition)) {
      return [
        {
          comparable: false,
          title,
          reason: `The figure of ${was.vintage} counts all premises; this file gives “${now.definition}”. The two are not one series.`,
        },
      ];
    }
    if (was.vintage === layer.source.vintage)
      return [{ comparable: false, title, reason: `Both describe ${was.vintage}.` }];
    if (!isWhole(now)) return [{ comparable: false, title, reason: partOf(now) }];
    return [
      {
        comparable: true,
        title,
        was: { vintage: was.vintage, pct: was.pct },
        now: { vintage: layer.source.vintage, pct: now.council },
        rose: null,
        fell: null,
      },
    ];
  });
}

/** The council's figures as the coverage file names them, by what they are in files of Ofcom's. */
const KEY_OF: Readonly<Record<string, CoverageKey>> = {
  gigabitPct: 'gigabit_pct',
  fullFibrePct: 'full_fibre_pct',
  superfastPct: 'superfast_pct',
  below2Pct: 'below_2_pct',
  below5Pct: 'below_5_pct',
  below10Pct: 'below_10_pct',
  below30Pct: 'below_30_pct',
  withoutDecentPct: 'without_decent_pct',
};

/** A move counts from a tenth of a point on: less is rounding. */
const MOVE = 0.1;

function moves(was: Column, now: Column): { readonly rose: number; readonly fell: number } {
  let rose = 0;
  let fell = 0;
  now.values.forEach((value, row) => {
    if (now.status[row] !== Status.value || was.status[row] !== Status.value) return;
    const step = value - (was.values[row] ?? value);
    if (step >= MOVE) rose += 1;
    else if (step <= -MOVE) fell += 1;
  });
  return { rose, fell };
}

/** Why the figures of 2016 that the map holds by area are not the start of a line to any later file. */
export const NOT_SINCE_2016 =
  'The map’s figures of 2016 are means of postcode percentages, unweighted, and Ofcom has since changed how it counts: no trend is drawn from them.';
