import { Status } from '../model/column';
import { type LoadedFigure, type LoadedLayer, type Protection, SMALLEST_SHOWN } from '../model/loaded-layer';

const ROUNDED_TO = 5;

/**
 * The layer with small figures held back. Three steps: counts of 1 to 9, and shares of fewer than 10 records, are
 * held back; so is a part whose difference from a whole is 1 to 9, and the next smallest cells where what is held
 * back would follow from a total: of a column over all areas, or of columns that another column of the file adds up. What
 * remains of counts is rounded to 5. A count of nought stays: it tells of nobody.
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
    status[row] = Status.small;
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
  const rowsOfParts = addedUp(layer.figures);
  // What one rule holds back may be the only one of another: again until neither adds any.
  for (let before = -1; before !== difference; ) {
    before = difference;
    for (const parts of rowsOfParts) {
      for (let row = 0; row < (statuses[0]?.length ?? 0); row += 1) {
        const values = parts.map((at) => layer.figures[at]?.column.values[row] ?? Number.NaN);
        const held = parts.map((at) => isHeld(statuses[at]?.[row]));
        for (const next of toHoldWith(values, held))
          difference += suppress(parts[next] as number, row) ? 1 : 0;
      }
    }
    layer.figures.forEach((figure, at) => {
      const own = statuses[at];
      if (!figure.isCount || !own) return;
      const held = Array.from(own, isHeld);
      for (const next of toHoldWith([...figure.column.values], held))
        difference += suppress(at, next) ? 1 : 0;
    });
  }

  const protection: Protection = { below: SMALLEST_SHOWN, roundTo: ROUNDED_TO, small, difference };
  return {
    ...layer,
    figures: layer.figures.map((figure, at) => protectedFigure(figure, statuses[at] ?? figure.column.status)),
    // Totals of the file would undo the rounding.
    totals: layer.totals.map((one) => ({ ...one, value: rounded(one.value) })),
    protection,
  };
}

const isHeld = (status: number | undefined): boolean =>
  status === Status.suppressed || status === Status.small;
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

/**
 * Positions to hold back beside those that are, the smallest first, until there are two and they add up to no small
 * number; none where none is held back, or nothing is left to hold.
 */
function toHoldWith(values: readonly number[], held: readonly boolean[]): readonly number[] {
  // What the publisher held back itself has no value: it may be nought.
  let sum = values.reduce((all, value, at) => (held[at] && value > 0 ? all + value : all), 0);
  let count = held.filter((one) => one).length;
  if (count === 0) return [];
  const left = values
    .flatMap((value, at) => (!held[at] && value > 0 ? [at] : []))
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const more: number[] = [];
  for (const at of left) {
    if (count > 1 && sum >= SMALLEST_SHOWN) break;
    more.push(at);
    sum += values[at] as number;
    count += 1;
  }
  return more;
}

/**
 * Runs of neighbouring counts that another count of the file adds up, in every area where all are known: answers and
 * their total. Each as positions of the answers.
 */
function addedUp(figures: readonly LoadedFigure[]): readonly (readonly number[])[] {
  const counts = figures.flatMap((figure, at) => (figure.isCount ? [at] : []));
  const values = (at: number): Float64Array => figures[at]?.column.values ?? new Float64Array();
  return counts.flatMap((total) => {
    const whole = values(total);
    const found: (readonly number[])[] = [];
    for (let from = 0; from < counts.length; from += 1) {
      const sums = new Float64Array(whole.length);
      const run: number[] = [];
      for (const at of counts.slice(from)) {
        if (at === total) break;
        run.push(at);
        values(at).forEach((value, row) => {
          sums[row] = (sums[row] as number) + value;
        });
        // Once a sum is larger than the total no longer run can be what it adds up.
        if (sums.some((sum, row) => sum > (whole[row] as number))) break;
        const isWhole = sums.every(
          (sum, row) => Number.isNaN(sum - (whole[row] as number)) || sum === whole[row],
        );
        if (run.length > 1 && isWhole && sums.some((sum) => sum > 0)) found.push([...run]);
      }
    }
    return found;
  });
}

/** What checking one file against others cannot see. */
export const CHECK_LIMITS =
  'Each of your own files is checked against your others on the map, two counts at a time: parts spread over three files or more are not noticed, and a file kept from an earlier visit is checked by its rounded counts, which holds back more.';

/** What an export says of it. */
export function protectionText({ below, roundTo, small, difference }: Protection): string {
  const held = small + difference;
  return `Your own data: figures of fewer than ${below} are held back and counts rounded to the nearest ${roundTo} (${held} held back, ${difference} of them because they could be worked out from others).`;
}
