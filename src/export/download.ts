import type { Dataset } from '../domain/model/dataset';
import { placeName } from '../domain/words/sentence';

/** How long a browser may take to begin a download before its address is let go, ms. */
const KEEP_ADDRESS_MS = 30_000;

/** Hands a file to the person's browser to save under a name. Nothing leaves the browser. */
export function downloadBlob(blob: Blob, filename: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
}

/** Hands a table, as CSV text, to the person's browser to save under a name that ends in `.csv`. */
export function downloadCsv(text: string, filename: string): void {
  downloadBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), filename);
}

/** A file's name that begins with the council's place: `somerset-what-if.csv`. */
export function placedFileName(dataset: Dataset, rest: string): string {
  const place = placeName(dataset)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return `${place}-${rest}`;
}
