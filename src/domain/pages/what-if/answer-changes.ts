import { chosenAnswer, scenarioAnswer } from '../../answer/chosen-answer';
import { beyondHelp } from '../../areas/marks';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import { sumOf } from '../../sums/totals';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatAreas, formatCount } from '../../words/format-value';
import { finding } from '../../words/sentence';

/** The one answer as it is and as the scenario would make it: the same rule, the same people, with other places. */
export function answerFinding(dataset: Dataset, choices: Choices): Finding {
  const [now, then] = [chosenAnswer(dataset, choices), scenarioAnswer(dataset, choices)];
  const far = [now, then].map((one) => Math.round(sumOf(one.farResidents)));
  const areas = [now, then].map((one) => one.holds.far.reduce((all, held) => all + Number(held === 1), 0));
  const paper = [now, then].map(({ offline }) =>
    offline ? wholeEnds(sumOf(offline.beyond.least), sumOf(offline.beyond.most)) : null,
  );
  const [before, after] = paper;
  const onPaper =
    before && after
      ? ` Of the households that ONS expected to answer the 2021 Census on paper, ${endsText(before)} live that far now and *${endsText(after)}* would then.`
      : '';
  return finding(
    'scenario-answer',
    `${formatCount(far[0] as number)} residents live ${beyondHelp(dataset, choices)} now, and *${formatCount(far[1] as number)}* would then; half or more do in ${formatAreas(areas[0] as number)} now, and in *${formatCount(areas[1] as number)}* then.${onPaper}`,
    {
      far: far[0] as number,
      farThen: far[1] as number,
      areas: areas[0] as number,
      areasThen: areas[1] as number,
      ...(before && after
        ? { least: before.least, most: before.most, leastThen: after.least, mostThen: after.most }
        : {}),
    },
  );
}
