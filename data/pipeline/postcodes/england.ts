import { readCsvTable } from '../../../src/formats/csv-table';
import { inputProblem } from '../inputs';
import { createAreaFinder } from '../places/area-finder';
import type { StageContext } from '../stage';
import { CODE_POINT, CODE_POINT_FOLDER, fromGrid, isCodePointFile } from './centres';

const HEADINGS = `${CODE_POINT_FOLDER}/Code-Point_Open_Column_Headers.csv`;

/** A live postcode of the council, with the row of its area. */
export interface EnglandPostcode {
  readonly postcode: string;
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
}

/**
 * The council's postcodes from Code-Point Open as published: one file a postcode area, without headings, positions on
 * the National Grid. Areas by point in polygon. Postcodes without a position (quality 90) are left out.
 */
export function englandPostcodes({ profile, inputs, areas }: StageContext): readonly EnglandPostcode[] {
  const headings = inputs.text(CODE_POINT, HEADINGS).split(/\r?\n/)[1] ?? '';
  if (!headings.startsWith('Postcode,Positional_quality_indicator,Eastings,Northings')) {
    throw inputProblem(CODE_POINT, HEADINGS, 'does not name the columns the map knows');
  }
  const areaAt = createAreaFinder(inputs, areas, profile.inputs.shapes);
  const found = inputs.list(CODE_POINT_FOLDER).flatMap((name): readonly EnglandPostcode[] => {
    if (!isCodePointFile(name)) return [];
    const path = `${CODE_POINT_FOLDER}/${name}`;
    // The council's code must stand in the file for it to be worth reading as a table.
    const text = inputs.text(CODE_POINT, path);
    inputs.used(CODE_POINT, path, 0);
    if (!text.includes(profile.code)) return [];
    const table = readCsvTable(`${headings}\n${text}`, [
      'Postcode',
      'Eastings',
      'Northings',
      'Admin_district_code',
    ]);
    if (table.problems[0] !== undefined) throw inputProblem(CODE_POINT, path, table.problems[0]);
    const own = table.rows.filter((row) => row.Admin_district_code === profile.code && row.Eastings !== '0');
    const placed = own.flatMap((row): readonly EnglandPostcode[] => {
      const { lon, lat } = fromGrid(Number(row.Eastings), Number(row.Northings));
      const at = areaAt(lon, lat);
      return at === null ? [] : [{ postcode: row.Postcode ?? '', row: at, lon, lat }];
    });
    inputs.used(CODE_POINT, path, placed.length);
    return placed;
  });
  if (found.length === 0) {
    throw inputProblem(
      CODE_POINT,
      CODE_POINT_FOLDER,
      `holds no postcode of ${profile.name} (${profile.code}): add the files of its postcode areas`,
    );
  }
  const bare = new Set(areas.codes.keys());
  for (const { row } of found) bare.delete(row);
  if (bare.size > 0) {
    throw inputProblem(
      CODE_POINT,
      CODE_POINT_FOLDER,
      `holds no postcode in ${bare.size} of the ${areas.codes.length} areas of ${profile.name}: add the files of its other postcode areas`,
    );
  }
  return found;
}
