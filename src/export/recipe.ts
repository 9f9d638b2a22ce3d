import type { Manifest } from '../artefact/files';
import { figureOf } from '../domain/figures/offered';
import { type Column, Status } from '../domain/model/column';
import type { Dataset } from '../domain/model/dataset';
import type { Measure } from '../domain/model/measure';
import { PEOPLE } from '../domain/model/people/people';
import type { Reading } from '../domain/model/reading';
import { SEED } from '../domain/model/robustness';
import type { EvidencePack } from './evidence-pack';
import { encodeRecipe, RECIPE_FORMAT, RECIPE_VERSION, type Recipe, type RecipeCell } from './recipe-format';

/** Counts the sentences are sums of; every recipe keeps them all. What shares are of is told by the share. */
const [FIRST_COUNT, ...OTHER_COUNTS] = PEOPLE.map(({ count, heading, sourceId }) => ({
  id: count,
  title: heading,
  sourceId,
}));
const COUNTS = [
  ...(FIRST_COUNT ? [FIRST_COUNT] : []),
  { id: 'households' as const, title: 'Households', sourceId: 'census-ts045' },
  ...OTHER_COUNTS,
];

export interface ColumnBehind {
  readonly id: string;
  readonly title: string;
  readonly sourceIds: readonly string[];
  /** null for a count of people or households. */
  readonly measure: Measure | null;
  readonly column: Column;
}

/** What a reading's colours, marks and sentences are computed from, by id. */
export function columnsBehind(reading: Reading): readonly ColumnBehind[] {
  const { dataset } = reading;
  const judging = reading.judging.flatMap(({ id }) => figureOf(dataset, reading.choices, id) ?? []);
  const figures = [{ measure: reading.measure, column: reading.values }, ...reading.beside, ...judging];
  const once = new Map(figures.map((one) => [one.measure.id, one]));
  return [
    ...[...once.values()].map(({ measure, column }) => ({
      id: measure.id,
      title: measure.title,
      sourceIds: measure.sourceIds,
      measure,
      column,
    })),
    ...COUNTS.flatMap(({ id, title, sourceId }) => {
      const column = dataset.counts.get(id);
      return column ? [{ id: `count ${id}`, title, sourceIds: [sourceId], measure: null, column }] : [];
    }),
  ];
}

export const cellsOf = (column: Column): RecipeCell[] =>
  Array.from(column.values, (value, row) =>
    column.status[row] === Status.value
      ? value
      : column.status[row] === Status.suppressed || column.status[row] === Status.small
        ? 'suppressed'
        : null,
  );

/**
 * The recipe of a pack: every choice, the seed where one was used, versions and hashes, and the figures it gave.
 *
 * @param queryOf the part of a view's link that holds its choices
 */
export function recipeOf(
  dataset: Dataset,
  manifest: Manifest,
  pack: EvidencePack,
  queryOf: (reading: Reading) => string,
): string {
  const columns = new Map<string, Recipe['columns'][number]>();
  const views = pack.views.map((view): Recipe['views'][number] => {
    const { reading } = view;
    const { madeOf, codes } = reading.dataset;
    const places = madeOf ? { places: [...codes] } : {};
    const behind = columnsBehind(reading).map((one) => ({ ...one, id: recipeId(reading, one.id) }));
    for (const { id, title, sourceIds, column } of behind)
      columns.set(id, { id, title, sourceIds: [...sourceIds], values: cellsOf(column), ...places });
    return {
      query: queryOf(reading),
      link: view.link,
      caption: view.caption,
      altText: view.altText,
      seed: seedOf(reading),
      choices: plainChoices(reading),
      title: reading.title,
      findings: reading.findings.map(({ id, text, figures }) => ({
        id,
        text,
        // JSON has no word for a figure that is not there.
        figures: Object.fromEntries(Object.entries(figures).filter(([, value]) => Number.isFinite(value))),
      })),
      columns: behind.map(({ id }) => id),
      marked: codes.filter((_, row) => reading.marked[row] === 1),
    };
  });
  const used = new Set([...columns.values()].flatMap(({ sourceIds }) => sourceIds));
  return encodeRecipe({
    format: RECIPE_FORMAT,
    schemaVersion: RECIPE_VERSION,
    madeOn: pack.madeOn.iso,
    product: { ...pack.product },
    council: { ...dataset.council },
    views,
    data: {
      version: dataset.version,
      files: manifest.files.map(({ path, sha256 }) => ({ path, sha256 })),
      sources: [...used].flatMap((id) => {
        const source = dataset.sources.get(id);
        if (!source) return [];
        const { publisher, title, vintage, release } = source;
        return [
          {
            id,
            publisher,
            title,
            vintage,
            release,
            inputs: inputsOf(dataset, manifest, id),
            ...(source.file ? { added: true } : {}),
          },
        ];
      }),
    },
    areas: [...dataset.codes],
    columns: [...columns.values()],
  });
}

/** A column of places has a name of its own, beside the same one of areas. */
export const recipeId = ({ dataset: { madeOf } }: Reading, id: string): string =>
  madeOf ? `${madeOf.by} ${id}` : id;

/** The files a source was read from: the one a person added, or those the manifest names. */
export function inputsOf(
  dataset: Dataset,
  manifest: Manifest,
  id: string,
): { path: string; sha256: string }[] {
  const file = dataset.sources.get(id)?.file;
  // Where the browser could not compute it there is no fingerprint; the figures are compared all the same.
  if (file) return [{ path: file.name, sha256: file.sha256 ?? '' }];
  const inputs = manifest.sources.find((one) => one.id === id)?.inputs ?? [];
  return inputs.map(({ path, sha256 }) => ({ path, sha256 }));
}

/** The seed of a reading's random draws, when it has any. */
const seedOf = (reading: Reading): number | null => (reading.robustness ? SEED : null);

/** The choices as JSON can hold them. */
function plainChoices(reading: Reading): Record<string, unknown> {
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Set ? [...value] : value instanceof Map ? Object.fromEntries(value) : value;
  return JSON.parse(JSON.stringify(reading.choices, plain)) as Record<string, unknown>;
}
