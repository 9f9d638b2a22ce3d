import type { DerivedFamily } from './family';

/** Figures of further files, published with the map or added by a person (for that person alone, while kept). */
export const loadedFamily: DerivedFamily = {
  id: 'loaded',
  measures: ({ loaded = [] }) => loaded.flatMap(({ figures }) => figures.map(({ measure }) => measure)),
  column: ({ loaded = [] }, _, id) =>
    loaded.flatMap(({ figures }) => figures).find(({ measure }) => measure.id === id)?.column ?? null,
};
