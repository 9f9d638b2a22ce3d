import { FILE_TITLES } from '../domain/figures/loaded-ids';
import { readFigure } from './figure';
import { quoted } from './file-problem';
import type { Headings } from './headings';
import { addTo, type Draft, type Layout, type ReadContext, type RowReader, shareColumn, sum } from './layout';
import { findConcepts, OFCOM_CONCEPTS } from './ofcom-concepts';
import { OFCOM_ATTRIBUTION, ofcomMeasure } from './ofcom-measure';

const KEY = ['postcode', 'postcode_space', 'structured postcode', 'pc'] as const;

/** Share of an area's weight whose postcodes must have a figure for the area to get one. */
const ENOUGH = 0.5;

/**
 * Ofcom Connected Nations, fixed coverage by postcode, in the layouts of 2016 to 2026: percentages without the
 * premises behind them, so what they come to for an area is an estimate.
 */
export const OFCOM_POSTCODES: Layout<Draft> = {
  id: 'ofcom-postcodes',
  title: FILE_TITLES['ofcom-postcodes'],
  publisher: 'Ofcom',
  attribution: OFCOM_ATTRIBUTION,
  recognises: (headings) =>
    headings.find(...KEY) >= 0 && findConcepts(headings).some(({ share }) => share >= 0),
  reader: postcodeReader,
};

function postcodeReader({ join, problems }: ReadContext): RowReader<Draft> {
  const { spine, postcodeWeight } = join;
  const seen = new Uint8Array(spine.postcodes.area.length);
  const weights = OFCOM_CONCEPTS.map(() => new Float64Array(spine.codes.length));
  const sums = OFCOM_CONCEPTS.map(() => new Float64Array(spine.codes.length));
  const present = OFCOM_CONCEPTS.map(() => false);
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  let columns: readonly { readonly which: number; readonly share: number }[] = [];
  let key = -1;
  const values = new Float64Array(OFCOM_CONCEPTS.length);

  return {
    headings(headings: Headings) {
      key = headings.find(...KEY);
      columns = findConcepts(headings)
        .filter(({ share }) => share >= 0)
        .map(({ concept, share }) => ({ which: OFCOM_CONCEPTS.indexOf(concept), share }));
      for (const { which } of columns) present[which] = true;
      return OFCOM_POSTCODES.recognises(headings);
    },
    row(cells, rowNumber) {
      const text = cells[key] ?? '';
      const area = join.postcode(text);
      if (area < 0) {
        if (area === -1) match.notOurs += 1;
        else {
          match.unknown += 1;
          problems.add(rowNumber, `${quoted(text)} is in none of our lists of postcodes`);
        }
        return;
      }
      const fault = add(join.postcodeAt(text), area, cells);
      if (fault === null) match.matched += 1;
      else {
        match.faulty += 1;
        problems.add(rowNumber, `${text}: ${fault}`);
      }
    },
    finish,
  };

  /** What is wrong with the row, or null; a row is taken whole or not at all. */
  function add(position: number, area: number, cells: readonly string[]): string | null {
    if (seen[position] === 1) return 'stands in the file twice';
    for (const { which, share } of columns) {
      const figure = readFigure(cells[share] ?? '');
      if (figure === undefined) return `${quoted(cells[share] ?? '')} is not a percentage`;
      if (typeof figure === 'number' && (figure < 0 || figure > 100)) return `${figure} is not a percentage`;
      values[which] = typeof figure === 'number' ? figure : Number.NaN;
    }
    seen[position] = 1;
    const weight = postcodeWeight[position] ?? 0;
    for (const { which } of columns) {
      const value = values[which] ?? Number.NaN;
      const weighed = weights[which];
      const summed = sums[which];
      if (Number.isNaN(value) || !weighed || !summed) continue;
      addTo(weighed, area, weight);
      addTo(summed, area, (weight * value) / 100);
    }
    return null;
  }

  function finish(): Draft {
    const listed = new Float64Array(spine.codes.length);
    spine.postcodes.area.forEach((area, at) => {
      addTo(listed, area, postcodeWeight[at] ?? 0);
    });
    const figures = OFCOM_CONCEPTS.flatMap((concept, index) => {
      const part = sums[index];
      const whole = weights[index];
      if (!present[index] || !part || !whole) return [];
      const title = `${concept.title}, estimated from postcodes`;
      return {
        key: concept.figure,
        title,
        measure: ofcomMeasure(
          { ...concept, title, short: `${concept.short} (estimate)` },
          {
            denominator: 'premises (estimate: postcodes weighted by households)',
            geography: 'postcodes within the area',
            caveat:
              'Estimate: Ofcom’s postcode file gives percentages without counts, so postcodes are weighted by the households of their output area (Census 2021).',
          },
        ),
        column: shareColumn(part, whole, (row) => (whole[row] ?? 0) >= ENOUGH * (listed[row] ?? 0)),
        council: sum(whole) > 0 ? (100 * sum(part)) / sum(whole) : null,
        definition: `premises ${concept.definition}, estimated from postcodes weighted by households`,
        isCount: false,
        behind: null,
      };
    });
    const held = seen.reduce((total, one) => total + one, 0);
    return {
      figures,
      match,
      notes: [
        'Estimated: the file gives percentages by postcode without the premises behind them. Each postcode counts with its share of the households of its output area (Census 2021).',
        `${held.toLocaleString('en-GB')} of the ${seen.length.toLocaleString('en-GB')} postcodes we know of have a row in the file. An area with a figure for less than half of its postcodes shows none.`,
      ],
      areaNotes: [],
      totals: [],
    };
  }
}
