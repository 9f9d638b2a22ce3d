import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileProblem } from '../../src/formats/file-problem';
import { type FileReading, readFile } from '../../src/formats/read-file';
import type { Corrections } from '../../src/formats/reader/corrections';
import { OFFICIAL, SPINE } from './import-fixture';

const MESSY = join(OFFICIAL, 'formats/messy');

const read = (
  bytes: Uint8Array | string,
  name: string,
  corrections: Corrections = {},
): Promise<FileReading> => readFile(new Blob([bytes as BlobPart]), name, SPINE, undefined, corrections);

/**
 * Follows every option of every choice of a file. What was chosen must be what then holds, and what held must change nothing:
 * a menu that does nothing, or shows something else than what is done, is worse than none.
 */
async function followAll(bytes: Uint8Array | string, name: string): Promise<number> {
  const first = await read(bytes, name);
  let followed = 0;
  for (const { id, options, chosen } of first.choices) {
    for (const [at, { label, correction }] of options.slice(0, 6).entries()) {
      let again: FileReading;
      try {
        again = await read(bytes, name, correction);
      } catch (error) {
        // A person may choose what cannot be read: it is said, and the reading before stands.
        expect(error, `${name}, ${id}: ${label}`).toBeInstanceOf(FileProblem);
        expect(at, `${name}, ${id}: ${label}`).not.toBe(chosen);
        continue;
      }
      const choice = again.choices.find((one) => one.id === id);
      expect([name, id, choice?.options[choice.chosen]?.label]).toEqual([name, id, label]);
      if (at === chosen) {
        expect([name, id, again.draft.match]).toEqual([name, id, first.draft.match]);
        expect([name, id, titlesOf(again)]).toEqual([name, id, titlesOf(first)]);
      }
      followed += 1;
    }
  }
  return followed;
}

const titlesOf = ({ draft }: FileReading): readonly string[] =>
  'figures' in draft ? draft.figures.map(({ title }) => title) : [];

describe('every choice that is offered', () => {
  test('does what it says, in a publisher’s table too', async () => {
    const rows = SPINE.codes.slice(0, 30);
    expect(
      await followAll(
        `LSOA code (2021),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)\n${rows.map((code, at) => `${code},${900 * at + 1},${1 + (at % 10)}`).join('\n')}\n`,
        'File_1.csv',
      ),
    ).toBeGreaterThan(6);
    const rank = await read(
      `LSOA code (2021),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)\n${rows.map((code, at) => `${code},${900 * at + 1}`).join('\n')}\n`,
      'File_1.csv',
      { columns: { 1: { how: 'not-added' } } },
    );
    expect(titlesOf(rank)).toHaveLength(1);
  });

  test.skipIf(!existsSync(MESSY))(
    'does what it says in each of the messy files',
    async () => {
      let followed = 0;
      for (const file of readdirSync(MESSY))
        followed += await followAll(readFileSync(join(MESSY, file)), file);
      expect(followed).toBeGreaterThan(100);
    },
    120_000,
  );
});
