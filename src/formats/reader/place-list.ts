import type { MatchCounts } from '../../domain/model/loaded-layer';
import type { AccessPoint } from '../../domain/model/place';
import { cut } from '../../domain/words/characters';
import type { AreaJoin } from '../area-keys';
import { cleanCell } from '../figure';
import { FileProblem, quoted, type RowProblems } from '../file-problem';
import { createAsideList } from './aside-list';
import type { Corrections } from './corrections';
import { cellOf, cellsOf, type PlaceColumns, type PlaceField, placeColumns } from './place-fields';
import { hoursOfRow } from './place-hours';
import { isSwapped, type PositionCells, positionOf } from './place-position';
import { isNo, isYes, operatorOf, statusOf, terminalsOf, yearClosedOf } from './place-status';
import { kindChoice, placeView, swapChoice } from './place-view';
import type { Staged } from './staged';
import type { Survey } from './survey';
import { headingChoices } from './table-choices';
import { eachRow, type FoundTable } from './table-rows';

/** A council's own list of places with public computers. */
export interface AccessPointDraft {
  readonly points: readonly AccessPoint[];
  readonly match: MatchCounts;
  readonly notes: readonly string[];
}

const MOST_POINTS = 2000;

/** Reads a list of places: a name, a position, and what is there. */
export async function readPlaces(
  table: FoundTable,
  { profiles }: Survey,
  join: AreaJoin,
  corrections: Corrections,
  problems: RowProblems,
): Promise<Staged<AccessPointDraft>> {
  const columns = placeColumns(profiles);
  const asides = createAsideList();
  const points: AccessPoint[] = [];
  const ids = new Set<string>();
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  const rowsSwapped = await countSwapped(table, columns);
  const swapped = corrections.swapped ?? rowsSwapped.swapped > rowsSwapped.all / 2;

  const next = await eachRow(
    table,
    -1,
    {
      data: take,
      aside: (cells, row, role) => asides.row(cells, row, role),
      faulty(row, reason) {
        match.faulty += 1;
        problems.add(row, reason);
      },
    },
    { onOdd: (row, reason) => problems.add(row, reason) },
  );

  function take(cells: readonly string[], row: number): void {
    const made = point(cells, row);
    if (typeof made === 'string') {
      match.faulty += 1;
      problems.add(row, made);
    } else if (made === null) match.notOurs += 1;
    else if (points.length >= MOST_POINTS) {
      throw new FileProblem(
        `The list has more than ${MOST_POINTS.toLocaleString('en-GB')} places. Check that it is a list of access points.`,
      );
    } else {
      points.push(made);
      match.matched += 1;
    }
  }

  /** The place, null when it lies outside the council, or what is wrong in words. */
  function point(cells: readonly string[], row: number): AccessPoint | null | string {
    const text = (field: PlaceField): string => cleanCell(cells[columns.first(field)] ?? '');
    const name = cut(text('name'), 120);
    if (name === '') return 'the place has no name';
    const position = positionOf(positionCells(cells, columns), join, swapped);
    if (typeof position === 'string') return `${quoted(name)}: ${position}`;
    if (position === null) return null;
    const postcode = cut(text('postcode'), 10);
    const id = idOf(name, postcode, position);
    if (id === null) return `${quoted(name)} stands in the list twice`;
    const notes: string[] = [];
    const hours = hoursOfRow(cells, columns, notes, (reason) =>
      problems.add(row, `${quoted(name)}: ${reason}`),
    );
    const terminals = terminalsOf(text('terminals'));
    if (terminals === undefined)
      problems.add(
        row,
        `${quoted(name)}: ${quoted(text('terminals'))} is not a number of computers; leave it blank where it is not known`,
      );
    if (terminals?.said) notes.push(terminals.said);
    const yearClosed = yearClosedOf(text('yearClosed'));
    return {
      id,
      name,
      kind: 'library',
      status:
        yearClosed !== null
          ? 'closed'
          : statusOf(text('status'), profiles[columns.first('status')]?.title ?? ''),
      yearClosed,
      operator: operatorOf(text('operator')),
      address: cut(addressOf(cells, columns), 200),
      postcode,
      ...position,
      hoursOpen: hours.open,
      hoursStaffed: hours.staffed,
      clockHours: hours.clock,
      clockHoursAgree: false,
      terminals: terminals?.count ?? null,
      notes:
        cut(
          [
            ...notes,
            text('wifi') && `Wi-Fi: ${text('wifi')}`,
            text('access') && `Access: ${text('access')}`,
            ...cellsOf(cells, columns, 'notes').filter((note) => !isYes(note) && !isNo(note)),
          ]
            .filter(Boolean)
            .join('. '),
          300,
        ) || null,
      isAdded: true,
    };
  }

  /** Its name; with its postcode, or where it has none a number, for a second place of that name. null = the same place again. */
  function idOf(name: string, postcode: string, { lon, lat }: { lon: number; lat: number }): string | null {
    const mark = `${name.toLowerCase()} ${postcode.toUpperCase().replace(/\s/g, '') || `${lon} ${lat}`}`;
    if (ids.has(mark)) return null;
    ids.add(mark);
    const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const plain = `yours-${slug(name)}`;
    const longer = postcode === '' ? plain : `${plain}-${slug(postcode)}`;
    const id = !ids.has(plain) ? plain : !ids.has(longer) ? longer : `${longer}-${points.length + 1}`;
    ids.add(id);
    return id;
  }

  const view = placeView(table, profiles, columns, next);
  for (const one of view.columns) if (one.role === 'aside') asides.column(one.title, one.at, one.because);
  return {
    draft: { points, match, notes: notesOf(points, swapped) },
    rows: match.matched + match.notOurs + match.unknown + match.faulty,
    decisions: [
      ...table.source.decided,
      table.start.decided,
      {
        stage: 'places',
        decided: 'It is a list of places.',
        because:
          corrections.kind === 'places' ? 'You said so.' : 'It has names, positions and what is at a place.',
      },
      ...(swapped
        ? [
            {
              stage: 'places',
              decided: 'Longitude and latitude are read in each other’s place.',
              because: corrections.swapped
                ? 'You said so.'
                : 'As they stand the places would not lie in this country.',
            } as const,
          ]
        : []),
    ],
    choices: [
      ...headingChoices(table, corrections, next),
      ...swapChoice(columns, swapped),
      kindChoice('places'),
    ],
    view,
    aside: asides.all(table.source.hiddenRows),
    marks: [],
  };
}

function positionCells(cells: readonly string[], columns: PlaceColumns): PositionCells {
  const text = (field: PlaceField): string => cellOf(cells, columns, field);
  return {
    postcode: text('postcode'),
    lon: text('lon'),
    lat: text('lat'),
    easting: text('easting'),
    northing: text('northing'),
    pair: text('position'),
    address: addressOf(cells, columns),
  };
}

const addressOf = (cells: readonly string[], columns: PlaceColumns): string =>
  cellsOf(cells, columns, 'address').join(', ');

async function countSwapped(
  table: FoundTable,
  columns: PlaceColumns,
): Promise<{ swapped: number; all: number }> {
  const counts = { swapped: 0, all: 0 };
  if (columns.first('lon') < 0) return counts;
  await eachRow(table, -1, {
    data(cells) {
      const own = positionCells(cells, columns);
      if (own.lon === '') return;
      counts.all += 1;
      if (isSwapped(own)) counts.swapped += 1;
    },
  });
  return counts;
}

function notesOf(points: readonly AccessPoint[], swapped: boolean): readonly string[] {
  const closed = points.filter(({ status }) => status === 'closed').length;
  const unknown = points.filter(({ terminals }) => terminals === null).length;
  return [
    `${points.length - closed} open${closed > 0 ? ` and ${closed} closed` : ''}.`,
    ...(swapped
      ? ['Longitude and latitude stood in each other’s column: they are read the other way round.']
      : []),
    ...(unknown > 0
      ? [
          `${unknown} ${unknown === 1 ? 'has' : 'have'} no number of public computers: shown as not known, never as none.`,
        ]
      : []),
  ];
}
