import type { Announcement } from '../domain/telling/announcement';

/** An action is spoken almost at once, so that only the last of a burst is heard. */
const ACTION_MS = 120;
/** What changes by itself is spoken when it has rested, so that a slider does not chatter. */
const AMBIENT_MS = 800;

export interface Announcer {
  say(announcement: Announcement): void;
  stop(): void;
}

/**
 * Speaks one thing at a time: an action before anything ambient, the newest of each kind, never the same ambient text
 * twice running. What was ambient before an action is dropped: the action has overtaken it.
 *
 * @param speak puts a text where a screen reader hears it
 */
export function createAnnouncer(speak: (text: string) => void): Announcer {
  let action: ReturnType<typeof setTimeout> | undefined;
  let ambient: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const utter = (text: string): void => {
    last = text;
    speak(text);
  };
  return {
    say({ text, priority }) {
      if (priority === 'action') {
        clearTimeout(action);
        clearTimeout(ambient);
        action = setTimeout(() => utter(text), ACTION_MS);
        return;
      }
      clearTimeout(ambient);
      ambient = setTimeout(() => {
        if (text !== last) utter(text);
      }, AMBIENT_MS);
    },
    stop() {
      clearTimeout(action);
      clearTimeout(ambient);
    },
  };
}
