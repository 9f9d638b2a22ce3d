import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { FileProblem } from '../../src/formats/file-problem';
import { type FileReading, readFile } from '../../src/formats/read-file';
import { corrected } from '../../src/formats/reader/corrections';
import { fromNationalGrid } from '../../src/formats/reader/national-grid';
import { SPINE } from './import-fixture';
import type { Case } from './reader-cases';
import { MADE_COLUMNS } from './reader-made-up-columns';
import { MADE_EXPORTS } from './reader-made-up-exports';
import { MADE_PLACES } from './reader-made-up-places';
import { MADE_SHAPES } from './reader-made-up-shapes';
import { MADE_WRITING } from './reader-made-up-writing';

const read = (one: Case, corrections = one.corrections): Promise<FileReading> =>
  readFile(new Blob([one.file as BlobPart]), one.name ?? 'made-up.csv', SPINE, undefined, corrections ?? {});

describe('every choice the reader lists can be taken', () => {
  const cases = [...MADE_WRITING, ...MADE_COLUMNS, ...MADE_SHAPES, ...MADE_PLACES, ...MADE_EXPORTS].filter(
    ({ reads }) => !reads.refused,
  );
  test.each(cases)(
    '$what',
    async (one) => {
      const before = await read(one);
      for (const choice of before.choices) {
        // Headings on a row of data make another table: what can then be chosen is its own matter.
        const options = choice.id === 'headings' ? choice.options.slice(0, 2) : choice.options.slice(0, 6);
        for (const { label, correction } of options) {
          const after = await read(one, corrected(before.corrections, correction)).catch((error: unknown) => {
            if (error instanceof FileProblem) return null;
            throw error;
          });
          if (after === null) continue;
          const same = after.choices.find(({ id }) => id === choice.id);
          // A column that is left aside with no number in it is offered no more, nor a category once the headings are gone.
          if (same) expect([choice.id, same.options[same.chosen]?.label]).toEqual([choice.id, label]);
          const { matched, notOurs, unknown, faulty } = after.draft.match;
          expect(matched + notOurs + unknown + faulty).toBe(after.rows);
        }
      }
    },
    30_000,
  );
});

test('what holds now is chosen: taking it changes nothing', async () => {
  for (const one of [...MADE_SHAPES, ...MADE_COLUMNS, ...MADE_EXPORTS].filter(
    ({ reads }) => !reads.refused,
  )) {
    const before = await read(one);
    let corrections = before.corrections;
    for (const { options, chosen } of before.choices) {
      corrections = corrected(corrections, options[chosen]?.correction ?? {});
    }
    const figures = ({ draft }: FileReading): unknown =>
      'figures' in draft ? draft.figures.map(({ title, council, how }) => [title, council, how]) : null;
    expect([one.what, figures(await read(one, corrections))]).toEqual([one.what, figures(before)]);
  }
}, 60_000);

test('eastings and northings become degrees within 10 m of what the pipeline computes', () => {
  const grid =
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';
  for (const [easting, northing] of [
    [322_900, 124_500],
    [354_300, 145_600],
    [90_000, 10_000],
    [530_000, 180_000],
    [430_000, 1_100_000],
  ] as const) {
    const [lon = 0, lat = 0] = proj4(grid, 'WGS84', [easting, northing]);
    const own = fromNationalGrid(easting, northing);
    expect(Math.hypot((own.lon - lon) * 70_000, (own.lat - lat) * 111_000)).toBeLessThan(10);
  }
});
