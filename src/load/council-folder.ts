/** Folder of the council's data, relative to the page: chosen when the site is built (`COUNCIL=cornwall`). */
export const DATA_FOLDER: string = `./data/${import.meta.env.VITE_COUNCIL ?? 'somerset'}`;

/** Path of the folder the map is in, `/` or `/maps/somerset/`: what the browser keeps for a map carries it. */
export const siteFolder = (): string => new URL('./', document.baseURI).pathname;
