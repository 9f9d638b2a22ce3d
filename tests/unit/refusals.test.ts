import { describe, expect, test } from 'vitest';
import { decodeOutputAreas, encodeOutputAreas } from '../../src/artefact/output-areas';
import { countedText, legendEntries } from '../../src/cartography/legend';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { DISTANCE } from '../../src/domain/model/measure';
import { compareReading } from '../../src/domain/pages/compare/compare-reading';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { read } from '../../src/domain/read';
import { catchmentSentences, supplyNotes } from '../../src/domain/telling/access-sentences';
import { printedAreas } from '../../src/domain/telling/areas-table';
import { buildPack } from '../../src/export/evidence-pack';
import { reportBlocks } from '../../src/export/report';
import { areasCsv } from './areas-csv';
import { publishedDataset } from './published-dataset';

const published = publishedDataset();
/** As the pipeline publishes it for every council but Somerset: a file of no output areas. */
const without: Dataset = {
  ...published,
  outputAreas: decodeOutputAreas(JSON.parse(encodeOutputAreas([])), published.count),
  sites: { practices: [], stops: [] },
};
/** A count or a verdict that nothing was counted for. */
const OF_NOTHING =
  /nobody|(?<![\d,.])0 (areas|residents|people|households|output|of)|None of the 0|(?<!\d)0\.0 ?%|of 0 |stays about|left anywhere|No area would|in no area|under −49\.9|NaN|undefined/;
const open = published.accessPoints.find(({ status }) => status === 'open')?.id ?? '';

/** Everything that is said of some choices: on the page, in the picture, in the table and in an assessment. */
function everythingSaid(dataset: Dataset, choices: Choices): string {
  const reading = read(dataset, choices);
  const pack = buildPack({
    dataset,
    entries: [{ reading, caption: '', altText: null, link: 'https://map.example/' }],
    population: null,
    assessment: null,
    madeOn: new Date('2026-01-02'),
  });
  const blocks = JSON.stringify(reportBlocks(pack), (key, value) => (key === 'view' ? undefined : value));
  // Groups are told of the whole council too: "0.0 %" there would be a figure of the Census.
  return [
    reading.title,
    reading.altText,
    ...reading.findings.map(({ text }) => text),
    ...reading.notKnown,
    blocks,
  ].join('\n');
}

describe('a council without output areas', () => {
  test.each([
    ['nothing changed', []],
    ['a closure', [{ kind: 'close', point: open }]],
    ['a service online', [{ kind: 'online-only', profile: 'video', people: '75-plus' }]],
    ['mobile stops', [{ kind: 'mobile-stops' }]],
  ] as const)('the what-if refuses in words, in the document as well: %s', (_, changes) => {
    const choices: Choices = {
      ...openingChoices('overview'),
      layout: 'what-if',
      measure: 'scenario_reach',
      scenario: { name: '', changes },
    };
    const said = everythingSaid(without, choices);
    expect(said).toContain('no output areas are held for Somerset');
    expect(said).not.toMatch(OF_NOTHING);
    const reading = read(without, choices);
    expect(reading.title).toMatch(/cannot be said$/);
    expect(printedAreas(without, reading).caption).toMatch(
      /^Areas concerned: not known\. This map cannot say/,
    );
    expect(reading.valueText(reading.order[0] as never)).toBe('Not held');
    expect(areasCsv(without, reading)).not.toMatch(/,(yes|no),/);
    const entries = legendEntries(reading).filter(({ kind }) => kind === 'class' || kind === 'missing');
    expect(entries.map(countedText)).toEqual([...reading.classes.map(() => ''), `${without.count} areas`]);
  });

  test('how many hours people can reach is not held, which is not nought', () => {
    const { access } = openingChoices('overview');
    expect([...catchmentSentences(without, access), ...supplyNotes(without, access)]).toEqual([]);
    const compared = { ...openingChoices('overview'), compared: published.codes.slice(0, 2) };
    const figures = compareReading(without, compared).groups.flatMap(({ measures }) => measures);
    const reach = figures.find(({ measure }) => measure.id === 'access_score');
    expect(reach?.cells.map(({ figure }) => figure.text)).toEqual(['Not held', 'Not held']);
    expect(
      missedReading(without, compared)
        .findings.map(({ text }) => text)
        .join(),
    ).not.toMatch(OF_NOTHING);
  });
});

describe('a question for which something is not held of any area', () => {
  const columns = (...ids: readonly string[]) =>
    new Map([...published.columns].filter(([id]) => !ids.includes(id)));
  const counts = (id: string) => new Map([...published.counts].filter(([one]) => one !== id));
  const lacking: readonly (readonly [string, Dataset, readonly (typeof VIEW_IDS)[number][]])[] = [
    ['how rural areas are', { ...published, ruralUrban: published.ruralUrban.map(() => '') }, ['rural']],
    [
      'places',
      { ...published, accessPoints: [], columns: columns(DISTANCE) },
      ['overview', 'age', 'low-income', 'rural', 'alternatives'],
    ],
    ['households', { ...published, counts: counts('households') }, ['overview']],
    [
      'residents',
      { ...published, counts: counts('residents') },
      ['overview', 'age', 'low-income', 'rural', 'alternatives'],
    ],
    ['older residents', { ...published, counts: counts('residents_65_plus') }, ['age']],
    ['income-deprived people', { ...published, counts: counts('income_deprived_people') }, ['low-income']],
  ];
  const cases = lacking.flatMap(([what, dataset, views]) =>
    views.map((view) => [what, view, dataset] as const),
  );

  test.each(cases)('without %s the view %s says so and counts nothing', (_, view, dataset) => {
    const reading = read(dataset, openingChoices(view));
    expect(reading.refused).toMatch(
      /^This map cannot answer this for Somerset: .* (is|are) not held\. That is not “none”\.$/,
    );
    expect(reading.title).toMatch(/: cannot be said$/);
    const said = [reading.title, ...reading.findings.map(({ text }) => text)].join('\n');
    expect(said).not.toMatch(OF_NOTHING);
    expect(said).not.toMatch(/\bNo area\b/);
    expect(missedReading(dataset, openingChoices(view)).findings.at(-1)?.text).toContain('cannot answer');
  });

  test.each(VIEW_IDS)('what lacks for part of a view’s sentences is refused there alone: %s', (view) => {
    for (const [, dataset] of lacking) {
      const said = read(dataset, openingChoices(view)).findings.map(({ text }) => text);
      expect(said.join('\n')).not.toMatch(
        /(?<![\d,])0 (residents|people|income)|None of the 0|None of them|(?<![\d,])0 of 0/,
      );
    }
  });

  test('a council with no rural area is told that, not “0 of 0”', () => {
    const urban = {
      ...published,
      ruralUrban: published.ruralUrban.map(() => 'Urban: Nearer to a major town or city'),
    };
    const said = everythingSaid(urban, openingChoices('rural'));
    expect(said).toContain('No area of Somerset is rural');
    expect(said).not.toMatch(/(?<![\d,.])0 (of|rural)|home to 0/);
  });

  test('nothing is refused where all of it is held', () => {
    for (const view of VIEW_IDS) expect(read(published, openingChoices(view)).refused).toBeNull();
  });
});
