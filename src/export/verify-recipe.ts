import type { Manifest } from '../artefact/files';
import { withKeysOfToday } from '../domain/figures/loaded-ids';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { cellsOf, columnsBehind, recipeId } from './recipe';
import { causeOf, dataMoved, filesNeeded } from './recipe-causes';
import { type CellChange, changesOf } from './recipe-changes';
import { type Recipe, readRecipe } from './recipe-format';

/** How a view of the recipe stands today. */
export interface ViewVerdict {
  readonly query: string;
  readonly title: string;
  /** `unknown`: something it used is not here, or the recipe itself cannot be compared. */
  readonly verdict: 'same' | 'changed' | 'unknown';
  /** Sentences whose words or figures differ now. */
  readonly sentences: readonly { readonly was: string; readonly now: string }[];
  readonly columns: readonly {
    readonly title: string;
    readonly cause: string;
    readonly changes: readonly CellChange[];
  }[];
  /** Names of areas marked now and not then, and the other way round. */
  readonly newlyMarked: readonly string[];
  readonly noLongerMarked: readonly string[];
  /** What could not be checked or opened, in plain English. */
  readonly problems: readonly string[];
}

export interface Verification {
  readonly verdict: 'same' | 'changed' | 'unknown';
  readonly madeOn: string | null;
  readonly problems: readonly string[];
  /** Which data or method moved since, whether or not a figure did. */
  readonly moved: readonly string[];
  readonly views: readonly ViewVerdict[];
}

export interface Present {
  readonly dataset: Dataset;
  readonly manifest: Manifest;
  /** Opens the choices of a link: the reading, and a sentence for all that could not be had. */
  readonly open: (query: string) => { readonly reading: Reading; readonly dropped: readonly string[] };
}

const EDITED =
  'This recipe was changed after it was made: its checksum does not match. What it says is compared all the same, but do not rely on it; ask for the original.';

/** Recomputes every view of a recipe on the data of today and says what is the same, what changed, and why. */
export function verifyRecipe(content: string, present: Present): Verification {
  const read = readRecipe(content);
  if (read.kind === 'unusable')
    return {
      verdict: 'unknown',
      madeOn: null,
      problems: [
        read.problem,
        ...(read.queries.length > 0
          ? ['The views it names can still be opened below, with the figures of today.']
          : []),
      ],
      moved: [],
      views: read.queries.map((query) => openedOnly(query, present)),
    };
  const { edited } = read;
  const recipe = ofToday(read.recipe, present.dataset);
  if (recipe.council.code !== present.dataset.council.code)
    return {
      verdict: 'unknown',
      madeOn: recipe.madeOn,
      problems: [`This recipe is for ${recipe.council.name}; this map is ${present.dataset.council.name}’s.`],
      moved: [],
      views: [],
    };
  const views = recipe.views.map((view) => viewVerdict(recipe, view, edited, present));
  const verdict =
    edited || views.some((view) => view.verdict === 'unknown')
      ? 'unknown'
      : views.some((view) => view.verdict === 'changed')
        ? 'changed'
        : 'same';
  return {
    verdict: views.some((view) => view.verdict === 'changed') ? 'changed' : verdict,
    madeOn: recipe.madeOn,
    problems: [...(edited ? [EDITED] : []), ...filesNeeded(recipe, present)],
    moved: dataMoved(recipe, present),
    views,
  };
}

/** The recipe with the ids by which the files it was made with go today. */
function ofToday(recipe: Recipe, { loaded }: Dataset): Recipe {
  const text = JSON.stringify(recipe);
  const renewed = withKeysOfToday(text, loaded);
  return renewed === text ? recipe : (JSON.parse(renewed) as Recipe);
}

function openedOnly(query: string, present: Present): ViewVerdict {
  const { reading, dropped } = present.open(query);
  return {
    query,
    title: reading.viewTitle,
    verdict: 'unknown',
    sentences: [],
    columns: [],
    newlyMarked: [],
    noLongerMarked: [],
    problems: dropped,
  };
}

function viewVerdict(
  recipe: Recipe,
  view: Recipe['views'][number],
  edited: boolean,
  present: Present,
): ViewVerdict {
  const { reading, dropped } = present.open(view.query);
  const { dataset } = reading;
  const now = new Map(columnsBehind(reading).map((one) => [recipeId(reading, one.id), one]));
  const problems = [...dropped];
  const columns = recipe.columns
    .filter(({ id }) => view.columns.includes(id))
    .flatMap((was) => {
      const is = now.get(was.id);
      if (!is || !hasFigures(is.column)) {
        problems.push(
          `“${was.title}” is not among the data here, so that part cannot be checked. It came from ${sourceNames(recipe, was.sourceIds)}.`,
        );
        return [];
      }
      const changes = changesOf({
        areas: was.places ?? recipe.areas,
        was: was.values,
        dataset,
        now: cellsOf(is.column),
        measure: is.measure,
      });
      const cause = causeOf(recipe, was.sourceIds, edited, present);
      return changes.length === 0 ? [] : [{ title: was.title, cause, changes }];
    });
  const sentences = [
    { was: view.title, now: reading.title },
    ...view.findings.map(({ id, text }) => ({
      was: text,
      now: reading.findings.find((one) => one.id === id)?.text ?? 'This sentence is no longer made.',
    })),
  ].filter(({ was, now: is }) => was !== is);
  const marked = new Set(view.marked);
  const codes: readonly string[] = dataset.codes;
  const nameOf = (code: string) => dataset.names[codes.indexOf(code)] ?? code;
  const markedNow = dataset.codes.filter((_, row) => reading.marked[row] === 1);
  const newlyMarked = markedNow.filter((code) => !marked.has(code)).map(nameOf);
  const noLongerMarked = view.marked.filter((code) => !markedNow.some((one) => one === code)).map(nameOf);
  const changed = columns.length + sentences.length + newlyMarked.length + noLongerMarked.length > 0;
  return {
    query: view.query,
    title: reading.viewTitle,
    verdict: changed ? 'changed' : problems.length > 0 ? 'unknown' : 'same',
    sentences,
    columns,
    newlyMarked,
    noLongerMarked,
    problems,
  };
}

const hasFigures = ({ status }: { readonly status: Uint8Array }): boolean => status.some((one) => one !== 1);

const sourceNames = (recipe: Recipe, ids: readonly string[]): string =>
  ids
    .map((id) => recipe.data.sources.find((source) => source.id === id))
    .flatMap((source) => (source ? [`${source.title} (${source.publisher}, ${source.vintage})`] : []))
    .join('; ') || 'a source that the recipe does not name';
