import { describe, expect, test } from 'vitest';
import { decodePopulation } from '../../src/artefact/population';
import { ArtefactProblem } from '../../src/artefact/problem';
import { groupEvidence } from '../../src/domain/telling/group-evidence';
import { reportBlocks } from '../../src/export/report';
import { readInternetUse } from '../../src/formats/internet-use';
import { dataset, fourViews, population } from './evidence-fixture';

const contextOf = (rows: readonly number[], given = population as typeof population | null) =>
  new Map(groupEvidence(dataset, rows, given).map(({ group, context }) => [group.id, context]));

describe('who uses the internet nationally', () => {
  test('is told with age and disability, as published, with its date, its publisher and its caution', () => {
    const told = contextOf([1, 2, 3]);
    const age = told.get('age') ?? '';
    expect(age).toContain('in January to March 2020, 54% of people aged 75 and over');
    expect(age).toContain('99% of those aged 16 to 44 and 92% of all adults; ONS advises caution');
    expect(told.get('disability')).toContain('81% of disabled adults');
    for (const id of ['age', 'disability'] as const) {
      expect(told.get(id)).toContain('United Kingdom');
      expect(told.get(id)).toContain('ONS, “Internet users, UK: 2020”');
      expect(told.get(id)).toContain('not a count of anybody here');
    }
    expect([...told.values()].filter((context) => context !== null)).toHaveLength(2);
  });

  test('is the same whichever areas are concerned, and among no figure of theirs', () => {
    expect(contextOf([])).toEqual(contextOf([4, 5]));
    for (const { statements } of groupEvidence(dataset, [1, 2, 3], population))
      for (const { text } of statements) expect(text).not.toMatch(/internet/);
  });

  test('stands in the document once a group, its source among the sources; without the file it is not said', () => {
    const pack = fourViews();
    const notes = reportBlocks(pack).flatMap((block) => (block.kind === 'text' ? [block.words] : []));
    const said = notes.map((words) => words.map(({ text }) => text).join(''));
    expect(said.filter((text) => text.includes('54% of people aged 75 and over'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('81% of disabled adults'))).toHaveLength(1);
    expect(pack.sources.map(({ id }) => id)).toContain('ons-internet-users-2020');
    expect([...contextOf([1], null).values()].every((context) => context === null)).toBe(true);
  });

  test('a rate without an address on the web is passed over, a word for a number is a fault', () => {
    const head = 'measure,group,geography,value_pct,period,address\n';
    const web = 'https://www.ons.gov.uk/x';
    const { records } = readInternetUse(`${head}users,75 and over,UK,54,2020,${web}\nnone,all,UK,5,2025,\n`);
    expect(records).toEqual([{ measure: 'users', group: '75 and over', pct: 54, period: '2020' }]);
    expect(readInternetUse(`${head}users,all,UK,most,2020,${web}\n`).problems[0]).toMatch(/“most”/);
  });

  test('a file without the rates, or with more than all, is refused', () => {
    const { internetUse, ...without } = population;
    expect(() => decodePopulation(without)).toThrow(ArtefactProblem);
    expect(() => decodePopulation({ ...without, internetUse: { ...internetUse, disabled: 810 } })).toThrow(
      ArtefactProblem,
    );
  });
});
