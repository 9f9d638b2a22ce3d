import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodePlaces } from '../../src/artefact/places';
import { decodeSites } from '../../src/artefact/sites';
import { answer } from '../../src/domain/answer/answer';
import { scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { askedOf } from '../../src/domain/model/asked';
import { openingChoices } from '../../src/domain/model/choices';
import { NOTHING_STATED } from '../../src/domain/model/decision';
import { nextProblem } from '../../src/domain/pages/what-if/next-problem';
import { chooseNext, type NextProblem } from '../../src/domain/places/where-next';
import { type Bench, median } from './bench';

const FOLDER = fileURLToPath(new URL('../../public/data/somerset/', import.meta.url));
const CANDIDATES = 1000;
const PLACES = 10;

/** One scenario from 1,892 output areas; ten places from 1,000 candidates. */
export const bench: Bench = async () => {
  const dataset = publishedDataset();
  const options = { catchmentKm: 5, hours: 'open' } as const;
  const changed = {
    name: '',
    changes: [{ kind: 'close', point: 'porlock' } as const, { kind: 'mobile-stops' } as const],
  };
  // named places of every kind, hamlets too: more than the page itself would ever offer
  const { name, lon, lat } = dataset.places;
  const candidates = name.slice(0, CANDIDATES).map((one, at) => ({
    id: `place-${at}`,
    name: one,
    kind: 'place' as const,
    lon: lon[at] ?? 0,
    lat: lat[at] ?? 0,
    residents: null,
  }));
  if (candidates.length < CANDIDATES) throw new Error(`Only ${candidates.length} places are published`);
  const choice = { group: 'low-income', objective: 'average', most: PLACES } as const;
  const problem = nextProblem(dataset, changed, options, candidates, choice);
  if (!problem) throw new Error('The output areas are loaded');
  const asked = askedOf({
    ...openingChoices('overview'),
    decision: { ...NOTHING_STATED, people: ['65-plus', 'disabled'] },
  });
  return {
    // A scenario that changes nothing, made anew each time: what is remembered of the last would be no answer.
    answer_ms: median(await timesOf(9, () => answer(dataset, asked, { name: '', changes: [] }))),
    answer_moved_ms: median(
      await timesOf(9, (run) =>
        answer(dataset, { ...asked, thresholds: { ...asked.thresholds, furtherThanKm: 3 + run / 10 } }),
      ),
    ),
    scenario_ms: median(await timesOf(9, () => scenarioEffect(dataset, changed, options))),
    next_ten_of_1000_ms: median(await timesOf(5, () => solve(problem))),
  };
};

function publishedDataset() {
  const text = (file: string) => readFileSync(`${FOLDER}${file}`, 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));
  const first = assembleDataset({
    manifestText: text(FILES.manifest),
    areasCsv: text(FILES.areas),
    outputAreas: json(FILES.outputAreas),
    accessPoints: json(FILES.accessPoints),
    cds: json(FILES.cds),
    towns: [],
  });
  return {
    ...first,
    sites: decodeSites(json(FILES.sites)),
    places: decodePlaces(json(FILES.places)),
  };
}

function solve(problem: NextProblem): void {
  const steps = chooseNext(problem);
  while (!steps.next().done);
}

/** Milliseconds of each of so many runs, after one to warm up. */
async function timesOf(runs: number, work: (run: number) => unknown): Promise<readonly number[]> {
  work(-1);
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
}
