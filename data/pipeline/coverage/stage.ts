import { type CoverageFile, type CoverageRow, FILES } from '../../../src/artefact/files';
import { inputProblem } from '../inputs';
import type { Inputs, Stage } from '../stage';
import { mobileFigures } from './mobile';
import { trends } from './trends';

const FIXED = 'ofcom-fixed-2025-07';
const COUNCILS = 'ofcom/202507_fixed_laua_coverage_r01__somerset_and_neighbours.csv';
const CONSTITUENCIES = 'ofcom/202507_fixed_pcon_coverage_r01__somerset.csv';
const TAKE_UP = 'ofcom/202507_full_fibre_take-up_laua_r01__somerset_and_neighbours.csv';
const MOBILE = 'ofcom/202507_mobile_coverage_laua_r01__somerset.csv';

/** Ofcom's heading of each figure kept. */
const HEADINGS = {
  premises: 'All Premises',
  gigabitPct: 'Gigabit availability (% premises)',
  fullFibrePct: 'Full Fibre availability (% premises)',
  superfastPct: 'SFBB availability (% premises)',
  below2Pct: '% of premises unable to receive 2Mbit/s',
  below5Pct: '% of premises unable to receive 5Mbit/s',
  below10Pct: '% of premises unable to receive 10Mbit/s',
  below30Pct: '% of premises unable to receive 30Mbit/s',
  withoutDecentPct: '% of premises below the USO',
  withoutDecentPremises: 'Number of premises below the USO',
} as const;

/** Coverage published for the council, its neighbours and constituencies: shown there, never spread over areas. */
export const stage: Stage = ({ profile, inputs, council }) => {
  if (!profile.inputs.localExtracts) {
    const none: CoverageFile = { fixed: null, takeUp: null, mobile: null, trends: [] };
    return [{ path: FILES.coverage, text: `${JSON.stringify(none, null, 1)}\n` }];
  }
  const councils = fixed(inputs, COUNCILS, 'laua', 'laua_name');
  const own = councils.find((row) => row.code === council.code);
  if (!own) throw inputProblem(FIXED, COUNCILS, `has no row for ${council.name} (${council.code})`);
  const take = inputs
    .csv('ofcom-take-up-2025-07', TAKE_UP, [
      'laua',
      'Full-fibre take-up (% of full-fibre coverage)',
      'Full-fibre take-up (% of all premises)',
    ])
    .find((row) => row.laua === council.code);
  if (!take) throw inputProblem('ofcom-take-up-2025-07', TAKE_UP, `has no row for ${council.code}`);
  const mobile = inputs
    .csv('ofcom-mobile-2025-07', MOBILE, ['laua', '4G_prem_in_0'])
    .find((row) => row.laua === council.code);
  if (!mobile) throw inputProblem('ofcom-mobile-2025-07', MOBILE, `has no row for ${council.code}`);
  const file: CoverageFile = {
    fixed: {
      vintage: 'July 2025',
      sourceId: FIXED,
      council: own,
      neighbours: councils.filter((row) => row !== own),
      constituencies: fixed(inputs, CONSTITUENCIES, 'parl_const', 'parl_const_name'),
    },
    takeUp: {
      vintage: 'July 2025',
      sourceId: 'ofcom-take-up-2025-07',
      ofCoveredPct: Number(take['Full-fibre take-up (% of full-fibre coverage)']),
      ofAllPct: Number(take['Full-fibre take-up (% of all premises)']),
    },
    mobile: { vintage: 'July 2025', sourceId: 'ofcom-mobile-2025-07', figures: mobileFigures(mobile) },
    trends: trends(inputs),
  };
  return [{ path: FILES.coverage, text: `${JSON.stringify(file, null, 1)}\n` }];
};

function fixed(inputs: Inputs, path: string, code: string, name: string): readonly CoverageRow[] {
  return inputs.csv(FIXED, path, [code, name, ...Object.values(HEADINGS)]).map((row) => {
    const figures = Object.entries(HEADINGS).map(([key, heading]) => {
      const value = Number(row[heading] === '' ? Number.NaN : row[heading]);
      if (Number.isNaN(value))
        throw inputProblem(FIXED, path, `has no number under “${heading}” for ${row[name]}`);
      return [key, value] as const;
    });
    return {
      code: row[code] ?? '',
      name: row[name] ?? '',
      ...(Object.fromEntries(figures) as Omit<CoverageRow, 'code' | 'name'>),
    };
  });
}
