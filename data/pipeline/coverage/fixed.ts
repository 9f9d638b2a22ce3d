import type { CoverageRow } from '../../../src/artefact/files';
import { createHeadings } from '../../../src/formats/headings';
import { findConcepts } from '../../../src/formats/ofcom-concepts';
import { InputProblem, type Inputs } from '../stage';

/** A file of Ofcom's fixed coverage for whole councils or constituencies. */
export interface FixedFile {
  readonly sourceId: string;
  readonly offeredAt: string;
  readonly path: string;
  readonly code: 'laua' | 'parl_const';
}

const SHARES = [
  'gigabitPct',
  'fullFibrePct',
  'superfastPct',
  'below2Pct',
  'below5Pct',
  'below10Pct',
  'below30Pct',
  'withoutDecentPct',
] as const;

/**
 * Every row of the file, under whichever of the headings Ofcom has used.
 * Throws `InputProblem` for a heading or a number that is missing.
 */
export function fixedRows(
  inputs: Inputs,
  { sourceId, offeredAt, path, code }: FixedFile,
): readonly CoverageRow[] {
  const problem = (fault: string): InputProblem => new InputProblem(path, fault, offeredAt);
  const rows = inputs.csv(sourceId, path, [code, `${code}_name`, 'All Premises']);
  const names = Object.keys(rows[0] ?? {});
  const found = new Map(findConcepts(createHeadings(names)).map((one) => [one.concept.key, one]));
  const columns = new Map<string, string>([['premises', 'All Premises']]);
  for (const key of SHARES) columns.set(key, names[found.get(key)?.share ?? -1] ?? '');
  columns.set('withoutDecentPremises', names[found.get('withoutDecentPct')?.count ?? -1] ?? '');
  for (const [key, name] of columns) if (name === '') throw problem(`lacks a column for ${key}`);
  return rows.map((row) => {
    const name = row[`${code}_name`] ?? '';
    const figures = [...columns].map(([key, heading]) => {
      const value = Number(row[heading] === '' ? Number.NaN : row[heading]);
      if (Number.isNaN(value)) throw problem(`has no number under “${heading}” for ${name}`);
      return [key, value] as const;
    });
    return {
      code: row[code] ?? '',
      name,
      ...(Object.fromEntries(figures) as Omit<CoverageRow, 'code' | 'name'>),
    };
  });
}
