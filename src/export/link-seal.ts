import { sha256Hex } from '../artefact/sha256';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { cellsOf, columnsBehind } from './recipe';

/** Name of the part of a link that holds the seal. */
export const SEAL = 'seal';
const VERSION_DIGITS = 12;
const DIGITS = 8;

/** A short fingerprint of a text: enough to see a change, not to prove anything. */
const fingerprint = (value: unknown): string => sha256Hex(JSON.stringify(value)).slice(0, DIGITS);

/**
 * What a view says, folded into a few characters that fit in a link: data version, sentences and marked areas, then
 * one fingerprint for each column behind them.
 */
export function sealOf(dataset: Dataset, reading: Reading): string {
  const said = [reading.title, reading.findings.map(({ text }) => text), [...reading.marked]];
  const columns = sealedColumns(reading).map(({ cells }) => fingerprint(cells));
  return [dataset.version.slice(0, VERSION_DIGITS), fingerprint(said), ...columns].join('.');
}

/** The measures one by one and all counts of people together: a link has little room. */
function sealedColumns(reading: Reading): readonly { title: string; cells: unknown }[] {
  const behind = columnsBehind(reading);
  return [
    ...behind.flatMap(({ measure, title, column }) => (measure ? [{ title, cells: cellsOf(column) }] : [])),
    {
      title: 'Numbers of people and households',
      cells: behind.flatMap(({ measure, column }) => (measure ? [] : [cellsOf(column)])),
    },
  ];
}

/** The address with the seal of what it shows. */
export function sealedLink(link: string, dataset: Dataset, reading: Reading): string {
  const address = new URL(link);
  address.searchParams.set(SEAL, sealOf(dataset, reading));
  return address.href;
}

export interface SealCheck {
  readonly verdict: 'same' | 'changed' | 'unknown';
  /** One sentence for the person who opened the link. */
  readonly text: string;
}

/** Whether a view still says what it said when its link was made, and which figures do not. */
export function checkSeal(seal: string, dataset: Dataset, reading: Reading): SealCheck {
  const parts = seal.split('.');
  const behind = sealedColumns(reading);
  if (parts.length !== behind.length + 2 || !parts.every((part) => /^[0-9a-f]{8,12}$/.test(part)))
    return {
      verdict: 'unknown',
      text: 'The link’s seal is damaged or of another version of the map, so it cannot say whether the figures have changed. The recipe file can.',
    };
  const now = sealOf(dataset, reading).split('.');
  const moved = behind.filter((_, index) => parts[index + 2] !== now[index + 2]).map(({ title }) => title);
  if (moved.length === 0 && parts[1] === now[1])
    return { verdict: 'same', text: 'Same: this view says exactly what it said when this link was made.' };
  const what =
    moved.length > 0
      ? `The figures of ${moved.map((title) => `“${title}”`).join(', ')} are not what they were.`
      : 'The figures are the same, but what the map says of them is computed in another way.';
  const version =
    parts[0] === now[0] ? '' : ` The data were version ${parts[0]} then and are version ${now[0]} now.`;
  return {
    verdict: 'changed',
    text: `Changed: ${what}${version} Open the recipe file on the Evidence page to see which areas, and by how much.`,
  };
}
