import { FileProblem } from './file-problem';
import type { Sheet } from './reader/row-source';

/** Bytes of a GeoJSON file that are held at once. */
const LARGEST = 1.5e8;

/** Whether a file begins like JSON; that it is GeoJSON shows when it is read. */
export async function isJson(file: Blob, name: string): Promise<boolean> {
  const start = new TextDecoder().decode(await file.slice(0, 200).arrayBuffer()).replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(start) && (/\.(geo)?jsonl?$/i.test(name) || /^\s*(\{\s*"|\[\s*\{)/.test(start));
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
  const root = parsed(await file.text(), name);
  const features = featuresOf(root);
  if (features === null) {
    throw new FileProblem(
      `${name} is JSON, but no GeoJSON: it has no list of features. Save the table as CSV or Excel workbook (.xlsx) and add that.`,
    );
  }
  const names = new Set<string>();
  for (const { properties } of features) for (const key of Object.keys(properties ?? {})) names.add(key);
  const isMercator = /\b(3857|900913|3785|102100)\b/.test(crsOf(root));
  const positions = features.map((feature) => {
    const position = positionOf(feature);
    return position !== null && isMercator ? fromWebMercator(position) : position;
  });
  const several = features.filter(({ geometry }) => pointsOf(geometry).length > 1).length;
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
        because: [
          outlines > 0
            ? 'Outlines and lines are not read: an area stands where its code says.'
            : 'The file is GeoJSON.',
          ...(several > 0 ? [`Of several points of one feature the first is taken (${several}).`] : []),
        ].join(' '),
      },
    ],
  };
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileProblem(
      `${name} is JSON that breaks off, is damaged, or has a record a line. Download it again, or save its table as CSV and add that.`,
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

/** The name of the coordinates, as QGIS writes it; empty = none, which is degrees. */
function crsOf(root: unknown): string {
  const crs = typeof root === 'object' && root !== null ? (root as { readonly crs?: unknown }).crs : null;
  return crs ? JSON.stringify(crs) : '';
}

const EARTH_RADIUS = 6_378_137;

/** Degrees of a point in the metres of web maps (EPSG 3857). */
function fromWebMercator([x, y]: readonly [number, number]): readonly [number, number] {
  const degrees = (radians: number): number => Math.round((radians * 180e6) / Math.PI) / 1e6;
  return [degrees(x / EARTH_RADIUS), degrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS)) - Math.PI / 2)];
}

function pointsOf(geometry: Feature['geometry']): readonly unknown[] {
  const coordinates: unknown = geometry?.coordinates;
  if (!Array.isArray(coordinates)) return [];
  return geometry?.type === 'Point' ? [coordinates] : geometry?.type === 'MultiPoint' ? coordinates : [];
}

/** Of a point, or of several points of one place the first. */
function positionOf({ geometry }: Feature): readonly [number, number] | null {
  const [point] = pointsOf(geometry);
  if (!Array.isArray(point)) return null;
  const [x, y] = point as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
