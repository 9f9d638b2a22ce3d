/** More areas side by side than this nobody can read. */
export const MOST_COMPARED = 4;
