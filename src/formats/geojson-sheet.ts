import { FileProblem } from './file-problem';
import type { Sheet } from './reader/row-source';

/** Bytes of a GeoJSON file that are held at once. */
const LARGEST = 1.5e8;

/** Whether a file begins like JSON; that it is GeoJSON shows when it is read. */
export async function isJson(file: Blob, name: string): Promise<boolean> {
  const start = new TextDecoder().decode(await file.slice(0, 200).arrayBuffer()).replace(/^\uFEFF/, '');
  return /^\s*\{/.test(start) && (/\.(geo)?json$/i.test(name) || /^\s*\{\s*"/.test(start));
}

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: string; readonly coordinates?: unknown } | null;
  readonly id?: unknown;
}

/**
 * A GeoJSON file as a sheet: a row a feature, a column a property, and for points their position. Outlines are not read:
 * an area stands where its code says. Positions outside longitude and latitude are taken for eastings and northings.
 * Throws `FileProblem` for JSON that is no GeoJSON.
 */
export async function geojsonSheet(file: Blob, name: string): Promise<Sheet> {
  if (file.size > LARGEST) {
    throw new FileProblem(
      `${name} is larger than the map can hold at once. Save its table as CSV and add that.`,
    );
  }
  const features = featuresOf(parsed(await file.text(), name));
  if (features === null) {
    throw new FileProblem(
      `${name} is JSON, but no GeoJSON: it has no list of features. Save the table as CSV or Excel workbook (.xlsx) and add that.`,
    );
  }
  const names = new Set<string>();
  for (const { properties } of features) for (const key of Object.keys(properties ?? {})) names.add(key);
  const positions = features.map(positionOf);
  const isPlaced = positions.some((position) => position !== null);
  const isGrid = positions.some((position) => position !== null && (position[0] > 180 || position[1] > 90));
  const columns = [...names];
  const placed = isPlaced ? (isGrid ? ['easting', 'northing'] : ['longitude', 'latitude']) : [];
  // What the properties say of the position is the publisher's own: it stays, under its own name.
  const added = placed.map((heading) => (names.has(heading) ? `${heading} of the point` : heading));
  const withId = !names.has('id') && features.some(({ id }) => typeof id === 'string');
  const rows: string[][] = [[...(withId ? ['id'] : []), ...columns, ...added]];
  features.forEach(({ properties, id }, at) => {
    const position = positions[at];
    rows.push([
      ...(withId ? [cell(id)] : []),
      ...columns.map((key) => cell(properties?.[key])),
      ...(isPlaced ? [cell(position?.[0]), cell(position?.[1])] : []),
    ]);
  });
  const outlines = features.filter(({ geometry }, at) => geometry && positions[at] === null).length;
  return {
    name,
    rows,
    hiddenRows: [],
    hiddenColumns: [],
    decided: [
      {
        stage: 'sheet',
        decided: `Each of the ${features.length.toLocaleString('en-GB')} features is a row${isPlaced ? ', with the position of its point' : ''}.`,
        because:
          outlines > 0
            ? 'Outlines and lines are not read: an area stands where its code says.'
            : 'The file is GeoJSON.',
      },
    ],
  };
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileProblem(
      `${name} is JSON that breaks off or is damaged. Download it again and add it once more.`,
    );
  }
}

function featuresOf(root: unknown): readonly Feature[] | null {
  if (typeof root !== 'object' || root === null) return null;
  const { type, features } = root as { readonly type?: unknown; readonly features?: unknown };
  if (type === 'Feature') return [root as Feature];
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null;
  return features.filter((one): one is Feature => typeof one === 'object' && one !== null);
}

/** Of a point, or of several points of one place the first. */
function positionOf({ geometry }: Feature): readonly [number, number] | null {
  const coordinates: unknown = geometry?.coordinates;
  if (!Array.isArray(coordinates)) return null;
  const point: unknown =
    geometry?.type === 'Point' ? coordinates : geometry?.type === 'MultiPoint' ? coordinates[0] : null;
  if (!Array.isArray(point)) return null;
  const [x, y] = point as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
