import type { Neighbourhood } from '../../src/domain/model/neighbourhood';
import { AREAS } from './areas';
import { between } from './chance';

/** Residents and households are those of its areas' output areas; the figures of Ofcom's are worse the further it is out. */
export const NEIGHBOURHOODS: readonly Neighbourhood[] = [...new Set(AREAS.map(({ msoa }) => msoa.code))]
  .toSorted()
  .map((code) => {
    const areas = AREAS.filter(({ msoa }) => msoa.code === code);
    const sum = (of: 'residents' | 'households'): number =>
      areas.reduce((all, area) => all + area.outputAreas.reduce((here, one) => here + one[of], 0), 0);
    const remote = areas.reduce((all, area) => all + area.remote, 0) / areas.length;
    const share = (what: string, least: number, most: number): number =>
      Number(between(`${what} ${code}`, least, most).toFixed(3));
    return {
      code,
      name: areas[0]?.msoa.name ?? '',
      residents: sum('residents'),
      households: sum('households'),
      superfastPct: share('superfast', 99 - 25 * remote, 100 - 20 * remote),
      gigabitPct: share('gigabit', 70 - 50 * remote, 98 - 40 * remote),
      belowUsoPct: share('below', remote, 2 * remote),
      meanDownloadMbps: share('speed', 60, 160),
      linesBelow10Pct: share('lines below', 2 + 6 * remote, 4 + 12 * remote),
      linesAbove30Pct: share('lines above', 60, 90),
    };
  });
