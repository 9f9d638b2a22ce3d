import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../src/artefact/files';
import { decodePlaces } from '../../src/artefact/places';
import { decodeSites } from '../../src/artefact/sites';
import { datasetWithOutputAreas } from './published-output-areas';
import { PROJECT } from './structure-files';

const json = (file: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8'));

/** What is published, with all that a what-if may need. */
export const scenarioDataset = { ...datasetWithOutputAreas, sites: decodeSites(json(FILES.sites)) };
export const publishedPlaces = decodePlaces(json(FILES.places));
