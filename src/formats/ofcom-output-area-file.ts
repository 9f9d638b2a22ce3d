import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { readFigure } from './figure';
import { quoted } from './file-problem';
import type { Headings } from './headings';
import { addTo, type Draft, type Layout, type ReadContext, type RowReader, shareColumn, sum } from './layout';
import { type FoundConcept, findConcepts, OFCOM_CONCEPTS } from './ofcom-concepts';
import { OFCOM_ATTRIBUTION, ofcomMeasure } from './ofcom-measure';

const KEY = [/^(output_area|output area|oa|oa21|oa11|oa21cd|oa11cd|oa code|oa_code)$/] as const;
const PREMISES = ['All Premises', 'All Residential Premises', 'Number of premises'] as const;

/** Share of an area's households whose output areas must be in the file for the area to get a figure. */
const ENOUGH = 0.9;

/** Ofcom Connected Nations, fixed coverage by output area: counts of premises, so they can be added up. */
export const OFCOM_OUTPUT_AREAS: Layout<Draft> = {
  id: 'ofcom-output-areas',
  title: FILE_TITLES['ofcom-output-areas'],
  publisher: 'Ofcom',
  attribution: OFCOM_ATTRIBUTION,
  recognises: (headings) =>
    headings.find(...KEY) >= 0 && headings.find(...PREMISES) >= 0 && findConcepts(headings).length > 0,
  reader: outputAreaReader,
};

function outputAreaReader({ join, problems }: ReadContext): RowReader<Draft> {
  const { spine } = join;
  const { code, area, households } = spine.keys.outputAreas;
  const at = new Map(code.map((one, index) => [one, index]));
  const seen = new Uint8Array(code.length);
  const counted = new Float64Array(spine.codes.length);
  const premises = OFCOM_CONCEPTS.map(() => new Float64Array(spine.codes.length));
  const parts = OFCOM_CONCEPTS.map(() => new Float64Array(spine.codes.length));
  const present = OFCOM_CONCEPTS.map(() => false);
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  let columns: readonly FoundConcept[] = [];
  let key = -1;
  let all = -1;
  let allPremises = 0;

  return {
    headings(headings: Headings) {
      key = headings.find(...KEY);
      all = headings.find(...PREMISES);
      columns = findConcepts(headings);
      for (const { concept } of columns) present[OFCOM_CONCEPTS.indexOf(concept)] = true;
      return OFCOM_OUTPUT_AREAS.recognises(headings);
    },
    row(cells, rowNumber) {
      const text = (cells[key] ?? '').trim();
      const position = at.get(text);
      if (position === undefined) {
        if (join.outputArea(text) === -1) match.notOurs += 1;
        else {
          match.unknown += 1;
          // A code of our kind that is in no list of today is none of elsewhere: the areas beside it lack its premises.
          const was = join.besideOutputArea(text).length > 0 ? ' of today: probably one of 2011' : '';
          problems.add(rowNumber, `${quoted(text)} is not the code of an output area${was}`);
        }
        return;
      }
      const fault = add(position, cells);
      if (fault === null) match.matched += 1;
      else {
        match.faulty += 1;
        problems.add(rowNumber, `${text}: ${fault}`);
      }
    },
    finish: () => finish(),
  };

  /** What is wrong with the row, or null; a row is taken whole or not at all. */
  function add(position: number, cells: readonly string[]): string | null {
    if (seen[position] === 1) return 'stands in the file twice';
    const total = readFigure(cells[all] ?? '');
    if (typeof total !== 'number' || total < 0)
      return `${quoted(cells[all] ?? '')} is not a number of premises`;
    const counts: number[] = [];
    for (const { share, count, concept } of columns) {
      const figure = readFigure(cells[count >= 0 ? count : share] ?? '');
      if (figure === undefined) return `${quoted(cells[count >= 0 ? count : share] ?? '')} is not a number`;
      const value = typeof figure === 'number' ? (count >= 0 ? figure : (figure * total) / 100) : Number.NaN;
      if (value < 0 || value > total * 1.0001)
        return `${value} of ${total} premises ${concept.definition} cannot be`;
      counts.push(value);
    }
    seen[position] = 1;
    const row = area[position] ?? 0;
    addTo(counted, row, households[position] ?? 0);
    allPremises += total;
    columns.forEach(({ concept }, index) => {
      const value = counts[index] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      const which = OFCOM_CONCEPTS.indexOf(concept);
      addTo(premises[which] ?? counted, row, total);
      addTo(parts[which] ?? counted, row, value);
    });
    return null;
  }

  function finish(): Draft {
    const enough = (row: number) => (counted[row] ?? 0) >= ENOUGH * (spine.households[row] ?? 0);
    const short = spine.codes.filter((_, row) => !enough(row)).length;
    const figures = OFCOM_CONCEPTS.flatMap((concept, index) => {
      const part = parts[index];
      const whole = premises[index];
      if (!present[index] || !part || !whole) return [];
      return {
        key: concept.figure,
        title: concept.title,
        measure: ofcomMeasure(concept, {
          denominator: 'all premises',
          geography: 'LSOA 2021, summed from output areas',
          caveat: 'Counts of premises in Ofcom’s file, added up over the area’s output areas.',
        }),
        column: shareColumn(part, whole, enough),
        council: sum(whole) > 0 ? (100 * sum(part)) / sum(whole) : null,
        definition: `premises ${concept.definition}, of all premises, counted`,
        isCount: false,
        behind: null,
      };
    });
    return {
      figures,
      match,
      notes: [
        'Shares are of all premises: premises of the area’s output areas added up, then divided.',
        ...(short > 0
          ? [
              `${short} of ${spine.codes.length} areas have output areas missing from the file, so no figure is shown for them.`,
            ]
          : []),
      ],
      areaNotes: [],
      totals: [{ label: 'Premises in this council’s area', value: allPremises }],
    };
  }
}
