import { decodeOutputAreas, encodeOutputAreas } from '../../src/artefact/output-areas';

/** The file of a council whose output areas are not held. */
export const emptyOutputAreasFile: unknown = JSON.parse(encodeOutputAreas([]));

/** As the page knows them then. */
export const NO_OUTPUT_AREAS = decodeOutputAreas(emptyOutputAreasFile, 0);
