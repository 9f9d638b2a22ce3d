import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../../../src/artefact/files';
import {
  encodeGroupings,
  encodeGroupingsMetadata,
  encodeGroupingsTable,
} from '../../../src/artefact/groupings';
import { withDivision } from '../../../src/artefact/output-areas';
import { FileProblem } from '../../../src/formats/file-problem';
import { listRows } from '../../../src/formats/list-rows';
import { readOwnGrouping } from '../../../src/formats/own-grouping';
import type { CouncilProfile } from '../../councils/profile';
import { publishedData, publishedSpine } from '../published-spine';
import { type Artefact, InputProblem } from '../stage';

/**
 * What the other stages made, with the council's own places where it has a list of them. Throws `InputProblem` for a list
 * that cannot be read, and for every row of it that names nothing of the council.
 *
 * @param folder of the lists
 */
export async function withOwnPlaces(
  { ownPlaces }: Pick<CouncilProfile, 'ownPlaces'>,
  published: readonly Artefact[],
  folder: string,
  say: (line: string) => void,
): Promise<readonly Artefact[]> {
  if (ownPlaces === null) return published;
  const text = (path: string): string => published.find((one) => one.path === path)?.text ?? '';
  const problem = (fault: string) => new InputProblem(ownPlaces, fault.replace(/\.$/, ''), 'data/councils');
  try {
    const list = await listRows(new Blob([readFileSync(join(folder, ownPlaces))]), ownPlaces);
    const { groups, title, notes } = readOwnGrouping(
      list,
      ownPlaces,
      publishedData(text),
      publishedSpine(text),
    );
    for (const note of notes) say(`${ownPlaces}: ${note}`);
    const division = {
      id: 'own' as const,
      title,
      places: groups.codes.map((code, at) => ({ code, name: groups.names[at] ?? '', isPart: false })),
      areas: Array.from(groups.of),
      outputAreas: Array.from(groups.ofOutputAreas ?? []),
    };
    return published
      .filter(({ path }) => path !== FILES.manifest)
      .map((one) =>
        one.path === FILES.outputAreas ? { ...one, text: withDivision(one.text, division) } : one,
      );
  } catch (error) {
    throw error instanceof FileProblem ? problem(error.message) : error;
  }
}

/**
 * The places that areas make up, with their totals as the map works them out.
 *
 * @param published what the other stages made, with its manifest
 */
export function groupingFiles(published: readonly Artefact[]): readonly Artefact[] {
  const text = (path: string): string => published.find((one) => one.path === path)?.text ?? '';
  const dataset = publishedData(text);
  return [
    { path: FILES.groupings, text: encodeGroupings(dataset) },
    { path: FILES.groupingsTable, text: encodeGroupingsTable(dataset) },
    { path: FILES.groupingsMetadata, text: encodeGroupingsMetadata(dataset.council.name) },
  ];
}
