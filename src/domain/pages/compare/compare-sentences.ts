import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import type { Against } from '../../sureness/margin';
import { formatCount } from '../../words/format-value';
import { finding, placeName } from '../../words/sentence';
import type { ComparedArea, CompareReading } from './compared';

/** For each area, in a sentence, what is beyond noise; then, for two and more, how many figures tell them apart. */
export function comparedFindings(
  dataset: Dataset,
  areas: readonly ComparedArea[],
  groups: CompareReading['groups'],
): readonly Finding[] {
  const measures = groups.flatMap((group) => group.measures);
  const council = placeName(dataset);
  const each = areas.map((area, index) => {
    const of = (what: Against) => measures.filter(({ cells }) => cells[index]?.against === what);
    const [above, below, within] = [of('above'), of('below'), of('within')];
    // Names of figures have commas and “and” in them.
    const names = (some: typeof above) => `*${some.map(({ measure }) => measure.short).join('; ')}*.`;
    const said = [
      ...(above.length === 0 ? [] : [`clearly higher than ${council} on: ${names(above)}`]),
      ...(below.length === 0
        ? []
        : [`clearly lower${above.length === 0 ? ` than ${council}` : ''} on: ${names(below)}`]),
    ];
    const text =
      said.length === 0
        ? `*${area.name}* differs from ${council} beyond noise in nothing that can be judged.`
        : `*${area.name}* is ${said.join(' It is ')}`;
    const [count, are] = [formatCount(within.length), within.length === 1 ? 'figure is' : 'figures are'];
    return finding(`compare-${area.code}`, `${text} ${count} other ${are} too close to call.`, {
      above: above.length,
      below: below.length,
      within: within.length,
    });
  });
  if (areas.length < 2) return each;
  const judged = measures.filter(({ apart }) => apart !== null);
  const apart = judged.filter((one) => one.apart);
  const between = finding(
    'compare-between',
    `Between ${areas.length === 2 ? 'the two' : 'these areas'}: *${formatCount(apart.length)} of ${formatCount(judged.length)}* figures that can be judged differ beyond noise${apart.length === 0 ? '' : ` (${apart.map(({ measure }) => measure.short).join('; ')})`}.`,
    { apart: apart.length, judged: judged.length },
  );
  return [...each, between];
}

/** Words for where a figure stands beside the council's; empty where nothing can be said. */
export function againstWords(council: string, against: Against): string {
  if (against === 'above') return `higher than ${council}`;
  if (against === 'below') return `lower than ${council}`;
  return against === 'within' ? 'too close to call' : '';
}

/** The rule by which a difference is called one, for the page and the file. */
export const MARGIN_RULE =
  'A difference is called one only beyond noise. Net income: the published 95% interval. Census shares and the income-deprived share: 99% limits (Wilson 1927), far wider than the small changes ONS makes to counts for privacy. Figures without a margin are not judged.';
