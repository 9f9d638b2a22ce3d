import type { AreaJoin } from '../area-keys';
import { FileProblem, quoted } from '../file-problem';
import type { ColumnProfile } from './column-profile';
import { type KeyColumn, keyByHeading, kindOf } from './key-column';
import { notPlacedWords } from './place-shape';
import { quotedList } from './quoted-list';

/**
 * The column that places the rows: the one a person said, the likeliest by its cells, or one by its heading.
 * Throws `FileProblem`, with what the rows seem to be of, when there is none.
 */
export function chosenKey(
  candidates: readonly KeyColumn[],
  profiles: readonly ColumnProfile[],
  join: AreaJoin,
  said: number | undefined,
): KeyColumn {
  const titles = profiles.map(({ title }) => title);
  const profile = said === undefined ? undefined : profiles[said];
  if (said !== undefined && profile) {
    const kind = kindOf(profile, join);
    if (kind !== null) return { at: said, kind };
    throw new FileProblem(
      `The column ${quoted(profile.title)} holds neither postcodes nor codes or names of areas, so the rows cannot be placed by it. Choose another column.`,
    );
  }
  const found = candidates[0] ?? keyByHeading(titles);
  if (found) return found;
  throw new FileProblem(whyNot(profiles));
}

/** Headings of names of areas for which the map holds no list, and what those are. */
const WIDER: readonly (readonly [RegExp, string])[] = [
  [/^(civil )?parish(es)?( name)?$/, 'parishes'],
  [/^(parliamentary )?constituenc(y|ies)( name)?$/, 'constituencies'],
  [
    /^(local )?(authority|authorities|council|district|lad|la|ltla|utla|county)( (district|name|area))?( name)?$/,
    'whole councils',
  ],
  [/^(region|country)( name)?$/, 'regions or countries'],
];

function whyNot(profiles: readonly ColumnProfile[]): string {
  const titles = profiles.map(({ title }) => title);
  const wider =
    mostOften(
      profiles.flatMap(({ texts }) => [...texts.keys()].flatMap((text) => notPlacedWords(text) ?? [])),
    ) ?? WIDER.find(([heading]) => titles.some((title) => heading.test(title.trim().toLowerCase())))?.[1];
  if (wider !== undefined) {
    return `The rows are of ${wider}, and this map holds no list of the areas each of them is made of, so they cannot be placed. Ask the publisher for the table by LSOA, MSOA, ward or postcode.`;
  }
  if (profiles.filter(({ shapes }) => hasCode(shapes)).length > 2) {
    return 'The codes of areas stand beside each other in one row, each with a column of its own. Turn the table round (in Excel: copy it, then Paste Special, Transpose), so that each area has a row, and add that.';
  }
  if (
    titles.some((title) => /^(lat|latitude)$/i.test(title)) &&
    titles.some((title) => /^(lon|long|lng|longitude)$/i.test(title))
  ) {
    return `The rows have a latitude and a longitude, by which the map places only lists of places where help is: with a column “name” and one such as “computers” or “opening hours”. Figures it places by postcode or by the code of an area. Add a column “postcode” or “LSOA code (2021)”.`;
  }
  return `None of the columns (${quotedList(titles, 5)}) holds postcodes or codes of areas, so the rows cannot be placed on the map. Add a column “postcode” or “LSOA code (2021)”.`;
}

const hasCode = (shapes: ColumnProfile['shapes']): boolean =>
  (['output-area', 'lsoa21', 'msoa', 'ward'] as const).some((kind) => shapes.has(kind));

function mostOften(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
