import type { ColumnProfile } from './column-profile';
import type { Choice } from './corrections';
import type { PlaceColumns, PlaceField } from './place-fields';
import type { FoundTable } from './table-rows';
import type { TableView } from './table-view';
import { tableView } from './table-view-rows';

/** The beginning of a list of places as it was understood. */
export function placeView(
  table: FoundTable,
  profiles: readonly ColumnProfile[],
  columns: PlaceColumns,
  next: number | null,
): TableView {
  const position = ['postcode', 'position', 'lon', 'easting'] as const;
  const key = position.map((field) => columns.first(field)).find((at) => at >= 0) ?? -1;
  const views = profiles
    .filter(({ isNamed, filled }) => isNamed || filled > 0)
    .map(({ at, title }) => {
      const field = columns.all.find((one) => one.at === at)?.field ?? null;
      return {
        at,
        title,
        role: field === null ? ('aside' as const) : ('field' as const),
        field: field === null ? null : (FIELD_WORDS[field] ?? field),
        how: null,
        howWords: field === null ? 'left aside' : (FIELD_WORDS[field] ?? field),
        because: field === null ? 'A list of places has no use for it.' : 'Its heading says so.',
      };
    });
  return tableView(table, key, views, new Set(), () => true, next);
}

const FIELD_WORDS: Readonly<Partial<Record<PlaceField, string>>> = {
  lon: 'longitude',
  lat: 'latitude',
  yearClosed: 'year closed',
  hoursOpen: 'hours open per week',
  hoursStaffed: 'hours staffed per week',
  day: 'hours of a day',
  terminals: 'public computers',
  access: 'step-free access',
};

/** Offered where a list has longitudes and latitudes. */
export function swapChoice(columns: PlaceColumns, swapped: boolean): readonly Choice[] {
  if (columns.first('lon') < 0) return [];
  return [
    {
      id: 'swapped',
      question: 'Do longitude and latitude stand in the right columns?',
      options: [
        { label: 'Yes, as their headings say', correction: { swapped: false } },
        { label: 'No, swap them', correction: { swapped: true } },
      ],
      chosen: swapped ? 1 : 0,
    },
  ];
}

/** Offered wherever a table has names and positions. */
export function kindChoice(kind: 'places' | 'table'): Choice {
  return {
    id: 'kind',
    question: 'Is this a list of places where help is, or a table of figures?',
    options: [
      { label: 'A list of places', correction: { kind: 'places' } },
      { label: 'A table of figures by postcode', correction: { kind: 'table' } },
    ],
    chosen: kind === 'places' ? 0 : 1,
  };
}
