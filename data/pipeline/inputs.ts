import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvTable } from '../../src/formats/csv-table';
import type { ReadResult } from '../../src/formats/figure';
import type { SourceRecord } from '../sources/source-record';
import { SOURCES } from '../sources/sources';
import { readLock } from './fetch/lock';
import { InputProblem, type Inputs } from './stage';

/** What was read of one file for one source. */
export interface InputRecord {
  readonly sourceId: string;
  readonly path: string;
  readonly sha256: string;
  readonly rowsUsed: number;
}

/** `Inputs` which can also say, for the manifest, what was read: ordered by source, then path. */
export interface RecordedInputs extends Inputs {
  records(): readonly InputRecord[];
  /** Every record of a source, with those declared since. */
  sources(): readonly SourceRecord[];
}

interface File {
  readonly text: string;
  readonly sha256: string;
}

interface Reading {
  readonly sourceId: string;
  readonly path: string;
  readonly sha256: string;
  found: number;
  said: number | null;
}

/**
 * Reads official files below `root`, once each.
 * @param fetched folder of `npm run data:fetch`: what stands there is read instead of the same path below `root`
 * Throws `InputProblem` (one line: file, fault, where the publisher offers it) for whatever is wrong with a file.
 */
export function createInputs(root: string, fetched: string | null = null): RecordedInputs {
  const files = new Map<string, File>();
  const tables = new Map<string, ReturnType<typeof readCsvTable>>();
  const readings = new Map<string, Reading>();
  const declared = new Map<string, SourceRecord>();
  const hashes = new Map<string, string>();

  function open(sourceId: string, path: string): File {
    const file = files.get(path) ?? decode(sourceId, path, load(sourceId, path));
    files.set(path, file);
    note(sourceId, path, file.sha256);
    return file;
  }

  function note(sourceId: string, path: string, sha256: string): void {
    const key = `${sourceId}\n${path}`;
    if (!readings.has(key)) readings.set(key, { sourceId, path, sha256, found: 0, said: null });
  }

  function placeOf(path: string): string {
    const newer = fetched === null ? null : join(fetched, path);
    return newer !== null && existsSync(newer) ? newer : join(root, path);
  }

  function load(sourceId: string, path: string): Buffer {
    const full = placeOf(path);
    if (!existsSync(full) || !statSync(full).isFile()) throw problem(sourceId, path, 'is missing');
    const bytes = readFileSync(full);
    if (bytes.length === 0) throw problem(sourceId, path, 'is empty');
    return bytes;
  }

  function decode(sourceId: string, path: string, bytes: Buffer): File {
    let text: string;
    try {
      // TextDecoder drops a byte-order mark.
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const encoding = declared.get(sourceId)?.encoding;
      if (encoding === undefined) throw problem(sourceId, path, 'is not UTF-8 text');
      text = new TextDecoder(encoding).decode(bytes);
    }
    if (text.trim() === '') throw problem(sourceId, path, 'is empty');
    return { text, sha256: hashOf(bytes) };
  }

  function found(sourceId: string, path: string, rows: number): void {
    const reading = readings.get(`${sourceId}\n${path}`);
    if (reading) reading.found = rows;
  }

  return {
    text(sourceId, path) {
      const { text } = open(sourceId, path);
      found(sourceId, path, text.trimEnd().split('\n').length);
      return text;
    },

    csv(sourceId, path, requiredColumns) {
      const { text } = open(sourceId, path);
      const key = `${path}\n${requiredColumns.join('\n')}`;
      const table = tables.get(key) ?? readCsvTable(text, requiredColumns);
      tables.set(key, table);
      if (table.problems[0] !== undefined) throw problem(sourceId, path, table.problems[0]);
      found(sourceId, path, table.rows.length);
      return table.rows;
    },

    geojson(sourceId, path, requiredProperties) {
      const { text } = open(sourceId, path);
      const collection = parseCollection(text, requiredProperties);
      if (typeof collection === 'string') throw problem(sourceId, path, collection);
      found(sourceId, path, collection.features.length);
      return collection;
    },

    bytes(path) {
      const bytes = readFileSync(placeOf(path));
      hashes.set(path, hashOf(bytes));
      return bytes;
    },

    origin(path) {
      if (fetched === null || !existsSync(join(fetched, path))) return null;
      const entries = Object.entries(readLock(fetched).files);
      const found = entries.find(([, { kept }]) => kept.some((one) => one.path === path));
      return found ? { url: found[1].from ?? found[0], fetchedAt: found[1].fetchedAt } : null;
    },

    declare(source) {
      declared.set(source.id, source);
    },

    list(folder) {
      const places = [root, fetched].flatMap((place) => (place === null ? [] : [join(place, folder)]));
      return [...new Set(places.flatMap((full) => (existsSync(full) ? readdirSync(full) : [])))].toSorted();
    },

    used(sourceId, path, rows) {
      const hash = hashes.get(path);
      if (hash !== undefined) note(sourceId, path, hash);
      const reading = readings.get(`${sourceId}\n${path}`);
      if (!reading) throw new Error(`used() before reading ${path} for ${sourceId}`);
      reading.said = Math.max(reading.said ?? 0, rows);
    },

    records() {
      return [...readings.values()]
        .map(({ sourceId, path, sha256, found: rows, said }) => ({
          sourceId,
          path,
          sha256,
          rowsUsed: said ?? rows,
        }))
        .sort((a, b) => compare(a.sourceId, b.sourceId) || compare(a.path, b.path));
    },

    sources: () => [...SOURCES, ...declared.values()],
  };

  function problem(sourceId: string, path: string, fault: string): InputProblem {
    const source = declared.get(sourceId);
    return source ? new InputProblem(path, fault, source.offeredAt) : inputProblem(sourceId, path, fault);
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The features, or what is wrong with the file in words. */
function parseCollection(
  text: string,
  requiredProperties: readonly string[],
): GeoJSON.FeatureCollection | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'is not valid JSON (truncated?)';
  }
  if (!isCollection(parsed)) return 'is not a GeoJSON FeatureCollection';
  if (parsed.features.length === 0) return 'holds no features';
  for (const [index, feature] of parsed.features.entries()) {
    if (!feature?.geometry) return `feature ${index + 1} has no geometry`;
    for (const name of requiredProperties) {
      if (feature.properties?.[name] === undefined)
        return `feature ${index + 1} lacks the property “${name}”`;
    }
  }
  return parsed;
}

function isCollection(value: unknown): value is GeoJSON.FeatureCollection {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'FeatureCollection' &&
    'features' in value &&
    Array.isArray(value.features)
  );
}

/** What is wrong with a file of a source, ending in where its publisher offers it. */
export function inputProblem(sourceId: string, path: string, fault: string): InputProblem {
  const source = SOURCES.find(({ id }) => id === sourceId);
  if (!source) throw new Error(`No source record ${sourceId} in data/sources`);
  return new InputProblem(path, fault, source.offeredAt);
}

/**
 * Records of a file by one of the readers in src/formats, those to `keep` only (they count as used); the reader's
 * first fault becomes an `InputProblem`.
 */
export function readRecords<T>(
  inputs: Inputs,
  sourceId: string,
  path: string,
  reader: (text: string) => ReadResult<T>,
  keep: (record: T) => boolean = () => true,
): readonly T[] {
  const { records, problems } = reader(inputs.text(sourceId, path));
  if (problems[0] !== undefined) throw inputProblem(sourceId, path, problems[0]);
  if (records.length === 0) throw inputProblem(sourceId, path, 'holds no rows');
  const kept = records.filter(keep);
  inputs.used(sourceId, path, kept.length);
  return kept;
}

/**
 * One record for each key wanted, in that order. Throws `InputProblem` when one is absent (a file cut short at the
 * end of a line) or listed twice.
 */
export function oneEach<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  wanted: readonly string[],
  problem: (fault: string) => InputProblem,
): readonly T[] {
  const needed = new Set(wanted);
  const byKey = new Map<string, T>();
  for (const record of records) {
    const key = keyOf(record);
    if (!needed.has(key)) continue;
    if (byKey.has(key)) throw problem(`lists ${key} twice`);
    byKey.set(key, record);
  }
  return wanted.map((key) => {
    const record = byKey.get(key);
    if (record === undefined) throw problem(`has no row for ${key}`);
    return record;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
