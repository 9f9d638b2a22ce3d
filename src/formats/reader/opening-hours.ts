import { cleanCell, readFigure } from '../figure';

/** Hours of a week as far as a list says them. */
export interface WeekHours {
  /** Seven entries, Monday first: "10:00–16:00", several parted by ", "; null = shut or not said. */
  readonly clock: readonly (string | null)[];
  /** Hours a week. */
  readonly total: number;
}

/** From and to, in hours after midnight. */
type Span = readonly [number, number];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const SHUT = /^(closed|shut|none|no|n\/a|-|–|—|x|0|0:00|00:00)$/i;

/** The times of one day: "09:30-17:00", "9.30am to 1pm, 2pm to 5pm". Empty = shut; null = not to be understood. */
export function spansOf(text: string): readonly Span[] | null {
  const clean = cleanCell(text)
    .toLowerCase()
    .replace(/(\d:\d\d):\d\d/g, '$1');
  if (clean === '' || SHUT.test(clean)) return [];
  if (/^(24 ?hours|24\/7|all day)$/.test(clean)) return [[0, 24]];
  const spans: Span[] = [];
  const left = clean
    .replace(SPAN, (_, from: string, to: string) => {
      const span = spanOf(from, to);
      if (span !== null) spans.push(span);
      return span === null ? '?' : '';
    })
    .replace(/\band\b|[,;&/+\s]|\bopen\b|\bhrs?\b/g, '');
  return left === '' && spans.length > 0 ? spans : null;
}

const CLOCK = '(?:\\d{4}|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|noon)?|noon|midday|midnight)';
const SPAN = new RegExp(`(${CLOCK}) ?(?:-|–|—|to|until|till) ?(${CLOCK})`, 'g');

function spanOf(from: string, to: string): Span | null {
  const until = clockOf(to);
  const half = /am|pm/.exec(to)?.[0] ?? null;
  let start = clockOf(from);
  if (start === null || until === null) return null;
  // "9-5" and "1-5pm": the end is in the afternoon when it would come before the beginning.
  let end = until;
  if (end <= start && half === null) end += 12;
  if (half === 'pm' && !/am|pm|noon|midday/.test(from) && start < 12 && start + 12 < end) {
    const early = start;
    start = early >= 7 && early <= 11 ? early : early + 12;
  }
  return end > start && end <= 24 ? [start, end] : null;
}

function clockOf(text: string): number | null {
  if (/noon|midday/.test(text)) return 12;
  if (text.includes('midnight')) return 24;
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?/.exec(text) ?? [];
  if (hours === undefined) return null;
  const hour = (Number(hours) % (/am|pm/.test(text) ? 12 : 25)) + (text.includes('pm') ? 12 : 0);
  return hour + Number(minutes) / 60;
}

/** A week in words: "Mon-Fri 9-5, Sat 10am-1pm"; null when it cannot be understood. */
function weekOf(text: string): WeekHours | null {
  const clean = cleanCell(text)
    .toLowerCase()
    .replace(/\./g, (_, at: number, all: string) =>
      /\d/.test(all[at + 1] ?? '') && /\d/.test(all[at - 1] ?? '') ? ':' : ' ',
    );
  if (/^24\/7$|^24 hours( a day)?$/.test(clean)) return weekTotal(DAYS.map(() => [[0, 24]]));
  const week: (readonly Span[])[] = DAYS.map(() => []);
  const found = [...clean.matchAll(PART)];
  if (found.length === 0) return null;
  const rest = clean.replace(PART, '').replace(/[,;.&/\s]|\band\b|closed|sun(day)?s?|bank holidays?/g, '');
  if (rest !== '') return null;
  for (const [, days = '', times = ''] of found) {
    const spans = spansOf(times.replace(/[,;&\s]+$/, ''));
    if (spans === null) return null;
    for (const at of daysOf(days)) week[at] = spans;
  }
  return weekTotal(week);
}

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const PART = new RegExp(
  `((?:${DAY})(?: ?(?:-|–|to|,|&|and|/) ?(?:${DAY}))*|daily|every day|weekdays|weekends?) ?:? ?((?:${CLOCK} ?(?:-|–|—|to|until|till) ?${CLOCK}(?: ?(?:,|&|and) ?)?)+|closed)`,
  'g',
);

function daysOf(text: string): readonly number[] {
  if (/daily|every day/.test(text)) return DAYS.map((_, at) => at);
  if (text === 'weekdays') return [0, 1, 2, 3, 4];
  if (text.startsWith('weekend')) return [5, 6];
  const named = [...text.matchAll(new RegExp(DAY, 'g'))].map(([day]) =>
    DAYS.indexOf(day.slice(0, 3) as (typeof DAYS)[number]),
  );
  const [first = 0, last = 0] = named;
  if (named.length !== 2 || !/-|–|to/.test(text)) return named;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

/** A week by its days; spans of one day that overlap count once. */
export function weekTotal(week: readonly (readonly Span[])[]): WeekHours {
  let total = 0;
  const clock = week.map((spans) => {
    const merged = mergedSpans(spans);
    for (const [from, to] of merged) total += to - from;
    return merged.length === 0
      ? null
      : merged.map(([from, to]) => `${clockText(from)}–${clockText(to)}`).join(', ');
  });
  return { clock, total: Math.round(total * 100) / 100 };
}

function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function clockText(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Hours a week: a number from 0 to 168, or a week in words; null = nothing said; undefined = not to be understood. */
export function hoursOf(text: string): WeekHours | number | null | undefined {
  const figure = readFigure(cleanCell(text).replace(/ ?(hours|hrs?)( (a|per) week)?$/i, ''));
  if (figure === null || figure === 'suppressed') return null;
  if (typeof figure === 'number') return figure >= 0 && figure <= 168 ? figure : undefined;
  return weekOf(text) ?? undefined;
}
