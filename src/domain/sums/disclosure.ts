import { type Column, Status } from '../model/column';
import { type LoadedFigure, type LoadedLayer, type Protection, SMALLEST_SHOWN } from '../model/loaded-layer';

export const ROUNDED_TO = 5;

/**
 * The layer with small figures held back. Three steps: counts of 1 to 9, and shares of fewer than 10 records, are
 * suppressed; so is a part whose difference from a whole is 1 to 9, and the next smallest cell where a single one
 * is suppressed, since the total would give it away; what remains of counts is rounded to 5. A count of nought stays:
 * it tells of nobody.
 *
 * @param onTheMap other layers that are shown beside it: a part whose whole stands in another of the user's own files,
 * or the whole of such a part, is treated alike
 */
export function protect(layer: LoadedLayer, onTheMap: readonly LoadedLayer[] = []): LoadedLayer {
  const statuses = layer.figures.map(({ column }) => Uint8Array.from(column.status));
  let small = 0;
  let difference = 0;
  const suppress = (figure: number, row: number): boolean => {
    const status = statuses[figure];
    if (!status || status[row] !== Status.value) return false;
    status[row] = Status.suppressed;
    return true;
  };

  layer.figures.forEach((figure, at) => {
    figure.column.values.forEach((value, row) => {
      const size = figure.behind?.[row] ?? (figure.isCount ? value : Number.NaN);
      if (isSmall(size) || (figure.isCount && isSmall(value))) small += suppress(at, row) ? 1 : 0;
    });
  });
  for (const [whole, part] of nested(layer.figures)) {
    layer.figures[whole]?.column.values.forEach((value, row) => {
      if (isSmall(value - (layer.figures[part]?.column.values[row] ?? value)))
        difference += suppress(part, row) ? 1 : 0;
    });
  }
  const elsewhere = onTheMap.filter(({ official }) => !official).flatMap(({ figures }) => figures);
  layer.figures.forEach((figure, at) => {
    for (const row of elsewhere.flatMap((other) => rowsTold(figure, other)))
      difference += suppress(at, row) ? 1 : 0;
  });
  layer.figures.forEach((figure, at) => {
    const own = statuses[at];
    if (!figure.isCount || !own || own.filter((one) => one === Status.suppressed).length !== 1) return;
    const next = smallestShown(figure.column, own);
    if (next >= 0) difference += suppress(at, next) ? 1 : 0;
  });

  const protection: Protection = { below: SMALLEST_SHOWN, roundTo: ROUNDED_TO, small, difference };
  return {
    ...layer,
    figures: layer.figures.map((figure, at) => protectedFigure(figure, statuses[at] ?? figure.column.status)),
    // Totals of the file would undo the rounding.
    totals: layer.totals.map((one) => ({ ...one, value: rounded(one.value) })),
    protection,
  };
}

const isSmall = (value: number): boolean => value > 0 && value < SMALLEST_SHOWN;
const rounded = (value: number): number => Math.round(value / ROUNDED_TO) * ROUNDED_TO;

function protectedFigure(figure: LoadedFigure, status: Uint8Array): LoadedFigure {
  const values = figure.column.values.map((value, row) =>
    status[row] === Status.value ? (figure.isCount ? rounded(value) : value) : Number.NaN,
  );
  const council = figure.council !== null && figure.isCount ? rounded(figure.council) : figure.council;
  const exact = figure.isCount ? { exact: figure.column.values } : {};
  return { ...figure, column: { values, status }, council, behind: null, ...exact };
}

/** Pairs of counts of which one is never larger than the other: a whole and a part of it. */
function nested(figures: readonly LoadedFigure[]): readonly (readonly [number, number])[] {
  const counts = figures.flatMap((figure, at) => (figure.isCount ? [at] : []));
  return counts.flatMap((whole) =>
    counts
      .filter((part) => part !== whole && isPart(figures[part]?.column.values, figures[whole]?.column.values))
      .map((part) => [whole, part] as const),
  );
}

/** Never larger than the whole where both are known; `slack` is how far off either may be. */
function isPart(part: Float64Array | undefined, whole: Float64Array | undefined, slack = 0): boolean {
  if (!part || !whole) return false;
  return part.every((value, row) => !(value > (whole[row] ?? Number.NaN) + slack));
}

/**
 * Rows of a count in which another file's count tells how few people are in one and not in the other. Of a file that was
 * kept from an earlier visit only the rounded counts are left: what may be a small difference then counts as one.
 */
function rowsTold({ isCount, column: { values } }: LoadedFigure, other: LoadedFigure): readonly number[] {
  if (!isCount || !other.isCount) return [];
  const theirs = other.exact ?? other.column.values;
  const slack = other.exact || !isRounded(theirs) ? 0 : ROUNDED_TO / 2;
  const isWhole = isPart(theirs, values, slack);
  const isOfWhole = isPart(values, theirs, slack);
  // The same counts once more tell nothing new.
  if (isWhole === isOfWhole) return [];
  const rows: number[] = [];
  values.forEach((value, row) => {
    const difference = Math.abs(value - (theirs[row] ?? Number.NaN));
    if (slack === 0 ? isSmall(difference) : difference - slack < SMALLEST_SHOWN) rows.push(row);
  });
  return rows;
}

const isRounded = (values: Float64Array): boolean =>
  values.every((value) => Number.isNaN(value) || value % ROUNDED_TO === 0);

function smallestShown({ values }: Column, status: Uint8Array): number {
  let found = -1;
  status.forEach((one, row) => {
    const value = values[row] ?? Number.NaN;
    if (one === Status.value && value > 0 && !(value >= (values[found] ?? Number.POSITIVE_INFINITY)))
      found = row;
  });
  return found;
}

/** What checking one file against others cannot see. */
export const CHECK_LIMITS =
  'Each of your own files is checked against your others on the map, two counts at a time: parts spread over three files or more are not noticed, and a file kept from an earlier visit is checked by its rounded counts, which holds back more.';

/** What an export says of it. */
export function protectionText({ below, roundTo, small, difference }: Protection): string {
  const held = small + difference;
  return `Your own data: figures of fewer than ${below} are held back and counts rounded to the nearest ${roundTo} (${held} held back, ${difference} of them because they could be worked out from others).`;
}
