import type { Unit } from '../../domain/model/measure-record';
import type { ColumnProfile } from './column-profile';
import type { ColumnHow } from './corrections';

/** What a column of numbers is, by its heading and by what stands in it. */
export type Quantity =
  | {
      readonly is: 'figure';
      readonly how: Extract<ColumnHow, { how: 'added' | 'averaged' | 'not-added' }>;
      readonly unit: Unit;
      readonly because: string;
      /** 100 where 0.25 is 25 %. */
      readonly scale?: 100;
    }
  | { readonly is: 'none'; readonly because: string };

const AVERAGED: ColumnHow & { how: 'averaged' } = { how: 'averaged', by: 'households' };

/** Things that are counted: a heading that begins with one is a count, whatever it says of limits after it. */
const COUNTED =
  /^(the )?(number|numbers|no\.?|nr|count|total|sum) (of )?|^(households|homes|premises|properties|dwellings|addresses|residents|people|persons|population|adults|children|pupils|claimants|claims|awards|recipients|postcodes|visits|visitors|sessions|loans|users|members|customers|calls|cases|places|computers|tablets|observation|obs value|value|count)\b|\b(numerator|denominator)\b/;
/** A unit after one of these is a limit, not what the column is measured in: "Premises below 10 Mbit/s". */
const LIMITED =
  /\b(below|under|over|above|within|less than|more than|at least|fewer than|up to|beyond|unable to|without|with|aged?)\b.*$/;

/** Where the council lies, in degrees. */
export interface Bounds {
  readonly lon: readonly [number, number];
  readonly lat: readonly [number, number];
}

interface Rule {
  readonly pattern: RegExp;
  readonly unit: Unit;
  readonly because: string;
  /** Of an estimate: whatever it is an estimate of. */
  readonly isLimit?: true;
}
const NOT_ADDED: readonly Rule[] = [
  { pattern: /\b(rank(ing)?|\w+rank)0?\b/, unit: 'score', because: 'Its heading names a rank.' },
  {
    pattern: /^(imd|idaci|idaopi)( rank| 20\d\d)?$/,
    unit: 'score',
    because: 'Its heading names an index by its rank.',
  },
  { pattern: /\bdeciles?\b|\w{3}decile?\b/, unit: 'decile', because: 'Its heading names a decile.' },
  {
    pattern: /\b(quintile|quartile|percentile|vigintile)\b/,
    unit: 'score',
    because: 'Its heading names a rank.',
  },
  { pattern: /\bmedian\b/, unit: 'score', because: 'Its heading names a median.' },
  {
    pattern:
      /\b(lower|upper)\b.*\b(ci|limit|bound|confidence|interval)\b|\bconfidence (limit|interval)|\b(lower|upper) ?(95|ci)\b|\b(ucl|lcl|uci|lci|ci ?width)\b|\bmargin of error\b/,
    unit: 'score',
    because: 'Its heading names the limit of a range.',
    isLimit: true,
  },
];
const PERCENT = /%|\bper ?cents?\b|\bpercentages?\b|\bpct\b|\bproportion\b|\bshare\b/;
const AVERAGES: readonly Rule[] = [
  {
    pattern:
      /\brates?\b|\bratio\b|\bper (?!cents?\b|annum\b|year\b|month\b|week\b|day\b|quarter\b|fortnight\b)[\w,]+/,
    unit: 'score',
    because: 'Its heading names a rate.',
  },
  { pattern: /\b(km|kms|kilomet(re|er)s?)\b/, unit: 'km', because: 'Its heading names kilometres.' },
  {
    pattern: /\b(miles?|met(re|er)s?)\b|\bdistance\b(?=$| ?[^a-z ]| (of|from|to|in|by)\b)|\w m$/,
    unit: 'score',
    because: 'Its heading names a distance.',
  },
  {
    pattern: /\b(mins?|minutes?|secs?|seconds|travel time|drive time|journey time|duration)\b/,
    unit: 'score',
    because: 'Its heading names a length of time.',
  },
  {
    pattern: /\b(mbps|mbits?|mbit\/s|gbps|kbps|latency)\b|\bspeeds?\b(?=$| ?[^a-z ]| (of|in|by|at)\b)/,
    unit: 'mbps',
    because: 'Its heading names a speed.',
  },
  {
    pattern: /\b(temperature|height|elevation|altitude|gradient)\b/,
    unit: 'score',
    because: 'Its heading names a measurement.',
  },
  {
    pattern: /^(mean |your )?age( \((in )?years\))?$|\baverage age\b|\bhow old\b/,
    unit: 'score',
    because: 'Its heading names an age.',
  },
  {
    pattern:
      /\b(average|avg|mean|density)\b|\b(scores?|index|indices|satisfaction|rating)\b(?=$| ?[^a-z ]| (of|for|out|on|in|by|from|at|to)\b)/,
    unit: 'score',
    because: 'Its heading names a score or a mean.',
  },
];
const INCOME =
  /\b(household|net|gross|annual|weekly|monthly|disposable|equivalised)\b.*\b(income|earnings|pay)\b(?! depriv)|^(income|earnings|wages?|salary|price|rent)s?( £| \(£\))?$/;
const AREA = /^(?:(?!\bper ).)*\b(km2|km²|sq ?km|square kilomet\w+|hectares?|ha)\b(?!.*\bper\b)/;
const YEARS = /\b(year|years|yr|built|opened|closed|since|fye|period|date|month|quarter|time)\b/;
const POSITION =
  /^(x|y|lat|lon|long|lng|latitude|longitude|easting|eastings|northing|northings|geo ?x|geo ?y|x ?coord(inate)?|y ?coord(inate)?|oseast1m|osnrth1m|grid ?[xy])$|\b(latitude|longitude|eastings?|northings?)\b/;
const IDENTITY =
  /^(id|fid|oid|gid|ogc ?fid|objectid|object id|uprn|usrn|toid|index|row|row ?(no|number|id)|ref|reference|key|unique property reference number|serial|#)$|\b(uprn|usrn|objectid)\b|\b(ref|reference|account|case|customer|record|system)( (no|number|id))?$|\b(phone|telephone|tel|fax|mobile)( (no|number))?$|\bid$/;
/** Columns of Nomis and other statistical exports that describe the row. */
const EXPORT_WORDS =
  /^(measures|record_count|record_offset|obs_status|obs_conf|geography|geography_typecode|date|time|freq|unit_mult|urn)$|^c20\d\d_|_(code|typecode|sortorder|cd)$|\bsortable\b/;
/** Sizes of outlines that mapping programs add: "Shape__Area", "Shape.STLength()". */
const OUTLINE = /^(shape|st|geometry)[ _.]*(st)?[ _]*(area|length|len|leng|perimeter)\b/;
const CODE = /\bcodes?$|^codes? (of|for) |^code$|(^|[ _])cd$/;

/** "Lower_CI-95" and "lowerCI95" as "lower ci 95". */
function plain(title: string): string {
  return title
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether numbers of a column are added up, averaged, neither, or are no quantities at all: by the heading and by the values.
 *
 * @param bounds numbers that lie within them, with many decimals, are positions
 * @param isExport another column holds the observations (`OBS_VALUE`), so that this one only describes them
 * @param hasLimits other columns hold the upper and lower limit of this one
 */
export function quantityOf(
  profile: ColumnProfile,
  { isExport, hasLimits }: { readonly isExport: boolean; readonly hasLimits: boolean },
  bounds: Bounds,
): Quantity {
  const title = plain(profile.title);
  const raw = profile.title.trim().toLowerCase();
  const none = (because: string): Quantity => ({ is: 'none', because });
  const isCount = COUNTED.test(title) && !/^(value|count|total)$/.test(title);
  const whole = profile.decimals === 0;
  const one = profile.texts.size === 1 && profile.filled > 2;

  if (!profile.isNamed && whole && isNumbering(profile)) return none('It numbers the rows.');
  if (EXPORT_WORDS.test(raw) || (isExport && raw !== 'obs_value'))
    return none('It describes the row: a code or a constant, not a figure.');
  if (OUTLINE.test(title)) return none('A mapping program added it: the size of an outline.');
  if (CODE.test(title) && whole) return none('Its heading names a code.');
  if (
    IDENTITY.test(title) &&
    !/\w (count|total)s?$/.test(title) &&
    !isCount &&
    (whole || profile.leadingNought > 0) &&
    isIdentity(title, profile)
  )
    return none('It holds numbers that name things, not quantities.');
  if (profile.leadingNought > 0.2 * profile.numbers && profile.most > 999)
    return none('Its numbers begin with a nought, as codes and telephone numbers do.');
  if (whole && profile.least >= 1e9)
    return none('It holds numbers of ten digits and more, which name things.');
  const isSmallXy = /^[xy]$/.test(title) && whole && Math.abs(profile.most) < 1000;
  if (POSITION.test(title) && !isCount && !isSmallXy) return none('It holds positions.');
  if (isPosition(profile, bounds) && !isCount && !PERCENT.test(title))
    return none('Its values are positions in this country.');
  if (!isCount && /\b(e|n|x|y|east|north)$/.test(title) && profile.least > 1e4 && profile.most < 1.3e6)
    return none('It holds positions.');
  if (whole && !isCount && isYears(profile, title)) {
    return one || profile.texts.size < 3
      ? none('It holds a year: the date of the figures, not a figure.')
      : figure({ how: 'not-added' }, 'year', 'Its values are years.');
  }
  return figureOf(title, isCount, hasLimits, profile);
}

const isInPounds = (title: string): boolean => /£|\bgbp\b/.test(title);

function figureOf(title: string, isCount: boolean, hasLimits: boolean, profile: ColumnProfile): Quantity {
  if (PERCENT.test(title)) {
    return isOfOne(profile, title)
      ? { ...figure(AVERAGED, 'percent', OF_ONE), scale: 100 }
      : figure(AVERAGED, 'percent', 'Its heading names a percentage.');
  }
  if (profile.percents > profile.numbers / 2)
    return figure(AVERAGED, 'percent', 'Its cells are percentages.');
  const isTotal = /^(total|sum)\b/.test(title);
  if ((!isCount || isTotal) && INCOME.test(title))
    return figure(AVERAGED, 'gbp', 'Its heading names an income.');
  if (profile.decimals > 0 && profile.least >= 0 && profile.most <= 1)
    return figure(AVERAGED, 'score', 'Its values are shares between nought and one.');
  if (hasLimits) return figure(AVERAGED, 'score', 'Other columns hold the limits of it, as of an estimate.');
  const limit = NOT_ADDED.find(({ pattern, isLimit }) => (isLimit || !isCount) && pattern.test(title));
  if (limit) return figure({ how: 'not-added' }, isInPounds(title) ? 'gbp' : limit.unit, limit.because);
  const isPounds = isInPounds(title) || profile.pounds > profile.numbers / 2;
  const measured = isCount ? '' : title.replace(LIMITED, '');
  if (AREA.test(measured)) return figure({ how: 'added' }, 'score', 'Its heading names a size of land.');
  for (const { pattern, unit, because } of AVERAGES)
    if (pattern.test(measured)) return figure(AVERAGED, isPounds && unit === 'score' ? 'gbp' : unit, because);
  // A rate stays one whatever stands before it: "Claimants per 1,000 residents".
  if (isCount && AVERAGES[0]?.pattern.test(title)) return figure(AVERAGED, 'score', AVERAGES[0].because);
  const isMoney = isPounds || /\b(cost|spend|spent|expenditure|budget|amount)\b/.test(title);
  if (profile.decimals > 0 && !isCount && !isMoney)
    return figure(AVERAGED, 'score', 'Its values have decimals, which counts have not.');
  return figure(
    { how: 'added' },
    isMoney ? 'gbp' : 'score',
    isCount
      ? 'Its heading names things that are counted.'
      : isMoney
        ? 'It holds sums of money.'
        : 'Its values are whole numbers.',
  );
}

const figure = (
  how: Extract<ColumnHow, { how: 'added' | 'averaged' | 'not-added' }>,
  unit: Unit,
  because: string,
): Extract<Quantity, { is: 'figure' }> => ({ is: 'figure', how, unit, because });

const OF_ONE = 'Its heading names a share and its values lie between nought and one: 0.25 is read as 25 %.';

/** Numbers that may be shares of one as well as of a hundred. */
export const mayBeOfOne = ({ decimals, least, most, percents }: ColumnProfile): boolean =>
  decimals > 0 && least >= 0 && most <= 1 && percents === 0;

/** Shares of one: a proportion by its heading, or written finer than percentages are. */
function isOfOne(profile: ColumnProfile, title: string): boolean {
  if (!mayBeOfOne(profile)) return false;
  const broken = [...profile.texts.keys()].filter((text) => /[.,]\d/.test(text));
  const fine = broken.filter((text) => /[.,]\d\d/.test(text)).length;
  return /\b(proportion|share)\b/.test(title) || fine > broken.length / 2;
}

/** Numbers that hardly ever repeat, or a heading that can be nothing else. */
function isIdentity(title: string, { texts, filled, most }: ColumnProfile): boolean {
  if (/^(uprn|usrn|toid|fid|oid|gid|objectid|object id|unique property reference number)$|\bid$/.test(title))
    return true;
  return texts.size >= 0.9 * filled || most > 1e6;
}

/** Each number once, one after another. */
const isNumbering = ({ texts, filled, least, most }: ColumnProfile): boolean =>
  filled > 2 && texts.size === filled && most - least + 1 === filled && least <= 1;

function isYears({ least, most, texts, filled }: ColumnProfile, title: string): boolean {
  if (!(least >= 1800 && most <= 2100)) return false;
  return YEARS.test(title) || (texts.size === 1 && filled > 2 && least >= 1990 && most <= 2040);
}

/** Degrees within the council's bounds, with more decimals than figures have. */
function isPosition({ least, most, decimals, numbers, texts }: ColumnProfile, { lon, lat }: Bounds): boolean {
  const fine = [...texts.keys()].filter((text) => /\.\d{3,}$/.test(text)).length;
  if (numbers < 3 || decimals < 0.9 * numbers || fine < 0.8 * Math.min(texts.size, numbers)) return false;
  return [lon, lat].some(([from, to]) => least >= from - MARGIN && most <= to + MARGIN);
}
const MARGIN = 0.2;
