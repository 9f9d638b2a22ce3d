import { parseRuleValue } from '../../domain/areas/filter/rule-value';
import { figureOf } from '../../domain/figures/offered';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { MOST_RULES, PLACE_KINDS, type Rule } from '../../domain/model/filter-rule';
import { groupsOf } from '../../domain/sums/groups';
import { type Codec, oneOf, quote } from './field';

/** `rules=marked*rural*district.Mendip*idaci_pct.least.20`. Read after the fields that derived measures depend on. */
export const RULES: Codec<Choices, Dataset, readonly Rule[]> = {
  text: (rules) => rules.map(ruleText).join('*'),
  parse(text, choices, dataset, drop) {
    const texts = text.split('*').filter((one) => one !== '');
    if (texts.length > MOST_RULES)
      drop(`The link has ${texts.length} rules; the first ${MOST_RULES} are used.`);
    return texts.slice(0, MOST_RULES).flatMap((one) => {
      const rule = parseRule(one, choices, dataset);
      if (typeof rule !== 'string') return [rule];
      drop(`${rule}, so the rule is left out and more areas may be shown.`);
      return [];
    });
  },
};

function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'figure':
      return `${rule.figure}.${rule.bound}.${rule.value}`;
    case 'type':
      return `${rule.figure}.is.${rule.type}`;
    case 'district':
      return `district.${rule.district}`;
    case 'place':
      return `${rule.by}.${rule.code}`;
    case 'ruralUrban':
      return rule.is;
    case 'marked':
      return rule.is ? 'marked' : 'unmarked';
  }
}

/** The rule a text stands for, or the start of a sentence that says what is wrong with it. */
function parseRule(text: string, choices: Choices, dataset: Dataset): Rule | string {
  const [name = '', second = '', ...rest] = text.split('.');
  const plain = oneOf(['marked', 'unmarked', 'rural', 'urban'] as const, text);
  if (plain === 'marked' || plain === 'unmarked') return { kind: 'marked', is: plain === 'marked' };
  if (plain !== undefined) return { kind: 'ruralUrban', is: plain };
  if (name === 'district') {
    const district = text.slice('district.'.length);
    if (dataset.districts.includes(district)) return { kind: 'district', district };
    return `The link asked for a former district we do not hold (${quote(district)})`;
  }
  const by = oneOf(PLACE_KINDS, name);
  if (by !== undefined) {
    if (rest.length === 0 && groupsOf(dataset, by).codes.includes(second))
      return { kind: 'place', by, code: second };
    return `The link asked for a ${by} we do not hold (${quote(second)})`;
  }
  const measure = figureOf(dataset, choices, name)?.measure;
  if (measure?.categories) {
    const type = /^\d$/.test(rest.join('.')) ? Number(rest[0]) : -1;
    if (second === 'is' && measure.categories[type] !== undefined)
      return { kind: 'type', figure: measure.id, type };
    return `The link has a rule we do not understand (${quote(text)})`;
  }
  const bound = oneOf(['least', 'most'] as const, second);
  if (!measure || bound === undefined) return `The link has a rule we do not understand (${quote(text)})`;
  const value = parseRuleValue(measure, rest.join('.'));
  if (!value.ok) return `The link’s rule (${quote(text)}) has a limit that no area can have`;
  return { kind: 'figure', figure: measure.id, bound, value: value.value };
}
