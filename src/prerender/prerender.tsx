import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { assembleDataset } from '../artefact/dataset';
import { FILES } from '../artefact/files';
import { decodeBasemap, decodeShapes } from '../artefact/shapes';
import { openingChoices } from '../domain/choices';
import { createAppStore } from '../state/store';
import { App } from '../ui/App';
import { StaticTable } from './StaticTable';

/**
 * Draws the opening view as HTML from the published data, for the build to put into the page: it is what people
 * see first, and all that people without JavaScript see.
 *
 * @param dataFolder folder of one council's artefacts, e.g. `public/data/somerset`
 * @returns markup for `<div id="app">`, and the whole ranked table for readers without JavaScript
 */
export function renderOpeningPage(dataFolder: string): { html: string; table: string } {
  const text = (file: string) => readFileSync(join(dataFolder, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));
  const dataset = assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    accessPoints: json(FILES.accessPoints),
    cds: json(FILES.cds),
  });
  const shapes = decodeShapes(json(FILES.shapes));
  const basemap = decodeBasemap(json(FILES.basemap));
  const store = createAppStore(dataset, openingChoices('overview'));
  return {
    html: renderToStaticMarkup(<App store={store} loader={null} shapes={shapes} basemap={basemap} />),
    table: renderToStaticMarkup(<StaticTable dataset={dataset} reading={store.getState().reading} />),
  };
}
