import { countedPeople } from '../areas/counted-people';
import { figureOf } from '../figures/offered';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { GROUPINGS } from '../model/grouping';
import type { Measure } from '../model/measure';
import type { Provenance, Statement } from '../model/reading';
import type { Source } from '../model/source';
import { capitalised, sentencesOf } from '../words/sentence';
import { overlaySourceIds } from './overlays';

/** Sources under every map: the areas' shapes and names, and the neighbours, roads and railways round them. */
const GROUND = ['ons-boundaries-lsoa21', 'ons-lookup', 'ons-neighbours', 'os-open-roads', 'rail-osm'];

/** By which output areas come to be in a ward or a constituency. */
const membershipSources = ({ madeOf }: Dataset): readonly string[] =>
  madeOf?.groups.ofOutputAreas
    ? [
        'ons-oa-lookup',
        'onspd-2023-05',
        'codepoint-open-2025-10',
        ...(madeOf.by === 'constituency' ? ['ons-constituencies-2024'] : []),
      ]
    : [];

/** The second measure of two, and those that a rule of the filter judges areas by. */
function otherMeasures(dataset: Dataset, choices: Choices): readonly Measure[] {
  const judged = choices.filter.rules.flatMap((rule) => ('figure' in rule ? rule.figure : []));
  const ids = choices.pair.second === null ? judged : [choices.pair.second, ...judged];
  return ids.flatMap((id) => figureOf(dataset, choices, id)?.measure ?? []);
}

/** Every source of what is on the map, in the order of use, and the lines that must stand with it. */
export function provenance(
  dataset: Dataset,
  choices: Choices,
  shown: Measure,
  { markMeasures, toldSourceIds }: Pick<Statement, 'markMeasures' | 'toldSourceIds'>,
): Provenance {
  const judging = [...new Set([...markMeasures, ...otherMeasures(dataset, choices)])];
  const others = judging.filter(({ id }) => id !== shown.id);
  const figures = [shown, ...others].flatMap((measure) => measure.sourceIds);
  const people = countedPeople(choices);
  const told = [people.sourceId, ...toldSourceIds];
  const all = [...figures, ...told, ...overlaySourceIds(choices), ...GROUND, ...membershipSources(dataset)];
  const sources = [...new Set(all)].flatMap((id) => dataset.sources.get(id) ?? []);
  const lines = byVintage([
    ...[shown, ...others].map((measure) => ({
      title: measure.title,
      vintage: vintageText(dataset, measure),
    })),
    { title: people.heading, vintage: withPublisher(dataset, people.vintage, people.sourceId) },
  ]);
  return {
    judging,
    sources,
    attribution: sentences(sources.map((source) => source.attribution)),
    sourceLine: `${lines.join(' ')} ${groundText(dataset)}`,
    shortSource: [
      ...new Set([...[shown, ...others].map((one) => vintageText(dataset, one)), people.vintage]),
    ].join('; '),
    // The ground under the map says nothing about people: only sources of figures can be the oldest part.
    oldest: oldestText(
      [...[shown, ...others].flatMap(figureSources), ...told].flatMap((id) => dataset.sources.get(id) ?? []),
    ),
  };
}

/** What the rows are: small areas, or places and how they are put together. */
const groundText = ({ madeOf }: Dataset): string =>
  madeOf
    ? `${capitalised(GROUPINGS[madeOf.by].many)}: ${GROUPINGS[madeOf.by].geography}.`
    : 'Areas: 2021 LSOAs (ONS).';

/** What some sources ask to be said, each once. */
export const attributionOf = (dataset: Dataset, sourceIds: readonly string[]): readonly string[] =>
  sentences([...new Set(sourceIds)].flatMap((id) => dataset.sources.get(id)?.attribution ?? []));

/** Credits without a sentence (“© …”): their owners ask that they stay in sight where the licences are folded away. */
export const bareCredits = ({ attribution }: Pick<Provenance, 'attribution'>): readonly string[] =>
  attribution.filter((line) => line.startsWith('©'));

const figureSources = ({ sourceIds, figureSourceIds }: Measure): readonly string[] =>
  figureSourceIds ?? sourceIds.slice(0, 1);

/** "Census, 21 March 2021 (Office for National Statistics)": the vintage and who published the figures. */
export function vintageText(dataset: Dataset, measure: Measure): string {
  // Made of several: no one publisher.
  if (measure.figureSourceIds) return measure.vintage;
  // The first source holds the figures; the others only place them.
  return withPublisher(dataset, measure.vintage, measure.sourceIds[0] ?? '');
}

function withPublisher(dataset: Dataset, vintage: string, sourceId: string): string {
  const publisher = dataset.sources.get(sourceId)?.publisher;
  return publisher === undefined ? vintage : `${vintage} (${publisherShort(publisher)})`;
}

/** Measures of one vintage share a sentence: "Income-deprived and connection: Indices of Deprivation 2025 (MHCLG)." */
function byVintage(
  figures: readonly { readonly title: string; readonly vintage: string }[],
): readonly string[] {
  const named = new Map<string, string[]>();
  for (const { title, vintage } of figures) named.set(vintage, [...(named.get(vintage) ?? []), title]);
  return [...named].map(([vintage, titles]) => `${titles.join('; ')}: ${vintage}.`);
}

/** The abbreviation, where the publisher's name gives one in brackets. */
export const publisherShort = (publisher: string): string =>
  /\(([A-Z]{2,})\)$/.exec(publisher)?.[1] ?? publisher;

/** Attribution lines overlap: each sentence is said once, in the order of use. */
function sentences(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => sentencesOf(line)))];
}

function oldestText(sources: readonly Source[]): string {
  const dated = sources.filter((source) => source.vintageSort !== '');
  const oldest = dated.reduce<Source | null>(
    (found, source) => (found === null || source.vintageSort < found.vintageSort ? source : found),
    null,
  );
  return oldest === null
    ? 'Age of the data not stated'
    : oldest.title.includes(oldest.vintage)
      ? `Oldest part: ${oldest.title}`
      : `Oldest part: ${oldest.title}, ${oldest.vintage}`;
}
