import { type AreaJoin, type KeyKind, NOT_OURS, UNKNOWN } from './area-keys';

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

/** Places rows by a kind of key. */
export function placer(join: AreaJoin, kind: KeyKind): Placing {
  const { spine } = join;
  const whole = (row: number, weight: number): Parts => ({ how: 'whole', rows: [{ row, share: 1, weight }] });

  if (kind === 'postcode') {
    return {
      place: join.postcode,
      parts: (key) => whole(join.postcode(key), join.postcodeWeight[join.postcodeAt(key)] ?? 0),
    };
  }
  if (kind === 'output-area') {
    const { code, households } = spine.keys.outputAreas;
    const at = new Map(code.map((one, index) => [one, index]));
    return {
      place: join.outputArea,
      parts: (key) => whole(join.outputArea(key), households[at.get(key) ?? -1] ?? 0),
    };
  }
  if (kind === 'msoa' || kind === 'ward') {
    const rowsOf = kind === 'msoa' ? join.msoa : join.ward;
    return {
      place: (key) => rowsOf(key)[0] ?? (/^[EW]0[25]\d{6}$/.test(key) ? NOT_OURS : UNKNOWN),
      parts: (key) => ({ how: 'whole', rows: rowsOf(key).map((row) => ({ row, share: 1, weight: 1 })) }),
    };
  }
  // Areas of 2011 that stayed have the same code; those that changed are repaired. A file keyed by 2021 areas
  // holds none of the changed ones, so the same reading serves both.
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
