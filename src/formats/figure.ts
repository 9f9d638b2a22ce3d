/** A published cell: a number, `null` = no data, `'suppressed'` = held back by the publisher. Never 0 for either. */
export type Figure = number | null | 'suppressed';

/** What a reader of an official file returns: typed records, and what is wrong in plain English. */
export interface ReadResult<T> {
  readonly records: readonly T[];
  readonly problems: readonly string[];
}

/** How numbers are written in a file. */
export interface NumberStyle {
  /** "1,5" is one and a half, "1.234" a thousand and more. */
  readonly decimalComma?: boolean;
  /** What "(12)" is; absent = not understood. */
  readonly brackets?: 'minus' | 'number' | 'no-data';
}

/** A plain number: most cells are, and need no more work. */
const PLAIN = /^-?\d+(\.\d+)?$/;

/** Words and marks for "there is no figure here", in lower case. */
const NO_DATA = new Set(
  `|-|.|..|...|:|?|#|na|n/a|n.a.|n.a|n/k|nk|nan|null|none|(null)|not known|unknown|not available|not applicable|not recorded|not collected|missing|no data|blank|tbc|[x]|[z]|[:]|[na]|[n/a]|x|z|#n/a|#n/a!|#null!|#div/0!|#value!|#ref!|#name?|#num!|#spill!|#nv|#n/v|#wert!|#bezug!|#zahl!|k. a.|k.a.`.split(
    '|',
  ),
);
/**
 * Marks of figures that the publisher knows and does not show, in lower case: `[c]` confidential, `[low]` too low to print
 * after rounding, `[u]` too unreliable, `~` too small.
 */
const HELD_BACK = new Set(
  `c|(c)|[c]|[low]|low|[u]|[s]|s|u|~|*|**|***|supp|suppressed|small|[small]|confidential|disclosive|redacted|withheld`.split(
    '|',
  ),
);
/** "<5", "fewer than 5", "5 or fewer", "1 to 4", ">95": a number that is not said. */
const WITHIN_LIMITS =
  /^((<|≤|<=|>|≥|>=|less than|fewer than|under|below|up to|more than|over)\s*\d[\d,.]*%?|\d+ (or|and) (fewer|less|under|below|more|over)|[0-9]\s?(-|–|to)\s?\d{1,2})$/;
const UNIT =
  /\s*(km|kms|miles?|metres?|m|mins?|minutes?|hours?|hrs?|mbps|mbit\/s|gbps|percent|per cent|pct|people|premises)$/;
/** Marks of revised, provisional and estimated figures, and of foot notes, after a number. */
const REMARK = /(\s*(\[([a-z0-9]{1,3}|note \d+)\]|\((r|p|e|note \d+)\)|\*+|†|‡|[¹²³]))+$/;
/** Thousands and millions after a sum of money. */
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const LARGE_SUM = /^([-−–]?)\s?[£€$]\s?(\d+(?:\.\d+)?)\s?(k|m|mn|million|bn|billion)$/;
/** Spaces that are no blanks, byte-order marks and joiners within a text. */
const ODD_SPACES = /[\u00a0\u2000-\u200f\u2028\u2029\u202f\u2060\u3000\ufeff\u00ad]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/g;

/** ="00123" and '00123, by which spreadsheets are told to leave a text as it is. */
const KEPT_AS_TEXT = /^(?:="([^"]*)"|'([A-Za-z\d][^']*))$/;

/** A cell without marks that are not seen or speak to a spreadsheet alone, odd spaces as blanks, nothing round it. */
export function cleanCell(text: string): string {
  const plain = (ODD_SPACES.test(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ') : text).trim();
  const first = plain.charCodeAt(0);
  if (first !== 39 && first !== 61) return plain;
  const kept = KEPT_AS_TEXT.exec(plain);
  return kept ? (kept[1] ?? kept[2] ?? '').trim() : plain;
}

/**
 * Reads one cell: thousands marks, `%`, currency, units and remarks on a number are dropped, whatever minus is a minus.
 * Returns `undefined` when the text is none of the things publishers write.
 */
export function readFigure(text: string, style: NumberStyle = {}): Figure | undefined {
  if (PLAIN.test(text) && style.decimalComma !== true) return Number(text);
  const trimmed = cleanCell(text);
  if (trimmed === '') return null;
  const lower = trimmed.toLowerCase();
  if (NO_DATA.has(lower) || /^([-–—]{1,3}|#+)$/.test(lower)) return null;
  if (lower === 'nil' || lower === 'zero') return 0;
  if (HELD_BACK.has(lower) || WITHIN_LIMITS.test(lower)) return 'suppressed';
  const bracketed = /^\(\s*([£€$]?\s*[\d.,\s]+%?)\s*\)$/.exec(lower)?.[1];
  if (bracketed !== undefined) {
    if (style.brackets === 'no-data') return null;
    if (style.brackets === undefined) return undefined;
    const inside = numberOf(bracketed, style);
    return inside === undefined ? undefined : style.brackets === 'minus' ? -inside : inside;
  }
  return numberOf(lower, style);
}

/** Thousands, money and per cent as most write them. */
const USUAL = /^[£€$]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?$/;

function numberOf(lower: string, { decimalComma }: NumberStyle): number | undefined {
  const usual = decimalComma ? null : USUAL.exec(lower);
  if (usual) return Number(`${usual[1]?.replaceAll(',', '')}${usual[2] ?? ''}`);
  const large = LARGE_SUM.exec(lower);
  if (large) return (large[1] ? -1 : 1) * Number(large[2]) * (MULTIPLES[large[3] ?? ''] ?? 1);
  let plain = lower
    .replace(REMARK, '')
    .replace(UNIT, '')
    .replace(/^'/, '')
    .replace(/^[-−–‒—]\s?/, '-')
    .replace(/(\d)['’](?=\d{3}(\D|$))/g, '$1')
    .replace(/^(-?)\s?[£€$]\s?/, '$1')
    .replace(/^\+(?=\d)/, '')
    .replace(/\s?[%€£]$/, '')
    .trim();
  plain = decimalComma
    ? plain.replace(/[.\s](?=\d{3}(\D|$))/g, '').replace(',', '.')
    : plain.replace(/,(?=\d{3}(\D|$))/g, '');
  if (/^-?\d{1,3}( \d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(' ', '');
  if (!/^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** Reads cells of a table and keeps the faults it meets, so that one line can say what is wrong. */
export interface CellReader {
  readonly problems: string[];
  /** A figure which may be missing; an unreadable one is a fault and counts as no data. */
  figure(row: Readonly<Record<string, string>>, column: string, about: string): Figure;
  /** A figure every row must have; anything else is a fault. */
  number(row: Readonly<Record<string, string>>, column: string, about: string): number;
}

export function createCellReader(): CellReader {
  const problems: string[] = [];
  return {
    problems,
    figure(row, column, about) {
      const text = row[column] ?? '';
      const figure = readFigure(text);
      if (figure !== undefined) return figure;
      problems.push(`“${text.trim()}” in “${column}” for ${about} is not a number`);
      return null;
    },
    number(row, column, about) {
      const figure = readFigure(row[column] ?? '');
      if (typeof figure === 'number') return figure;
      problems.push(
        figure === undefined
          ? `“${(row[column] ?? '').trim()}” in “${column}” for ${about} is not a number`
          : `there is no figure in “${column}” for ${about}`,
      );
      return Number.NaN;
    },
  };
}
