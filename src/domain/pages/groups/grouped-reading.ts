import { answerBy } from '../../answer/chosen-answer';
import { markedRows } from '../../areas/marks';
import { placesAsRows } from '../../areas/places-as-rows';
import type { Answer, Ends } from '../../model/answer';
import { COUNTS, type CountId } from '../../model/catalogue/counts';
import type { Choices } from '../../model/choices';
import { type Row, row } from '../../model/codes';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { BARRIER_IDS, type BarrierId } from '../../model/decision';
import { GROUPINGS, type GroupingId, type GroupingRecord } from '../../model/grouping';
import { groupsOf } from '../../sums/groups';
import { piecesOf } from '../../sums/pieces';

/** A place made of small areas, or all of them together: every figure is a sum over them, and every share one of sums. */
export interface GroupTotals {
  readonly code: string;
  readonly name: string;
  /** Its small areas, in the order of the data. */
  readonly rows: readonly Row[];
  /** Those of them that are highlighted, as the map has them. */
  readonly highlightedAreas: number;
  /** Sums of what is held; null where an area of it lacks the count. */
  readonly counts: ReadonlyMap<CountId, number | null>;
  /** Areas of it reach into others, so that what output areas do not carry is shared out: estimates. */
  readonly isShared: boolean;
  readonly residents: number;
  readonly households: number;
  /** Residents who live further from help than the threshold. */
  readonly far: number;
  /** Households expected on paper, and how many of them live that far; null where the index is not held. */
  readonly onPaper: (Totals & { readonly even: number }) | null;
  /** Whom the decision is for, and how many of them live that far. */
  readonly users: { readonly here: TotalEnds; readonly far: TotalEnds };
  /** Premises that lack what the service needs, per cent; null where it is not published for such places. */
  readonly slowPercent: number | null;
  /** Barriers that hold of the place as a whole, judged from its sums; those that cannot be judged are left out. */
  readonly holds: readonly BarrierId[];
  readonly isHighlighted: boolean;
}

interface TotalEnds {
  readonly least: number;
  readonly most: number;
}
interface Totals {
  readonly here: number;
  readonly beyond: TotalEnds;
}

/** The answer by places that people govern by. */
export interface GroupedReading {
  readonly choices: Choices;
  readonly grouping: GroupingRecord;
  /** In order of name. */
  readonly groups: readonly GroupTotals[];
  /** Areas that are in none of them: their figures are in the total alone. */
  readonly inNone: number;
  readonly total: GroupTotals;
  /** The one that is open; null = none. */
  readonly open: GroupTotals | null;
}

/** The answer by the places chosen. Pure; the sums are those of the one answer, so that no page can say another. */
export function groupedReading(dataset: Dataset, choices: Choices): GroupedReading {
  const { by, place } = choices.grouping;
  const groups = totalsOf(dataset, choices, by);
  const [total] = totalsOf(dataset, choices, 'council');
  if (!total) throw new Error('A council has no areas');
  return {
    choices,
    grouping: GROUPINGS[by],
    groups,
    inNone: dataset.count - groups.reduce((sum, { rows }) => sum + rows.length, 0),
    total,
    open: groups.find(({ code }) => code === place) ?? null,
  };
}

function totalsOf(dataset: Dataset, choices: Choices, by: GroupingId): readonly GroupTotals[] {
  const groups = groupsOf(dataset, by);
  const answer = answerBy(dataset, choices, by);
  const { of, areaOf } = piecesOf(dataset, by);
  const shared = new Set<number>();
  areaOf.forEach((area, piece) => {
    if (areaOf[piece - 1] === area) shared.add(of[piece] as number).add(of[piece - 1] as number);
  });
  const { counts } = placesAsRows(dataset, by);
  const sum = (id: CountId, at: number): number | null => {
    const column = counts.get(id);
    return column?.status[at] === Status.value ? (column.values[at] as number) : null;
  };
  const marked = markedRows(dataset, choices);
  const rowsOf = groups.codes.map((): Row[] => []);
  for (let at = 0; at < dataset.count; at += 1) rowsOf[groups.of[at] ?? -1]?.push(row(at));
  return groups.codes.map((code, at) => ({
    code,
    name: groups.names[at] ?? '',
    rows: rowsOf[at] ?? [],
    isShared: shared.has(at),
    highlightedAreas: (rowsOf[at] ?? []).filter((one) => marked[one] === 1).length,
    counts: new Map(COUNTS.map(({ id }) => [id, sum(id, at)])),
    ...figuresAt(answer, at),
  }));
}

function figuresAt(
  answer: Answer,
  at: number,
): Omit<GroupTotals, 'code' | 'name' | 'rows' | 'isShared' | 'highlightedAreas' | 'counts'> {
  const ends = ({ least, most }: Ends): TotalEnds => ({
    least: least[at] as number,
    most: most[at] as number,
  });
  const { offline, slowPercent } = answer;
  return {
    residents: answer.residents[at] as number,
    households: answer.households[at] as number,
    far: Math.round(answer.farResidents[at] as number),
    onPaper: offline && {
      here: offline.here[at] as number,
      beyond: ends(offline.beyond),
      even: offline.even[at] as number,
    },
    users: { here: ends(answer.users), far: ends(answer.farUsers) },
    slowPercent: slowPercent && Number.isFinite(slowPercent[at]) ? (slowPercent[at] as number) : null,
    holds: BARRIER_IDS.filter((id) => answer.holds[id][at] === 1),
    isHighlighted: answer.highlighted[at] === 1,
  };
}
