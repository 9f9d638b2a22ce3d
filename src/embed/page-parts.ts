/** A named part of the page as the build wrote it; see `EmbedPage`. */
export function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part called ${name}`);
  return found;
}
