import type { HoursKind } from '../model/access-options';
import type { AccessPoint } from '../model/place';

/** Evening begins at five: what a person who works in the day can use. */
const EVENING_FROM = 17;

/**
 * Hours a week of one kind; null = not known, which is never nought. Open and staffed hours are those of 2023;
 * evenings and Saturdays are read from the clock hours of about 2019/20, the only ones published by day.
 */
export function countedHours(point: AccessPoint, kind: HoursKind): number | null {
  switch (kind) {
    case 'open':
      return point.hoursOpen;
    case 'staffed':
      return point.hoursStaffed;
    case 'evening':
      return clockHours(point, [0, 1, 2, 3, 4], EVENING_FROM);
    case 'saturday':
      return clockHours(point, [5], 0);
  }
}

/** Hours after `from` on the given days (0 = Monday). Where no day is published nothing is known of any. */
function clockHours(point: AccessPoint, days: readonly number[], from: number): number | null {
  if (point.clockHours.every((day) => day === null)) return null;
  let sum = 0;
  for (const day of days) {
    const text = point.clockHours[day] ?? null;
    if (text === null) continue;
    const spans = spansOf(text);
    if (spans === null) return null;
    for (const [opens, closes] of spans) sum += Math.max(0, closes - Math.max(opens, from));
  }
  return sum;
}

/** "10:00–13:00, 14:00–17:00" as hours of the day; null when it is written otherwise. */
function spansOf(text: string): readonly (readonly [number, number])[] | null {
  const spans = text.split(/[,;]/).map((part) => /^(\d{1,2}):(\d\d)[–-](\d{1,2}):(\d\d)$/.exec(part.trim()));
  const read = spans.flatMap((found): (readonly [number, number])[] =>
    found
      ? [[Number(found[1]) + Number(found[2]) / 60, Number(found[3]) + Number(found[4]) / 60] as const]
      : [],
  );
  return read.length === spans.length ? read : null;
}
