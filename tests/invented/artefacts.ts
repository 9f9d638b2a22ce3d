import { createHash } from 'node:crypto';
import { SOMERSET } from '../../data/councils/somerset';
import { groupingFiles } from '../../data/pipeline/groupings/stage';
import { withManifest } from '../../data/pipeline/publish';
import { stage as shapesStage } from '../../data/pipeline/shapes/stage';
import type { Artefact, Inputs } from '../../data/pipeline/stage';
import { SOURCES } from '../../data/sources/sources';
import { encodeAccessPoints } from '../../src/artefact/access-points';
import { encodeAreasMetadata } from '../../src/artefact/areas-metadata';
import { FILES, type PlacesFile } from '../../src/artefact/files';
import { encodeKeys } from '../../src/artefact/keys';
import { encodeNeighbourhoods, encodeNeighbourhoodsMetadata } from '../../src/artefact/neighbourhoods-writer';
import { encodeOutputAreas } from '../../src/artefact/output-areas';
import { encodePostcodes } from '../../src/artefact/postcodes';
import { encodeSites } from '../../src/artefact/sites';
import { row } from '../../src/domain/model/codes';
import { AREAS, OUTPUT_AREAS } from './areas';
import { basemapTopology, walkingTopology } from './background';
import { BEYOND, CHANGED_AREAS, CONTRACTS, COVERAGE, POPULATION, SERVICE } from './beyond-areas';
import { CONTACTS, COUNCIL } from './council';
import { areasCsv } from './figures';
import { NEIGHBOURHOODS } from './neighbourhoods';
import { LIBRARIES, NAMED, NEIGHBOURS, POSTCODES, PRACTICES, REPORTED, STOPS } from './places';

const PLACE = COUNCIL.name.replace(/ Council$/, '');

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The one input that the stage of the shapes asks for. */
const SHAPES_ONLY: Inputs = {
  geojson: () => ({
    type: 'FeatureCollection',
    features: AREAS.map(({ code, shape }) => ({ ...shape, properties: { LSOA21CD: code } })),
  }),
  used: () => undefined,
  text: noInput,
  csv: noInput,
  bytes: noInput,
  origin: () => null,
  declare: () => undefined,
  list: () => [],
};

function noInput(): never {
  throw new Error('An invented council is read from no file');
}

/** Shapes, light shapes and districts, by the pipeline's own stage. */
const shapes = (): readonly Artefact[] =>
  shapesStage({
    profile: { ...SOMERSET, ...COUNCIL, contacts: CONTACTS },
    council: COUNCIL,
    inputs: SHAPES_ONLY,
    areas: {
      codes: AREAS.map(({ code }) => code),
      rowOf: new Map(AREAS.map(({ code }, at) => [code, row(at)])),
      lookup: AREAS.map(({ district }) => ({ LAD22CD: district.code, LAD22NM: district.name })),
    },
    say: () => undefined,
  });

/** Every source by its own id, told apart from the real one by everything a reader is shown. */
const sources = (JSON.parse(JSON.stringify(SOURCES).replaceAll('Somerset', PLACE)) as typeof SOURCES).map(
  (source) => ({
    ...source,
    publisher: `Invented ${source.publisher}`,
    attribution: `Invented figures, not those of ${source.publisher}.`,
    url: `https://invented.example/${source.id}`,
    caveats: ['Invented for tests: nobody publishes these figures.', ...source.caveats],
  }),
);

const places: PlacesFile = {
  name: NAMED.map(({ name }) => name),
  kind: NAMED.map(({ kind }) => kind),
  lon: NAMED.map(({ lon }) => lon),
  lat: NAMED.map(({ lat }) => lat),
  area: NAMED.map(({ area }) => area),
};

let made: readonly Artefact[] | null = null;

/** All the files that the app loads of the council, the manifest last, as the pipeline would write them. */
export function inventedArtefacts(): readonly Artefact[] {
  made ??= complete([
    ...shapes(),
    { path: FILES.areas, text: areasCsv() },
    { path: FILES.areasMetadata, text: encodeAreasMetadata(COUNCIL.name, new Map()) },
    { path: FILES.neighbourhoods, text: encodeNeighbourhoods(NEIGHBOURHOODS) },
    { path: FILES.neighbourhoodsMetadata, text: encodeNeighbourhoodsMetadata(COUNCIL.name) },
    { path: FILES.basemap, text: json(basemapTopology()) },
    { path: FILES.walking, text: json(walkingTopology()) },
    {
      path: FILES.accessPoints,
      text: encodeAccessPoints(
        { points: [...LIBRARIES, ...NEIGHBOURS], service: SERVICE, notHeld: [], reported: REPORTED },
        ['Invented libraries.'],
      ),
    },
    { path: FILES.cds, text: json(CONTRACTS) },
    { path: FILES.council, text: json({ contacts: CONTACTS }) },
    { path: FILES.coverage, text: json(COVERAGE) },
    { path: FILES.places, text: json(places) },
    { path: FILES.postcodes, text: encodePostcodes(POSTCODES, 'October 2025') },
    { path: FILES.outputAreas, text: encodeOutputAreas(OUTPUT_AREAS, { beyond: BEYOND }) },
    {
      path: FILES.sites,
      text: encodeSites({
        practices: PRACTICES.map(({ kind: _, ...site }) => site),
        stops: STOPS.map(({ kind: _, ...stop }) => stop),
      }),
    },
    {
      path: FILES.keys,
      text: encodeKeys({
        msoa: AREAS.map(({ msoa }) => msoa.code),
        ward: AREAS.map(({ ward }) => ward.code),
        postcodeOutputArea: POSTCODES.map(({ outputArea }) => outputArea),
        changedAreas: CHANGED_AREAS,
      }),
    },
    { path: FILES.population, text: json(POPULATION) },
  ]);
  return made;
}

function complete(files: readonly Artefact[]): readonly Artefact[] {
  const inputs = {
    sources: () => sources,
    records: () =>
      SOURCES.map(({ id }) => ({
        sourceId: id,
        path: `invented/${id}.csv`,
        sha256: createHash('sha256').update(id).digest('hex'),
        rowsUsed: AREAS.length,
      })),
  };
  return withManifest(COUNCIL, [...files, ...groupingFiles(withManifest(COUNCIL, files, inputs))], inputs);
}
