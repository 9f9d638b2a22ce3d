/** A file of this page that the server has no more says that another version stands there now. */
let isReplaced = false;
const listeners = new Set<() => void>();

/** Whether a file of this page was found to be gone. */
export const isUpdated = (): boolean => isReplaced;

/**
 * Tells once when a file of this page is found to be gone.
 *
 * @returns stops it
 */
export function onUpdated(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/**
 * After something could not be fetched: asks the server whether this page's own script, or the file itself, is gone.
 * Without a connection nothing can be known, and nothing is said.
 *
 * @param problem the file's address, or the browser's error, which in most browsers names it
 */
export async function lookForUpdate(problem?: unknown): Promise<void> {
  if (isReplaced || listeners.size === 0) return;
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  const named = /https?:\/\/[^\s'"]+/.exec(problem instanceof Error ? problem.message : String(problem))?.[0];
  const gone = await Promise.all([own, named].map((address) => address !== undefined && isGone(address)));
  if (!gone.includes(true) || isReplaced) return;
  isReplaced = true;
  for (const tell of listeners) tell();
}

async function isGone(address: string): Promise<boolean> {
  try {
    const { status, ok, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    // some hosts answer whatever they do not have with a page
    return status === 404 || status === 410 || (ok && /html/.test(headers.get('Content-Type') ?? ''));
  } catch {
    return false;
  }
}
