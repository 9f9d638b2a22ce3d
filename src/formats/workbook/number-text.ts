import { format, isDateFormat } from 'numfmt';

/** Numbers of a spreadsheet hold 15 digits; what stands behind them is noise of the arithmetic. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** Days between the two beginnings of time of a workbook, 1900 and 1904. */
const DAYS_TO_1904 = 1462;

/**
 * A number as the person who looks at the sheet understands it: dates as dates, fractions shown as per cent as per cent,
 * marks that a number format puts in a number's place ("c" below five) as marks. Digits that a format only rounds away
 * are put back, so that sums and positions stay exact; a nought shown as a dash or as nothing is a nought.
 *
 * @param pattern the number format of the cell
 * @param from1904 the workbook counts its days from 1904
 * @returns text of a cell, for a number as it stands in the file
 */
export function numberText(pattern: string, from1904: boolean): (raw: string) => string {
  if (pattern === '' || /^(general|@)$/i.test(pattern)) return plainNumber;
  // Digits, thousands and decimals alone: what is shown is the number.
  if (/^[#0,]*[#0](\.[#0]+)?$/.test(pattern)) return plainNumber;
  if (/^[#0]*0(\.0+)?%$/.test(pattern)) {
    return (raw) => {
      const value = Number(raw);
      return Number.isFinite(value) ? `${tidy(100 * value)}%` : raw;
    };
  }
  const isDate = isDateFormat(pattern);
  // Halves and quarters: no one who adds up wants them as words.
  if (!isDate && pattern.includes('/') && /[?#\d]\/[?#\d]/.test(pattern)) return plainNumber;
  const known = new Map<string, string>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const text = formatted(raw, pattern, isDate, from1904);
    if (known.size < 10_000) known.set(raw, text);
    return text;
  };
}

function formatted(raw: string, pattern: string, isDate: boolean, from1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  try {
    const shown = format(pattern, isDate && from1904 ? value + DAYS_TO_1904 : value, {
      locale: 'en-GB',
      throws: true,
      dateErrorNumber: true,
      nbsp: false,
    }).trim();
    return isDate ? shown : withAllDigits(shown, value);
  } catch {
    // A format no spreadsheet knows hides nothing of the number.
    return String(tidy(value));
  }
}

function plainNumber(raw: string): string {
  // Whole numbers and short decimals, nearly all there are, stand in the file as they are read.
  if (raw.length <= 15 && !/[eE]/.test(raw)) return raw;
  const value = Number(raw);
  return Number.isFinite(value) ? String(tidy(value)) : raw;
}

const RUN = /\d[\d,]*(?:\.\d+)?|\.\d+/g;

/**
 * What is shown of a number, with the digits put back that were rounded away: "£13" of 12.6 is "£12.6", "13%" of 0.126
 * is "12.6%"; a minus that colour or brackets stand for is written. Text that is not this number rounded (a mark, thousands, a fraction) stays as it is shown.
 */
export function withAllDigits(shown: string, value: number): string {
  if (value === 0 && /^[-–—\s]*$/.test(shown)) return '0';
  if (/^-?\d(\.\d+)?e[-+]?\d+$/i.test(shown)) return String(tidy(value));
  const runs = shown.match(RUN);
  if (runs?.length !== 1) return shown;
  const [run = ''] = runs;
  const signed = value < 0 && !/[-−]/.test(shown) ? `-${shown.replace(/^\((.*)\)$/, '$1')}` : shown;
  const exact = tidy(Math.abs(value) * (shown.includes('%') ? 100 : 1));
  const seen = Number(run.replaceAll(',', ''));
  const decimals = run.includes('.') ? run.length - run.indexOf('.') - 1 : 0;
  if (seen === exact) return signed;
  const isRounded = Math.abs(seen - exact) <= 0.5000001 * 10 ** -decimals;
  return isRounded ? signed.replace(run, String(exact)) : shown;
}
