import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../src/artefact/files';
import { decodeOutputAreas } from '../../src/artefact/output-areas';
import { publishedDataset } from './published-dataset';
import { PROJECT } from './structure-files';

const first = publishedDataset();
const text = readFileSync(join(PROJECT, 'public/data/somerset', FILES.outputAreas), 'utf8');

export const publishedOutputAreas = decodeOutputAreas(JSON.parse(text), first.count);
/** What is published, as the page puts it together once the output areas are fetched. */
export const datasetWithOutputAreas = { ...first, outputAreas: publishedOutputAreas };
