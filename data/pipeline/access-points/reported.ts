import type { ReportedPlace } from '../../../src/domain/model/reported-place';
import { inputProblem } from '../inputs';
import { compactPostcode, postcodeCentres } from '../postcodes/centres';
import type { Inputs, StageContext } from '../stage';

const SOURCE = 'reported-places';
const COLUMNS = [
  'topic',
  'place_or_item',
  'source_address',
  'publisher',
  'date_of_source',
  'confidence_or_trap',
];
/** Councils of before April 2023: what they said of their offices is no longer so. */
const ABOLISHED =
  /Somerset County Council|Somerset West and Taunton|Mendip|Sedgemoor|South Somerset District/;
const PARTS = /\s*;\s*/;
/** Somerset Council took over: what was said of its places before then may no longer be so. */
const SINCE = '2023-04';
/** What the list says of a row that tells what was to happen. */
const PLANNED = /\b(plans?|due to|intentions?|to move)\b/i;

interface Cited {
  readonly publisher: string;
  readonly dated: string;
  /** The row tells a plan: no source of it saw it happen. */
  readonly isPlan: boolean;
}

/**
 * The statements of the council's profile, each with who is cited and when as the list of sources has it. Throws
 * `InputProblem` when a source is not in the list, is historic, of before April 2023 or of no date, has another date or no
 * address on the web, or when a plan is not called one.
 */
export function reportedPlaces({ profile, inputs }: StageContext): readonly ReportedPlace[] {
  const path = profile.inputs.reportedPlaces;
  if (path === null || profile.reported.length === 0) return [];
  const cited = citable(inputs, path);
  const centres = postcodeCentres(
    inputs,
    profile.reported.flatMap(({ postcode }) => postcode ?? []),
  );
  const used = new Set<string>();
  const reported = profile.reported.map(({ postcode, cites, ...statement }): ReportedPlace => {
    const sources = cites.map(({ address, date }) => {
      const found = cited.get(address);
      if (!found)
        throw inputProblem(SOURCE, path, `has no usable row with the address ${address} (${statement.id})`);
      if (date !== null && !found.dated.includes(date))
        throw inputProblem(SOURCE, path, `dates ${address} “${found.dated}”, not ${date}`);
      if (found.isPlan && statement.standing !== 'plan')
        throw inputProblem(SOURCE, path, `tells a plan at ${address}, and ${statement.id} is not called one`);
      used.add(address);
      return { publisher: found.publisher, date, url: address };
    });
    const at = postcode === null ? null : (centres.get(compactPostcode(postcode)) ?? null);
    return { ...statement, at: at && { lon: rounded(at.lon), lat: rounded(at.lat) }, sources };
  });
  inputs.used(SOURCE, path, used.size);
  return reported;
}

/** Rows that may be cited, by their address on the web: neither historic nor of an abolished council, nor older than the present one. */
function citable(inputs: Inputs, path: string): ReadonlyMap<string, Cited> {
  const found = new Map<string, Cited>();
  for (const row of inputs.csv(SOURCE, path, COLUMNS)) {
    const { topic = '', source_address = '', publisher = '', date_of_source = '' } = row;
    if (/historic/i.test(topic) || ABOLISHED.test(publisher) || monthOf(date_of_source) < SINCE) continue;
    const isPlan = PLANNED.test(row.confidence_or_trap ?? '');
    const publishers = publisher.split(PARTS);
    const addresses = source_address.split(PARTS);
    for (const [at, address] of addresses.entries()) {
      if (!/^https?:\/\/\S+$/.test(address)) continue;
      const own = publishers.length === addresses.length ? publishers[at] : publisher;
      found.set(address, { publisher: own ?? publisher, dated: date_of_source, isPlan });
    }
  }
  return found;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The first month that a text names, which is its own: "2024-07"; a year alone counts as its end; '' = it names none. */
function monthOf(dated: string): string {
  const [, word = '', year] = /(?:([A-Z][a-z]+) )?\b(20\d{2})\b/.exec(dated) ?? [];
  const month = MONTHS.indexOf(word) + 1;
  return year === undefined ? '' : `${year}-${String(month || 12).padStart(2, '0')}`;
}

/** About 10 m. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
