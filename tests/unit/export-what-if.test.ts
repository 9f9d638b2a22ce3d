import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import type { Change } from '../../src/domain/model/scenario';
import { read } from '../../src/domain/read';
import { buildPack, type EvidencePack } from '../../src/export/evidence-pack';
import { reportBlocks } from '../../src/export/report';
import { wordDocument } from '../../src/export/word-document';
import { assessment, madeOn, population } from './evidence-fixture';
import { scenarioDataset as dataset } from './published-scenario';

const packOf = (choices: Choices): EvidencePack =>
  buildPack({
    dataset,
    population,
    assessment,
    madeOn,
    entries: [
      { reading: read(dataset, choices), link: 'https://maps.example.gov.uk/', caption: '', altText: null },
    ],
  });
const whatIf = (...changes: Change[]): Choices => ({
  ...openingChoices('overview'),
  layout: 'what-if',
  measure: 'scenario_reach',
  scenario: { name: '', changes },
});
const hours = { open: 20, staffed: 20, evening: 0, saturday: 3 };
const cuts = packOf(
  whatIf(
    { kind: 'close', point: 'minehead' },
    { kind: 'close', point: 'porlock' },
    { kind: 'open', label: 'Exford hall', lon: -3.64, lat: 51.135, hours },
    { kind: 'online-only', profile: 'video', people: '65-plus' },
  ),
);
const said = (pack: EvidencePack): string => JSON.stringify(reportBlocks(pack));

test('areas that lose alike rank alike: sums of shares leave no noise', () => {
  const [view] = cuts.views;
  const rows = view?.table.rows.filter((cells) => cells[2] === '−100.0%') ?? [];
  expect(rows.length).toBeGreaterThan(15);
  expect(new Set(rows.map((cells) => cells[3]))).toEqual(new Set(['1st']));
});

test('a place that opens keeps its hours apart from the next change', () => {
  expect(said(cuts)).toContain(
    'an access point opens at Exford hall for 20 hours a week and a video-appointment',
  );
});

test('no sentence ends twice', () => {
  const unseen = packOf(
    whatIf(
      { kind: 'close', point: 'castle-cary' },
      { kind: 'hours', point: 'bridgwater', of: 'saturday', hours: 0 },
    ),
  );
  expect(said(unseen)).toContain('Not seen in the figures');
  expect(said(unseen)).not.toMatch(/[”.]\.\.|”\.\./);
});

test('what others report stands once as a list, and the columns of the Alternatives are explained', () => {
  const alternatives = packOf(openingChoices('alternatives'));
  for (const pack of [cuts, alternatives]) {
    expect(pack.reported.length).toBeGreaterThan(3);
    expect(said(pack).match(/counted in no distance/g)).toHaveLength(1);
    expect(pack.method.join(' ')).toContain(
      'is a straight line to the nearest library open in December 2023',
    );
  }
});

test('the table for the officer stays with the words above it', async () => {
  const files = unzipSync(await wordDocument(cuts, new Map()));
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const captions = paragraphs.filter((one) => /Completed, signed off|Outcome for each group/.test(one));
  expect(captions).toHaveLength(2);
  for (const one of captions) expect(one).toContain('<w:pStyle w:val="TableCaption"/>');
  const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
  expect(styles).toMatch(/w:styleId="TableCaption".*?<w:keepNext\/>.*?<\/w:style>/s);
});
