import type { LoadedFigure, MatchCounts } from '../../domain/model/loaded-layer';
import type { LoadedMeasure } from '../../domain/model/measure';
import { middleLeftOut } from '../../domain/words/characters';
import type { AreaJoin, KeyKind } from '../area-keys';
import type { Draft } from '../layout';
import { isWider } from '../placing';
import { MOST_FIGURES, type TableFlavour } from '../table-flavours';
import type { FigureTally } from './figure-tally';
import { KEY_WORDS, type KeyColumn } from './key-column';
import type { Shape } from './shape';

/** What was counted while the rows were added up. */
export interface MadeFigures {
  readonly match: { -readonly [K in keyof MatchCounts]: number };
  splits: number;
  merges: number;
  /** Rows of a code of our kind that stands in none of our lists. */
  oldCodes: number;
  /** Rows of areas that lack what those hold. */
  readonly tooLow: Set<number>;
}

interface DraftFacts {
  readonly join: AreaJoin;
  readonly key: KeyColumn;
  readonly shape: Shape;
  readonly flavour: TableFlavour;
  readonly found: MadeFigures;
  readonly tallies: readonly FigureTally[];
  /** Rows of the file behind each area, of a list of records; null = a table. */
  readonly behind: Float64Array | null;
  /** Figures there would be without a limit. */
  readonly asked: number;
}

/** The figures of a table, with what is to be said of them. */
export function draftOf(facts: DraftFacts): Draft {
  const { key, flavour, found, tallies, behind } = facts;
  const figures = [
    ...(behind ? [recordsFigure(behind, found.match.matched)] : []),
    ...tallies.filter((one) => one.hasFigures()).map((one) => figureOf(one, behind, key, flavour)),
  ];
  return { figures, match: found.match, notes: notes(facts), areaNotes: [], totals: [] };
}

function figureOf(
  tally: FigureTally,
  behind: Float64Array | null,
  key: KeyColumn,
  flavour: TableFlavour,
): LoadedFigure {
  const { key: figure, title, column: use } = tally.figure;
  const isCount = use.how === 'added';
  return {
    key: figure,
    title,
    measure: {
      ...bare(`loaded_${figure}`, title),
      group: use.group,
      unit: use.unit,
      decimals: isCount
        ? 0
        : use.unit === 'percent'
          ? 1
          : use.unit === 'year' || use.unit === 'decile'
            ? 0
            : 2,
      direction: use.direction,
      geography: geographyOf(key.kind),
      denominator: use.how === 'share-of' ? 'the file’s own total' : null,
    },
    column: tally.column(),
    council: tally.council(),
    definition: `${flavour.id}: ${title}`,
    isCount,
    how: tally.how,
    behind: behind && !isCount ? behind : null,
  };
}

const geographyOf = (kind: KeyKind): LoadedMeasure['geography'] =>
  kind === 'msoa' || kind === 'msoa-name'
    ? 'MSOA 2021'
    : kind === 'ward' || kind === 'ward-name'
      ? 'ward 2025'
      : 'LSOA 2021, from the file’s own areas';

/** How many rows of a list fall in each area: the question a list of users of a service is brought for. */
function recordsFigure(rows: Float64Array, matched: number): LoadedFigure {
  const title = 'Rows of your file in this area';
  return {
    key: 'rows',
    title,
    measure: { ...bare('loaded_rows', title), decimals: 0, denominator: null },
    column: { values: Float64Array.from(rows), status: new Uint8Array(rows.length) },
    council: matched,
    definition: 'own: rows of the file',
    isCount: true,
    how: 'added up',
    behind: null,
  };
}

/** Headings of one table often differ only at their end: both ends are kept. */
const shortened = (title: string): string => middleLeftOut(title, 15);

function bare(id: LoadedMeasure['id'], title: string): LoadedMeasure {
  return {
    id,
    group: 'need',
    title,
    short: shortened(title),
    unit: 'score',
    decimals: 0,
    denominator: null,
    direction: 'neither',
    sourceIds: [],
    vintage: '',
    geography: 'LSOA 2021, from the file’s own areas',
    caveat: null,
  };
}

const WIDER: Readonly<Partial<Record<KeyKind, string>>> = {
  msoa: 'wider neighbourhood (MSOA)',
  'msoa-name': 'wider neighbourhood (MSOA)',
  ward: 'ward',
  'ward-name': 'ward',
  'postcode-sector': 'postcode sector',
  'postcode-district': 'postcode district',
};

function notes({ join, key, shape, flavour, found, tallies, behind, asked }: DraftFacts): readonly string[] {
  const { splits, merges, oldCodes, tooLow } = found;
  const lines = [`The rows are placed by ${KEY_WORDS[key.kind].many}.`];
  if (isWider(key.kind)) {
    lines.push(`A figure for a ${WIDER[key.kind]} is repeated for each area in it, not divided among them.`);
    if (key.kind.startsWith('postcode'))
      lines.push(
        'An area goes with the part of the postcodes in which most of its own lie: an estimate at the edges.',
      );
  } else if (key.kind === 'postcode' || key.kind === 'output-area') {
    lines.push(
      'Counts are added up; shares, scores and means are averaged, each row weighted by households (Census 2021): an estimate.',
    );
  } else if (behind)
    lines.push('Rows of one area are put together: counts are added up, shares and scores averaged.');
  if (splits > 0) {
    lines.push(
      `${splits} areas of 2011 were split: counts are divided by residents (Census 2021), an estimate; shares and scores are repeated.`,
    );
  }
  if (merges > 0) {
    lines.push(`${merges} areas of 2011 were merged: counts are added up; shares and scores are averaged.`);
  }
  if (oldCodes > 0) {
    const names = [...tooLow].map((row) => join.spine.names.areas[row] ?? '').filter((name) => name !== '');
    lines.push(
      `${oldCodes} rows name codes of this council that are in no list of 2021, probably of 2011: they are counted as unknown.${
        names.length > 0
          ? ` These areas may be too low: ${names.slice(0, 12).join('; ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}.`
          : ''
      }`,
    );
  }
  if (flavour.id === 'census') lines.push('Each figure is a share of the table’s own total.');
  if (tallies.length === 0) lines.push('No column of numbers was found beside the places.');
  if (asked > MOST_FIGURES) {
    lines.push(
      shape.dimensions.length > 0
        ? `The file gives ${asked} figures: the first ${MOST_FIGURES} are read, the others left aside.`
        : `The file has ${asked} columns of numbers: the first ${MOST_FIGURES} are read, the others left aside. To use those, put them further left.`,
    );
  }
  return lines;
}
