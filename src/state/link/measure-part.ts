import { isOfFile } from '../../domain/figures/loaded-ids';
import { figureOf } from '../../domain/figures/offered';
import type { Choices, SortKey } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { FigureId } from '../../domain/model/measure';
import type { LinkPart } from './part';
import { oneOf } from './reader';

/** Said where nothing tells which file; where it is known, the notice that names the file says more. */
export const NO_FILE = 'The link asked for a figure of a file that is not here, so the usual one is shown.';

const OTHER_SORTS = ['name', 'district', 'ward', 'residents', 'marked', 'rank_band'] as const;

/**
 * What the colours show and what the table is sorted by. Read after every other part: which derived measures there
 * are depends on the other choices.
 */
export const measurePart: LinkPart = {
  keys: ['measure', 'sort'],
  write(put, choices, opening) {
    put('measure', choices.measure, usualMeasure(choices.layout, opening.measure));
    put('sort', sortText(choices.sort), sortText(opening.sort));
  },
  read: (link, soFar, dataset) => ({
    measure: link.value<FigureId>(
      'measure',
      (text) => offered(dataset, soFar, text),
      usualMeasure(soFar.layout, soFar.measure),
      (text) =>
        isOfFile(text)
          ? NO_FILE
          : `The link asked for a figure we do not hold (${text}), so the usual one is shown.`,
    ),
    sort: link.value(
      'sort',
      (text) => parseSort(dataset, soFar, text),
      soFar.sort,
      (text) => `The link’s order (${text}) was not understood, so highlighted areas come first.`,
    ),
  }),
};

/** The what-if shows a change, whatever the view begins with. */
const usualMeasure = (layout: Choices['layout'], ofView: FigureId): FigureId =>
  layout === 'what-if' ? 'scenario_reach' : ofView;

const offered = (dataset: Dataset, choices: Choices, text: string): FigureId | null =>
  figureOf(dataset, choices, text)?.measure.id ?? null;

const sortText = ({ by, descending }: Choices['sort']): string => `${by}.${descending ? 'down' : 'up'}`;

function parseSort(dataset: Dataset, choices: Choices, text: string): Choices['sort'] | null {
  const [by = '', way] = text.split('.');
  const key: SortKey | null = oneOf(OTHER_SORTS, by) ?? offered(dataset, choices, by);
  if (key === null || (way !== 'up' && way !== 'down')) return null;
  return { by: key, descending: way === 'down' };
}
