import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../src/artefact/files';
import { decodePlaces } from '../../src/artefact/places';
import { decodeSites } from '../../src/artefact/sites';
import type { CountId } from '../../src/domain/model/catalogue/counts';
import { datasetWithOutputAreas } from './published-output-areas';
import { PROJECT } from './structure-files';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8'));

/** What is published, with all that a what-if may need. */
export const scenarioDataset = { ...datasetWithOutputAreas, sites: decodeSites(json(FILES.sites)) };
export const publishedPlaces = decodePlaces(json(FILES.places));

/** Figures of output areas as they add up to the published count of their area: worked out here once more. */
export function addingUp(figures: ArrayLike<number>, id: CountId): readonly number[] {
  const { area } = scenarioDataset.outputAreas;
  const sums = new Map<number, number>();
  area.forEach((row, at) => {
    sums.set(row, (sums.get(row) ?? 0) + (figures[at] ?? 0));
  });
  const counts = scenarioDataset.counts.get(id)?.values ?? [];
  return Array.from(area, (row, at) => ((figures[at] ?? 0) * (counts[row] ?? 0)) / (sums.get(row) ?? 1));
}
