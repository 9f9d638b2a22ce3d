import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { NOT_OURS, UNKNOWN } from './area-keys';
import { readFigure } from './figure';
import { FileProblem, quoted } from './file-problem';
import type { Headings } from './headings';
import { findKey, KEY_WORDS, type KeyColumn, keyByValues } from './key-column';
import { createKeyedTally, type KeyedTally } from './keyed-tally';
import type { Draft, Layout, ReadContext, RowReader } from './layout';
import { type TableFlavour, tableFlavour } from './table-flavours';

/** Rows kept until it is known which column holds the areas and which hold numbers. */
const SAMPLE = 200;

/** Any CSV with a column of areas, wards, output areas or postcodes, and numbers beside it. */
export const KEYED_TABLE: Layout<Draft> = {
  id: 'table',
  title: FILE_TITLES.table,
  publisher: null,
  attribution: 'Loaded in this browser by the person who uses it; not an official figure of this map.',
  recognises: (headings) => headings.names.length > 1 || findKey(headings) !== null,
  reader: (context) => keyedReader(context, tableFlavour('own')),
};

/** File 7 or 8 of the Indices of Deprivation 2025. */
export const IOD: Layout<Draft> = {
  id: 'iod',
  title: FILE_TITLES.iod,
  publisher: 'Ministry of Housing, Communities and Local Government (MHCLG)',
  attribution: 'English Indices of Deprivation 2025, MHCLG, Open Government Licence v3.0.',
  recognises: (headings) =>
    headings.find('LSOA code (2021)') >= 0 &&
    headings.find(/^index of multiple deprivation/, /^income /) >= 0,
  reader: (context) => keyedReader(context, tableFlavour('iod')),
};

/** A table of the Nomis bulk download of Census 2021. */
export const CENSUS: Layout<Draft> = {
  id: 'census',
  title: FILE_TITLES.census,
  publisher: 'Office for National Statistics',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0 (Census 2021).',
  recognises: (headings) =>
    headings.find('geography code') >= 0 && headings.find('date') >= 0 && headings.find('geography') >= 0,
  reader: (context) => keyedReader(context, tableFlavour('census')),
};

function keyedReader({ join, problems }: ReadContext, flavour: TableFlavour): RowReader<Draft> {
  let names: readonly string[] = [];
  let named: KeyColumn | null = null;
  let key: KeyColumn | null = null;
  let tally: KeyedTally | null = null;
  let waiting: { readonly cells: readonly string[]; readonly row: number }[] = [];
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };

  function begin(found: KeyColumn): KeyedTally {
    key = found;
    const columns = flavour.columns(names, found.at).filter(({ at }) => flavour.isOfficial || hasNumbers(at));
    tally = createKeyedTally(join, found, flavour, columns);
    for (const { cells, row } of waiting) take(tally, found, cells, row);
    waiting = [];
    return tally;
  }

  /** A column of words in someone's own table is not a fault of each of its rows: it is left aside. */
  function hasNumbers(at: number): boolean {
    const filled = waiting.map(({ cells }) => cells[at] ?? '').filter((text) => text.trim() !== '');
    const numbers = filled.filter((text) => readFigure(text) !== undefined).length;
    return numbers > 0 && numbers >= 0.8 * filled.length;
  }

  function take(
    into: KeyedTally,
    { at, kind }: KeyColumn,
    cells: readonly string[],
    rowNumber: number,
  ): void {
    const text = (cells[at] ?? '').trim();
    const place = into.place(text);
    if (place === NOT_OURS) match.notOurs += 1;
    else if (place === UNKNOWN) {
      match.unknown += 1;
      problems.add(rowNumber, `${quoted(text)} is not ${KEY_WORDS[kind].one} we know`);
    } else {
      const fault = into.add(text, cells);
      if (fault === null) match.matched += 1;
      else {
        match.faulty += 1;
        problems.add(rowNumber, fault);
      }
    }
  }

  return {
    headings(headings: Headings) {
      if (names.length > 0) return headings.names.join('\n') === names.join('\n');
      names = headings.names;
      named = findKey(headings);
      return true;
    },
    row(cells, rowNumber) {
      if (tally && key) take(tally, key, cells, rowNumber);
      else {
        waiting.push({ cells: [...cells], row: rowNumber });
        if (waiting.length >= SAMPLE) begin(named ?? keyOrProblem());
      }
    },
    finish() {
      const made = tally ?? begin(named ?? keyOrProblem());
      return made.draft(match);
    },
  };

  function keyOrProblem(): KeyColumn {
    const found = keyByValues(
      names,
      waiting.map(({ cells }) => cells),
    );
    if (found) return found;
    throw new FileProblem(
      `None of the columns (${names.slice(0, 5).map(quoted).join(', ')}${names.length > 5 ? ' …' : ''}) holds postcodes or codes of areas, so the rows cannot be placed on the map. Add a column “postcode” or “LSOA code (2021)”.`,
    );
  }
}
