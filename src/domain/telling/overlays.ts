import type { Choices, OverlayId } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { type AccessPoint, PLACE_KIND_IDS, type PlaceKindId } from '../model/place';
import { PLACE_KINDS } from '../model/place-kinds';
import type { OverlayReading } from '../model/reading';
import { notHeldWords, placesLine } from '../places/loaded-points';
import { neighboursShownWords, placesShown } from '../places/neighbours-shown';
import { accessPointsAfter } from '../places/points-after';
import { cdsStates } from './cds-state';

type Told = Pick<OverlayReading, 'label' | 'note'> & Partial<OverlayReading>;

/** What can be said of an overlay: its name among the controls, whence it comes, what it shows and must say. */
interface OverlayTeller {
  readonly id: OverlayId;
  readonly menu: (dataset: Dataset) => string;
  readonly sourceIds: readonly string[];
  /** Whether anything is held of it for this council. */
  readonly isHeld: (dataset: Dataset) => boolean;
  readonly tell: (dataset: Dataset, choices: Choices) => Told;
}

/** Places of a kind that count in no distance. */
function placesOf(kind: PlaceKindId): OverlayTeller {
  const { id, menu, label, note, sourceIds } = PLACE_KINDS[kind].overlay;
  const held = ({ otherPlaces = [] }: Dataset) =>
    otherPlaces.filter((point) => point.kind === kind && point.status === 'open');
  return {
    id,
    menu: () => menu,
    sourceIds,
    isHeld: (dataset) => held(dataset).length > 0,
    tell: (dataset) => ({ label, note, points: held(dataset) }),
  };
}

/** Places that count, with a scenario's and with what a person added in their stead or beside them. */
function helpOf(kind: PlaceKindId): OverlayTeller {
  const { id, menu, label, note, sourceIds } = PLACE_KINDS[kind].overlay;
  return {
    id,
    menu: ({ addedPlaces }) => (addedPlaces ? 'Open places with public computers' : menu),
    sourceIds,
    isHeld: () => true,
    tell: (dataset, choices) => {
      const open = openNow(dataset, choices);
      const shown = placesShown(dataset, open);
      const points = shown.filter((point) => point.kind === kind);
      return dataset.addedPlaces
        ? {
            label: 'Open place with public computers',
            note: `Open places: ${placesLine(dataset)} Where the list comes from a person who uses this browser, nobody else has checked it.`,
            points,
          }
        : {
            label,
            note: [note, ...neighboursShownWords(open, shown), ...notHeldWords(dataset)].join(' '),
            points,
          };
    },
  };
}

/** One of every overlay, in the order of the menu. */
const TELLERS: readonly OverlayTeller[] = [
  ...PLACE_KIND_IDS.map((kind) => (PLACE_KINDS[kind].counts ? helpOf(kind) : placesOf(kind))),
  {
    id: 'cds',
    menu: () => 'CDS broadband contracts, by former district',
    sourceIds: ['cds-contracts'],
    isHeld: ({ cds }) => cds.length > 0,
    tell: ({ cds }) => ({
      label: 'CDS broadband contracts',
      note: 'By former district, the finest geography published. Nothing published says which premises a contract reaches.',
      districts: cdsStates(cds),
    }),
  },
  {
    id: 'constituencies',
    menu: () => 'Constituencies, with Ofcom July 2025',
    sourceIds: ['ons-constituencies-2024'],
    isHeld: ({ sources }) => sources.has('ons-constituencies-2024'),
    tell: () => ({
      label: 'Constituency (July 2024)',
      note: 'Ofcom publishes figures for each (July 2025): they are for the whole constituency and are not spread over small areas. Three of the seven reach beyond the county.',
    }),
  },
  {
    id: 'districts',
    menu: () => 'Former districts',
    sourceIds: ['ons-boundaries-lsoa21'],
    isHeld: ({ districts }) => new Set(districts).size > 1,
    tell: ({ districts, council }) => ({
      label: 'Former district',
      note: `The ${new Set(districts).size} districts that ${council.name} replaced${council.code === 'E06000066' ? ' in April 2023' : ''}.`,
    }),
  },
  {
    id: 'places',
    menu: () => 'Place names',
    sourceIds: ['os-open-names', 'naptan'],
    isHeld: ({ sources }) => sources.has('os-open-names') || sources.has('naptan'),
    tell: () => ({ label: 'Place names', note: '' }),
  },
  {
    id: 'walking',
    menu: () => '30 minutes’ walk from a library',
    sourceIds: ['library-walking-2023'],
    isHeld: ({ sources }) => sources.has('library-walking-2023'),
    tell: ({ council }) => ({
      label: 'Within 30 minutes’ walk of one of the council’s libraries',
      note: `Computed in 2023 by openrouteservice on OpenStreetMap paths, for the libraries of ${council.name} only; Street and Milborne Port libraries have moved slightly since.`,
    }),
  },
];

/** Overlays of which something is held for this council, as the menu offers them. */
export const heldOverlays = (
  dataset: Dataset,
): readonly { readonly id: OverlayId; readonly menu: string }[] =>
  TELLERS.filter(({ isHeld }) => isHeld(dataset)).map(({ id, menu }) => ({ id, menu: menu(dataset) }));

/** What each chosen overlay shows and must say, in the order of the menu. */
export const overlayReadings = (dataset: Dataset, choices: Choices): readonly OverlayReading[] =>
  TELLERS.filter(({ id, isHeld }) => choices.overlays.has(id) && isHeld(dataset)).map(({ id, tell }) => ({
    id,
    points: [],
    districts: null,
    ...tell(dataset, choices),
  }));

/** Where the chosen overlays come from. */
export const overlaySourceIds = ({ overlays }: Pick<Choices, 'overlays'>): readonly string[] =>
  [...overlays].flatMap((chosen) => TELLERS.find(({ id }) => id === chosen)?.sourceIds ?? []);

/** The open places; in the what-if as the scenario has them. */
function openNow(dataset: Dataset, choices: Choices): readonly AccessPoint[] {
  if (choices.layout === 'what-if') return accessPointsAfter(dataset, choices.scenario);
  return dataset.accessPoints.filter((point) => point.status === 'open');
}
