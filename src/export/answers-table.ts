import type { GroupEvidence } from '../domain/telling/group-evidence';
import { formatCount, formatShare } from '../domain/words/format-value';
import { NOT_SHOWN } from '../domain/words/small-counts';
import type { EvidenceView } from './evidence-pack';
import type { ReportTable } from './report-block';

/**
 * A question of the Census as a table: a row an answer, a column a map, and the whole council last. The table's own
 * totals are not printed: ONS alters each table slightly, so they would be a second number of the same residents.
 */
export function answersTable(
  name: string,
  byView: readonly { readonly view: EvidenceView; readonly evidence: GroupEvidence }[],
): ReportTable {
  const columns = byView.map(({ view, evidence }) => ({
    title: `Map ${view.number}`,
    figures: evidence.statements[0]?.figures ?? {},
  }));
  const whole = columns[0]?.figures ?? {};
  const cell = (count: number | undefined, of: number | undefined): string =>
    of === undefined
      ? 'No area concerned'
      : count === undefined
        ? NOT_SHOWN
        : `${formatCount(count)} (${formatShare(count, of)})`;
  return {
    kind: 'table',
    caption: `${name}: residents of the areas concerned, Census 2021`,
    columns: [
      { heading: 'Answer', numeric: false, share: 28 },
      ...columns.map(({ title }) => ({ heading: title, numeric: true, share: 16 })),
      { heading: 'All areas', numeric: true, share: 18 },
    ],
    rows: (byView[0]?.evidence.answers ?? []).map((answer) => [
      answer,
      ...columns.map(({ figures }) => cell(figures[`here ${answer}`], figures.hereOf)),
      cell(whole[`everywhere ${answer}`], whole.everywhereOf),
    ]),
  };
}
