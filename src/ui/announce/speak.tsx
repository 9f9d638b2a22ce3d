import { useEffect } from 'react';
import type { Announcement } from '../../domain/telling/announcement';
import { createAnnouncer } from '../../state/announcer';

/**
 * What screen readers hear goes into two regions that stand in the page from its first byte: a region that comes with
 * its text is often not read. Nothing else on the page is a live region that comes and goes.
 */
const POLITE = 'spoken';
const AT_ONCE = 'spoken-at-once';

function put(region: string, text: string): void {
  const element = document.getElementById(region);
  if (element) element.textContent = text;
}

const announcer = createAnnouncer((text) => put(POLITE, text));

/** Says something when whatever is being read has ended; the newest of each kind. */
export const say = (announcement: Announcement): void => announcer.say(announcement);

/** Says a problem at once. The same one twice is said twice. */
export function sayAtOnce(text: string): void {
  put(AT_ONCE, '');
  setTimeout(() => put(AT_ONCE, text), 50);
}

/** Says a text that changes by itself whenever it is another. @param text null = nothing to say */
export function useSpoken(text: string | null, isProblem = false): void {
  useEffect(() => {
    if (text === null || text === '') return;
    if (isProblem) sayAtOnce(text);
    else say({ text, priority: 'ambient' });
  }, [text, isProblem]);
}

/** The two regions. */
export function SpokenRegions() {
  return (
    <>
      <p className="visually-hidden" role="status" id={POLITE} data-live />
      <p className="visually-hidden" role="alert" id={AT_ONCE} />
    </>
  );
}
