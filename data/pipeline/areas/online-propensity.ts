import type { Cell } from '../../../src/artefact/table-writer';
import { type DigitalPropensity, readDigitalPropensity } from '../../../src/formats/digital-propensity';
import { areaChanges } from '../area-changes';
import { inputProblem, readRecords } from '../inputs';
import type { StageContext } from '../stage';

const SOURCE = 'ons-digital-propensity';
const PATH = 'digital-propensity/ons_digital_propensity_index_census2021_lsoa11_england_wales.csv';

/** Columns on who was expected to answer the Census online, and what a reader of them must know of single areas. */
export interface OnlinePropensity {
  readonly columns: Map<string, readonly Cell[]>;
  readonly found: ReadonlyMap<string, string>;
}

/**
 * The Digital Propensity Index of areas of 2011, carried to those of 2021: an area that is unchanged or was split off has
 * the share of the area it was, one that was merged the plain mean of its parts. Without a list of changes only areas
 * that keep their code have a figure.
 *
 * @param households of each area, Census 2021
 */
export function onlinePropensity(context: StageContext, households: readonly Cell[]): OnlinePropensity {
  const { inputs, areas } = context;
  const problem = (fault: string) => inputProblem(SOURCE, PATH, fault);
  const shares = new Map<string, number>();
  const records = readRecords(inputs, SOURCE, PATH, readDigitalPropensity);
  for (const { code2011, onlinePct } of records) {
    if (shares.has(code2011)) throw problem(`lists ${code2011} twice`);
    shares.set(code2011, onlinePct);
  }
  const before = formerAreas(context, records);
  inputs.used(SOURCE, PATH, new Set(before.flat()).size);
  const parts = before.map((codes) =>
    codes.map((code) => {
      const share = shares.get(code);
      if (share === undefined) throw problem(`has no row for ${code}`);
      return share;
    }),
  );
  const online = parts.map((of) => (of.length === 0 ? null : sum(of) / of.length));
  const merged = parts.flatMap((of, row) =>
    of.length < 2
      ? []
      : [
          `${areas.codes[row]} was ${before[row]?.join(' and ')}: ${of.join('% and ')}%, here their plain mean.`,
        ],
  );
  const blank = online.filter((share) => share === null).length;
  const notes = [
    ...merged,
    ...(blank === 0 ? [] : [`Blank in ${blank} areas: how they changed since 2011 is not held.`]),
  ].join(' ');
  return {
    columns: new Map<string, readonly Cell[]>([
      ['online_propensity_pct', online],
      [
        'offline_households',
        online.map((share, row) => {
          const all = households[row];
          return share === null || typeof all !== 'number' ? null : (all * (100 - share)) / 100;
        }),
      ],
    ]),
    found: new Map(
      notes === ''
        ? []
        : [
            ['online_propensity_pct', notes],
            ['offline_households', notes],
          ],
    ),
  };
}

/** The areas of 2011 that each area was; none where that is not known. */
function formerAreas(
  context: StageContext,
  records: readonly DigitalPropensity[],
): readonly (readonly string[])[] {
  const { codes } = context.areas;
  const changes = areaChanges(context);
  if (changes === null) {
    const held = new Set(records.map(({ code2011 }) => code2011));
    // A code that stood for an area in 2011 stands for the same one in 2021: those that changed got new ones.
    return codes.map((code) => (held.has(code) ? [code] : []));
  }
  const former: string[][] = codes.map(() => []);
  for (const { code2011, row } of changes) former[row]?.push(code2011);
  return former;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
