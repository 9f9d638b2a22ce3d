import type { CoverageFile } from '../../../src/artefact/files';
import { inputProblem } from '../inputs';
import type { Inputs, StageContext } from '../stage';
import type { NeighbourCouncil } from './neighbours';

const SOURCE = 'ofcom-trends-ons';
const FOLDER = 'ofcom/ons-explore-local-statistics';
const INDICATORS = {
  gigabitPct: 'ons_els_gigabit-capable-broadband.csv',
  below30Pct: 'ons_els_premises-below-30.csv',
  fourGPct: 'ons_els_network-coverage-4g.csv',
  fiveGPct: 'ons_els_network-coverage-5g.csv',
} as const;
const MONTHS: Readonly<Record<string, string>> = { '01': 'January', '07': 'July' };

type Key = keyof typeof INDICATORS;
type Beside = NonNullable<CoverageFile['beside']>;

/** The four shares that are published for every council, of this one and its neighbours; a blank is not held. */
export function besideNeighbours(
  inputs: Inputs,
  council: StageContext['council'],
  neighbours: readonly NeighbourCouncil[],
): Beside {
  const names = [{ code: council.code, name: council.name.replace(/ Council$/, '') }, ...neighbours];
  const wanted = new Set(names.map(({ code }) => code));
  const periods = new Set<string>();
  const tables = Object.entries(INDICATORS).map(([key, file]) => {
    const path = `${FOLDER}/${file}`;
    const rows = inputs
      .csv(SOURCE, path, ['areacd', 'period', 'observation', 'unit'])
      .filter(({ areacd = '' }) => wanted.has(areacd));
    for (const { period = '' } of rows) periods.add(period);
    inputs.used(SOURCE, path, rows.length);
    return [key as Key, new Map(rows.map(({ areacd, observation }) => [areacd, observation]))] as const;
  });
  const [period = '', other] = [...periods].toSorted();
  if (other !== undefined)
    throw inputProblem(SOURCE, FOLDER, `has figures of ${period} and of ${other}: one date is needed`);
  const [year, month = ''] = period.split('-');
  return {
    vintage: `${MONTHS[month] ?? month} ${year}`,
    sourceId: SOURCE,
    rows: names.map(({ code, name }) => ({
      code,
      name,
      ...(Object.fromEntries(tables.map(([key, values]) => [key, figure(values.get(code))])) as Record<
        Key,
        number | null
      >),
    })),
  };
}

const figure = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
