import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedOutputAreas } from '../unit/published-output-areas';
import { INPUTS } from './inputs-present';

/** Counts made up for tests, under the headings Ofcom publishes: they reach no published map. */

const NEW = 'unable to receive decent broadband from fixed or FWA';
const OLD = 'below the USO';

const headOf = (path: string): string => readFileSync(join(INPUTS, path), 'utf8').split(/\r?\n/)[0] ?? '';

/** Premises of the made-up 100 in each output area that lack decent broadband and 30 Mbit/s, by row of their area. */
export interface Lacking {
  readonly decent: (row: number) => number;
  readonly below30: (row: number) => number;
}

/** An output-area file of January 2026 (`r1`) or, with `old`, under the heading that was renamed then. */
export function outputAreaFile({ decent, below30 }: Lacking, old = false): string {
  const head = headOf('formats/sample_202601_fixed_oa_coverage_r1.csv');
  const names = head.split(',');
  const at = (name: string): number => names.indexOf(name);
  const lines = publishedOutputAreas.codes.map((code, index) => {
    const row = publishedOutputAreas.area[index] ?? 0;
    const cells = names.map(() => '0');
    cells[0] = code;
    cells[at('All Premises')] = '100';
    cells[at(`Number of premises ${NEW}`)] = String(decent(row));
    cells[at('Number of premises unable to receive 30Mbit/s')] = String(below30(row));
    return cells.join(',');
  });
  // One of another council, and one that is no code at all.
  const others = ['E00000001', 'nowhere'].map((code) => [code, ...names.slice(1).map(() => '1')].join(','));
  return `${old ? head.replaceAll(NEW, OLD) : head}\n${[...lines, ...others].join('\n')}\n`;
}

/** A council file as published, in Windows-1252 as Ofcom saves it, with a made-up gigabit share for Somerset. */
export function councilFile(gigabit: number): Uint8Array {
  const path = 'ofcom/202507_fixed_laua_coverage_r01__somerset_and_neighbours.csv';
  const [head = '', ...rows] = readFileSync(join(INPUTS, path), 'utf8').trimEnd().split(/\r?\n/);
  const at = head.split(',').indexOf('Gigabit availability (% premises)');
  const changed = rows.map((line) => {
    const cells = line.split(',');
    if (cells[0] === 'E06000066') cells[at] = String(gigabit);
    return cells.join(',');
  });
  const rest = head
    .split(',')
    .slice(2)
    .map(() => '1');
  const elsewhere = ['W06000001,Ynys Môn', 'E06000052,Cornwall'].map((place) => [place, ...rest].join(','));
  return Buffer.from(`${[head.replaceAll(OLD, NEW), ...changed, ...elsewhere].join('\r\n')}\r\n`, 'latin1');
}
