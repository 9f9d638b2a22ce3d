import type { DivisionEntry } from '../../../src/artefact/output-areas';
import { normalisePostcode } from '../../../src/domain/places/search';
import { readPostcodeOutputAreas } from '../../../src/formats/output-areas';
import { commonest } from '../commonest';
import { readRecords } from '../inputs';
import { createAreaFinder } from '../places/area-finder';
import type { StageContext } from '../stage';

/** An output area of the lookup, in the order of `output-areas.json`. */
interface Placed {
  readonly code: string;
  readonly areaCode: string;
  readonly constituencyCode: string;
}

interface Paths {
  readonly livePostcodes: string;
  readonly postcodeOutputAreas: string;
}

/**
 * The ward in which most postcodes of each output area lie, as the row of an area that is in that ward: itself, for the
 * most part. An output area without a postcode, or in a ward that no area is mostly in, stays with its area.
 */
export function wardRows(
  { inputs, areas }: StageContext,
  paths: Paths,
  outputAreas: readonly Placed[],
): readonly number[] {
  const wardOf = new Map(
    inputs
      .csv('codepoint-open-2025-10', paths.livePostcodes, ['postcode', 'WD25CD'])
      .map(({ postcode = '', WD25CD = '' }) => [normalisePostcode(postcode), WD25CD]),
  );
  const wards = commonest(
    readRecords(inputs, 'onspd-2023-05', paths.postcodeOutputAreas, readPostcodeOutputAreas).flatMap(
      ({ postcode, outputArea }): [string, string][] => {
        const ward = wardOf.get(normalisePostcode(postcode));
        return ward === undefined ? [] : [[outputArea, ward]];
      },
    ),
  );
  const rowIn = new Map<string, number>();
  areas.lookup.forEach(({ WD24CD = '' }, row) => {
    if (!rowIn.has(WD24CD)) rowIn.set(WD24CD, row);
  });
  return outputAreas.map(({ code, areaCode }) => {
    const own = areas.rowOf.get(areaCode) ?? 0;
    const ward = wards.get(code);
    return ward === undefined || ward === areas.lookup[own]?.WD24CD ? own : (rowIn.get(ward) ?? own);
  });
}

const CONSTITUENCIES = 'boundaries/pcon24_somerset_bgc.geojson';
const CONSTITUENCY_SOURCE = 'ons-constituencies-2024';

/** The constituencies; an area in that of most of its postcodes. Those that reach out of the council are known as parts. */
export function constituencyDivision(
  context: StageContext,
  paths: Paths,
  outputAreas: readonly Placed[],
): DivisionEntry | null {
  const { inputs, areas, profile } = context;
  if (!profile.inputs.localExtracts) return null;
  const { features } = inputs.geojson(CONSTITUENCY_SOURCE, CONSTITUENCIES, ['PCON24CD', 'PCON24NM']);
  const isOurs = createAreaFinder(inputs, areas, profile.inputs.shapes);
  const places = features
    .map(({ geometry, properties }) => ({
      code: String(properties?.PCON24CD),
      name: String(properties?.PCON24NM),
      isPart: cornersOf(geometry).some(([lon = 0, lat = 0]) => isOurs(lon, lat) === null),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const position = new Map(places.map(({ code }, at) => [code, at]));
  const placeOf = new Map(outputAreas.map(({ code, constituencyCode }) => [code, constituencyCode]));
  const areaOf = new Map(outputAreas.map(({ code, areaCode }) => [code, areaCode]));
  const byArea = commonest(
    readRecords(inputs, 'onspd-2023-05', paths.postcodeOutputAreas, readPostcodeOutputAreas).flatMap(
      ({ outputArea }): [string, string][] => {
        const area = areaOf.get(outputArea);
        return area === undefined ? [] : [[area, placeOf.get(outputArea) ?? '']];
      },
    ),
  );
  return {
    id: 'constituency',
    places,
    areas: areas.codes.map((code) => position.get(byArea.get(code) ?? '') ?? -1),
    outputAreas: outputAreas.map(({ constituencyCode }) => position.get(constituencyCode) ?? -1),
  };
}

function cornersOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}
