import { siteFolder } from './council-folder';

/** Where the mark was before each map of a website had its own. */
export const FORMER_FLAG = 'digital-inclusion-map:kept-data';

/** Marks that something is kept, so that nobody else pays for looking. */
const flag = (): string => `${FORMER_FLAG}:${siteFolder()}`;

/** Whether this browser keeps added data from an earlier visit or of another tab. */
export function keepsAdditions(): boolean {
  try {
    return [flag(), FORMER_FLAG].some((key) => localStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}

/** Never twice the same, so that every other tab is told. */
export const setFlag = (): void => localStorage.setItem(flag(), new Date().toISOString());
export const forgetFlag = (): void => localStorage.removeItem(flag());

/**
 * Tells when another tab of this map has kept added data, or deleted them.
 *
 * @returns stops it
 */
export function onKeptElsewhere(tell: (isKept: boolean) => void, page: Window = window): () => void {
  const listen = ({ key, newValue }: StorageEvent): void => {
    if (key === flag()) tell(newValue !== null);
  };
  page.addEventListener('storage', listen);
  return () => page.removeEventListener('storage', listen);
}
