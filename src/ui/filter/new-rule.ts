import { openingValue } from '../../domain/areas/filter/rule-value';
import { figureOf } from '../../domain/figures/offered';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { PLACE_KINDS, type Rule } from '../../domain/model/filter-rule';
import { areasOf, groupsOf } from '../../domain/sums/groups';

/** A rule about what a menu names, with a value that says something at once; null for what no area has. */
export function newRule(dataset: Dataset, choices: Choices, about: string): Rule | null {
  if (about === 'marked') return { kind: 'marked', is: true };
  if (about === 'ruralUrban') return { kind: 'ruralUrban', is: 'rural' };
  if (about === 'district') return { kind: 'district', district: [...dataset.districts].sort()[0] ?? '' };
  const by = PLACE_KINDS.find((one) => one === about);
  if (by) {
    const [code] = groupsOf(areasOf(dataset), by).codes;
    return code === undefined ? null : { kind: 'place', by, code };
  }
  const figure = figureOf(dataset, choices, about);
  if (!figure) return null;
  const { id, categories } = figure.measure;
  if (categories) return { kind: 'type', figure: id, type: 0 };
  const opening = openingValue(figure);
  return opening && { kind: 'figure', figure: id, ...opening };
}
