import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeBasemap, decodeShapes, townsOf } from '../../src/artefact/shapes';
import type { Dataset } from '../../src/domain/model/dataset';
import { PROJECT } from './structure-files';

/** The council's dataset as published, read as the app reads it. */
export function publishedDataset(): Dataset {
  const text = (file: string) => readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8');
  return assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    outputAreas: JSON.parse(text(FILES.outputAreas)),
    accessPoints: JSON.parse(text(FILES.accessPoints)),
    cds: JSON.parse(text(FILES.cds)),
    towns: townsOf(decodeBasemap(JSON.parse(text(FILES.basemap)))),
    bounds: decodeShapes(JSON.parse(text(FILES.shapes))).bounds,
  });
}
