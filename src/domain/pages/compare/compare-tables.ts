import type { Dataset } from '../../model/dataset';
import { attributionOf, vintageText } from '../../telling/provenance';
import { type SavedColumn, type SavedTables, savedTable } from '../../words/saved-table';
import { listed, placeName } from '../../words/sentence';
import { againstWords, MARGIN_RULE } from './compare-sentences';
import type { ComparedMeasure, CompareReading } from './compared';

/** The comparison as a table: a line for each figure, four columns for each area. */
export function compareTables(dataset: Dataset, reading: CompareReading): SavedTables {
  const council = placeName(dataset);
  const own = slug(council);
  const columns: readonly SavedColumn<ComparedMeasure>[] = [
    { name: 'figure', title: 'Name of the figure in the data', cell: ({ measure }) => measure.id },
    { name: 'title', title: 'What the figure is', cell: ({ measure }) => measure.title },
    { name: 'unit', title: 'Its unit', cell: ({ measure }) => measure.unit },
    ...reading.areas.flatMap(({ code, name }, at): readonly SavedColumn<ComparedMeasure>[] => [
      {
        name: code,
        title: `Figure of ${name}`,
        cell: ({ cells }) => cells[at]?.value ?? cells[at]?.figure.text ?? '',
      },
      {
        name: `${code}_lower`,
        title: 'Lower limit that its noise allows; empty where no margin is published',
        cell: (line) => limit(line, at, 'lower'),
      },
      { name: `${code}_upper`, title: 'Upper limit, likewise', cell: (line) => limit(line, at, 'upper') },
      {
        name: `${code}_against_${own}`,
        title: `Where the limits lie beside the figure of ${council}`,
        cell: ({ cells }) => againstWords(council, cells[at]?.against ?? 'not-judged') || 'not judged',
      },
    ]),
    {
      name: own,
      title: `Figure of ${council}: of all areas together, an estimate of that, or its middle area, as the next column says`,
      cell: (line) => (line.council === null ? '' : round(line.council.value)),
    },
    {
      name: `${own}_is`,
      title: 'How that figure is made',
      cell: (line) => line.council?.how ?? 'not held',
    },
    {
      name: 'england_middle',
      title: 'England’s middle area, read off the places of the council’s areas among England’s',
      cell: ({ england }) => (england === null ? 'not held' : round(england.value)),
    },
    {
      name: 'source',
      title: 'Source, vintage and geography of the figure',
      cell: ({ measure }) => `${vintageText(dataset, measure)}, by ${measure.geography}`,
    },
  ];
  const lines = reading.groups.flatMap(({ measures }) => measures);
  const title = `Areas compared: ${listed(reading.areas.map(({ name }) => name))}`;
  return {
    title,
    tables: [savedTable('areas-compared', title, lines, columns)],
    notes: [
      MARGIN_RULE,
      ...reading.findings.map(({ text }) => text),
      `Every figure describes an area, not a household in it. Data version ${dataset.version}.`,
    ],
    attribution: attributionOf(
      dataset,
      lines.flatMap(({ measure }) => measure.sourceIds),
    ),
  };
}

function limit({ cells }: ComparedMeasure, at: number, end: 'lower' | 'upper'): number | '' {
  const margin = cells[at]?.margin;
  return !margin || margin.kind === 'none' ? '' : round(margin[end]);
}

const round = (value: number): number => Number(value.toFixed(2));
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
