import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaSpine } from '../../src/artefact/area-spine';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeKeys } from '../../src/artefact/keys';
import { decodeOutputAreas } from '../../src/artefact/output-areas';
import { decodePostcodes } from '../../src/artefact/postcodes';
import type { Dataset } from '../../src/domain/model/dataset';
import type { AreaSpine } from '../../src/formats/area-keys';
import { type FileReading, readFile } from '../../src/formats/read-file';
import { PROJECT } from './structure-files';

const published = (file: string): string => readFileSync(join(PROJECT, 'public/data/somerset', file), 'utf8');

/** Somerset as published: what the readers of files place rows with. */
export const SOMERSET_DATA: Dataset = assembleDataset({
  manifestText: published(FILES.manifest),
  areasCsv: published(FILES.areas),
  outputAreas: JSON.parse(published(FILES.outputAreas)),
  accessPoints: JSON.parse(published(FILES.accessPoints)),
  cds: JSON.parse(published(FILES.cds)),
  towns: [],
});

export const SPINE: AreaSpine = areaSpine(
  SOMERSET_DATA,
  decodePostcodes(JSON.parse(published(FILES.postcodes))),
  decodeKeys(
    JSON.parse(published(FILES.keys)),
    decodeOutputAreas(JSON.parse(published(FILES.outputAreas)), SOMERSET_DATA.count),
  ),
);

export const OFFICIAL = join(PROJECT, '../shared/data');

/** A file of the official ones, as the browser is given it. */
export function official(path: string): { readonly blob: Blob; readonly name: string } {
  return {
    blob: new Blob([readFileSync(join(OFFICIAL, path))]),
    name: path.slice(path.lastIndexOf('/') + 1),
  };
}

/** Reads a made-up file given as text or bytes. */
export function readMade(content: string | Uint8Array, name = 'made-up.csv'): Promise<FileReading> {
  return readFile(new Blob([content as BlobPart]), name, SPINE);
}
