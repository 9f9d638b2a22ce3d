import * as v from 'valibot';
import { sha256Hex } from '../artefact/sha256';

/** Version of the recipe's own layout. A later one cannot be compared by this page. */
export const RECIPE_VERSION = 1;
export const RECIPE_FORMAT = 'digital-inclusion-map-recipe';

const text = v.string();
const file = v.object({ path: text, sha256: text });
/** A number, no data, or held back by the publisher. */
const cell = v.union([v.number(), v.null(), v.literal('suppressed')]);

const view = v.object({
  query: text,
  link: text,
  caption: text,
  altText: v.nullable(text),
  /** Seed of what was drawn at random; null where nothing was. */
  seed: v.nullable(v.number()),
  /** Everything chosen, spelt out for a reader; the query is what is reopened. */
  choices: v.record(text, v.unknown()),
  title: text,
  findings: v.array(v.object({ id: text, text, figures: v.record(text, v.number()) })),
  /** Ids of the columns the view's figures come from. */
  columns: v.array(text),
  marked: v.array(text),
});

const recipe = v.object({
  format: v.literal(RECIPE_FORMAT),
  schemaVersion: v.number(),
  madeOn: text,
  product: v.object({ name: text, version: text, method: v.number() }),
  council: v.object({ code: text, name: text }),
  // Before the long lists, so that a file cut short still tells which views it held.
  views: v.array(view),
  data: v.object({
    version: text,
    files: v.array(file),
    sources: v.array(
      v.object({
        id: text,
        publisher: text,
        title: text,
        vintage: text,
        release: text,
        inputs: v.array(file),
        /** True of a file a person added in the browser: whoever reopens the recipe has to add it too. */
        added: v.optional(v.boolean()),
      }),
    ),
  }),
  areas: v.array(text),
  columns: v.array(
    v.object({
      id: text,
      title: text,
      sourceIds: v.array(text),
      values: v.array(cell),
      /** Codes of the places whose values they are; absent = of the areas. */
      places: v.optional(v.array(text)),
    }),
  ),
});

/** Every choice, what it was made of, and the figures it gave: enough to say later what changed and why. */
export type Recipe = v.InferOutput<typeof recipe>;
export type RecipeCell = v.InferOutput<typeof cell>;

/** The recipe as a file. Its last entry is a checksum of all before it, so that an edit by hand shows. */
export function encodeRecipe(made: Recipe): string {
  return `${JSON.stringify({ ...made, checksum: sha256Hex(JSON.stringify(made)) }, null, 1)}\n`;
}

export type ReadRecipe =
  | { readonly kind: 'recipe'; readonly recipe: Recipe; readonly edited: boolean }
  /** Not to be compared, but these views can still be opened. */
  | { readonly kind: 'unusable'; readonly problem: string; readonly queries: readonly string[] };

/** Reads whatever file a person opens as a recipe. Never throws. */
export function readRecipe(content: string): ReadRecipe {
  const unusable = (problem: string): ReadRecipe => ({
    kind: 'unusable',
    problem,
    queries: queriesIn(content),
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return content.includes(RECIPE_FORMAT)
      ? unusable(
          'This recipe is cut short or damaged, so its figures cannot be compared. Open the original file if you have it.',
        )
      : unusable('This file is not a recipe. Choose the file recipe.json that was saved with the evidence.');
  }
  const start = v.safeParse(
    v.object({ format: v.literal(RECIPE_FORMAT), schemaVersion: v.number() }),
    parsed,
  );
  if (!start.success)
    return unusable(
      'This file is not a recipe. Choose the file recipe.json that was saved with the evidence.',
    );
  if (start.output.schemaVersion > RECIPE_VERSION)
    return unusable(
      `This recipe was made by a newer version of the map (layout ${start.output.schemaVersion}; this page reads up to ${RECIPE_VERSION}). Reload the page, or ask the council’s web team to update it.`,
    );
  const whole = v.safeParse(recipe, parsed);
  if (!whole.success) {
    const [issue] = whole.issues;
    const where = issue.path?.map(({ key }) => String(key)).join(', ');
    return unusable(
      `This recipe lacks something it needs${where ? ` (${where})` : ''}, so its figures cannot be compared. It may have been edited.`,
    );
  }
  const { checksum, ...rest } = parsed as Record<string, unknown>;
  return { kind: 'recipe', recipe: whole.output, edited: checksum !== sha256Hex(JSON.stringify(rest)) };
}

/** The views a file names, whole or damaged. */
export function queriesIn(content: string): readonly string[] {
  return [...content.matchAll(/"query"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap(([, quoted = '""']) => {
    try {
      return [String(JSON.parse(quoted))];
    } catch {
      return [];
    }
  });
}
