import type { Layout } from '../model/choices';
import type { Reading } from '../model/reading';

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
 * measure speak for themselves; of everything else, the finding is said once it has changed.
 */
export function announcement(before: Reading, now: Reading): Announcement | null {
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
  const finding = now.findings[0]?.text ?? '';
  const isNew = finding !== (before.findings[0]?.text ?? '');
  if (now.measure.id !== before.measure.id) {
    const shows = `The colours now show: ${now.measure.title}.`;
    return { text: isNew ? `${shows} ${finding}` : shows, priority: 'ambient' };
  }
  return isNew ? { text: finding, priority: 'ambient' } : null;
}
