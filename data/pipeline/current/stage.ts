import { encodeCurrentFigures } from '../../../src/artefact/current-figures';
import { FILES } from '../../../src/artefact/files';
import type { LoadedLayer } from '../../../src/domain/model/loaded-layer';
import type { AreaSpine } from '../../../src/formats/area-keys';
import { FileProblem } from '../../../src/formats/file-problem';
import type { Draft } from '../../../src/formats/layout';
import { publishedLayer } from '../../../src/formats/loaded-from-file';
import { type FileReading, readFile } from '../../../src/formats/read-file';
import { BDUK_PAGE, OFCOM_PAGE } from '../../sources/ofcom';
import type { SourceRecord } from '../../sources/source-record';
import { publishedSpine } from '../published-spine';
import { type Artefact, InputProblem, type StageContext } from '../stage';
import { currentSource } from './current-source';

/** Folders of publishers' current files, as published: CSV, or zips of them. Empty unless fetched or saved there. */
const FOLDERS: readonly { readonly folder: string; readonly offeredAt: string }[] = [
  { folder: 'ofcom/current', offeredAt: OFCOM_PAGE },
  { folder: 'bduk/current', offeredAt: BDUK_PAGE },
];

/** Kinds of file that give figures for small areas; others in the folders (councils, constituencies) are not for here. */
const GEOGRAPHIES: Readonly<Record<string, string>> = {
  'ofcom-output-areas': 'Output area',
  'ofcom-postcodes': 'Postcode',
  bduk: 'Premises',
};

interface Current {
  readonly path: string;
  readonly reading: FileReading;
  readonly source: SourceRecord;
}

/**
 * Figures for small areas from publishers' current files, read as the browser reads a file that someone adds. Of each
 * kind the two newest are published; nothing at all where there is no such file.
 *
 * @param published what the other stages made: a file's rows are placed with it
 */
export async function currentFigures(
  context: StageContext,
  published: readonly Artefact[],
): Promise<readonly Artefact[]> {
  const { inputs } = context;
  const files = FOLDERS.flatMap(({ folder, offeredAt }) =>
    inputs.list(folder).map((name) => ({ path: `${folder}/${name}`, offeredAt })),
  ).filter(({ path }) => /\.(csv|zip)$/i.test(path) && !/_(laua|pcon)_/i.test(path));
  if (files.length === 0) return [];
  const spine = spineOf(published);
  const found: Current[] = [];
  for (const { path, offeredAt } of files) {
    const one = await readCurrent(context, spine, path, offeredAt);
    if (one !== null) found.push(one);
  }
  const layers = [...new Set(found.map(({ reading }) => reading.layout.id))].flatMap((kind) =>
    newest(
      context,
      found.filter(({ reading }) => reading.layout.id === kind),
    ),
  );
  return layers.length === 0 ? [] : [{ path: FILES.currentFigures, text: encodeCurrentFigures(layers) }];
}

async function readCurrent(
  { inputs, council, say }: StageContext,
  spine: AreaSpine,
  path: string,
  offeredAt: string,
): Promise<Current | null> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reading = await readFile(new Blob([inputs.bytes(path) as BlobPart]), name, spine).catch((error) => {
    throw error instanceof FileProblem
      ? new InputProblem(path, error.message.replace(/\.$/, ''), offeredAt)
      : error;
  });
  const { layout, draft, problemCount, problems } = reading;
  const geography = GEOGRAPHIES[layout.id];
  if (geography === undefined) return null;
  if (draft.match.matched === 0) {
    say(
      `${path}: none of its ${reading.rows} rows is of ${council.name}, or can be placed in its areas; left out`,
    );
    return null;
  }
  const [first] = problems;
  if (first) say(`${path}: ${problemCount} rows left out, the first being row ${first.row}: ${first.reason}`);
  const { id, publisher, title, attribution } = layout;
  const kind = { id, publisher: publisher ?? '', title, attribution, geography, offeredAt };
  return { path, reading, source: currentSource(kind, inputs, path) };
}

/** The two newest vintages of one kind, so that what changed can be seen; all premises before residential ones. */
function newest({ inputs }: StageContext, files: readonly Current[]): readonly LoadedLayer[] {
  const wanted = files.some(({ reading }) => !reading.residential)
    ? files.filter(({ reading }) => !reading.residential)
    : files;
  const byVintage = new Map(wanted.map((one) => [one.source.vintageSort, one]));
  const vintages = [...byVintage.keys()].toSorted().slice(-2).toReversed();
  return vintages.flatMap((vintage) => {
    const one = byVintage.get(vintage);
    if (!one) return [];
    inputs.declare(one.source);
    inputs.used(one.source.id, one.path, one.reading.draft.match.matched);
    return [layerOf(one, vintage === vintages[0])];
  });
}

function layerOf({ reading, source }: Current, isNewest: boolean): LoadedLayer {
  const { fetch: _, offeredAt: _where, encoding: _how, ...plain } = source;
  return publishedLayer(reading, reading.draft as Draft, plain, isNewest);
}

function spineOf(published: readonly Artefact[]): AreaSpine {
  const texts = new Map(published.map(({ path, text }) => [path, text]));
  return publishedSpine((path) => texts.get(path) ?? '');
}
