import proj4 from 'proj4';
import { readCsvTable } from '../../../src/formats/csv-table';
import { inputProblem } from '../inputs';
import { createAreaFinder } from '../places/area-finder';
import type { StageContext } from '../stage';

const SOURCE = 'codepoint-open-2025-10';
const FOLDER = 'postcodes/codepoint-open-2025-10';
const HEADINGS = `${FOLDER}/Code-Point_Open_Column_Headers.csv`;

/** British National Grid (EPSG:27700) with the seven-parameter shift: within about 5 m of the exact one. */
const GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

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
  const headings = inputs.text(SOURCE, HEADINGS).split(/\r?\n/)[1] ?? '';
  if (!headings.startsWith('Postcode,Positional_quality_indicator,Eastings,Northings')) {
    throw inputProblem(SOURCE, HEADINGS, 'does not name the columns the map knows');
  }
  const areaAt = createAreaFinder(inputs, areas, profile.inputs.shapes);
  const found = inputs.list(FOLDER).flatMap((name): readonly EnglandPostcode[] => {
    if (!/^[a-z]{1,2}\.csv$/i.test(name)) return [];
    const path = `${FOLDER}/${name}`;
    // The council's code must stand in the file for it to be worth reading as a table.
    const text = inputs.text(SOURCE, path);
    inputs.used(SOURCE, path, 0);
    if (!text.includes(profile.code)) return [];
    const table = readCsvTable(`${headings}\n${text}`, [
      'Postcode',
      'Eastings',
      'Northings',
      'Admin_district_code',
    ]);
    if (table.problems[0] !== undefined) throw inputProblem(SOURCE, path, table.problems[0]);
    const own = table.rows.filter((row) => row.Admin_district_code === profile.code && row.Eastings !== '0');
    const placed = own.flatMap((row): readonly EnglandPostcode[] => {
      const [lon = 0, lat = 0] = proj4(GRID, 'WGS84', [Number(row.Eastings), Number(row.Northings)]);
      const at = areaAt(lon, lat);
      return at === null ? [] : [{ postcode: row.Postcode ?? '', row: at, lon, lat }];
    });
    inputs.used(SOURCE, path, placed.length);
    return placed;
  });
  if (found.length === 0) {
    throw inputProblem(
      SOURCE,
      FOLDER,
      `holds no postcode of ${profile.name} (${profile.code}): add the files of its postcode areas`,
    );
  }
  const bare = new Set(areas.codes.keys());
  for (const { row } of found) bare.delete(row);
  if (bare.size > 0) {
    throw inputProblem(
      SOURCE,
      FOLDER,
      `holds no postcode in ${bare.size} of the ${areas.codes.length} areas of ${profile.name}: add the files of its other postcode areas`,
    );
  }
  return found;
}
