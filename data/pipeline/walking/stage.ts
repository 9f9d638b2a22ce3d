import { topology } from 'topojson-server';
import { FILES } from '../../../src/artefact/files';
import { libraryKey, readLibraryPlaces } from '../../../src/formats/libraries';
import { readRecords } from '../inputs';
import type { Stage } from '../stage';

const MINUTES = [15, 30] as const;
/** Steps of the grid that coordinates are rounded to: about 10 m, far finer than a walking area is known. */
const GRID = 1e4;

/** Walking areas of the open libraries, drawn when asked for. */
export const stage: Stage = ({ profile, inputs }) => {
  const { libraryWalking, libraries } = profile.inputs;
  if (libraryWalking === null || libraries === null) {
    const objects = Object.fromEntries(
      MINUTES.map((minutes) => [`walk${minutes}`, { type: 'GeometryCollection', geometries: [] }]),
    );
    return [{ path: FILES.walking, text: `${JSON.stringify({ type: 'Topology', objects, arcs: [] })}\n` }];
  }
  const { features } = inputs.geojson('library-walking-2023', libraryWalking, ['library', 'minutes']);
  const open = readRecords(inputs, 'ace-libraries-2023', libraries, readLibraryPlaces).filter(
    (library) => library.open,
  );
  const nameOf = new Map(open.map(({ name }) => [libraryKey(name), name]));
  const objects = MINUTES.map((minutes) => {
    const own = features.flatMap((one): readonly GeoJSON.Feature[] => {
      const library = nameOf.get(libraryKey(String(one.properties?.library)));
      return library !== undefined && one.properties?.minutes === minutes
        ? [{ ...one, properties: { library } }]
        : [];
    });
    return [`walk${minutes}`, { type: 'FeatureCollection', features: own } as GeoJSON.FeatureCollection];
  });
  return [{ path: FILES.walking, text: `${JSON.stringify(topology(Object.fromEntries(objects), GRID))}\n` }];
};
