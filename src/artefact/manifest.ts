import * as v from 'valibot';
import { FILES, type Manifest, SCHEMA_VERSION } from './files';
import { ArtefactProblem } from './problem';

const text = v.string();
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is published of every source. */
export const SOURCE_FIELDS = {
  id: text,
  publisher: text,
  title: text,
  vintage: text,
  vintageSort: text,
  release: text,
  licence: text,
  attribution: text,
  url: text,
  geography: text,
  caveats: v.array(text),
};

const schema = v.object({
  schemaVersion: count,
  council: v.object({ code: text, name: text }),
  sources: v.array(
    v.object({
      ...SOURCE_FIELDS,
      fetch: v.picklist(['publisher', 'manual', 'derived']),
      inputs: v.array(v.object({ path: text, sha256, rowsUsed: count })),
    }),
  ),
  files: v.array(v.object({ path: text, bytes: count, sha256 })),
});

/** The manifest as it is published: keys in a fixed order, one to a line. */
export function encodeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Reads a manifest. Throws `ArtefactProblem`, with kind `version` when another release of the map wrote it. */
export function decodeManifest(json: string): Manifest {
  const parsed = parseJson(FILES.manifest, json);
  const version = v.safeParse(v.object({ schemaVersion: v.number() }), parsed);
  if (version.success && version.output.schemaVersion !== SCHEMA_VERSION) {
    throw new ArtefactProblem(
      FILES.manifest,
      `is of version ${version.output.schemaVersion}; this page reads version ${SCHEMA_VERSION}`,
      'version',
    );
  }
  return checked(FILES.manifest, schema, parsed);
}

/** JSON of a published file, or an `ArtefactProblem` that says it cannot be read. */
export function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ArtefactProblem(file, 'is damaged or incomplete: it is not valid JSON');
  }
}

/** The value if it fits its schema; otherwise an `ArtefactProblem` naming the place of the first misfit. */
export function checked<S extends v.GenericSchema>(
  file: string,
  expected: S,
  value: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(expected, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const place = v.getDotPath(issue) ?? 'its outermost value';
  throw new ArtefactProblem(file, `is not what this page expects at ${place}`);
}
