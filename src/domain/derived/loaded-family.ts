import type { DerivedFamily } from './family';

/** Figures of files that a person added: they are there for that person alone, and only while they are kept. */
export const loadedFamily: DerivedFamily = {
  id: 'loaded',
  measures: ({ loaded = [] }) => loaded.flatMap(({ figures }) => figures.map(({ measure }) => measure)),
  column: ({ loaded = [] }, _, id) =>
    loaded.flatMap(({ figures }) => figures).find(({ measure }) => measure.id === id)?.column ?? null,
};
