import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { INPUTS } from './inputs-present';

/**
 * A folder which looks like the inputs but for one file, whose bytes are changed; `null` = the file is absent.
 * Everything else is a link, so nothing is copied. Remove it with `rmSync`.
 */
export function alteredInputs(path: string, change: (bytes: Buffer) => Buffer | null): string {
  const root = mkdtempSync(join(tmpdir(), 'inputs-'));
  link('', path.split('/'), root);
  rmSync(join(root, path));
  const bytes = change(readFileSync(join(INPUTS, path)));
  if (bytes !== null) writeFileSync(join(root, path), bytes);
  return root;
}

function link(folder: string, way: readonly string[], root: string): void {
  for (const name of readdirSync(join(INPUTS, folder))) {
    const path = join(folder, name);
    if (name === way[0] && way.length > 1) {
      mkdirSync(join(root, path));
      link(path, way.slice(1), root);
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(join(INPUTS, path), join(root, path));
    }
  }
}
