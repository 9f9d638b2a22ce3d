import { englandColumn } from '../../../src/artefact/areas-columns';
import type { Cell } from '../../../src/artefact/table-writer';
import { baseOfShare } from '../../../src/domain/figures/denominators';
import type { MeasureId } from '../../../src/domain/model/measure';
import { peopleOfShare } from '../../../src/domain/model/people/people';
import { type NomisRecord, readNomis } from '../../../src/formats/nomis';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { StageContext } from '../stage';
import { ENGLAND_AREAS, worstPercentiles } from './england';

/** A share of a Census table: sums of headings over the table's own total. */
interface CensusShare {
  readonly column: MeasureId;
  readonly of: readonly string[];
}
interface CensusTable {
  readonly sourceId: string;
  readonly path: string;
  readonly total: string;
  readonly shares: readonly CensusShare[];
}

const age = (...bands: string[]) => bands.map((band) => `Age: Aged ${band}`);
const from85 = age('85 years and over');
const from75 = [...age('75 to 79 years', '80 to 84 years'), ...from85];
const from65 = [...age('65 to 69 years', '70 to 74 years'), ...from75];
const disabled = 'Disability: Disabled under the Equality Act';
const care = 'Provision of unpaid care: Provides';
const bulk = (table: string) => `census2021/england/census2021-${table}-lsoa.csv`;

/** Every heading is a leaf or a parent used alone, never both: parents repeat their children. */
const TABLES: readonly CensusTable[] = [
  {
    sourceId: 'census-ts007a',
    path: bulk('ts007a'),
    total: 'Age: Total',
    shares: [
      { column: 'age_65_plus_pct', of: from65 },
      { column: 'age_75_plus_pct', of: from75 },
      { column: 'age_85_plus_pct', of: from85 },
    ],
  },
  {
    sourceId: 'census-ts038',
    path: bulk('ts038'),
    total: 'Disability: Total: All usual residents',
    shares: [
      { column: 'disabled_pct', of: [disabled] },
      { column: 'disabled_limited_a_lot_pct', of: [`${disabled}: Day-to-day activities limited a lot`] },
    ],
  },
  {
    sourceId: 'census-ts067',
    path: bulk('ts067'),
    total: 'Highest level of qualification: Total: All usual residents aged 16 years and over',
    shares: [{ column: 'no_qualifications_pct', of: ['Highest level of qualification: No qualifications'] }],
  },
  {
    sourceId: 'census-ts045',
    path: bulk('ts045'),
    total: 'Number of cars or vans: Total: All households',
    shares: [
      {
        column: 'no_car_pct',
        of: ['Number of cars or vans: No cars or vans in household'],
      },
    ],
  },
  {
    sourceId: 'census-ts039',
    path: bulk('ts039'),
    total: 'Provision of unpaid care: Total: All usual residents aged 5 and over',
    shares: [
      {
        column: 'unpaid_carers_pct',
        of: [
          `${care} 19 hours or less unpaid care a week`,
          `${care} 20 to 49 hours unpaid care a week`,
          `${care} 50 or more hours unpaid care a week`,
        ],
      },
    ],
  },
  {
    sourceId: 'census-ts054',
    path: bulk('ts054'),
    total: 'Tenure of household: Total: All households',
    shares: [{ column: 'social_rented_pct', of: ['Tenure of household: Social rented'] }],
  },
];

/** Shares, counts and places in England from Census 2021, all from the tables as published for England and Wales. */
export function censusColumns({ inputs, areas }: StageContext): Map<string, readonly Cell[]> {
  const columns = new Map<string, readonly Cell[]>();
  for (const table of TABLES) {
    const { sourceId, path } = table;
    const problem = (fault: string) => inputProblem(sourceId, path, fault);
    const headings = [table.total, ...table.shares.flatMap(({ of }) => of)];
    // The file holds Wales too (W01…), which is not among the areas a place in England is counted over.
    const england = readRecords(inputs, sourceId, path, (text) => readNomis(text, headings), isEnglish);
    if (england.length !== ENGLAND_AREAS) {
      throw problem(`has ${england.length} areas of England, not ${ENGLAND_AREAS}`);
    }
    const positions = oneEach(
      england.map(({ code }, index) => ({ code, index })),
      ({ code }) => code,
      areas.codes,
      problem,
    ).map(({ index }) => index);
    const local = positions.map((position) => england[position]);
    const totals = local.map((record) => record?.figures[0] ?? Number.NaN);
    const bases = table.shares.map(({ column }) => baseOfShare(column));
    const own = bases.find((base) => base?.own);
    if (own) columns.set(own.count, totals);

    let first = 1;
    for (const share of table.shares) {
      const last = first + share.of.length;
      const counts = england.map((record) => sum(record, first, last));
      const percentages = england.map((record, index) => {
        const total = record.figures[0] ?? 0;
        if (total <= 0) throw problem(`has a total of ${total} for ${record.code}`);
        return (100 * (counts[index] ?? Number.NaN)) / total;
      });
      const places = worstPercentiles(share.column, percentages);
      columns.set(
        share.column,
        positions.map((at) => percentages[at] ?? null),
      );
      columns.set(
        englandColumn(share.column),
        positions.map((at) => places[at] ?? null),
      );
      const people = peopleOfShare(share.column);
      if (people)
        columns.set(
          people.count,
          positions.map((at) => counts[at] ?? null),
        );
      first = last;
    }
  }
  return columns;
}

const isEnglish = ({ code }: NomisRecord): boolean => code.startsWith('E01');

function sum(record: NomisRecord, first: number, last: number): number {
  let total = 0;
  for (let index = first; index < last; index += 1) total += record.figures[index] ?? Number.NaN;
  return total;
}
