import type { StoreApi } from 'zustand/vanilla';
import { needsWalking } from '../../cartography/overlays/ground-overlays';
import { type Basemap, NO_BASEMAP, type Shapes } from '../../cartography/shapes';
import { keysBehind, missingFilesText } from '../../domain/figures/added-files';
import { needsNeighbourhoods, needsSites } from '../../domain/figures/offered';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { NO_SERVICE, type Service } from '../../domain/model/service';
import { read } from '../../domain/read';
import { drawRanks } from '../../domain/sureness/draw-ranks';
import { needsRobustness, robustnessInput } from '../../domain/sureness/robustness-input';
import { downloadBlob, placedFileName } from '../../export/download';
import type { EvidenceKind } from '../../export/evidence-files';
import type { Loader } from '../../load/types';
import { decodeChoices, encodeChoices } from '../../state/link';
import { missingOf, writeAdded } from '../../state/link/added-files';
import { queryText } from '../../state/link/query';
import type { AppStore } from '../../state/store';

/** What making evidence needs of the app. */
export interface EvidenceTools {
  readonly store: StoreApi<AppStore>;
  readonly loader: Loader;
  readonly shapes: Shapes;
  readonly basemap: Basemap | null;
}

/** A view with what the officer wrote to it. */
export interface EvidenceChoice {
  readonly query: string;
  readonly caption: string;
  readonly altText: string | null;
}

/**
 * The part of a link that makes evidence: where the camera rests is not of it, nor which page was open, except that
 * the what-if says something else.
 */
export function evidenceQuery(dataset: Dataset, reading: Reading): string {
  const { choices } = reading;
  const layout = choices.layout === 'what-if' ? 'what-if' : 'map';
  const query = new URLSearchParams(encodeChoices({ ...choices, layout, camera: null }));
  writeAdded(query, keysBehind(dataset, reading));
  return queryText(query);
}

export const viewLink = (query: string): string =>
  `${window.location.origin}${window.location.pathname}${query}`;

/**
 * Fetches what the views of some links are computed from and the map has not needed yet. Without it they are opened
 * all the same, and say what is missing.
 */
export async function fetchDataFor(
  { store, loader }: Pick<EvidenceTools, 'store' | 'loader'>,
  queries: readonly string[],
): Promise<void> {
  const { dataset, addData } = store.getState();
  const all = queries.map((query) => decodeChoices(query, dataset).choices);
  if (!dataset.neighbourhoods && all.some(needsNeighbourhoods)) {
    const loaded = await loader.neighbourhoods();
    if (loaded.ok) addData({ neighbourhoods: loaded.value });
  }
  if (!dataset.sites && all.some(needsSites)) {
    const loaded = await loader.sites();
    if (loaded.ok) addData({ sites: loaded.value });
  }
}

/** Opens the choices of a link on the data of now. */
export function openQuery(
  store: StoreApi<AppStore>,
  query: string,
): { readonly reading: Reading; readonly dropped: readonly string[] } {
  const { dataset } = store.getState();
  const { choices, dropped } = decodeChoices(query, dataset);
  const missing = missingOf(query, dataset);
  // A page of evidence states the bands too; it can wait the tenth of a second they take.
  const robustness = needsRobustness(choices) ? drawRanks(robustnessInput(dataset, choices)) : null;
  return {
    reading: read(dataset, choices, robustness),
    dropped: missing.length === 0 ? dropped : [missingFilesText(missing), ...dropped],
  };
}

export type PictureKind = 'png' | 'a4' | 'svg';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
};

function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  downloadBlob(new Blob([content], { type }), name);
}

/** Saves the view as it stands as a picture. */
export async function savePicture(tools: EvidenceTools, kind: PictureKind): Promise<void> {
  const [
    { drawPicture },
    { PNG_WIDTHS, picturePng },
    { sealedLink },
    { dayInWords },
    { settingsInWords },
    { viewFileName },
  ] = await Promise.all([
    import('../../cartography/picture'),
    import('../../export/picture-png'),
    import('../../export/link-seal'),
    import('../../export/day-in-words'),
    import('../../domain/telling/settings'),
    import('../../export/file-names'),
  ]);
  const { dataset, reading: shown } = tools.store.getState();
  // How sure a ranking is may still be worked out on the page; a picture does not leave with that unsaid.
  const reading =
    needsRobustness(shown.choices) && !shown.robustness
      ? read(dataset, shown.choices, drawRanks(robustnessInput(dataset, shown.choices)))
      : shown;
  const width = kind === 'png' ? PNG_WIDTHS.screen : PNG_WIDTHS.print;
  const walking = await walkingFor(tools, [reading]);
  const scene = { shapes: tools.shapes, basemap: tools.basemap ?? NO_BASEMAP, walking };
  const svg = drawPicture(scene, reading, {
    width,
    madeOn: dayInWords(new Date()),
    link: sealedLink(viewLink(evidenceQuery(dataset, reading)), dataset, reading),
    version: dataset.version,
    settings: settingsInWords(dataset, reading),
  });
  const name = placedFileName(dataset, `digital-inclusion-${viewFileName(reading)}`);
  if (kind === 'svg') save(`${name}.svg`, svg);
  else save(`${name}${kind === 'a4' ? '-a4-300dpi' : ''}.png`, await picturePng(svg, width));
}

/** Saves one file of evidence on some views. What could not be fetched is left out and said so in the file. */
export async function saveEvidence(
  tools: EvidenceTools,
  kind: EvidenceKind,
  choices: readonly EvidenceChoice[],
  service: Service = NO_SERVICE,
): Promise<void> {
  const { store, loader, shapes, basemap } = tools;
  const [{ evidenceFile }, { sealedLink }, manifest, population, council] = await Promise.all([
    import('../../export/evidence-files'),
    import('../../export/link-seal'),
    loader.manifest(),
    loader.population(),
    loader.council(),
  ]);
  if (!manifest.ok) throw new Error(manifest.problem.text);
  await fetchDataFor(
    tools,
    choices.map(({ query }) => query),
  );
  const { dataset } = store.getState();
  const entries = choices.map(({ query, caption, altText }) => {
    const { reading } = openQuery(store, query);
    return { reading, caption, altText, link: sealedLink(viewLink(query), dataset, reading) };
  });
  const file = await evidenceFile(kind, {
    dataset,
    shapes,
    basemap,
    walking: await walkingFor(
      tools,
      entries.map(({ reading }) => reading),
    ),
    manifest: manifest.value,
    population: population.ok ? population.value : null,
    assessment: council.ok ? council.value.assessment : null,
    entries,
    service,
    madeOn: new Date(),
    queryOf: (reading) => evidenceQuery(dataset, reading),
  });
  save(file.name, file.content);
}

async function walkingFor({ loader }: EvidenceTools, readings: readonly Reading[]) {
  if (!readings.some(needsWalking)) return null;
  const loaded = await loader.walking();
  return loaded.ok ? loaded.value : null;
}
