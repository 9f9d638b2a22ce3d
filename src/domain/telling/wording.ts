import { showsDials } from '../figures/beside';
import { type Choices, VIEWS } from '../model/choices';
import { row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { Highlighting, Shading, Statement, Wording } from '../model/reading';
import { isUnsure, type Robustness } from '../model/robustness';
import { whereabouts } from '../places/whereabouts';
import { areaReading } from './area-reading';
import { altText, directionNote, hatchedTitle, mapTitle, shadingText } from './titles';

/** Titles, the description of the picture, the sentence on each area, and all that is said of the open one. */
export function wordingOf(
  dataset: Dataset,
  choices: Choices,
  statement: Statement,
  shading: Shading,
  { markedCount, filter }: Highlighting,
  robustness: Robustness | null,
): Wording {
  const { measure, pair, valueText } = shading;
  const { marked, markLabel, refused, title, meanings } = statement;
  const second = pair?.second.measure ?? null;
  const hatched = refused === null ? hatchedTitle(title, markedCount) : title;
  const selected = choices.selected === null ? -1 : dataset.codes.indexOf(choices.selected);
  // Doubt is said in words: the hatch means a problem in every view.
  const isDoubtful = (at: number) =>
    robustness !== null && showsDials(choices, measure) && isUnsure(robustness, at);
  return {
    viewTitle: statement.scenario ? title : `${VIEWS[choices.view].tab}: ${title}`,
    hatchedTitle: hatched,
    mapTitle: mapTitle(hatched, measure, second),
    altText: [altText(dataset, hatched, meanings, shading), ...(filter ? [filter.text] : [])].join(' '),
    shadingText: shadingText(measure, second),
    directionNote: pair ? 'Darker is worse on both.' : directionNote(measure),
    rowText: (at) =>
      [
        `${dataset.names[at]}: ${valueText(at)} ${measure.short}`,
        pair ? `, ${pair.secondText(at)} ${pair.second.measure.short}` : '',
        marked[at] === 1 ? `. Highlighted: ${markLabel}` : '',
        isDoubtful(at) ? '. Its place in the ranking is not sure.' : '.',
      ].join(''),
    whereText: (at) => whereabouts(dataset, at),
    selected:
      selected < 0
        ? null
        : areaReading(
            dataset,
            choices,
            row(selected),
            marked[selected] === 1,
            markLabel,
            robustness,
            refused,
          ),
  };
}
