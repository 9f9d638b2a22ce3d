/** Folder of the council's data, relative to the page: chosen when the site is built (`COUNCIL=cornwall`). */
export const DATA_FOLDER: string = `./data/${import.meta.env.VITE_COUNCIL ?? 'somerset'}`;
