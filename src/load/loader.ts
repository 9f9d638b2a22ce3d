import { areaSpine } from '../artefact/area-spine';
import { decodeCouncil } from '../artefact/council';
import { decodeCoverage } from '../artefact/coverage';
import { assembleDataset } from '../artefact/dataset';
import { FILES, FIRST_VIEW, type FileName, type Manifest } from '../artefact/files';
import { decodeKeys } from '../artefact/keys';
import { decodeManifest } from '../artefact/manifest';
import { unpack } from '../artefact/packed';
import { decodePlaces } from '../artefact/places';
import { decodePopulation } from '../artefact/population';
import { decodePostcodes } from '../artefact/postcodes';
import { ArtefactProblem } from '../artefact/problem';
import { sha256Hex } from '../artefact/sha256';
import { decodeBasemap, decodeShapes, decodeWalking, townsOf } from '../artefact/shapes';
import { decodeSites } from '../artefact/sites';
import type { LoadedLayer } from '../domain/model/loaded-layer';
import { lookForUpdate } from './release';
import type { FirstView, Loaded, Loader, LoadProblem } from './types';

/** Pauses before the second and third try of a fetch, in milliseconds. */
const PAUSES = [300, 1200];

type Fetch = typeof fetch;

/** A fetch or a check that failed, on its way to becoming a `LoadProblem`. */
class Failure extends Error {
  constructor(readonly problem: LoadProblem) {
    super(problem.text);
  }
}

/**
 * The only place that fetches. Files come in parallel, are tried three times, and are checked against the
 * manifest's hashes before anything is read from them.
 *
 * @param base address of the council's folder, ending in a slash
 * @param isPacked whether the build put the files of the first view into one; a page under development has none
 */
export function createLoader(
  base: string,
  fetcher: Fetch = (...args) => fetch(...args),
  isPacked: boolean = import.meta.env.PROD,
): Loader {
  const kept = new Map<string, Promise<unknown>>();
  let manifest: Promise<{ text: string; value: Manifest }> | null = null;

  /** Fetched once; forgotten after a failure so that the next try really tries. */
  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  }

  /** Files that came together, each until it is asked for; none where they are fetched one by one. */
  let together: Promise<Map<string, string>> = Promise.resolve(new Map());

  /** A file's text, from those that came together or by itself. */
  async function textOf(file: FileName): Promise<string> {
    const files = await together;
    const text = files.get(file);
    files.delete(file);
    return text ?? fetchText(fetcher, base, file, 'default');
  }

  function theManifest(): Promise<{ text: string; value: Manifest }> {
    manifest ??= textOf(FILES.manifest).then((text) => ({
      text,
      value: decodeManifest(text),
    }));
    manifest.catch(() => {
      manifest = null;
    });
    return manifest;
  }

  /** The text of a file that agrees with the manifest. A stale copy in a cache gets one fresh try. */
  async function verified(file: FileName): Promise<string> {
    const [first, { value }] = await Promise.all([textOf(file), theManifest()]);
    if (agrees(value, file, first)) return first;
    manifest = null;
    const [again, fresh] = await Promise.all([fetchText(fetcher, base, file, 'reload'), theManifest()]);
    if (agrees(fresh.value, file, again)) return again;
    throw new Failure({
      file,
      kind: 'corrupt',
      text: `The map’s data arrived damaged (${file}). Try again; if it keeps happening, tell the council’s web team.`,
    });
  }

  const json = async (file: FileName): Promise<unknown> => {
    const text = await verified(file);
    try {
      return JSON.parse(text);
    } catch {
      throw new ArtefactProblem(file, 'is not complete');
    }
  };

  const onDemand = <T>(file: FileName, decode: (value: unknown) => T): Promise<Loaded<T>> =>
    attempt(file, () => once(file, async () => decode(await json(file))));

  /** Decoded by code of its own, which most councils' pages never need. */
  async function currentFigures(): Promise<readonly LoadedLayer[]> {
    const { value } = await theManifest();
    if (!value.files.some(({ path }) => path === FILES.currentFigures)) return [];
    const [text, { decodeCurrentFigures }] = await Promise.all([
      verified(FILES.currentFigures),
      codeFor(FILES.currentFigures, () => import('../artefact/current-figures')),
    ]);
    return decodeCurrentFigures(text);
  }

  /** What does not arrive together, or is no such pack, is fetched file by file: nobody sees less for it. */
  async function fetchTogether(): Promise<Map<string, string>> {
    const outcome = await tryFetch(fetcher, base, FIRST_VIEW.path, 'default');
    if (typeof outcome !== 'string') return new Map();
    try {
      return unpack(outcome);
    } catch {
      return new Map();
    }
  }

  async function fetchFirstView(detail: 'full' | 'light'): Promise<FirstView> {
    // a map that travels light takes other shapes; a second try is made file by file
    if (isPacked && detail === 'full' && manifest === null) together = fetchTogether();
    const [basemap, about, areasCsv, outputAreas, shapes, accessPoints, cds, current] = await Promise.all([
      attempt(FILES.basemap, async () => decodeBasemap(await json(FILES.basemap))),
      theManifest(),
      verified(FILES.areas),
      json(FILES.outputAreas),
      json(detail === 'light' ? FILES.lightShapes : FILES.shapes),
      json(FILES.accessPoints),
      json(FILES.cds),
      currentFigures(),
    ]);
    const decoded = decodeShapes(shapes);
    return {
      dataset: assembleDataset({
        manifestText: about.text,
        areasCsv,
        outputAreas,
        accessPoints,
        cds,
        towns: basemap.ok ? townsOf(basemap.value) : [],
        bounds: decoded.bounds,
        current,
      }),
      shapes: decoded,
      basemap,
    };
  }

  return {
    firstView: (detail = 'full') => attempt(FILES.areas, () => fetchFirstView(detail)),
    council: () => onDemand(FILES.council, decodeCouncil),
    coverage: () => onDemand(FILES.coverage, decodeCoverage),
    places: () => onDemand(FILES.places, decodePlaces),
    postcodes: () => onDemand(FILES.postcodes, decodePostcodes),
    spine: (dataset) =>
      attempt(FILES.keys, () =>
        once('spine', async () => {
          const [postcodes, keys] = await Promise.all([json(FILES.postcodes), json(FILES.keys)]);
          return areaSpine(dataset, decodePostcodes(postcodes), decodeKeys(keys, dataset.outputAreas));
        }),
      ),
    sites: () => onDemand(FILES.sites, decodeSites),
    busStops: () =>
      attempt(FILES.busStops, async () => {
        const { files } = (await theManifest()).value;
        if (!files.some(({ path }) => path === FILES.busStops)) return null;
        return once(FILES.busStops, async () => {
          const [value, { decodeBusStops }] = await Promise.all([
            json(FILES.busStops),
            codeFor(FILES.busStops, () => import('../artefact/bus-stops')),
          ]);
          return decodeBusStops(value);
        });
      }),
    neighbourhoods: () =>
      attempt(FILES.neighbourhoods, () =>
        once(FILES.neighbourhoods, async () => {
          const [text, { decodeNeighbourhoods }] = await Promise.all([
            verified(FILES.neighbourhoods),
            codeFor(FILES.neighbourhoods, () => import('../artefact/neighbourhoods')),
          ]);
          return decodeNeighbourhoods(text);
        }),
      ),
    population: () => onDemand(FILES.population, decodePopulation),
    manifest: () => attempt(FILES.manifest, async () => (await theManifest()).value),
    walking: () => onDemand(FILES.walking, (value) => decodeWalking(value, 30)),
  };
}

function agrees(manifest: Manifest, file: FileName, text: string): boolean {
  const entry = manifest.files.find((one) => one.path === file);
  return entry !== undefined && entry.sha256 === sha256Hex(text);
}

/** Code that reads a file and is fetched with it: without a connection it fails as the file would. */
async function codeFor<T>(file: FileName, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new Failure({
      file,
      kind: 'network',
      text: `Part of the map’s data could not be fetched (${file}). Check the connection and try again.`,
    });
  }
}

/** Turns what can go wrong into a value; only a bug stays an exception. */
async function attempt<T>(file: string, work: () => Promise<T>): Promise<Loaded<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, problem: error.problem };
    if (error instanceof ArtefactProblem) {
      const advice =
        error.kind === 'version'
          ? 'The page and its data are of different versions. Reload the page.'
          : 'The map’s data could not be read. Try again; if it keeps happening, tell the council’s web team.';
      return {
        ok: false,
        problem: { file: error.file || file, kind: error.kind, text: `${advice} (${error.message})` },
      };
    }
    throw error;
  }
}

async function fetchText(fetcher: Fetch, base: string, file: FileName, cache: RequestCache): Promise<string> {
  for (let tried = 0; ; tried += 1) {
    const outcome = await tryFetch(fetcher, base, file, cache);
    if (typeof outcome === 'string') return outcome;
    const pause = PAUSES[tried];
    if (!outcome.again || pause === undefined) throw new Failure(outcome.problem);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function tryFetch(
  fetcher: Fetch,
  base: string,
  file: FileName | typeof FIRST_VIEW.path,
  cache: RequestCache,
): Promise<string | { readonly again: boolean; readonly problem: LoadProblem }> {
  try {
    const response = await fetcher(`${base}${file}`, { cache, credentials: 'same-origin' });
    if (response.ok) return await response.text();
    const gone = response.status === 404 || response.status === 410;
    if (gone) void lookForUpdate(response.url);
    return {
      again: response.status >= 500,
      problem: {
        file,
        kind: gone ? 'missing' : 'network',
        text: gone
          ? `Part of the map’s data is not where it was (${file}): the map may have been updated. Load it again; if that does not help, tell the council’s web team. The rest keeps working.`
          : `The server could not send part of the map’s data (${file}, error ${response.status}). Wait a moment and try again.`,
      },
    };
  } catch {
    return {
      again: true,
      problem: {
        file,
        kind: 'network',
        text: `Part of the map’s data could not be fetched (${file}). Check the connection and try again.`,
      },
    };
  }
}
