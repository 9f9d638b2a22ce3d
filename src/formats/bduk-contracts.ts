import { cut } from '../domain/words/characters';
import { dateWords } from '../domain/words/date-words';

/** One contract in one area: how many premises, and the latest date by which they are to be covered. */
interface Contract {
  readonly kind: 'gigabit' | 'superfast';
  readonly name: string;
  readonly supplier: string;
  premises: number;
  date: string;
}

/** Premises under contract, by area and contract. */
export interface ContractTally {
  add(
    area: number,
    kind: Contract['kind'],
    name: string | undefined,
    supplier: string | undefined,
    date: string | undefined,
  ): void;
  inArea(area: number): readonly Contract[];
  /** Year of the latest final coverage date of gigabit contracts in each area; NaN where none is stated. */
  lastYears(areas: number): Float64Array;
  /** Premises by supplier over all areas, the most first. */
  totals(): readonly { readonly label: string; readonly value: number }[];
}

/** No council has more contracts an area than this; a made-up file may try. */
const MOST = 50;

export function createContractTally(): ContractTally {
  const byArea = new Map<number, Map<string, Contract>>();
  const latest = new Map<number, string>();
  return {
    add(area, kind, name = '', supplier = '', stated = '') {
      const date = isoDay(stated);
      if (kind === 'gigabit' && date > (latest.get(area) ?? '')) latest.set(area, date);
      const here = byArea.get(area) ?? new Map<string, Contract>();
      byArea.set(area, here);
      const key = `${kind}\n${name}\n${supplier}`;
      const known = here.get(key);
      if (known) {
        known.premises += 1;
        if (date > known.date) known.date = date;
      } else if (here.size < MOST) {
        here.set(key, {
          kind,
          name: cut(name.trim(), 80),
          supplier: cut(supplier.trim(), 80),
          premises: 1,
          date,
        });
      }
    },
    lastYears: (areas) =>
      Float64Array.from({ length: areas }, (_, area) => Number(latest.get(area)?.slice(0, 4) ?? Number.NaN)),
    inArea: (area) => [...(byArea.get(area)?.values() ?? [])],
    totals() {
      const suppliers = new Map<string, number>();
      for (const here of byArea.values()) {
        for (const { kind, supplier, premises } of here.values()) {
          if (kind !== 'gigabit') continue;
          const label = `Contracted to ${supplier || 'a supplier not named'}`;
          suppliers.set(label, (suppliers.get(label) ?? 0) + premises);
        }
      }
      return [...suppliers]
        .map(([label, value]) => ({ label, value }))
        .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1))
        .slice(0, 12);
    },
  };
}

/** "2029-09-30", also of "30/09/2029" and with a time after it; empty where it is no day. */
function isoDay(text: string): string {
  const plain = text.trim();
  const british = /^(\d{2})\/(\d{2})\/(20\d{2})$/.exec(plain);
  const day = british ? `${british[3]}-${british[2]}-${british[1]}` : plain.slice(0, 10);
  return /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) ? day : '';
}

/** For each area what is contracted there, in a sentence; null where nothing is. */
export function contractSentences(tally: ContractTally, count: number): readonly (string | null)[] {
  return Array.from({ length: count }, (_, area) => {
    const here = [...tally.inArea(area)].sort((a, b) => b.premises - a.premises);
    return here.length === 0 ? null : `${here.slice(0, 4).map(sentence).join('; ')}.`;
  });
}

function sentence({ kind, name, supplier, premises, date }: Contract): string {
  // Few premises are named by no number: the area is shown, single homes are not.
  const how = premises < 10 ? 'Fewer than 10' : premises.toLocaleString('en-GB');
  const what = kind === 'gigabit' ? 'contracted under Project Gigabit' : 'in a superfast contract';
  const who = [supplier && `to ${supplier}`, name && `(${name})`].filter(Boolean).join(' ');
  const when = date === '' ? '' : `, final coverage date ${dateWords(date)}`;
  return `${how} premises ${what} ${who}${when}`.replace(/\s+/g, ' ').trim();
}
