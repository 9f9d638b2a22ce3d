import * as v from 'valibot';
import type { WiderCoverage } from '../domain/model/wider-coverage';
import { type CoverageFile, FILES } from './files';
import { checked } from './manifest';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const row = v.object({
  code: v.string(),
  name: v.string(),
  premises: count,
  gigabitPct: share,
  fullFibrePct: share,
  superfastPct: share,
  below2Pct: share,
  below5Pct: share,
  below10Pct: share,
  below30Pct: share,
  withoutDecentPct: share,
  withoutDecentPremises: count,
});
const origin = { vintage: v.string(), sourceId: v.string() };
const schema = v.object({
  fixed: v.nullable(
    v.object({ ...origin, council: row, neighbours: v.array(row), notHeld: v.array(v.string()) }),
  ),
  beside: v.nullable(
    v.object({
      ...origin,
      rows: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          gigabitPct: v.nullable(share),
          below30Pct: v.nullable(share),
          fourGPct: v.nullable(share),
          fiveGPct: v.nullable(share),
        }),
      ),
    }),
  ),
  constituencies: v.nullable(v.object({ ...origin, rows: v.array(row) })),
  takeUp: v.nullable(v.object({ ...origin, ofCoveredPct: share, ofAllPct: share })),
  mobile: v.nullable(
    v.object({
      ...origin,
      figures: v.array(
        v.object({
          label: v.string(),
          where: v.picklist([
            'premises, indoors',
            'premises, outdoors',
            'land area',
            'A and B roads, in car',
          ]),
          anyOperatorPct: share,
          allOperatorsPct: v.nullable(share),
          operators: count,
        }),
      ),
    }),
  ),
  trends: v.array(
    v.object({
      indicator: v.string(),
      sourceId: v.string(),
      note: v.nullable(v.string()),
      series: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          points: v.array(v.object({ month: v.string(), pct: share })),
        }),
      ),
    }),
  ),
});

/** Of that what places made of areas are told with; null where Ofcom's figures of constituencies are not held. */
export function widerCoverageOf({ fixed, constituencies, mobile }: CoverageFile): WiderCoverage | null {
  if (!constituencies) return null;
  const rows = [
    ...constituencies.rows,
    ...(fixed?.vintage === constituencies.vintage ? [fixed.council] : []),
  ];
  return {
    vintage: constituencies.vintage,
    sourceIds: [...new Set([constituencies.sourceId, ...(fixed ? [fixed.sourceId] : [])])],
    shares: new Map(
      rows.map(({ code, withoutDecentPct, superfastPct, gigabitPct }) => [
        code,
        { belowUsoPct: withoutDecentPct, superfastPct, gigabitPct },
      ]),
    ),
    mobile: (mobile?.figures ?? [])
      .filter(({ where }) => where === 'premises, indoors')
      .map(({ label, anyOperatorPct }) => ({
        heading: `${label}, indoors at premises, from any operator`,
        percent: anyOperatorPct,
        vintage: mobile?.vintage ?? '',
        sourceId: mobile?.sourceId ?? '',
      })),
  };
}

/** Council and constituency coverage. Throws `ArtefactProblem` when the file is not what this page expects. */
export const decodeCoverage = (value: unknown): CoverageFile => checked(FILES.coverage, schema, value);
