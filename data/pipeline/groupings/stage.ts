import { assembleDataset } from '../../../src/artefact/dataset';
import { FILES } from '../../../src/artefact/files';
import {
  encodeGroupings,
  encodeGroupingsMetadata,
  encodeGroupingsTable,
} from '../../../src/artefact/groupings';
import type { Artefact } from '../stage';

/**
 * The places that areas make up, with their totals as the map works them out.
 *
 * @param published what the other stages made, with its manifest
 */
export function groupingFiles(published: readonly Artefact[]): readonly Artefact[] {
  const text = (path: string): string => published.find((one) => one.path === path)?.text ?? '';
  const dataset = assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    outputAreas: JSON.parse(text(FILES.outputAreas)),
    accessPoints: JSON.parse(text(FILES.accessPoints)),
    cds: JSON.parse(text(FILES.cds)),
    towns: [],
  });
  return [
    { path: FILES.groupings, text: encodeGroupings(dataset) },
    { path: FILES.groupingsTable, text: encodeGroupingsTable(dataset) },
    { path: FILES.groupingsMetadata, text: encodeGroupingsMetadata(dataset.council.name) },
  ];
}
