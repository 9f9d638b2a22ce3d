import { parseRuleValue } from '../../domain/areas/filter/rule-value';
import { figureOf } from '../../domain/figures/offered';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { FigureId } from '../../domain/model/measure';
import type { LevelLimits } from '../../domain/model/pair-options';
import type { LinkPart } from './part';
import type { LinkReader } from './reader';

/** A second measure and the limits of levels. `with=no_car_pct&levels=10_20&withlevels=5_8`. Read after the measure. */
export const pairPart: LinkPart = {
  keys: ['with', 'levels', 'withlevels'],
  write(put, { pair }) {
    put('with', pair.second ?? '', '');
    put('levels', pair.firstLimits?.join('_') ?? '', '');
    put('withlevels', pair.secondLimits?.join('_') ?? '', '');
  },
  read: (link, soFar, dataset) => {
    const second = link.value<FigureId | null>(
      'with',
      (text) => figureOf(dataset, soFar, text)?.measure.id ?? null,
      null,
      (text) => `The link asked for a second figure we do not hold (${text}), so one is shown.`,
    );
    return {
      pair: {
        second,
        firstLimits: limits(link, 'levels', soFar.measure, soFar, dataset),
        secondLimits: second === null ? null : limits(link, 'withlevels', second, soFar, dataset),
      },
    };
  },
};

function limits(
  link: LinkReader,
  key: string,
  id: FigureId,
  choices: Choices,
  dataset: Dataset,
): LevelLimits {
  const measure = figureOf(dataset, choices, id)?.measure;
  return link.value<LevelLimits>(
    key,
    (text) => {
      const [middle, top, ...more] = text.split('_').map((part) => measure && parseRuleValue(measure, part));
      if (!middle?.ok || !top?.ok || more.length > 0) return null;
      return middle.value < top.value ? [middle.value, top.value] : null;
    },
    null,
    (text) => `The link’s limits of levels (${text}) cannot be, so thirds of the areas are shown.`,
  );
}
