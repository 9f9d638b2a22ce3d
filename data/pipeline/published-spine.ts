import { areaSpine } from '../../src/artefact/area-spine';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeKeys } from '../../src/artefact/keys';
import { decodePostcodes } from '../../src/artefact/postcodes';
import type { Dataset } from '../../src/domain/model/dataset';
import type { AreaSpine } from '../../src/formats/area-keys';

/**
 * What the reader of a file must know of a council, from the files published for it.
 *
 * @param text the published file of that path
 */
export function publishedSpine(text: (path: string) => string): AreaSpine {
  const json = (path: string): unknown => JSON.parse(text(path));
  const dataset = publishedData(text);
  return areaSpine(
    dataset,
    decodePostcodes(json(FILES.postcodes)),
    decodeKeys(json(FILES.keys), dataset.outputAreas),
  );
}

/** The dataset of a council, without what is only drawn, from the same files. */
export const publishedData = (text: (path: string) => string): Dataset =>
  assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    outputAreas: JSON.parse(text(FILES.outputAreas)),
    accessPoints: JSON.parse(text(FILES.accessPoints)),
    cds: JSON.parse(text(FILES.cds)),
    towns: [],
  });
