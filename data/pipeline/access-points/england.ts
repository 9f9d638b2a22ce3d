import { areaCode } from '../../../src/domain/model/codes';
import type { AccessPoint } from '../../../src/domain/model/place';
import { readAceLibraries } from '../../../src/formats/ace-libraries';
import type { Figure } from '../../../src/formats/figure';
import { inputProblem, readRecords } from '../inputs';
import { createAreaFinder } from '../places/area-finder';
import type { StageContext } from '../stage';

const SOURCE = 'ace-libraries-2023';
const PATH = 'england/ace_basic_dataset_libraries_2023_enhanced_england.csv';

/** The council's libraries from the Arts Council's list of all England: no clock hours, no public computers. */
export function englandAccessPoints({ profile, inputs, areas }: StageContext): readonly AccessPoint[] {
  const libraries = readRecords(
    inputs,
    SOURCE,
    PATH,
    readAceLibraries,
    ({ serviceCode }) => serviceCode === profile.code,
  );
  if (!libraries.some(({ open }) => open)) {
    throw inputProblem(SOURCE, PATH, `lists no open library of ${profile.name} (${profile.code})`);
  }
  const areaAt = createAreaFinder(inputs, areas, profile.inputs.shapes);
  const taken = new Set<string>();
  return libraries.flatMap((library): readonly AccessPoint[] => {
    const row = areaAt(library.lon, library.lat);
    const code = row === null ? undefined : areas.codes[row];
    // The list names a library twice where a service was renamed.
    if (code === undefined || taken.has(library.name)) return [];
    taken.add(library.name);
    return [
      {
        id: library.name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-library$/g, ''),
        name: library.name,
        kind: 'library',
        status: library.open ? 'open' : 'closed',
        yearClosed: numberOrNull(library.yearClosed),
        operator: library.community ? 'community' : 'council',
        address: library.address,
        postcode: library.postcode,
        lon: library.lon,
        lat: library.lat,
        areaCode: areaCode(code),
        hoursOpen: numberOrNull(library.hoursOpen),
        hoursStaffed: numberOrNull(library.hoursStaffed),
        clockHours: [null, null, null, null, null, null, null],
        clockHoursAgree: false,
        terminals: null,
        positionNote: null,
        notes: null,
      },
    ];
  });
}

const numberOrNull = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null);
