import { parseRuleValue } from '../../domain/areas/filter/rule-value';
import { placesAsRows } from '../../domain/areas/places-as-rows';
import { figureOf } from '../../domain/figures/offered';
import { type Choices, OVERLAY_IDS, type OverlayId, type SortKey } from '../../domain/model/choices';
import { type AreaCode, areaCode } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import {
  BARRIER_IDS,
  BARRIER_LIMITS,
  type BarrierId,
  DECISION_PEOPLE,
  WAY_IDS,
  type WayId,
} from '../../domain/model/decision';
import { GROUPING_IDS } from '../../domain/model/grouping';
import type { FigureId } from '../../domain/model/measure';
import { MOST_COMPARED } from '../../domain/model/most-compared';
import type { LevelLimits } from '../../domain/model/pair-options';
import type { PeopleSet } from '../../domain/model/people/people';
import { groupsOf } from '../../domain/sums/groups';
import { cut } from '../../domain/words/characters';
import { isoDay } from '../../domain/words/date-words';
import { type Codec, number, oneOf, quote } from './field';

type ChoiceCodec<Value> = Codec<Choices, Dataset, Value>;

/** Text that a person wrote: whatever it holds is kept. */
export const freeText = (longest: number): ChoiceCodec<string> => ({
  text: String,
  parse: (text) => cut(text, longest),
});

export const figureIn = (text: string, choices: Choices, dataset: Dataset): FigureId | undefined =>
  (figureOf(dataset, choices, text) ?? figureOf(placesAsRows(dataset, choices.grouping.by), choices, text))
    ?.measure.id;

/** People whom a decision is for, each once, in the order of the register. */
export const DECIDED_FOR: ChoiceCodec<PeopleSet> = {
  text: (people) => people.join('.'),
  parse(text, _choices, _dataset, drop) {
    const asked = text.split('.').filter((part) => part !== '');
    const unknown = asked.find((id) => !oneOf(DECISION_PEOPLE, id));
    if (unknown !== undefined)
      drop(`The link’s decision is for people we do not count (${quote(unknown)}), so they are left out.`);
    return DECISION_PEOPLE.filter((id) => asked.includes(id));
  },
};

export const WAYS: ChoiceCodec<readonly WayId[]> = {
  text: (ways) => ways.join('.'),
  parse(text, _choices, _dataset, drop) {
    const asked = text.split('.').filter((part) => part !== '');
    const unknown = asked.find((id) => !oneOf(WAY_IDS, id));
    if (unknown !== undefined)
      drop(
        `The link names a way that stays open which we do not know (${quote(unknown)}), so it is left out.`,
      );
    return WAY_IDS.filter((id) => asked.includes(id));
  },
};

const SLOW_PERCENT = number(BARRIER_LIMITS.slowPercent, 'threshold of slow premises');
/** Null = as is usual for what the service needs. */
export const SLOW: ChoiceCodec<number | null> = {
  text: (percent) => (percent === null ? '' : String(percent)),
  parse: (text, _choices, _dataset, drop) => SLOW_PERCENT.parse(text, undefined, undefined, drop),
  sorry: (text) =>
    `The link’s threshold of slow premises (${text}) is not a number, so the usual one is used.`,
  hold: (percent) =>
    percent === null ? null : (SLOW_PERCENT.hold?.(percent, undefined, undefined) ?? percent),
};

export const DAY: ChoiceCodec<string | null> = {
  text: (day) => day ?? '',
  parse: (text) => isoDay(text) ?? undefined,
  sorry: (text) => `The link’s date of the change (${text}) is no day of the calendar, so none is set.`,
};

export const areaOf = (text: string, { codes }: Dataset): AreaCode | undefined =>
  codes.find((code) => code === text.toUpperCase());

export const COMPARED: ChoiceCodec<readonly AreaCode[]> = {
  text: (codes) => codes.join('.'),
  parse(text, _, dataset, drop) {
    const compared = new Set<AreaCode>();
    for (const one of text.split('.').filter((part) => part !== '')) {
      const place = GROUPING_IDS.some((by) => groupsOf(dataset, by).codes.includes(one));
      const code = areaOf(one, dataset) ?? (place ? areaCode(one) : undefined);
      if (code) compared.add(code);
      else drop(`The link compares an area we do not hold (${quote(one)}), so it is left out.`);
    }
    if (compared.size > MOST_COMPARED)
      drop(`The link compares ${compared.size} areas; the first ${MOST_COMPARED} are shown.`);
    return [...compared].slice(0, MOST_COMPARED);
  },
};

export const OVERLAYS: ChoiceCodec<ReadonlySet<OverlayId>> = {
  text: (overlays) => OVERLAY_IDS.filter((id) => overlays.has(id)).join('.') || 'none',
  parse(text, _choices, _dataset, drop) {
    const known = new Set<OverlayId>();
    for (const part of text.split('.')) {
      const id = oneOf(OVERLAY_IDS, part);
      if (id) known.add(id);
      else if (part !== 'none' && part !== '')
        drop(`The link asked for a layer we do not have (${quote(part)}), so it is left out.`);
    }
    return known;
  },
};

/** Barriers that highlight an area; coverage, which no area is judged by, stands for itself in the usual set. */
export const HIGHLIGHT: ChoiceCodec<readonly BarrierId[]> = {
  text: (ids) => BARRIER_IDS.filter((id) => ids.includes(id)).join('.') || 'none',
  parse(text, _choices, _dataset, drop) {
    const asked = text === 'none' ? [] : text.split('.');
    const unknown = asked.find((id) => !oneOf(BARRIER_IDS, id));
    if (unknown !== undefined)
      drop(`The link asked to highlight by a barrier we do not have (${quote(unknown)}), so it is left out.`);
    return BARRIER_IDS.filter((id) => asked.includes(id));
  },
};

const OTHER_SORTS = ['name', 'district', 'ward', 'residents', 'marked', 'rank_band'] as const;

export const SORT: ChoiceCodec<Choices['sort']> = {
  text: ({ by, descending }) => `${by}.${descending ? 'down' : 'up'}`,
  parse(text, choices, dataset) {
    const [by = '', way] = text.split('.');
    const key: SortKey | undefined = oneOf(OTHER_SORTS, by) ?? figureIn(by, choices, dataset);
    return key && (way === 'up' || way === 'down') ? { by: key, descending: way === 'down' } : undefined;
  },
  sorry: (text) => `The link’s order (${text}) was not understood, so highlighted areas come first.`,
};

/** Where the levels of a figure start: `10_20`. */
export const levels = (figure: (choices: Choices) => FigureId | null): ChoiceCodec<LevelLimits> => ({
  text: (limits) => limits?.join('_') ?? '',
  parse(text, choices, dataset) {
    const id = figure(choices);
    const measure = id === null ? null : figureOf(dataset, choices, id)?.measure;
    const [middle, top, ...more] = text.split('_').map((part) => measure && parseRuleValue(measure, part));
    if (!middle?.ok || !top?.ok || more.length > 0) return undefined;
    return middle.value < top.value ? [middle.value, top.value] : undefined;
  },
  sorry: (text) => `The link’s limits of levels (${text}) cannot be, so thirds of the areas are shown.`,
});
