import { MEASURE_IDS, measureOf } from '../../src/domain/model/catalogue';
import { countedPlainly } from './alternative-claims';
import type { ClaimMaterial } from './claim';
import { numbersIn } from './stated-numbers';

const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .trim();

/** How much the filter lets through, each rule asked of the columns; null for rules on figures computed here. */
export function filterClaim(m: ClaimMaterial): Readonly<Record<string, number>> | null {
  const { dataset, choices } = m;
  const { text, join, rules } = choices.filter;
  const isMarked = m.isHighlighted;
  const published = rules.every(
    (rule) => !('figure' in rule) || MEASURE_IDS.some((id) => id === rule.figure),
  );
  if (!published) return null;
  const passes = (row: number): boolean | null => {
    const named = [dataset.names, dataset.codes, dataset.wards, dataset.districts, dataset.msoaNames];
    const words = named.map((column) => column[row]).join(' ');
    if (!plainly(words).includes(plainly(text))) return false;
    const judged = rules.map((rule) => {
      if (rule.kind === 'district') return dataset.districts[row] === rule.district;
      if (rule.kind === 'place')
        return (rule.by === 'ward' ? dataset.wardCodes : dataset.msoaCodes)[row] === rule.code;
      if (rule.kind === 'ruralUrban') return m.isRural(row) === (rule.is === 'rural');
      if (rule.kind === 'marked') return isMarked(row) === rule.is;
      // published measures are numbers: none of them is of kinds
      if (rule.kind === 'type') return null;
      const id = MEASURE_IDS.find((one) => one === rule.figure);
      const value = id === undefined ? null : m.value(id, row);
      if (id === undefined || value === null) return null;
      const { unit, decimals } = measureOf(id);
      const shown = unit === 'percentile' ? Math.floor(value) : Number(value.toFixed(decimals));
      return rule.bound === 'least' ? shown >= rule.value : shown <= rule.value;
    });
    if (judged.length === 0) return true;
    const known = judged.filter((one) => one !== null);
    const decided = join === 'any' ? known.some((one) => one) : !known.every((one) => one);
    if (decided) return join === 'any';
    return known.length < judged.length ? null : join === 'all';
  };
  const results = m.rows.map(passes);
  return {
    areas: results.filter((one) => one === true).length,
    people: m.sum(countedPlainly(choices), (row) => results[row] === true),
    unjudged: results.filter((one) => one === null).length,
  };
}

/** Numbers the filter's own words name: its limits, what is searched for, how many areas there are. */
export function filterNumbers({ dataset, choices }: ClaimMaterial): readonly string[] {
  const { text, rules } = choices.filter;
  return [
    String(dataset.count),
    ...numbersIn(text),
    ...rules.flatMap((rule) => {
      if (rule.kind !== 'figure') return [];
      const measure = MEASURE_IDS.find((id) => id === rule.figure);
      if (!measure) return [];
      const { decimals, short } = measureOf(measure);
      const written = Math.abs(rule.value).toFixed(decimals);
      return [
        ...numbersIn(Number(written).toLocaleString('en-GB', { minimumFractionDigits: decimals })),
        ...numbersIn(short),
      ];
    }),
  ];
}
