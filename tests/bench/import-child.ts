import { createReadStream, openAsBlob } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Papa from 'papaparse';
import { readFile } from '../../src/formats/read-file';
import { SPINE } from '../unit/import-fixture';

/**
 * Streams one file with the map's reader, then, if it is text, with PapaParse alone, and prints what it took. A process of its own,
 * so that the highest memory is that of the reading: it is taken before PapaParse begins, less what stood before.
 */
const path = process.argv[2] ?? '';
const MEGABYTE = 2 ** 20;

const blob = await openAsBlob(path);
const standing = process.memoryUsage().rss;
let highest = standing;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss);
}, 20);
const begun = performance.now();
const reading = await readFile(blob, path.slice(path.lastIndexOf('/') + 1), SPINE, () => {
  highest = Math.max(highest, process.memoryUsage().rss);
});
const seconds = (performance.now() - begun) / 1000;
clearInterval(watch);

/** Seconds PapaParse needs for the same file, with nothing done to its rows. */
async function papaSeconds(): Promise<number> {
  const from = performance.now();
  let rows = 0;
  await new Promise<void>((resolve) => {
    Papa.parse<string[]>(createReadStream(path, 'utf8'), {
      header: false,
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(),
    });
  });
  if (Math.abs(rows - 1 - reading.rows) > 1) throw new Error(`${rows} and ${reading.rows} rows of one file`);
  return (performance.now() - from) / 1000;
}

process.stdout.write(
  JSON.stringify({
    seconds,
    papaSeconds: path.endsWith('.csv') ? await papaSeconds() : null,
    memoryMb: (highest - standing) / MEGABYTE,
    rows: reading.rows,
  }),
);
