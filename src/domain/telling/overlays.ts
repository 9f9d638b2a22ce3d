import { type Choices, OVERLAY_IDS, type OverlayId } from '../model/choices';
import { type Row, row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import type { OverlayReading } from '../model/reading';
import { notHeldWords, placesLine } from '../places/loaded-points';
import { neighboursShownWords, placesShown } from '../places/neighbours-shown';
import { accessPointsAfter } from '../places/points-after';
import { cdsStates } from './cds-state';

/** What each chosen overlay shows and must say, in the order of the menu. */
export function overlayReadings(dataset: Dataset, choices: Choices): readonly OverlayReading[] {
  return heldOverlays(dataset)
    .filter((id) => choices.overlays.has(id))
    .map((id) => overlayReading(dataset, choices, id));
}

/** Overlays of which something is held for this council, in the order of the menu. */
export function heldOverlays(dataset: Dataset): readonly OverlayId[] {
  const { sources } = dataset;
  const held: Readonly<Record<OverlayId, boolean>> = {
    libraries: true,
    cds: dataset.cds.length > 0,
    constituencies: sources.has('ons-constituencies-2024'),
    districts: new Set(dataset.districts).size > 1,
    places: sources.has('os-open-names') || sources.has('naptan'),
    walking: sources.has('library-walking-2023'),
  };
  return OVERLAY_IDS.filter((id) => held[id]);
}

function overlayReading(dataset: Dataset, choices: Choices, id: OverlayId): OverlayReading {
  switch (id) {
    case 'libraries': {
      const open = openNow(dataset, choices);
      const points = placesShown(dataset, open);
      return {
        id,
        label: dataset.addedPlaces
          ? 'Open place with public computers'
          : 'Open library with public computers',
        note: dataset.addedPlaces
          ? `Open places: ${placesLine(dataset)} Where the list comes from a person who uses this browser, nobody else has checked it.`
          : [
              'Open in December 2023 (Arts Council England). That each has public computers rests on a council page of about 2016-17; how many is not published.',
              ...neighboursShownWords(open, points),
              ...notHeldWords(dataset),
            ].join(' '),
        points,
      };
    }
    case 'cds':
      return {
        id,
        label: 'CDS broadband contracts',
        note: 'By former district, the finest geography published. Nothing published says which premises a contract reaches.',
        byDistrict: cdsByDistrict(dataset),
      };
    case 'constituencies':
      return {
        id,
        label: 'Constituency (July 2024)',
        note: 'Ofcom publishes figures for each (July 2025): they are for the whole constituency and are not spread over small areas. Three of the seven reach beyond the county.',
      };
    case 'districts':
      return {
        id,
        label: 'Former district',
        note: `The ${new Set(dataset.districts).size} districts that ${dataset.council.name} replaced${dataset.council.code === 'E06000066' ? ' in April 2023' : ''}.`,
      };
    case 'walking':
      return {
        id,
        label: 'Within 30 minutes’ walk of one of the council’s libraries',
        note: `Computed in 2023 by openrouteservice on OpenStreetMap paths, for the libraries of ${dataset.council.name} only; Street and Milborne Port libraries have moved slightly since.`,
      };
    case 'places':
      return { id, label: 'Place names', note: '' };
  }
}

/** The open places; in the what-if as the scenario has them. */
function openNow(dataset: Dataset, choices: Choices): readonly AccessPoint[] {
  if (choices.layout === 'what-if') return accessPointsAfter(dataset, choices.scenario);
  return dataset.accessPoints.filter((point) => point.status === 'open');
}

function cdsByDistrict(dataset: Dataset): Extract<OverlayReading, { id: 'cds' }>['byDistrict'] {
  return new Map(
    [...cdsStates(dataset.cds)].map(([district, { state, label }]) => {
      const rows: Row[] = [];
      dataset.districts.forEach((name, index) => {
        if (name === district) rows.push(row(index));
      });
      return [district, { state, label, rows }];
    }),
  );
}
