/** The headings of a table, found by name however they are written. */
export interface Headings {
  readonly names: readonly string[];
  /** Position of the first heading that one of the patterns fits (texts fit when equal after `plainHeading`); -1 if none. */
  find(...wanted: readonly (string | RegExp)[]): number;
}

/** "  % of premises  below the USO" as "% of premises below the uso": case, blanks and marks round it do not count. */
function plainHeading(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

export function createHeadings(cells: readonly string[]): Headings {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const plain = names.map(plainHeading);
  return {
    names,
    find(...wanted) {
      for (const one of wanted) {
        const at =
          typeof one === 'string'
            ? plain.indexOf(plainHeading(one))
            : plain.findIndex((heading) => one.test(heading));
        if (at >= 0) return at;
      }
      return -1;
    },
  };
}
