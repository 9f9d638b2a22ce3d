import { type CdsFile, FILES } from '../../../src/artefact/files';
import type { CdsContract } from '../../../src/domain/model/cds';
import { inputProblem } from '../inputs';
import type { Stage } from '../stage';

const SOURCE = 'cds-contracts';
const CONTRACTS = 'cds/cds_contract_areas.csv';
const REFERENCES = 'cds/cds_sources.csv';
const STATUSES: readonly CdsContract['status'][] = ['active-reduced', 'terminated', 'delivery'];

/** CDS contracts by former district or part of one, each with what became of it and who says so. */
export const stage: Stage = ({ profile, inputs }) => {
  if (!profile.inputs.localExtracts) {
    const none: CdsFile = { contracts: [], notes: [] };
    return [{ path: FILES.cds, text: `${JSON.stringify(none, null, 1)}\n` }];
  }
  const references = new Map(
    inputs
      .csv(SOURCE, REFERENCES, ['source_id', 'publisher', 'title', 'date', 'url'])
      .map(({ source_id = '', publisher = '', title = '', date = '', url = '' }) => [
        source_id,
        { publisher, title, date, url },
      ]),
  );
  const rows = inputs.csv(SOURCE, CONTRACTS, [
    'former_district_code',
    'former_district_name',
    'part',
    'supplier',
    'contract_signed',
    'premises_contracted_all_areas',
    'status',
    'status_date',
    'note',
    'source_ids',
  ]);
  let above = '';
  const contracts = rows.map((row): CdsContract => {
    // "As above." would say nothing once rows are shown apart from each other.
    const note = (row.note ?? '')
      .replace(/^As above\.\s*/, above === '' ? '' : `${above} `)
      // an instruction to whoever draws the map, not to its reader
      .replace(/, so draw the district as .*?(?=\.)/, '')
      .trim();
    if (!(row.note ?? '').startsWith('As above')) above = note;
    const status = STATUSES.find((one) => one === row.status);
    if (!status) throw inputProblem(SOURCE, CONTRACTS, `has the unknown status “${row.status}”`);
    return {
      districtCode: row.former_district_code ?? '',
      district: row.former_district_name ?? '',
      part: row.part ?? '',
      supplier: row.supplier ?? '',
      signed: row.contract_signed ?? '',
      premisesAllAreas: Number(row.premises_contracted_all_areas),
      status,
      statusDate: row.status_date ?? '',
      note,
      sources: (row.source_ids ?? '').split(';').map((id) => {
        const reference = references.get(id);
        if (!reference) throw inputProblem(SOURCE, REFERENCES, `lacks the source “${id}”`);
        return reference;
      }),
    };
  });
  const file: CdsFile = {
    contracts,
    notes: [
      'No lot boundary or list of postcodes is published: former districts are the finest geography there is.',
    ],
  };
  return [{ path: FILES.cds, text: `${JSON.stringify(file, null, 1)}\n` }];
};
