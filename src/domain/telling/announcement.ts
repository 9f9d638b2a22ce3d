import type { Layout, SortKey } from '../model/choices';
import { GROUPINGS } from '../model/grouping';
import type { Reading } from '../model/reading';
import { uncapitalised } from '../words/sentence';

/** `action`: what a person just asked for. `ambient`: what changed because of it; waits, and gives way. */
export interface Announcement {
  readonly text: string;
  readonly priority: 'action' | 'ambient';
}

const PAGE_NAMES: Partial<Record<Layout, string>> = {
  map: 'The map is shown.',
  table: 'The table is shown.',
};

/**
 * What a screen reader is told when one reading follows another; null when nothing needs saying. Page, open area and
 * measure speak for themselves; of everything else, the finding is said once it has changed, else the decision or which
 * areas are highlighted.
 */
export function announcement(before: Reading, now: Reading): Announcement | null {
  // There the field itself says what was chosen, in a resident's words.
  if (now.choices.layout === 'help' && before.choices.layout === 'help') return null;
  if (now.selected !== null && now.selected.code !== before.selected?.code) {
    const { name, where, markSentence } = now.selected;
    const place = where === '' ? '' : ` It lies ${where}.`;
    return { text: `Opened ${name}.${place} ${markSentence}`, priority: 'action' };
  }
  if (now.selected === null && before.selected !== null)
    return { text: `Closed ${before.selected.name}.`, priority: 'action' };
  if (now.choices.layout !== before.choices.layout) {
    const text = PAGE_NAMES[now.choices.layout];
    return text === undefined ? null : { text, priority: 'action' };
  }
  const [grouping, former] = [now.choices.grouping, before.choices.grouping];
  if (grouping.by !== former.by)
    return {
      text:
        now.choices.layout === 'table'
          ? `The table has a row for each ${GROUPINGS[grouping.by].one}.`
          : `Now told by ${GROUPINGS[grouping.by].one}. ${now.title}.`,
      priority: 'action',
    };
  if (grouping.place === null && former.place !== null)
    return { text: `Closed the ${GROUPINGS[former.by].one}.`, priority: 'action' };
  if (now.choices.sort !== before.choices.sort)
    return { text: `Sorted by ${orderInWords(now)}.`, priority: 'action' };
  const finding = now.findings[0]?.text ?? '';
  const isNew = finding !== (before.findings[0]?.text ?? '');
  if (now.measure.id !== before.measure.id) {
    const shows = `The colours now show: ${now.measure.title}.`;
    return { text: isNew ? `${shows} ${finding}` : shows, priority: 'ambient' };
  }
  if (isNew) return { text: finding, priority: 'ambient' };
  if (now.decision !== before.decision)
    return {
      text: `The decision is now: ${now.decision ?? 'any service that goes online'}.`,
      priority: 'ambient',
    };
  // Other areas may be highlighted though the finding counts the same people.
  return now.title === before.title ? null : { text: `${now.title}.`, priority: 'ambient' };
}

const ORDERS: Readonly<Partial<Record<SortKey, string>>> = {
  name: 'name of the area',
  district: 'former district',
  ward: 'ward',
  residents: 'residents',
  marked: 'highlighted areas',
  rank_band: 'rank in nine draws of ten',
};

/** "residents, highest first". */
function orderInWords({ choices: { sort }, measure, beside }: Reading): string {
  const shown = [measure, ...beside.map((one) => one.measure)].find(({ id }) => id === sort.by);
  const what = shown ? uncapitalised(shown.title) : (ORDERS[sort.by] ?? 'another column');
  if (sort.by === 'marked') return `${what}, ${sort.descending ? 'these first' : 'these last'}`;
  const isText = sort.by === 'name' || sort.by === 'district' || sort.by === 'ward';
  if (isText) return `${what}, ${sort.descending ? 'Z to A' : 'A to Z'}`;
  return `${what}, ${sort.descending ? 'highest' : 'lowest'} first`;
}
