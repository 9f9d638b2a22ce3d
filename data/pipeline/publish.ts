import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FILES, SCHEMA_VERSION } from '../../src/artefact/files';
import { encodeManifest } from '../../src/artefact/manifest';
import type { Council } from '../councils/profile';
import type { RecordedInputs } from './inputs';
import type { Artefact } from './stage';

/** All files to publish, the manifest last: it names the hash of each of the others and of every input read. */
export function withManifest(
  council: Council,
  artefacts: readonly Artefact[],
  inputs: Pick<RecordedInputs, 'records' | 'sources'>,
): readonly Artefact[] {
  const records = inputs.records();
  const sorted = artefacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
  if (twice) throw new Error(`Two stages write ${twice.path}`);
  const manifest = encodeManifest({
    schemaVersion: SCHEMA_VERSION,
    council: { code: council.code, name: council.name },
    sources: inputs.sources().flatMap(({ offeredAt: _, encoding: _how, ...source }) => {
      const read = records
        .filter(({ sourceId }) => sourceId === source.id)
        .map(({ path, sha256, rowsUsed }) => ({ path, sha256, rowsUsed }));
      return read.length === 0 ? [] : [{ ...source, inputs: read }];
    }),
    files: sorted.map(({ path, text }) => ({
      path,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  });
  return [...sorted, { path: FILES.manifest, text: manifest }];
}

/**
 * Replaces the folder with these files: written beside it first, then renamed, so that a fault on the way leaves
 * what was there before, whole.
 */
export function publish(folder: string, artefacts: readonly Artefact[]): void {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const former = `${fresh}-former`;
  // mkdtemp makes it private; a web server must be able to read it.
  chmodSync(fresh, 0o755);
  try {
    for (const { path, text } of artefacts) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    if (existsSync(folder)) renameSync(folder, former);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (existsSync(former)) renameSync(former, folder);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(former, { recursive: true, force: true });
  }
}

/** One line for each file which is absent, superfluous or different in `folder`; empty = the same to the byte. */
export function differences(folder: string, artefacts: readonly Artefact[]): readonly string[] {
  const expected = new Map(artefacts.map(({ path, text }) => [path, text]));
  const present = existsSync(folder) ? filesBelow(folder) : [];
  const lines = [...expected].flatMap(([path, text]) => {
    if (!present.includes(path)) return [`${path} is missing`];
    return readFileSync(join(folder, path)).equals(Buffer.from(text)) ? [] : [`${path} differs`];
  });
  return [
    ...lines,
    ...present.filter((path) => !expected.has(path)).map((path) => `${path} is not made by the pipeline`),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}
