import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../src/artefact/files';
import { decodeBasemap, decodeShapes } from '../../src/artefact/shapes';
import { drawPicture } from '../../src/cartography/picture';
import { type Choices, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Reading } from '../../src/domain/model/reading';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { settingsInWords } from '../../src/domain/telling/settings';
import { scenarioDataset } from './published-scenario';
import { PROJECT } from './structure-files';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8'));
const scene = { shapes: decodeShapes(json(FILES.shapes)), basemap: decodeBasemap(json(FILES.basemap)) };

const older = { ...openingChoices('alternatives').decision, people: ['65-plus'] as const };
/** Pictures an assessment may hold: every view, a what-if each way, a service for older people, two measures. */
const CHOICES: Readonly<Record<string, Choices>> = {
  ...Object.fromEntries(VIEW_IDS.map((view) => [view, openingChoices(view)])),
  closing: {
    ...openingChoices('overview'),
    layout: 'what-if',
    measure: 'scenario_reach',
    scenario: { name: '', changes: [{ kind: 'close', point: 'minehead' }] },
  },
  service: { ...openingChoices('alternatives'), decision: older },
  pair: {
    ...openingChoices('overview'),
    pair: { second: 'age_65_plus_pct', firstLimits: null, secondLimits: null },
  },
};

const readings = (): ReadonlyMap<string, Reading> =>
  new Map(
    Object.entries(CHOICES).map(([name, choices]) => {
      const robustness =
        choices.view === 'alternatives' ? drawRanks(robustnessInput(scenarioDataset, choices)) : null;
      return [name, read(scenarioDataset, { ...choices, patterns: true }, robustness)];
    }),
  );

/** The first sentence of each, by the same names. */
export const firstFindings = (): ReadonlyMap<string, string> =>
  new Map([...readings()].map(([name, { findings }]) => [name, findings[0]?.text ?? '']));

/** Those pictures, drawn as a pack draws them, by a name for each. */
export const publishedPictures = (): ReadonlyMap<string, string> =>
  new Map(
    [...readings()].map(([name, reading]) => {
      const link = `https://www.somerset.gov.uk/digital-inclusion-map/?view=${reading.choices.view}&seal=${'43966b141985.0fd026ed.79074ef5.'.repeat(6)}`;
      const options = {
        width: 3508,
        madeOn: '24 November 2026',
        link,
        version: scenarioDataset.version,
        settings: settingsInWords(scenarioDataset, reading),
      };
      return [name, drawPicture(scene, reading, options)];
    }),
  );
