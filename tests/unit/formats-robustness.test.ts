import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/domain/words/csv-text';
import { FileProblem } from '../../src/formats/file-problem';
import type { FileReading } from '../../src/formats/read-file';
import { readMade, SPINE } from './import-fixture';
import { MUTATIONS, seeded } from './mutate';

/** `MUTATIONS=20000 npx vitest run formats-robustness` tries more. */
const TRIES = Number(process.env.MUTATIONS ?? 2000);

const postcodes = SPINE.postcodes.outward.flatMap((outward, at) => {
  const inward = SPINE.postcodes.inward[at] ?? '';
  return [`${outward} ${inward.slice(0, 3)}`];
});
// Made-up figures under real headings: they reach no map.
const SAMPLES: readonly string[] = [
  `uprn,bduk_recognised_premises,postcode,subsidy_control_status,current_gigabit,future_gigabit,local_authority_district_ons_code,bduk_gis,bduk_gis_final_coverage_date,bduk_gis_contract_name,bduk_gis_supplier\n${postcodes
    .map((one, at) => `${at},true,${one},Gigabit White,false,false,E06000066,true,2029-09-30,"A, B",Supplier`)
    .join('\n')}\n`,
  `output_area,All Premises,% of premises unable to receive 10Mbit/s,Number of premises unable to receive 10Mbit/s\n${SPINE.keys.outputAreas.code
    .slice(0, 40)
    .map((one, at) => `${one},${100 + at},2.5,${at % 7}`)
    .join('\n')}\n`,
  `postcode,structured postcode,% of premises unable to receive 10Mbit/s,Gigabit availability (% premises)\n${postcodes
    .map((one, at) => `${one.replace(' ', '')},${one},${at % 100},N/A`)
    .join('\n')}\n`,
  `LSOA21CD,Name,Claims,Rate %\n${SPINE.codes
    .slice(0, 40)
    .map((one, at) => `${one},"Place, ${at}",${at},${at / 2}`)
    .join('\n')}\n`,
  `name,postcode,public computers,hours open per week\n${postcodes.map((one, at) => `Library ${at},${one},${at % 9},30`).join('\n')}\n`,
];

/** What must hold of anything that was read, however odd the file. */
function isSound(reading: FileReading): void {
  const { matched, notOurs, unknown, faulty } = reading.draft.match;
  const short = reading.problems.filter(({ reason }) => /^has \d+ of \d+ columns$/.test(reason)).length;
  if (reading.problemCount === reading.problems.length) {
    expect(matched + notOurs + unknown + faulty + short).toBe(reading.rows);
  }
  if ('figures' in reading.draft) {
    for (const { measure, column } of reading.draft.figures) {
      const isShare = /^loaded_(below|bduk|gigabit)/.test(measure.id);
      const [least, most] = measure.unit === 'year' ? [2000, 2099] : [0, 100];
      const odd = column.values.findIndex((value, row) => {
        const known = column.status[row] === 0;
        return known === Number.isNaN(value) || (known && isShare && !(value >= least && value <= most));
      });
      expect([measure.id, odd]).toEqual([measure.id, -1]);
    }
  }
  const csv = csvText(reading.problems.map(({ row, reason }) => [row, reason]));
  expect(csv).not.toMatch(/(^|,|\n)"?[=+@\t]/);
}

describe('files that are broken, or made to break something', () => {
  test(`${TRIES} seeded mutations: each is read in part with its faults named, or refused in a plain sentence`, async () => {
    const names = Object.keys(MUTATIONS);
    const outcomes = new Map<string, number>();
    for (let seed = 0; seed < TRIES; seed += 1) {
      const random = seeded(seed);
      const name = names[seed % names.length] ?? '';
      const sample = SAMPLES[Math.floor(random() * SAMPLES.length)] ?? '';
      const mutated = MUTATIONS[name]?.(sample, random) ?? sample;
      try {
        isSound(await readMade(mutated));
        outcomes.set(`${name}: read`, (outcomes.get(`${name}: read`) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof FileProblem)) {
          throw new Error(`seed ${seed} (${name}): ${error instanceof Error ? error.stack : error}`);
        }
        expect(error.message).toMatch(/^[A-Z‘“a-z].{20,600}[.]$/s);
        expect(error.message).not.toMatch(/undefined|NaN|TypeError|at Object/);
        outcomes.set(`${name}: refused`, (outcomes.get(`${name}: refused`) ?? 0) + 1);
      }
    }
    // What is made to harm never gets in.
    expect(outcomes.get('zipped under a wicked name: read')).toBeUndefined();
    expect(outcomes.get('with a giant field: read')).toBeUndefined();
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(TRIES);
  }, 120_000);
});
