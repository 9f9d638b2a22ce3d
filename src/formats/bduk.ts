import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { type Column, Status } from '../domain/model/column';
import { SMALLEST_SHOWN } from '../domain/model/loaded-layer';
import type { LoadedMeasure } from '../domain/model/measure';
import { UNKNOWN } from './area-keys';
import { type BdukColumns, type BdukStatus, bdukColumns, bdukStatus, isBduk } from './bduk-columns';
import { type ContractTally, contractSentences, createContractTally } from './bduk-contracts';
import { lastYearFigure } from './bduk-last-year';
import { quoted } from './file-problem';
import type { Headings } from './headings';
import { addTo, type Draft, type Layout, type ReadContext, type RowReader, sum } from './layout';

/** What is known of one premises, the first that holds; the five add up to all premises BDUK counts. */
const STATES = ['gigabit', 'contracted', 'planned', 'review', 'no-plan'] as const;
type State = (typeof STATES)[number];

const STATUSES: readonly BdukStatus[] = ['white', 'under-review', 'grey-black', 'unassessed'];
const STATUS_LABELS: Readonly<Record<BdukStatus, string>> = {
  white: 'Gigabit White (no gigabit network, none planned without subsidy)',
  'under-review': 'Gigabit Under Review',
  'grey-black': 'Gigabit Grey or Black (one network or more, or planned)',
  unassessed: 'Unassessed',
};

/** BDUK premises release: one row a premises, 28 columns in 2026. Counted per area, never drawn singly. */
export const BDUK: Layout<Draft> = {
  id: 'bduk',
  title: FILE_TITLES.bduk,
  publisher: 'Building Digital UK (BDUK)',
  attribution: 'Contains BDUK information licensed under the Open Government Licence v3.0.',
  recognises: isBduk,
  reader: bdukReader,
};

function bdukReader({ join, problems }: ReadContext): RowReader<Draft> {
  const count = join.spine.codes.length;
  const states = new Map(STATES.map((state) => [state, new Float64Array(count)]));
  const statuses = new Map(STATUSES.map((status) => [status, 0]));
  const counted = new Float64Array(count);
  const superfast = new Float64Array(count);
  const totals = { rows: 0, notCounted: 0, vouchers: 0, superfast: 0, hubs: 0, gigabit: 0 };
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  const contracts: ContractTally = createContractTally();
  const known = new Map<string, BdukStatus | null>();
  let at: BdukColumns = bdukColumns({ names: [], find: () => -1 });

  return {
    headings(headings: Headings) {
      at = bdukColumns(headings);
      return isBduk(headings);
    },
    row(cells, rowNumber) {
      const council = cells[at.council] ?? '';
      const area = join.postcode(cells[at.postcode] ?? '');
      if (area < 0) {
        // The file says which council a premises is in: one of ours with an unheard-of postcode is not "not ours".
        const ours = council === join.spine.councilCode || (council === '' && area === UNKNOWN);
        if (!ours) match.notOurs += 1;
        else {
          match.unknown += 1;
          problems.add(rowNumber, `the postcode ${quoted(cells[at.postcode] ?? '')} is in none of our lists`);
        }
        return;
      }
      if (at.council >= 0 && council !== '' && council !== join.spine.councilCode) {
        match.notOurs += 1;
        return;
      }
      const fault = add(area, cells);
      if (fault === null) match.matched += 1;
      else {
        match.faulty += 1;
        problems.add(rowNumber, fault);
      }
    },
    finish,
  };

  function statusOf(text: string): BdukStatus | null {
    const before = known.get(text);
    if (before !== undefined) return before;
    const status = bdukStatus(text);
    // A made-up file must not fill the memory with texts.
    if (known.size < 50) known.set(text, status);
    return status;
  }

  function add(area: number, cells: readonly string[]): string | null {
    const status = statusOf(cells[at.status] ?? '');
    if (status === null) return `${quoted(cells[at.status] ?? '')} is not a subsidy status BDUK uses`;
    const gigabit = flag(cells[at.gigabit]);
    if (gigabit === null) return `${quoted(cells[at.gigabit] ?? '')} is neither true nor false`;
    const contracted = flag(cells[at.gis]) === true;
    totals.rows += 1;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (gigabit) totals.gigabit += 1;
    if (flag(cells[at.vouchers]) === true) totals.vouchers += 1;
    if (flag(cells[at.hubs]) === true) totals.hubs += 1;
    if (flag(cells[at.superfast]) === true) {
      totals.superfast += 1;
      addTo(superfast, area, 1);
      contracts.add(area, 'superfast', cells[at.superfastContract], cells[at.superfastSupplier], '');
    }
    if (contracted)
      contracts.add(area, 'gigabit', cells[at.gisContract], cells[at.gisSupplier], cells[at.gisDate]);
    // What BDUK does not recognise as premises stays out of every share.
    if (at.recognised >= 0 && flag(cells[at.recognised]) === false) {
      totals.notCounted += 1;
      return null;
    }
    addTo(counted, area, 1);
    const state: State = gigabit
      ? 'gigabit'
      : contracted
        ? 'contracted'
        : flag(cells[at.future]) === true
          ? 'planned'
          : status === 'under-review'
            ? 'review'
            : 'no-plan';
    addTo(states.get(state) ?? counted, area, 1);
    return null;
  }

  function finish(): Draft {
    const column = (part: Float64Array): Column => shareOfCounted(part, counted, join.spine.households);
    const figure = (
      state: string,
      part: Float64Array,
      title: string,
      short: string,
      direction: LoadedMeasure['direction'],
    ) => ({
      key: state,
      title,
      measure: bdukMeasure(state, title, short, direction),
      column: column(part),
      council: sum(counted) > 0 ? (100 * sum(part)) / sum(counted) : null,
      definition: `BDUK premises: ${title}`,
      isCount: false,
      behind: null,
    });
    const of = (state: State) => states.get(state) ?? counted;
    const covered = counted.filter((premises) => premises > 0).length;
    const shown = column(counted).status.filter((status) => status === Status.value).length;
    return {
      figures: [
        figure('gigabit_pct', of('gigabit'), 'Premises with gigabit now', 'gigabit now', 'higher-is-better'),
        figure(
          'contracted_pct',
          of('contracted'),
          'Premises contracted under Project Gigabit',
          'contracted',
          'neither',
        ),
        figure(
          'planned_pct',
          of('planned'),
          'Premises where a supplier plans gigabit without subsidy',
          'planned',
          'neither',
        ),
        figure('review_pct', of('review'), 'Premises under review for subsidy', 'under review', 'neither'),
        figure(
          'no_plan_pct',
          of('no-plan'),
          'Premises with no gigabit and no plan',
          'no plan',
          'higher-is-worse',
        ),
        ...lastYearFigure(contracts.lastYears(count)),
        ...(sum(superfast) > 0
          ? [
              figure(
                'superfast_pct',
                superfast,
                'Premises in superfast contracts (Connecting Devon and Somerset and the like)',
                'superfast contract',
                'neither',
              ),
            ]
          : []),
      ],
      match,
      notes: [
        'Shares are of the premises BDUK recognises, counted by the area of their postcode; no premises is ever drawn.',
        'Each premises counts once: gigabit now, else contracted, else planned, else under review, else no plan.',
        ...(totals.notCounted > 0
          ? [
              `${totals.notCounted.toLocaleString('en-GB')} rows are not premises BDUK recognises: left out of the shares.`,
            ]
          : []),
        ...(covered > shown
          ? [
              `${covered - shown} of the ${covered} ${covered === 1 ? 'area' : 'areas'} with premises in the file ${covered - shown === 1 ? 'has' : 'have'} fewer than half as many as households (Census 2021): the file holds only a part of them, so no share is shown.`,
            ]
          : []),
      ],
      areaNotes: contractSentences(contracts, count),
      totals: [
        { label: 'Premises in the file for this council', value: totals.rows },
        ...STATUSES.map((status) => ({ label: STATUS_LABELS[status], value: statuses.get(status) ?? 0 })),
        { label: 'Gigabit now', value: totals.gigabit },
        ...contracts.totals(),
        { label: 'Vouchers', value: totals.vouchers },
        { label: 'Superfast contracts', value: totals.superfast },
        { label: 'Hubs (public buildings)', value: totals.hubs },
      ],
    };
  }
}

/** `null` = neither; blank counts as no. */
function flag(text: string | undefined): boolean | null {
  // As BDUK writes it: hundreds of thousands of times a file.
  if (text === 'false' || text === '') return false;
  if (text === 'true') return true;
  const plain = (text ?? '').trim().toLowerCase();
  if (plain === 'true' || plain === 't' || plain === 'yes' || plain === 'y' || plain === '1') return true;
  return plain === 'false' ||
    plain === 'f' ||
    plain === 'no' ||
    plain === 'n' ||
    plain === '0' ||
    plain === ''
    ? false
    : null;
}

/** Shares of the premises counted; held back where they are few, no data where the file holds part of an area. */
function shareOfCounted(part: Float64Array, whole: Float64Array, households: readonly number[]): Column {
  const status = new Uint8Array(part.length);
  const values = part.map((value, row) => {
    const premises = whole[row] ?? 0;
    if (premises >= SMALLEST_SHOWN && premises >= 0.5 * (households[row] ?? 0))
      return (100 * value) / premises;
    status[row] = premises > 0 && premises < SMALLEST_SHOWN ? Status.suppressed : Status.noData;
    return Number.NaN;
  });
  return { values, status };
}

function bdukMeasure(
  state: string,
  title: string,
  short: string,
  direction: LoadedMeasure['direction'],
): LoadedMeasure {
  return {
    id: `loaded_bduk_${state}`,
    group: 'connectivity',
    title,
    short,
    unit: 'percent',
    decimals: 1,
    denominator: 'premises BDUK recognises',
    direction,
    sourceIds: [],
    vintage: '',
    geography: 'LSOA 2021, counted from premises',
    caveat:
      'Premises of the file counted by the area of their postcode. What is contracted may still change.',
    breaks: [0, 20, 40, 60, 80].slice(1),
  };
}
