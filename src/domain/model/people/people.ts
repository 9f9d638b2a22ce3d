import { COUNTS, type CountId } from '../catalogue/counts';
import type { FigureId } from '../measure';
import { type PeopleRecord, RECORDS, type Whole } from './register';

export type PeopleId = (typeof RECORDS)[number]['id'];

/** Who is counted: one record for map, list, sentences and files, so that they agree. */
export interface People extends Omit<PeopleRecord, 'share'> {
  readonly id: PeopleId;
  /** The figure that maps their share: published, or worked out here; null where they are everybody. */
  readonly share: FigureId | null;
  readonly brief: string;
  readonly unit: 'people' | 'households';
  readonly sourceId: string;
  readonly vintage: string;
  readonly whole: Whole & { readonly sourceId: string };
  /** For headings of columns: "Residents aged 65 and over". */
  readonly heading: string;
  /** True where the count is held for areas only, and is spread over their output areas by residents. */
  readonly estimated: boolean;
  /** Of the finest count there is. */
  readonly finestSourceId: string;
}

const described: readonly (PeopleRecord & { readonly id: PeopleId })[] = RECORDS;

/** What the record of a count says of whom it counts. */
function sourceOf(id: CountId): Pick<People, 'unit' | 'sourceId' | 'vintage'> {
  const { unit, sourceIds, vintage } = COUNTS.find((count) => count.id === id) ?? COUNTS[0];
  return { unit, sourceId: sourceIds[0], vintage };
}

/** All who are counted, residents first. */
export const PEOPLE: readonly People[] = described.map((record) => ({
  ...record,
  ...sourceOf(record.count),
  whole: { ...record.whole, sourceId: sourceOf(record.whole.count).sourceId },
  share: record.share ?? (record.count === record.whole.count ? null : `people_${record.id}`),
  brief: record.brief ?? record.many,
  heading: record.many.charAt(0).toUpperCase() + record.many.slice(1),
  estimated: record.byOutputArea === null,
  finestSourceId: record.byOutputArea?.sourceId ?? sourceOf(record.count).sourceId,
}));

export const PEOPLE_IDS: readonly PeopleId[] = PEOPLE.map(({ id }) => id);

const byId = new Map(PEOPLE.map((people) => [people.id, people]));

export function peopleOf(id: PeopleId): People {
  const found = byId.get(id);
  if (!found) throw new Error(`No people ${id}`);
  return found;
}

/** The people whom a figure is the share of; undefined where they are not counted. */
export const peopleOfShare = (figure: FigureId | null): People | undefined =>
  figure === null ? undefined : PEOPLE.find(({ share }) => share === figure);

/** Several groups at once, such as "65 and over or disabled": each once, in the register's order. */
export type PeopleSet = readonly PeopleId[];

export const peopleSet = (ids: Iterable<PeopleId>): PeopleSet => {
  const wanted = new Set(ids);
  return PEOPLE_IDS.filter((id) => wanted.has(id));
};
