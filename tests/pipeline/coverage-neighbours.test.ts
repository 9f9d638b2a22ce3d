import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseCouncil } from '../../data/councils/choose-council';
import { SOMERSET } from '../../data/councils/somerset';
import { createAreaIndex } from '../../data/pipeline/area-index';
import { neighbourCouncils } from '../../data/pipeline/coverage/neighbours';
import { createInputs } from '../../data/pipeline/inputs';
import { decodeCoverage } from '../../src/artefact/coverage';
import { PROJECT } from '../unit/structure-files';
import { haveInputs, INPUTS } from './inputs-present';

const coverage = decodeCoverage(
  JSON.parse(readFileSync(join(PROJECT, 'public/data', SOMERSET.folder, 'coverage.json'), 'utf8')),
);
const SEVEN = [
  'Bath and North East Somerset',
  'Dorset',
  'East Devon',
  'Mid Devon',
  'North Devon',
  'North Somerset',
  'Wiltshire',
];

describe('Somerset and its neighbours', () => {
  it('are the seven councils that share its border: not South Gloucestershire, not South Hams', () => {
    expect(coverage.beside?.rows.map(({ name }) => name)).toEqual(['Somerset', ...SEVEN]);
    expect(coverage.fixed?.neighbours.map(({ name }) => name)).toEqual(['Bath and North East Somerset']);
    expect(coverage.fixed?.notHeld).toEqual(SEVEN.slice(1));
  });

  it.skipIf(!haveInputs)(
    'have the January 2026 figures as published, each of the four files read apart',
    () => {
      const published = (file: string) =>
        new Map(
          readFileSync(join(INPUTS, 'ofcom/ons-explore-local-statistics', file), 'utf8')
            .split('\n')
            .map((line) => [line.slice(0, 9), Number(/,2026-01-01,([\d.]+),/.exec(line)?.[1])]),
        );
      for (const [key, file] of [
        ['gigabitPct', 'ons_els_gigabit-capable-broadband.csv'],
        ['below30Pct', 'ons_els_premises-below-30.csv'],
        ['fourGPct', 'ons_els_network-coverage-4g.csv'],
        ['fiveGPct', 'ons_els_network-coverage-5g.csv'],
      ] as const) {
        const values = published(file);
        for (const row of coverage.beside?.rows ?? []) expect(row[key]).toBe(values.get(row.code));
      }
      expect(coverage.beside?.vintage).toBe('January 2026');
    },
  );
});

describe.skipIf(!haveInputs)('any council’s neighbours', () => {
  it.each([
    ['E06000052', ['Torridge', 'West Devon']],
    ['E06000023', ['Bath and North East Somerset', 'North Somerset', 'South Gloucestershire']],
    ['E07000044', ['Plymouth', 'Teignbridge', 'Torbay', 'West Devon']],
  ])(
    '%s: from the shapes',
    (code, names) => {
      const inputs = createInputs(INPUTS);
      const profile = chooseCouncil(code, INPUTS);
      const areas = createAreaIndex(inputs, profile);
      const context = { profile, inputs, council: profile, areas, say: () => undefined };
      expect(neighbourCouncils(context).map(({ name }) => name)).toEqual(names);
    },
    30_000,
  );
});
