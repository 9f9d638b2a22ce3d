import type { CoverageFile } from '../../artefact/files';
import type { CouncilWas } from '../../domain/figures/was-and-now';

const TITLES = {
  gigabitPct: 'Gigabit',
  fullFibrePct: 'Full fibre',
  superfastPct: 'Superfast',
  below2Pct: 'Below 2 Mbit/s',
  below5Pct: 'Below 5 Mbit/s',
  below10Pct: 'Below 10 Mbit/s',
  below30Pct: 'Below 30 Mbit/s',
  withoutDecentPct: 'Without decent broadband',
} as const;

/** What the map holds for the whole council, with the date it describes. */
export function councilFiguresOf({
  vintage,
  council,
}: NonNullable<CoverageFile['fixed']>): readonly CouncilWas[] {
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((key) => ({
    key,
    title: TITLES[key],
    vintage,
    pct: council[key],
  }));
}
