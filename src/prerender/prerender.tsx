import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { decodeCouncil } from '../artefact/council';
import { decodeCoverage } from '../artefact/coverage';
import { decodeCurrentFigures } from '../artefact/current-figures';
import { assembleDataset } from '../artefact/dataset';
import { FILES } from '../artefact/files';
import { decodeBasemap, decodeShapes, townsOf } from '../artefact/shapes';
import { openingChoices } from '../domain/model/choices';
import { dateWords } from '../domain/words/date-words';
import { placeName } from '../domain/words/sentence';
import { createAppStore } from '../state/store';
import { App } from '../ui/App';
import { CoveragePanel } from '../ui/coverage/CoveragePanel';
import { NotesPanel } from '../ui/notes/NotesPanel';
import { EmbedPage } from './EmbedPage';
import { NotStarted, withoutControls } from './NotStarted';
import { Accessibility } from './pages/Accessibility';
import { Guide } from './pages/Guide';
import { InWords } from './pages/InWords';
import { PlainPage } from './pages/PlainPage';
import { Privacy } from './pages/Privacy';
import { StaticHelp } from './StaticHelp';
import { StaticTable } from './StaticTable';

/**
 * Draws what stands in the pages before, and without, JavaScript, from the published data: markup for each
 * `<!--name-->` of the HTML files.
 *
 * @param dataFolder folder of one council's artefacts, e.g. `public/data/somerset`
 * @param builtOn ISO date of the build, stated in the accessibility statement
 */
export function renderPages(dataFolder: string, builtOn: string): Readonly<Record<string, string>> {
  const text = (file: string) => readFileSync(join(dataFolder, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));
  const basemap = decodeBasemap(json(FILES.basemap));
  const shapes = decodeShapes(json(FILES.shapes));
  const dataset = assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    outputAreas: json(FILES.outputAreas),
    accessPoints: json(FILES.accessPoints),
    cds: json(FILES.cds),
    towns: townsOf(basemap),
    bounds: shapes.bounds,
    current: existsSync(join(dataFolder, FILES.currentFigures))
      ? decodeCurrentFigures(text(FILES.currentFigures))
      : [],
  });
  const { contacts } = decodeCouncil(json(FILES.council));
  const store = createAppStore(dataset, openingChoices('overview'));
  const { name } = dataset.council;
  const plain = (page: React.ReactNode) => renderToStaticMarkup(<PlainPage council={name}>{page}</PlainPage>);
  const { reading } = store.getState();
  const help = <StaticHelp dataset={dataset} contacts={contacts} />;
  const table = <StaticTable dataset={dataset} reading={reading} />;
  const inWords = { href: './in-words.html', text: 'Where to get help, and every area in a table' };
  const ways = [
    inWords,
    { href: './guide.html', text: 'How to use this map' },
    {
      href: `./data/${basename(dataFolder)}/${FILES.areas}`,
      text: 'Every figure of every area, as a table to save (CSV)',
    },
  ];
  return {
    app:
      renderToStaticMarkup(<NotStarted ways={ways} />) +
      withoutControls(
        renderToStaticMarkup(<App store={store} loader={null} shapes={shapes} basemap={basemap} />),
      ),
    table: renderToStaticMarkup(table),
    embed:
      renderToStaticMarkup(<NotStarted ways={[inWords]} isFrame />) +
      renderToStaticMarkup(<EmbedPage reading={reading} scene={{ shapes, basemap }} />),
    help: renderToStaticMarkup(help),
    'page:words': plain(
      <InWords place={placeName(dataset)}>
        {help}
        {table}
      </InWords>,
    ),
    'page:guide': plain(<Guide area={dataset.codes[0] ?? ''} ward={dataset.wardCodes[0] ?? ''} />),
    'page:about': plain(<NotesPanel dataset={dataset} />),
    'page:coverage': plain(
      <CoveragePanel
        coverage={{ ok: true, value: decodeCoverage(json(FILES.coverage)) }}
        dataset={dataset}
        onRetry={() => {}}
      />,
    ),
    'page:accessibility': plain(<Accessibility council={name} built={dateWords(builtOn)} />),
    'page:privacy': plain(<Privacy />),
  };
}
