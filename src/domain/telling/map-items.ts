import { type AreaCode, type Row, row as rowOf } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import type { Reading } from '../model/reading';
import { placesCounted, placeText } from '../places/place-words';
import type { Placed } from '../sums/distances';
import { remembered } from '../sums/remembered';
import { formatRows } from '../words/row-nouns';
import { capitalised, listed } from '../words/sentence';

/** Something on the map that can be pointed at and opened. */
export type MapItem = Placed &
  (
    | { readonly kind: 'area'; readonly key: string; readonly row: Row }
    | {
        readonly kind: 'place';
        readonly key: string;
        readonly row: Row | null;
        readonly point: AccessPoint;
      }
  );

/** West, south, east, north in degrees. */
type View = readonly [number, number, number, number];

/** Every area by its centre and, where they are shown, every open place; areas first, each kind by name. */
export function mapItems(dataset: Dataset, reading: Reading): readonly MapItem[] {
  const areas = areaItems(dataset);
  const places = reading.overlays
    .flatMap(({ points }) => points)
    .map((point): MapItem => {
      const row = point.areaCode === null ? null : rowHolding(dataset, point.areaCode);
      return { kind: 'place', key: `place-${point.id}`, row, point, lon: point.lon, lat: point.lat };
    });
  return [...areas, ...places.sort((a, b) => (a.key < b.key ? -1 : 1))];
}

/** The row of an area, or of the place that it is in; null where it is in none. */
function rowHolding({ codes, madeOf }: Dataset, area: AreaCode): Row | null {
  const index = (madeOf?.areas.codes ?? codes).indexOf(area);
  const at = index < 0 ? -1 : madeOf ? (madeOf.groups.of[index] ?? -1) : index;
  return at < 0 ? null : rowOf(at);
}

const areaItems = remembered((dataset: Dataset): readonly MapItem[] => {
  const names = new Intl.Collator('en-GB');
  return dataset.codes
    .map((_, index): MapItem & { kind: 'area' } => ({
      kind: 'area',
      key: `area-${index}`,
      row: rowOf(index),
      lon: dataset.lon[index] ?? 0,
      lat: dataset.lat[index] ?? 0,
    }))
    .sort((a, b) => names.compare(dataset.names[a.row] ?? '', dataset.names[b.row] ?? ''));
});

/** The items in view; null = everything is. */
export function itemsWithin(items: readonly MapItem[], view: View | null): readonly MapItem[] {
  return view === null ? items : items.filter((item) => isWithin(item, view));
}

export function isWithin({ lon, lat }: Placed, [west, south, east, north]: View): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** An item in words: what hovering shows, and where it lies. */
export function itemText(dataset: Dataset, reading: Reading, item: MapItem): string {
  if (item.kind === 'area') return areaText(reading, item.row);
  const area = item.row === null ? '' : ` In ${dataset.names[item.row]}.`;
  return `${placeText(item.point)}.${area}`;
}

/** Name, figure, mark and place of an area: the one text for mouse, keyboard and screen reader. */
export function areaText(reading: Reading, row: Row): string {
  const where = reading.whereText(row);
  return where === '' ? reading.rowText(row) : `${reading.rowText(row)} ${capitalised(where)}.`;
}

/** "24 areas, 1 library and 2 imagined places in view". */
export function countText(items: readonly MapItem[], of: Pick<Dataset, 'madeOf'> = {}): string {
  const areas = items.filter(({ kind }) => kind === 'area').length;
  const places = placesCounted(items.flatMap((item) => (item.kind === 'place' ? [item.point] : [])));
  return `${listed([formatRows(of, areas), ...places])} in view`;
}
