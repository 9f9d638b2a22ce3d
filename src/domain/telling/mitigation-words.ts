import { answer } from '../answer/answer';
import { isRural } from '../areas/marks';
import { HOLDS } from '../model/answer';
import type { MitigationId } from '../model/assessment';
import type { CdsState } from '../model/cds';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { ANY_SERVICE, USUAL_BARRIERS } from '../model/decision';
import type { AccessPoint } from '../model/place';
import type { Finding } from '../model/reading';
import { countRows, total } from '../sums/totals';
import { counted, formatAreas, formatCount, formatShare } from '../words/format-value';
import { finding, listed, placeName } from '../words/sentence';
import { cdsStates } from './cds-state';

/** What the data say of a way that an assessment names against a negative outcome; what they cannot say is said too. */
export function mitigationWords(dataset: Dataset, id: MitigationId): Finding {
  return WORDS[id](dataset);
}

const WORDS: Readonly<Record<MitigationId, (dataset: Dataset) => Finding>> = {
  'inclusion-plans': inclusionPlans,
  'access-portals': accessPortals,
  terminals,
  'face-to-face': faceToFace,
  'broadband-programme': broadbandProgramme,
};

function inclusionPlans(dataset: Dataset): Finding {
  const all = total(dataset, 'residents').sum;
  const older = total(dataset, 'residents_65_plus').sum;
  const people = `${formatCount(older)} of ${formatCount(all)} residents (${formatShare(older, all)}) are aged 65 and over (Census 2021).`;
  const notHeld = 'Which plans there are, where and for how many is not held here.';
  const column = dataset.counts.get('offline_households');
  if (!column?.status.includes(Status.value))
    return finding('inclusion-plans', `${people} ${notHeld}`, { all, older });
  const isHeld = (row: number) => column.status[row] === Status.value;
  const households = total(dataset, 'households', isHeld).sum;
  const offline = total(dataset, 'offline_households').sum;
  const many = countRows(
    dataset,
    (row) => isHeld(row) && offlinePercent(dataset, row) >= USUAL_BARRIERS.offlinePercent,
  );
  return finding(
    'inclusion-plans',
    `${people} ONS expected about ${formatCount(offline)} of ${formatCount(households)} households to answer the 2021 Census on paper, by choice or not; in ${formatAreas(many)} it was ${USUAL_BARRIERS.offlinePercent}% of them or more. ${notHeld}`,
    { all, older, offline, households, many },
  );
}

/** Per cent to the tenth, as it is written. */
function offlinePercent({ counts }: Dataset, row: number): number {
  const of = (id: 'offline_households' | 'households') => counts.get(id)?.values[row] ?? Number.NaN;
  return Math.round((1000 * of('offline_households')) / of('households')) / 10;
}

function accessPortals({ reported = [] }: Dataset): Finding {
  const points = reported.filter(({ kind }) => kind === 'customer-point');
  const plans = points.filter(({ standing }) => standing === 'plan').length;
  if (points.length === 0)
    return finding(
      'access-portals',
      'No list of the council’s customer points is published or held here.',
      {},
    );
  return finding(
    'access-portals',
    `No list of the council’s customer points is published. Others report ${counted(points.length, 'customer point')} that this map could find, ${counted(plans, 'of them as a plan', 'of them as plans')}; none is counted in a distance or figure until the council confirms it.`,
    { points: points.length, plans },
  );
}

/** Libraries of the map's own council that were open when the list was made. */
const ownLibraries = ({ accessPoints }: Dataset): readonly AccessPoint[] =>
  accessPoints.filter(
    ({ status, council, isAdded }) => status === 'open' && council === undefined && !isAdded,
  );

function terminals(dataset: Dataset): Finding {
  const libraries = ownLibraries(dataset);
  const counting = libraries.filter(({ terminals: held }) => held !== null);
  const service = dataset.serviceFigures.find((one) => one.measure.startsWith('PCs and devices'));
  const each =
    counting.length === 0
      ? 'How many computers each has is not published.'
      : `How many computers each has is held for ${formatCount(counting.length)}.`;
  return finding(
    'terminals',
    [
      `${counted(libraries.length, 'library was', 'libraries were')} open in ${placeName(dataset)} in December 2023.`,
      each,
      ...(service
        ? [
            `The service as a whole reported: ${service.measure}, ${formatCount(service.value)}.`,
            ...(service.caveat ? [service.caveat] : []),
          ]
        : []),
    ].join(' '),
    {
      libraries: libraries.length,
      counting: counting.length,
      ...(service ? { devices: service.value } : {}),
    },
  );
}

function faceToFace(dataset: Dataset): Finding {
  const libraries = ownLibraries(dataset);
  const staffed = libraries.filter(({ hoursStaffed }) => (hoursStaffed ?? 0) > 0).length;
  const volunteers = libraries.filter(({ hoursStaffed }) => hoursStaffed === 0).length;
  const notKnown = libraries.length - staffed - volunteers;
  const { holds } = answer(dataset, { decision: ANY_SERVICE, thresholds: USUAL_BARRIERS, highlight: [] });
  const low = (row: number) => holds.income[row] === HOLDS.yes;
  const areas = countRows(dataset, low);
  const isFar = (row: number) => holds.far[row] === HOLDS.yes;
  const far = countRows(dataset, (row) => low(row) && isFar(row));
  return finding(
    'face-to-face',
    [
      `Of ${counted(libraries.length, 'open library', 'open libraries')}, ${formatCount(staffed)} had hours with paid staff in 2023`,
      ` and ${formatCount(volunteers)} ${volunteers === 1 ? 'was' : 'were'} run by volunteers`,
      notKnown > 0 ? `; of ${formatCount(notKnown)} it is not published. ` : '. ',
      `Of the ${formatAreas(areas)} among England’s most income-deprived fifth, ${far === 0 ? 'none has' : `${formatCount(far)} ${far === 1 ? 'has' : 'have'}`} half or more of its residents over ${USUAL_BARRIERS.furtherThanKm} km in a straight line from an open library. Other services in person are not held here.`,
    ].join(''),
    { libraries: libraries.length, staffed, volunteers, notKnown, areas, far },
  );
}

const CDS_WORDS: Readonly<Record<CdsState, string>> = {
  terminated: 'ended',
  'active-reduced': 'going on with fewer premises',
  delivery: 'under way when last reported',
  split: 'split between two suppliers',
};

function broadbandProgramme(dataset: Dataset): Finding {
  const rural = countRows(dataset, (row) => isRural(dataset, row));
  const residents = total(dataset, 'residents', (row) => isRural(dataset, row)).sum;
  const lives = `${formatCount(residents)} residents live in ${rural === 1 ? 'the' : 'its'} ${counted(rural, 'rural area')}.`;
  if (dataset.cds.length === 0)
    return finding('broadband-programme', `${lives} Its contracts are not held for ${placeName(dataset)}.`, {
      rural,
      residents,
    });
  const told = [...cdsStates(dataset.cds)].map(
    ([district, { state }]) => `${district} (${CDS_WORDS[state]})`,
  );
  return finding(
    'broadband-programme',
    `${lives} Its contracts by former district: ${listed(told)}. Which premises are in them is not published by area, so no area can be said to be waiting for it.`,
    { rural, residents },
  );
}
