import { writeFileSync } from 'node:fs';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { buildPack } from '../../src/export/evidence-pack';
import { wordDocument } from '../../src/export/word-document';
import { assessment, madeOn, population } from '../unit/evidence-fixture';
import { scenarioDataset } from '../unit/published-scenario';
import { OFFICE, officePdf, POPPLER, pageFills, pdfInfo } from './document-tools';
import { expect, test } from './fixtures';

test.describe.configure({ timeout: 240_000 });

/** One grey pixel: how long a document is does not hang on what its pictures show. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABBAAAAAD/jnZUAAAACklEQVQI12NIAAAAYgBhGxZhsAAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('a document on one view has at most six pages, on five at most fourteen, none of a few lines', async ({
  browserName: _,
}, testInfo) => {
  if (!OFFICE.here || !POPPLER.here) {
    console.log(OFFICE.here ? POPPLER.missing : OFFICE.missing);
    return;
  }
  const packOf = (views: readonly Choices[]) =>
    buildPack({
      dataset: scenarioDataset,
      population,
      assessment,
      madeOn,
      service: {
        name: 'Blue badge and care assessment',
        description: 'Applications move online in April 2027; the phone line stays.',
      },
      entries: views.map((choices) => ({
        reading: read(
          scenarioDataset,
          choices,
          choices.view === 'alternatives' ? drawRanks(robustnessInput(scenarioDataset, choices)) : null,
        ),
        link: 'https://maps.example.gov.uk/',
        caption: '',
        altText: null,
      })),
    });
  const whatIf: Choices = {
    ...openingChoices('overview'),
    layout: 'what-if',
    measure: 'scenario_reach',
    scenario: {
      name: '',
      changes: [
        { kind: 'close', point: 'castle-cary' },
        { kind: 'hours', point: 'bridgwater', of: 'saturday', hours: 0 },
      ],
    },
  };
  const all = VIEW_IDS.map(openingChoices);
  const packs: readonly (readonly [views: readonly Choices[], most: number])[] = [
    ...[...all, whatIf].map((one) => [[one], 6] as const),
    [all, 14],
  ];
  for (const [index, [views, most]] of packs.entries()) {
    const pack = packOf(views);
    const path = testInfo.outputPath(`pack-${index}.docx`);
    writeFileSync(path, await wordDocument(pack, new Map(pack.views.map(({ slug }) => [slug, PIXEL]))));
    const pdf = officePdf(path);
    const name = views.map(({ view, layout }) => `${view} ${layout}`).join(', ');
    expect(Number(/Pages:\s+(\d+)/.exec(pdfInfo(pdf))?.[1]), name).toBeLessThanOrEqual(most);
    pageFills(pdf).forEach((share, at) => {
      expect(share, `${name}, page ${at + 1}`).toBeGreaterThan(1 / 3);
    });
  }
});
