import { AREA_COLUMNS } from '../../../src/artefact/areas-columns';
import { encodeAreasMetadata } from '../../../src/artefact/areas-metadata';
import { FILES } from '../../../src/artefact/files';
import { type Cell, encodeTable } from '../../../src/artefact/table-writer';
import type { CouncilProfile } from '../../councils/profile';
import type { Stage, StageContext } from '../stage';
import { censusColumns } from './census';
import { deprivationColumns, incomeShareFound } from './deprivation';
import { FILES_BY_AREA } from './files-by-area';
import { ofcom2016Columns } from './ofcom-2016';
import { onlinePropensity } from './online-propensity';
import { position, supplyColumns } from './supply';

/** Writes areas.csv, one row an area, and the dictionary of its columns. */
export function areasStage(profile: CouncilProfile): Stage {
  return (context) => {
    const census = censusColumns(context);
    const propensity = onlinePropensity(context, census.get('households') ?? []);
    const columns = new Map<string, readonly Cell[]>([
      ...identityColumns(context, profile),
      ...census,
      ...deprivationColumns(context, profile),
      ...FILES_BY_AREA.flatMap((columns) => [...columns(context, profile)]),
      ...ofcom2016Columns(context, profile),
      ...supplyColumns(context, profile),
      ...propensity.columns,
    ]);
    const found = new Map([...incomeShareFound(columns), ...propensity.found]);
    return [
      { path: FILES.areas, text: encodeTable(AREA_COLUMNS, columns) },
      { path: FILES.areasMetadata, text: encodeAreasMetadata(profile.name, found) },
    ];
  };
}

function identityColumns({ areas }: StageContext, profile: CouncilProfile): Map<string, readonly Cell[]> {
  const of = (column: string): Cell[] => areas.lookup.map((record) => record[column] ?? '');
  const positions = areas.lookup.map((record) => position(record, profile));
  return new Map<string, readonly Cell[]>([
    ['area_code', areas.codes],
    ['area_name', areas.lookup.map(areaName)],
    ['msoa_name', of('MSOA21HCLNM')],
    ['former_district', of('LAD22NM')],
    ['ward_name', of('WD24NM')],
    ['rural_urban', of('RUC21NM')],
    ['lon', positions.map(({ lon }) => lon)],
    ['lat', positions.map(({ lat }) => lat)],
    ['msoa_code', of('MSOA21CD')],
    ['ward_code', of('WD24CD')],
    ['former_district_code', of('LAD22CD')],
    ['rural_urban_code', of('RUC21CD')],
  ]);
}

/** A name people know, with the official one: "Ruishton & North Curry (Somerset West and Taunton 009E)". */
function areaName(record: Readonly<Record<string, string>>): string {
  return `${record.MSOA21HCLNM} (${record.LSOA21NM})`;
}
