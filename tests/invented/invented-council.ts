import { areaSpine } from '../../src/artefact/area-spine';
import { decodeCoverage } from '../../src/artefact/coverage';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES, type Manifest } from '../../src/artefact/files';
import { decodeKeys } from '../../src/artefact/keys';
import { decodeManifest } from '../../src/artefact/manifest';
import { decodeOutputAreas } from '../../src/artefact/output-areas';
import { decodePlaces } from '../../src/artefact/places';
import { decodePopulation } from '../../src/artefact/population';
import { decodePostcodes } from '../../src/artefact/postcodes';
import { decodeBasemap, decodeShapes, townsOf } from '../../src/artefact/shapes';
import { decodeSites } from '../../src/artefact/sites';
import type { Basemap, Shapes } from '../../src/cartography/shapes';
import type { Dataset } from '../../src/domain/model/dataset';
import type { OutputAreas, Sites } from '../../src/domain/model/output-areas';
import type { AreaSpine } from '../../src/formats/area-keys';
import { inventedArtefacts } from './artefacts';

/**
 * Nowhereshire, a council made up for tests, read as the app reads a published one: 30 areas in three former districts,
 * two towns, a coast, five open libraries and a closed one, neighbours' libraries, output areas, postcodes. Every test
 * of a rule takes it from here; tests/published alone reads what is published of Somerset.
 */

const texts = new Map(inventedArtefacts().map(({ path, text }) => [path, text]));

/** A file of the council's folder, by its name in `FILES`. */
export function inventedText(file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`${file} is not among the files of the invented council`);
  return text;
}

/** The same, parsed anew each time: a test may change it. */
export const inventedJson = (file: string): unknown => JSON.parse(inventedText(file));

/** Shapes and background as decoded. */
export const scene: { readonly shapes: Shapes; readonly basemap: Basemap } = {
  shapes: decodeShapes(inventedJson(FILES.shapes)),
  basemap: decodeBasemap(inventedJson(FILES.basemap)),
};

/** As the page knows it at first view: without output areas and sites. */
export const dataset: Dataset = assembleDataset({
  manifestText: inventedText(FILES.manifest),
  areasCsv: inventedText(FILES.areas),
  outputAreas: inventedJson(FILES.outputAreas),
  accessPoints: inventedJson(FILES.accessPoints),
  cds: inventedJson(FILES.cds),
  towns: townsOf(scene.basemap),
  bounds: scene.shapes.bounds,
});

export const outputAreas: OutputAreas = decodeOutputAreas(inventedJson(FILES.outputAreas), dataset.count);
export const sites: Sites = decodeSites(inventedJson(FILES.sites));
/** With everything that is fetched later. */
export const wholeDataset = { ...dataset, outputAreas, sites };

export const manifest: Manifest = decodeManifest(inventedText(FILES.manifest));
export const places = decodePlaces(inventedJson(FILES.places));
export const postcodes = decodePostcodes(inventedJson(FILES.postcodes));
export const population = decodePopulation(inventedJson(FILES.population));
export const coverage = decodeCoverage(inventedJson(FILES.coverage));
/** What a reader of added files must know. */
export const spine: AreaSpine = areaSpine(
  dataset,
  postcodes,
  decodeKeys(inventedJson(FILES.keys), outputAreas),
);
