import { SOMERSET } from '../../data/councils/somerset';
import { createAreaIndex } from '../../data/pipeline/area-index';
import { areasStage } from '../../data/pipeline/areas/stage';
import { createInputs } from '../../data/pipeline/inputs';
import { AREA_COLUMNS } from '../../src/artefact/areas-columns';
import { FILES } from '../../src/artefact/files';
import { decodeTable, type PublishedTable } from '../../src/artefact/published-table';
import { INPUTS } from './inputs-present';

export interface PublishedAreas {
  readonly csv: string;
  readonly metadata: string;
  readonly table: PublishedTable;
  /** One area's row, keyed by column. */
  row(code: string): Readonly<Record<string, string>>;
}

/** areas.csv computed afresh from the official files (or from another folder which looks like them). */
export function computeAreas(root: string = INPUTS): PublishedAreas {
  const inputs = createInputs(root);
  const areas = createAreaIndex(inputs, SOMERSET);
  const context = { profile: SOMERSET, inputs, council: SOMERSET, areas, say: () => undefined };
  const [csv, metadata] = areasStage(SOMERSET)(context).map(({ text }) => text);
  if (csv === undefined || metadata === undefined) throw new Error('The areas stage wrote too little');
  const table = decodeTable(FILES.areas, AREA_COLUMNS, csv);
  const names = csv.slice(0, csv.indexOf('\n')).split(',');
  return {
    csv,
    metadata,
    table,
    row(code) {
      const index = table.texts('area_code').indexOf(code);
      return Object.fromEntries(names.map((name) => [name, table.texts(name)[index] ?? '']));
    },
  };
}
