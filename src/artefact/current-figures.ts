import * as v from 'valibot';
import { type Column, Status } from '../domain/model/column';
import type { LoadedLayer } from '../domain/model/loaded-layer';
import type { LoadedId } from '../domain/model/measure';
import { FILES } from './files';
import { checked, parseJson, SOURCE_FIELDS } from './manifest';

const text = v.string();
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const figure = v.nullable(v.pipe(v.number(), v.finite()));

const measure = v.object({
  id: v.pipe(
    text,
    v.regex(/^loaded_[\w-]+$/),
    v.transform((id) => id as LoadedId),
  ),
  group: v.picklist(['connectivity', 'need', 'supply']),
  title: text,
  short: text,
  unit: v.picklist(['percent', 'score', 'year']),
  decimals: count,
  denominator: v.nullable(text),
  direction: v.picklist(['higher-is-worse', 'higher-is-better', 'neither']),
  sourceIds: texts,
  vintage: text,
  geography: v.picklist([
    'postcodes within the area',
    'LSOA 2021, summed from output areas',
    'LSOA 2021, counted from premises',
  ]),
  caveat: v.nullable(text),
  breaks: v.exactOptional(v.array(v.number())),
});
const layer = v.object({
  key: text,
  kind: text,
  title: text,
  source: v.object(SOURCE_FIELDS),
  figures: v.array(
    v.object({
      key: text,
      title: text,
      measure,
      /** One a row; null = no figure. */
      values: v.array(figure),
      /** Rows whose figure is held back. */
      suppressed: v.array(count),
      council: figure,
      definition: text,
      isCount: v.boolean(),
    }),
  ),
  match: v.object({ matched: count, notOurs: count, unknown: count, faulty: count }),
  notes: texts,
  areaNotes: v.array(v.nullable(text)),
  totals: v.array(v.object({ label: text, value: v.number() })),
});
const schema = v.object({ layers: v.array(layer) });

/** Thousandths of a percent are enough for shares of premises, and half the bytes. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** `current-figures.json`: what publishers' current files give for small areas, made when such files were fetched. */
export function encodeCurrentFigures(layers: readonly LoadedLayer[]): string {
  const file: v.InferInput<typeof schema> = {
    layers: layers.map(({ key, kind, title, source, figures, match, notes, areaNotes, totals }) => ({
      key,
      kind,
      title,
      source: { ...source, caveats: [...source.caveats] },
      figures: figures.map(({ column, council, measure: record, ...known }) => ({
        ...known,
        measure: record as v.InferInput<typeof measure>,
        values: Array.from(column.values, (value, row) =>
          column.status[row] === Status.value ? rounded(value) : null,
        ),
        suppressed: [...column.status.keys()].filter((row) => column.status[row] === Status.suppressed),
        council: council === null ? null : rounded(council),
      })),
      match,
      notes: [...notes],
      areaNotes: [...areaNotes],
      totals: [...totals],
    })),
  };
  return `${JSON.stringify(checked(FILES.currentFigures, schema, file))}\n`;
}

/** Reads what `encodeCurrentFigures` wrote. Throws `ArtefactProblem` when the file is not what this page expects. */
export function decodeCurrentFigures(json: string): readonly LoadedLayer[] {
  const { layers } = checked(FILES.currentFigures, schema, parseJson(FILES.currentFigures, json));
  return layers.map(({ figures, ...rest }) => ({
    ...rest,
    origin: 'published',
    official: true,
    protection: null,
    figures: figures.map(({ values, suppressed, ...known }) => ({
      ...known,
      column: column(values, suppressed),
      behind: null,
    })),
  }));
}

function column(values: readonly (number | null)[], suppressed: readonly number[]): Column {
  const status = Uint8Array.from(values, (value) => (value === null ? Status.noData : Status.value));
  for (const row of suppressed) if (row < status.length) status[row] = Status.suppressed;
  return { values: Float64Array.from(values, (value) => value ?? Number.NaN), status };
}
