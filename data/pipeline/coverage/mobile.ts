import type { CoverageFile } from '../../../src/artefact/files';

type Figure = NonNullable<CoverageFile['mobile']>['figures'][number];

/** Ofcom's short names of services and of what is measured. 3G is left out: it is being switched off. */
const SERVICES: readonly (readonly [code: string, label: string])[] = [
  ['4G', '4G'],
  ['Voice', 'Voice calls'],
  ['5G_high_confidence', '5G (high confidence)'],
];
const WHERE: readonly (readonly [code: string, where: Figure['where']])[] = [
  ['prem_in', 'premises, indoors'],
  ['prem_out', 'premises, outdoors'],
  ['geo_out', 'land area'],
  ['abrd_in', 'A and B roads, in car'],
];

/**
 * Coverage by at least one operator and by all. Columns are `{service}_{place}_{N}`: covered by exactly N
 * operators; a blank is nought; what is under 0 has no signal from anyone.
 *
 * @param row one council's row, by heading
 */
export function mobileFigures(row: Readonly<Record<string, string>>): readonly Figure[] {
  return SERVICES.flatMap(([service, label]) =>
    WHERE.flatMap(([place, where]): readonly Figure[] => {
      const shares: number[] = [];
      for (let n = 0; `${service}_${place}_${n}` in row; n += 1)
        shares.push(Number(row[`${service}_${place}_${n}`] || 0));
      if (shares.length < 2) return [];
      const any = shares.slice(1).reduce((sum, share) => sum + share, 0);
      const operators = shares.length - 1;
      return [
        {
          label,
          where,
          anyOperatorPct: twoDecimals(any),
          allOperatorsPct: shares[operators] ?? null,
          operators,
        },
      ];
    }),
  );
}

/** Sums of two-decimal shares come out a hair over 100 in binary. */
const twoDecimals = (share: number): number => Math.min(100, Math.round(share * 100) / 100);
