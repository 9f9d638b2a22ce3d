import type { Dataset } from '../../model/dataset';
import { attributionOf, vintageText } from '../../telling/provenance';
import type { SavedTables } from '../../words/saved-table';
import { listed, placeName } from '../../words/sentence';
import { againstWords, MARGIN_RULE } from './compare-sentences';
import type { ComparedFigure, CompareReading } from './compared';

/** The comparison as a table: a line for each figure, four columns for each area. */
export function compareTables(dataset: Dataset, reading: CompareReading): SavedTables {
  const council = placeName(dataset);
  const own = slug(council);
  const columns = [
    { name: 'figure', meaning: 'Name of the figure in the data' },
    { name: 'title', meaning: 'What the figure is' },
    { name: 'unit', meaning: 'Its unit' },
    ...reading.areas.flatMap(({ code, name }) => [
      { name: code, meaning: `Figure of ${name}` },
      {
        name: `${code}_lower`,
        meaning: `Lower limit that its noise allows; empty where no margin is published`,
      },
      { name: `${code}_upper`, meaning: 'Upper limit, likewise' },
      { name: `${code}_against_${own}`, meaning: `Where the limits lie beside the figure of ${council}` },
    ]),
    {
      name: own,
      meaning: `Figure of ${council}: of all areas together, an estimate of that, or its middle area, as the next column says`,
    },
    { name: `${own}_is`, meaning: 'How that figure is made' },
    {
      name: 'england_middle',
      meaning: 'England’s middle area, read off the places of the council’s areas among England’s',
    },
    { name: 'source', meaning: 'Source, vintage and geography of the figure' },
  ];
  const lines = reading.groups.flatMap(({ measures }) =>
    measures.map(({ measure, cells, council: whole, england }) => [
      measure.id,
      measure.title,
      measure.unit,
      ...cells.flatMap((cell) => [
        cell.value ?? cell.figure.text,
        ...limits(cell),
        againstWords(council, cell.against) || 'not judged',
      ]),
      whole === null ? '' : round(whole.value),
      whole?.how ?? 'not held',
      england === null ? 'not held' : round(england.value),
      `${vintageText(dataset, measure)}, by ${measure.geography}`,
    ]),
  );
  const used = reading.groups.flatMap(({ measures }) => measures.flatMap(({ measure }) => measure.sourceIds));
  const title = `Areas compared: ${listed(reading.areas.map(({ name }) => name))}`;
  return {
    title,
    tables: [{ name: 'areas-compared', title, columns, rows: lines }],
    notes: [
      MARGIN_RULE,
      ...reading.findings.map(({ text }) => text),
      `Every figure describes an area, not a household in it. Data version ${dataset.version}.`,
    ],
    attribution: attributionOf(dataset, used),
  };
}

const limits = ({ margin }: ComparedFigure): readonly (number | string)[] =>
  margin.kind === 'none' ? ['', ''] : [round(margin.lower), round(margin.upper)];

const round = (value: number): number => Number(value.toFixed(2));
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
