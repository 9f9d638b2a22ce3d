import { englandColumn } from '../../../src/artefact/areas-columns';
import type { Cell } from '../../../src/artefact/table-writer';
import { readIodEngland, readIodFile7, readIodIndicators } from '../../../src/formats/iod';
import type { CouncilProfile } from '../../councils/profile';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { StageContext } from '../stage';
import { ENGLAND_AREAS, worstPercentileOfRank, worstPercentiles } from './england';

/** File 1 and 2 of all England, as an R package renamed them: without IDACI and IDAOPI. */
const ENGLAND_RANKS = 'iod2025/england/imd2025_england_lsoa21.csv';
const INDICATORS = 'iod2025/england/imd2025_england_lsoa21_indicators.csv';

/** Low income and both connectivities from the English Indices of Deprivation 2025. */
export function deprivationColumns(
  context: StageContext,
  profile: CouncilProfile,
): Map<string, readonly Cell[]> {
  return new Map([...file7Columns(context, profile), ...indicatorColumns(context)]);
}

function file7Columns(
  { inputs, areas }: StageContext,
  profile: CouncilProfile,
): Map<string, readonly Cell[]> {
  const path = profile.inputs.iodFile7 ?? ENGLAND_RANKS;
  const problem = (fault: string) => inputProblem('iod2025-file7', path, fault);
  const reader = profile.inputs.iodFile7 === null ? readIodEngland : readIodFile7;
  const records = oneEach(
    readRecords(inputs, 'iod2025-file7', path, reader),
    ({ code }) => code,
    areas.codes,
    problem,
  );
  for (const record of records) {
    // The published decile must follow from the published rank: a check on the extract, area by area.
    if (Math.ceil((record.imdRank * 10) / ENGLAND_AREAS) !== record.imdDecile) {
      throw problem(`has a decile of ${record.code} which does not follow from its rank`);
    }
  }
  return new Map<string, readonly Cell[]>([
    ['income_deprivation_pct', records.map(({ incomeRate }) => 100 * incomeRate)],
    ['idaci_pct', records.map(({ idaciRate }) => (idaciRate === null ? null : 100 * idaciRate))],
    ['idaopi_pct', records.map(({ idaopiRate }) => (idaopiRate === null ? null : 100 * idaopiRate))],
    ['population_mid_2022', records.map(({ population }) => population)],
    ['children_0_15_mid_2022', records.map(({ children }) => children)],
    ['people_60_plus_mid_2022', records.map(({ olderPeople }) => olderPeople)],
    ['imd_decile', records.map(({ imdDecile }) => imdDecile)],
    [
      englandColumn('income_deprivation_pct'),
      records.map(({ incomeRank }) => worstPercentileOfRank(incomeRank)),
    ],
    [englandColumn('idaci_pct'), records.map(({ idaciRank }) => placeOf(idaciRank))],
    [englandColumn('idaopi_pct'), records.map(({ idaopiRank }) => placeOf(idaopiRank))],
    [englandColumn('imd_decile'), records.map(({ imdRank }) => worstPercentileOfRank(imdRank))],
  ]);
}

const placeOf = (rank: number | null): number | null => (rank === null ? null : worstPercentileOfRank(rank));

function indicatorColumns({ inputs, areas }: StageContext): Map<string, readonly Cell[]> {
  const problem = (fault: string) => inputProblem('iod2025-indicators', INDICATORS, fault);
  const england = readRecords(inputs, 'iod2025-indicators', INDICATORS, readIodIndicators);
  if (england.length !== ENGLAND_AREAS) throw problem(`has ${england.length} areas, not ${ENGLAND_AREAS}`);
  const digital = worstPercentiles(
    'digital_connectivity_score',
    england.map((area) => area.digitalConnectivity),
  );
  const transport = worstPercentiles(
    'transport_connectivity_score',
    england.map((area) => area.transportConnectivity),
  );
  const local = oneEach(
    england.map((area, index) => ({
      ...area,
      digital: digital[index] ?? null,
      transport: transport[index] ?? null,
    })),
    ({ code }) => code,
    areas.codes,
    problem,
  );
  return new Map<string, readonly Cell[]>([
    ['digital_connectivity_score', local.map((area) => area.digitalConnectivity)],
    ['digital_connectivity_england_percentile', local.map((area) => area.digital)],
    ['transport_connectivity_score', local.map((area) => area.transportConnectivity)],
    [englandColumn('transport_connectivity_score'), local.map((area) => area.transport)],
    ['income_deprived_people', local.map((area) => area.incomeDeprivedPeople)],
  ]);
}

/** Half of what the publisher rounds each of the two to: counts to 5, shares to three decimals. */
const ROUNDED = { people: 2.5, percent: 0.05 } as const;

/**
 * What was found out about the income-deprived shares of these areas: how many are not the published count over the
 * published population, by more than rounding explains. Empty where no population is held.
 *
 * @param columns as `deprivationColumns` gives them
 */
export function incomeShareFound(columns: ReadonlyMap<string, readonly Cell[]>): ReadonlyMap<string, string> {
  const [shares, people, populations] = [
    'income_deprivation_pct',
    'income_deprived_people',
    'population_mid_2022',
  ].map((name) => columns.get(name) ?? []);
  const held = (populations ?? []).flatMap((population, row) => {
    const [share, count] = [shares?.[row], people?.[row]];
    return typeof population === 'number' && typeof share === 'number' && typeof count === 'number'
      ? [{ off: Math.abs((100 * count) / population - share), slack: (100 * ROUNDED.people) / population }]
      : [];
  });
  if (held.length === 0) return new Map();
  const others = held.filter(({ off, slack }) => off > slack + ROUNDED.percent).length;
  return new Map([
    [
      'income_deprivation_pct',
      `Here, in ${others} of ${held.length} areas, it differs from that by more than rounding explains.`,
    ],
  ]);
}
