import { HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Dataset } from '../../domain/model/dataset';
import { PEOPLE_IDS } from '../../domain/model/people/people';
import {
  type Change,
  type HoursSet,
  LONGEST_NAME,
  MOST_CHANGES,
  NO_SCENARIO,
  ONLINE_PROFILES,
  withChange,
} from '../../domain/model/scenario';
import { changeProblem } from '../../domain/pages/what-if/check-change';
import { replacedBy } from '../../domain/places/changes-seen';
import { cut, wellFormed } from '../../domain/words/characters';
import { type Codec, oneOf, quote } from './field';

/** Between changes, and between the parts of one; neither occurs in an id, a number or an escaped label. */
const [BETWEEN_CHANGES, BETWEEN_PARTS] = ['*', '_'];

/** The changes of a scenario. */
export const PLAN: Codec<unknown, Dataset, readonly Change[]> = {
  text: (changes) => changes.map(changeText).join(BETWEEN_CHANGES),
  parse(text, _, dataset, drop) {
    let scenario = NO_SCENARIO;
    let isTwice = false;
    const texts = text.split(BETWEEN_CHANGES).filter((one) => one !== '');
    for (const one of texts.slice(0, MOST_CHANGES)) {
      const change = parseChange(one);
      const problem = change ? changeProblem(dataset, change) : 'It was not understood.';
      if (change && problem === null) {
        isTwice ||= replacedBy(scenario, change) !== null;
        scenario = withChange(scenario, change);
      } else drop(`The link’s change “${quote(one)}” is left out of the scenario. ${problem ?? ''}`.trim());
    }
    if (isTwice) drop('The link changes one and the same thing more than once; the last of them holds.');
    if (texts.length > MOST_CHANGES)
      drop(`The link holds more than ${MOST_CHANGES} changes; the rest are left out of the scenario.`);
    return scenario.changes;
  },
};

function changeText(change: Change): string {
  const parts = ((): readonly (string | number)[] => {
    switch (change.kind) {
      case 'close':
        return ['close', change.point];
      case 'reopen':
        return ['reopen', change.point, ...hoursParts(change.hours)];
      case 'move':
        return ['move', change.point, ...positionParts(change), escaped(change.label)];
      case 'hours':
        return ['hours', change.point, change.of, change.hours];
      case 'terminals':
        return ['terminals', change.point, change.terminals];
      case 'open':
        return ['open', ...positionParts(change), ...hoursParts(change.hours), escaped(change.label)];
      case 'mobile-stops':
        return ['mobile'];
      case 'online-only':
        return ['online', change.profile, change.people];
    }
  })();
  return parts.join(BETWEEN_PARTS);
}

const hoursParts = (hours: HoursSet): readonly number[] => HOURS_KINDS.map((kind) => hours[kind]);
const positionParts = ({ lon, lat }: { readonly lon: number; readonly lat: number }): readonly string[] => [
  lon.toFixed(4),
  lat.toFixed(4),
];
/** Percent-escaped, with the two separators as well. */
const escaped = (label: string): string =>
  encodeURIComponent(wellFormed(label)).replaceAll('_', '%5F').replaceAll('*', '%2A');

/** A change as written by `changeText`; null when it is nothing of the kind. Values are checked afterwards. */
function parseChange(text: string): Change | null {
  const [kind, ...parts] = text.split(BETWEEN_PARTS);
  const [first = '', second = '', third = ''] = parts;
  switch (kind) {
    case 'close':
      return parts.length === 1 ? { kind, point: first } : null;
    case 'reopen': {
      const hours = parseHours(parts.slice(1));
      return hours && parts.length === 5 ? { kind, point: first, hours } : null;
    }
    case 'move': {
      const label = parseLabel(parts[3] ?? '');
      return label === null ? null : { kind, point: first, lon: number(second), lat: number(third), label };
    }
    case 'hours': {
      const of = oneOf(HOURS_KINDS, second);
      return of ? { kind, point: first, of, hours: number(third) } : null;
    }
    case 'terminals':
      return { kind, point: first, terminals: number(second) };
    case 'open': {
      const hours = parseHours(parts.slice(2, 6));
      const label = parseLabel(parts[6] ?? '');
      return hours && label !== null ? { kind, lon: number(first), lat: number(second), hours, label } : null;
    }
    case 'mobile':
      return { kind: 'mobile-stops' };
    case 'online': {
      const [profile, people] = [oneOf(ONLINE_PROFILES, first), oneOf(PEOPLE_IDS, second)];
      return profile && people ? { kind: 'online-only', profile, people } : null;
    }
    default:
      return null;
  }
}

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function parseHours(parts: readonly string[]): HoursSet | null {
  const read = HOURS_KINDS.map((kind, at): readonly [HoursKind, number] => [kind, number(parts[at] ?? '')]);
  return read.every(([, hours]) => !Number.isNaN(hours)) ? (Object.fromEntries(read) as HoursSet) : null;
}

function parseLabel(text: string): string | null {
  try {
    const label = cut(decodeURIComponent(text), LONGEST_NAME);
    return label === '' ? null : label;
  } catch {
    return null;
  }
}
