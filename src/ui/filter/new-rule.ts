import { openingValue } from '../../domain/areas/filter/rule-value';
import { columnOf, figureId, measureIn } from '../../domain/figures/column-of';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { Rule } from '../../domain/model/filter-rule';

/** A rule about what a menu names, with a value that says something at once; null for a figure no area has. */
export function newRule(dataset: Dataset, choices: Choices, about: string): Rule | null {
  if (about === 'marked') return { kind: 'marked', is: true };
  if (about === 'ruralUrban') return { kind: 'ruralUrban', is: 'rural' };
  if (about === 'district') return { kind: 'district', district: [...dataset.districts].sort()[0] ?? '' };
  const id = figureId(about);
  const measure = id && measureIn(dataset, choices, id);
  const column = id && columnOf(dataset, choices, id);
  if (measure?.categories) return { kind: 'type', figure: measure.id, type: 0 };
  const opening = measure && column ? openingValue({ measure, column }) : null;
  return measure && opening ? { kind: 'figure', figure: measure.id, ...opening } : null;
}
