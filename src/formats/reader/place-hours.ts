import { cut } from '../../domain/words/characters';
import { cleanCell } from '../figure';
import { quoted } from '../file-problem';
import { hoursOf, spansOf, type WeekHours, weekTotal } from './opening-hours';
import { cellOf, type PlaceColumns } from './place-fields';

/** Hours of a row: by day, or a number or words a week. What cannot be understood is no hours, and said. */
export function hoursOfRow(
  cells: readonly string[],
  columns: PlaceColumns,
  notes: string[],
  problem: (reason: string) => void,
): { open: number | null; staffed: number | null; clock: readonly (string | null)[] } {
  const byDay = hoursByDay(cells, columns);
  if (byDay === 'odd') notes.push('Its hours by day could not be read');
  let clock: readonly (string | null)[] = Array.from({ length: 7 }, () => null);
  const week = (field: 'hoursOpen' | 'hoursStaffed'): number | null => {
    const text = cellOf(cells, columns, field);
    const hours = hoursOf(text);
    if (hours === undefined) {
      if (/^-?[\d.,]+$/.test(text))
        problem(
          `hours a week must be a number from 0 to 168, or blank where they are not known; not ${quoted(text)}`,
        );
      else notes.push(`Hours as the list says: ${cut(text, 120)}`);
      return null;
    }
    if (hours !== null && typeof hours === 'object') {
      clock = hours.clock;
      return hours.total;
    }
    return hours;
  };
  const open = week('hoursOpen');
  const staffed = week('hoursStaffed');
  if (byDay === null || byDay === 'odd') return { open, staffed, clock };
  return {
    open: open ?? (byDay.isWeek ? byDay.open.total : null),
    staffed: staffed ?? (byDay.isWeek ? (byDay.staffed?.total ?? null) : null),
    clock: byDay.open.clock,
  };
}

function hoursByDay(
  cells: readonly string[],
  { all }: PlaceColumns,
):
  | {
      readonly open: WeekHours;
      readonly staffed: WeekHours | null;
      /** The list has columns for Monday to Friday at least: the days add up to a week. */
      readonly isWeek: boolean;
    }
  | null
  | 'odd' {
  const days = all.filter(({ field }) => field === 'day');
  if (days.every(({ at }) => cleanCell(cells[at] ?? '') === '')) return null;
  const open: (readonly [number, number])[][] = Array.from({ length: 7 }, () => []);
  const staffed: (readonly [number, number])[][] = Array.from({ length: 7 }, () => []);
  for (const { at, day = 0, unstaffed, closes } of days) {
    if (closes) continue;
    const end = days.find((one) => one.closes && one.day === day);
    const spans = spansOf(end ? spanText(cells[at] ?? '', cells[end.at] ?? '') : (cells[at] ?? ''));
    if (spans === null) return 'odd';
    open[day]?.push(...spans);
    if (!unstaffed) staffed[day]?.push(...spans);
  }
  // Only where the list tells staffed from unstaffed hours is anything known of staff.
  const knows = days.some(({ unstaffed }) => unstaffed);
  const isWeek = [0, 1, 2, 3, 4].every((own) => days.some(({ day }) => day === own));
  return { open: weekTotal(open), staffed: knows ? weekTotal(staffed) : null, isWeek };
}

/** "09:00" and "17:00" of two cells as the hours of a day; shut where neither holds any. */
const spanText = (from: string, to: string): string =>
  cleanCell(to) === '' || cleanCell(from).toLowerCase() === cleanCell(to).toLowerCase()
    ? from
    : `${cleanCell(from)}-${cleanCell(to)}`;
