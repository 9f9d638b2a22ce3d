import { siteFolder } from './council-folder';

/** What a person has settled about the page itself: it is no choice that a link should hold. */
export type Preference = 'controls-open' | 'welcome-hidden';

const keyOf = (name: Preference): string => `digital-inclusion-map:${name}:${siteFolder()}`;

/** Whether it is settled in this browser; false where the browser keeps nothing for pages. */
export function isSettled(name: Preference): boolean {
  try {
    return localStorage.getItem(keyOf(name)) !== null;
  } catch {
    return false;
  }
}

/** Keeps it for the next visit, where the browser keeps anything. */
export function settle(name: Preference, on: boolean): void {
  try {
    if (on) localStorage.setItem(keyOf(name), 'yes');
    else localStorage.removeItem(keyOf(name));
  } catch {
    // a browser that keeps nothing asks again at the next visit
  }
}
