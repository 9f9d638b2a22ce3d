import { encodeAccessPoints } from '../../../src/artefact/access-points';
import { FILES } from '../../../src/artefact/files';
import { areaCode } from '../../../src/domain/model/codes';
import type { ServiceFigure } from '../../../src/domain/model/dataset';
import type { AccessPoint } from '../../../src/domain/model/place';
import type { Inputs, Stage, StageContext } from '../stage';
import { englandAccessPoints, neighbouringAccessPoints } from './england';
import { countriesNotHeld } from './not-held';
import { reportedPlaces } from './reported';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const COLUMNS = [
  'name',
  'status',
  'operation_2023',
  'address',
  'postcode',
  'lat',
  'lon',
  'lsoa21cd',
  'hours_open_per_week_2023',
  'hours_staffed_per_week_2023',
  ...DAYS.map((day) => `${day}_hours_c2020`),
  'c2020_total_hours',
  'year_closed',
  'coord_check',
  'notes',
];

type Row = Readonly<Record<string, string>>;

/** Libraries, open and closed, those of neighbouring councils, and the service's own figures quoted as published. */
export const stage: Stage = (context) => {
  const notHeld = countriesNotHeld(context.profile.code);
  const { points, service, notes } = ownService(context);
  const text = encodeAccessPoints(
    {
      points: [...points, ...neighbouringAccessPoints(context)],
      service,
      notHeld,
      reported: reportedPlaces(context),
    },
    [...notes, ...NEIGHBOUR_NOTES, ...notHeld.map((country) => `Libraries in ${country} are not held.`)],
  );
  return [{ path: FILES.accessPoints, text }];
};

function ownService(context: StageContext): {
  readonly points: readonly AccessPoint[];
  readonly service: readonly ServiceFigure[];
  readonly notes: readonly string[];
} {
  const { libraries, libraryService } = context.profile.inputs;
  if (libraries === null) return { points: englandAccessPoints(context), service: [], notes: ENGLAND_NOTES };
  const { inputs } = context;
  const points = inputs.csv('ace-libraries-2023', libraries, COLUMNS).map(accessPoint);
  // The clock hours stand in the same file but come from another source, and are older.
  inputs.csv('council-hours-2020', libraries, COLUMNS);
  const service = libraryService === null ? [] : serviceFigures(inputs, libraryService);
  return { points, service, notes: NOTES };
}

const NOTES = [
  'That every library has public computers rests on a council page of about 2016-17.',
  'How many computers each library has is not published.',
  'Clock hours are from about 2019/20: check before travelling.',
  'No staffed hours means that volunteers run the library, not that nobody is there.',
];
const ENGLAND_NOTES = [
  'Libraries and weekly hours as the Arts Council lists them in December 2023, unchecked.',
  'How many computers each library has is not published.',
  'Clock hours are not held: ask the library.',
];

const NEIGHBOUR_NOTES = [
  'Neighbours: open public libraries of other English councils within 25 km of the council, as the Arts Council lists them in December 2023; whether they have public computers, and their clock hours, are not held.',
];

function accessPoint(row: Row): AccessPoint {
  const name = row.name ?? '';
  const hoursOpen = number(row.hours_open_per_week_2023);
  const clockTotal = number(row.c2020_total_hours);
  return {
    id: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-library$/, ''),
    name,
    kind: 'library',
    status: row.status === 'open' ? 'open' : 'closed',
    yearClosed: number(row.year_closed),
    operator: (row.operation_2023 ?? '').startsWith('Community') ? 'community' : 'council',
    address: row.address ?? '',
    postcode: row.postcode ?? '',
    lon: Number(row.lon),
    lat: Number(row.lat),
    areaCode: areaCode(row.lsoa21cd ?? ''),
    hoursOpen,
    hoursStaffed: number(row.hours_staffed_per_week_2023),
    clockHours: DAYS.map((day) => row[`${day}_hours_c2020`]?.replaceAll('-', '–') || null),
    clockHoursAgree: hoursOpen !== null && hoursOpen === clockTotal,
    // The list's 0 for closed libraries is no count either: terminals are not published for any.
    terminals: null,
    positionNote: (row.coord_check ?? '').startsWith('postcode')
      ? 'Position is the centre of its postcode.'
      : null,
    notes: row.notes || null,
  };
}

/** Blank is "not published", never nought. */
const number = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

function serviceFigures(inputs: Inputs, path: string): readonly ServiceFigure[] {
  const rows = inputs.csv('library-service-2023-24', path, ['measure', 'value']);
  const loan = rows.find(({ measure = '' }) => measure.startsWith('Devices available to loan'));
  return rows.map(({ measure = '', value = '' }) => ({
    measure,
    value: Number(value),
    sourceId: 'library-service-2023-24',
    caveat:
      measure.startsWith('PCs and devices') && loan?.value === value
        ? `The row for devices available to loan repeats ${value}, so how the figure splits between computers and loan devices is unknown.`
        : null,
  }));
}
