import fc from 'fast-check';
import { parseRuleValue } from '../../src/domain/areas/filter/rule-value';
import { measureOf } from '../../src/domain/model/catalogue';
import type { Dataset } from '../../src/domain/model/dataset';
import type { Rule } from '../../src/domain/model/filter-rule';

/** Any rule that the editor can make. */
export const anyRule = (dataset: Dataset): fc.Arbitrary<Rule> =>
  fc.oneof(
    fc
      .record({
        figure: fc.constantFrom(...dataset.columns.keys()),
        bound: fc.constantFrom('least' as const, 'most' as const),
        value: fc.double({ min: 1, max: 10, noNaN: true }),
      })
      .map(({ figure, bound, value }): Rule => {
        const parsed = parseRuleValue(measureOf(figure), value.toFixed(measureOf(figure).decimals));
        return { kind: 'figure', figure, bound, value: parsed.ok ? parsed.value : 1 };
      }),
    fc.constantFrom(...dataset.districts).map((district): Rule => ({ kind: 'district', district })),
    fc.constantFrom(...dataset.wardCodes).map((code): Rule => ({ kind: 'place', by: 'ward', code })),
    fc.constantFrom(...dataset.msoaCodes).map((code): Rule => ({ kind: 'place', by: 'neighbourhood', code })),
    fc.constantFrom('rural' as const, 'urban' as const).map((is): Rule => ({ kind: 'ruralUrban', is })),
    fc.boolean().map((is): Rule => ({ kind: 'marked', is })),
  );

export const anyRules = (dataset: Dataset) =>
  fc.record({
    join: fc.constantFrom('all' as const, 'any' as const),
    rules: fc.array(anyRule(dataset), { maxLength: 4 }),
  });
