import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCouncil } from '../../src/artefact/council';
import { FILES, type Manifest } from '../../src/artefact/files';
import { decodeManifest } from '../../src/artefact/manifest';
import { decodePopulation } from '../../src/artefact/population';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { read } from '../../src/domain/read';
import { buildPack, type EvidencePack } from '../../src/export/evidence-pack';
import { recipeOf } from '../../src/export/recipe';
import type { Present } from '../../src/export/verify-recipe';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { publishedDataset } from './published-dataset';
import { PROJECT } from './structure-files';

const published = (file: string) => readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8');

export const dataset = publishedDataset();
export const manifest: Manifest = decodeManifest(published(FILES.manifest));
export const population = decodePopulation(JSON.parse(published(FILES.population)));
export const { assessment } = decodeCouncil(JSON.parse(published(FILES.council)));
export const madeOn = new Date(2026, 10, 24, 12);

/** The four views of the tool as a pack; `edit` changes what an officer may. */
export function fourViews(
  edit: Partial<EvidencePack['views'][number]> = {},
  from: Dataset = dataset,
): EvidencePack {
  return buildPack({
    dataset: from,
    population,
    assessment,
    madeOn,
    entries: VIEW_IDS.map((view) => {
      const choices = openingChoices(view);
      const link = `https://maps.example.gov.uk/${encodeChoices(choices)}`;
      return { reading: read(from, choices), link, caption: '', altText: null, ...edit };
    }),
  });
}

export const present = (from: Dataset = dataset, made: Manifest = manifest): Present => ({
  dataset: from,
  manifest: made,
  open: (query) => {
    const { choices, dropped } = decodeChoices(query, from);
    return { reading: read(from, choices), dropped };
  },
});

export const fourViewRecipe = (): string =>
  recipeOf(dataset, manifest, fourViews(), (reading) => encodeChoices(reading.choices));
