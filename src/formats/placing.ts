import { type AreaJoin, CODE, type KeyKind, NOT_OURS, UNKNOWN } from './area-keys';
import { areasOfNames, areasOfPostcodes, type PlaceRows } from './place-names';

/** Where a row goes: rows of areas, with the share of a count and the weight of a mean that each takes. */
export interface Parts {
  readonly how: 'whole' | 'split' | 'merged';
  readonly rows: readonly { readonly row: number; readonly share: number; readonly weight: number }[];
}

export interface Placing {
  place(key: string): number;
  /** Only for keys that `place` leads somewhere. */
  parts(key: string): Parts;
}

/** True of geographies wider than an area: their figure is repeated for each area in them, not divided. */
export const isWider = (kind: KeyKind): boolean =>
  ['msoa', 'ward', 'msoa-name', 'ward-name', 'postcode-sector', 'postcode-district'].includes(kind);

/** Places rows by a kind of key. */
export function placer(join: AreaJoin, kind: KeyKind): Placing {
  const { spine } = join;
  const whole = (row: number, weight: number): Parts => ({ how: 'whole', rows: [{ row, share: 1, weight }] });
  const wider = ({ rows, otherwise }: PlaceRows): Placing => ({
    place: (key) => rows(key)[0] ?? otherwise(key),
    parts: (key) => ({ how: 'whole', rows: rows(key).map((row) => ({ row, share: 1, weight: 1 })) }),
  });

  switch (kind) {
    case 'postcode':
      return {
        place: join.postcode,
        parts: (key) => whole(join.postcode(key), join.postcodeWeight[join.postcodeAt(key)] ?? 0),
      };
    case 'output-area': {
      const { code, households } = spine.keys.outputAreas;
      const at = new Map(code.map((one, index) => [one, index]));
      return {
        place: join.outputArea,
        parts: (key) => whole(join.outputArea(key), households[at.get(key) ?? -1] ?? 0),
      };
    }
    case 'msoa':
      return wider({
        rows: join.msoa,
        otherwise: (key) => (CODE.test(key) && !join.isNearMsoa(key) ? NOT_OURS : UNKNOWN),
      });
    case 'ward':
      return wider({
        rows: join.ward,
        otherwise: (key) => (CODE.test(key) ? NOT_OURS : UNKNOWN),
      });
    case 'msoa-name':
    case 'ward-name':
      return wider(areasOfNames(join, kind));
    case 'postcode-sector':
    case 'postcode-district':
      return wider(areasOfPostcodes(join, kind));
    case 'area-name':
      return wider(areasOfNames(join, kind));
    default:
      return byArea(join, whole);
  }
}

/**
 * Areas of 2011 that stayed have the same code; those that changed are repaired. A file keyed by 2021 areas holds none
 * of the changed ones, so the same reading serves both.
 */
function byArea(join: AreaJoin, whole: (row: number, weight: number) => Parts): Placing {
  const { spine } = join;
  return {
    place(key) {
      const row = join.area(key);
      if (row >= 0) return row;
      return join.changed(key)?.became[0] ?? row;
    },
    parts(key) {
      const row = join.area(key);
      if (row >= 0) return whole(row, 1);
      const change = join.changed(key);
      const became = change?.became ?? [];
      const residents = became.reduce((total, one) => total + (spine.residents[one] ?? 0), 0);
      const split = change?.how === 'split';
      return {
        how: split ? 'split' : 'merged',
        rows: became.map((one) => ({
          row: one,
          share: split ? (spine.residents[one] ?? 0) / residents : 1,
          weight: 1,
        })),
      };
    },
  };
}
