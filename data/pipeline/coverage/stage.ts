import { type CoverageFile, type CoverageRow, FILES } from '../../../src/artefact/files';
import { OFCOM_PAGE } from '../../sources/ofcom';
import { OFCOM_ATTRIBUTION } from '../../sources/source-record';
import { type CurrentKind, currentSource } from '../current/current-source';
import { inputProblem } from '../inputs';
import { InputProblem, type Stage, type StageContext } from '../stage';
import { besideNeighbours } from './beside';
import { type FixedFile, fixedRows } from './fixed';
import { mobileFigures } from './mobile';
import { type NeighbourCouncil, neighbourCouncils } from './neighbours';
import { trends } from './trends';

const CURRENT = 'ofcom/current';
const JULY_2025 = {
  sourceId: 'ofcom-fixed-2025-07',
  vintage: 'July 2025',
  sort: '2025-07',
  offeredAt: OFCOM_PAGE,
} as const;
const COUNCIL_EXTRACT = 'ofcom/202507_fixed_laua_coverage_r01__somerset_and_neighbours.csv';
const CONSTITUENCY_EXTRACT = 'ofcom/202507_fixed_pcon_coverage_r01__somerset.csv';
const FIXED_KIND: CurrentKind = {
  id: 'ofcom-fixed',
  publisher: 'Ofcom',
  title: 'Connected Nations: fixed broadband coverage by council and constituency',
  attribution: OFCOM_ATTRIBUTION,
  geography: 'Local authority and Westminster constituency',
  offeredAt: OFCOM_PAGE,
};
const TAKE_UP = 'ofcom/202507_full_fibre_take-up_laua_r01__somerset_and_neighbours.csv';
const MOBILE = 'ofcom/202507_mobile_coverage_laua_r01__somerset.csv';

/** Coverage published for the council, its neighbours and constituencies: shown there, never spread over areas. */
export const stage: Stage = (context) => {
  const { profile, inputs, council } = context;
  const neighbours = neighbourCouncils(context);
  const fixed = councilRows(context, neighbours);
  const beside = besideNeighbours(inputs, council, neighbours);
  const constituencies = constituencyRows(context);
  if (!profile.inputs.localExtracts) {
    const file: CoverageFile = {
      fixed,
      beside,
      constituencies,
      takeUp: null,
      mobile: null,
      trends: [],
    };
    return [{ path: FILES.coverage, text: `${JSON.stringify(file, null, 1)}\n` }];
  }
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
    fixed,
    beside,
    constituencies,
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

/** The council's and its neighbours' rows, of the newest file held; null = none is. */
function councilRows(context: StageContext, beside: readonly NeighbourCouncil[]): CoverageFile['fixed'] {
  const file = newestFixed(context, 'laua');
  if (!file) return null;
  const { council, inputs } = context;
  const rows = fixedRows(inputs, file);
  const own = rows.find((row) => row.code === council.code);
  if (!own)
    throw new InputProblem(file.path, `has no row for ${council.name} (${council.code})`, file.offeredAt);
  const neighbours = beside.flatMap(({ code }) => rows.find((row) => row.code === code) ?? []);
  const notHeld = beside.filter(({ code }) => !neighbours.some((row) => row.code === code));
  inputs.used(file.sourceId, file.path, neighbours.length + 1);
  return {
    vintage: file.vintage,
    sourceId: file.sourceId,
    council: own,
    neighbours,
    notHeld: notHeld.map(({ name }) => name),
  };
}

function constituencyRows(context: StageContext): CoverageFile['constituencies'] {
  if (!context.profile.inputs.localExtracts) return null;
  const file = newestFixed(context, 'parl_const');
  if (!file) return null;
  const own = codesOf(fixedRows(context.inputs, CONSTITUENCIES));
  const rows = fixedRows(context.inputs, file).filter(({ code }) => own.has(code));
  if (rows.length < own.size) {
    throw new InputProblem(file.path, `has ${rows.length} of the ${own.size} constituencies`, file.offeredAt);
  }
  context.inputs.used(file.sourceId, file.path, rows.length);
  return { vintage: file.vintage, sourceId: file.sourceId, rows };
}

const codesOf = (rows: readonly CoverageRow[]): ReadonlySet<string> => new Set(rows.map(({ code }) => code));

type Dated = FixedFile & { readonly vintage: string; readonly sort: string };

const COUNCILS: Dated = { ...JULY_2025, path: COUNCIL_EXTRACT, code: 'laua' };
const CONSTITUENCIES: Dated = { ...JULY_2025, path: CONSTITUENCY_EXTRACT, code: 'parl_const' };

/** The extract, or a fetched file that is as new or newer; null where this council has neither. */
function newestFixed({ inputs, profile }: StageContext, code: FixedFile['code']): Dated | null {
  const pattern =
    code === 'laua' ? /^\d{6}_fixed_laua_coverage_r\d+\.csv$/ : /^\d{6}_fixed_pcon_coverage_r\d+\.csv$/;
  const name = inputs
    .list(CURRENT)
    .filter((one) => pattern.test(one))
    .at(-1);
  const extract = !profile.inputs.localExtracts ? null : code === 'laua' ? COUNCILS : CONSTITUENCIES;
  if (name === undefined) return extract;
  const path = `${CURRENT}/${name}`;
  const source = currentSource(FIXED_KIND, inputs, path);
  if (extract !== null && source.vintageSort < extract.sort) return extract;
  inputs.declare(source);
  return {
    sourceId: source.id,
    offeredAt: source.offeredAt,
    vintage: source.vintage,
    sort: source.vintageSort,
    path,
    code,
  };
}
