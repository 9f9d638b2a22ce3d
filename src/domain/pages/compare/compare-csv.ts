import type { Dataset } from '../../model/dataset';
import { vintageText } from '../../telling/provenance';
import { csvText } from '../../words/csv-text';
import { placeName } from '../../words/sentence';
import { againstWords, MARGIN_RULE } from './compare-sentences';
import type { ComparedFigure, CompareReading } from './compared';

/** The comparison as a table: a line for each figure, four columns for each area; then what they are. */
export function compareCsv(dataset: Dataset, reading: CompareReading): string {
  const council = placeName(dataset);
  const header = [
    'figure',
    'title',
    'unit',
    ...reading.areas.flatMap(({ code }) => [
      code,
      `${code}_lower`,
      `${code}_upper`,
      `${code}_against_${slug(council)}`,
    ]),
    slug(council),
    `${slug(council)}_is`,
    'england_middle',
    'source',
  ];
  const lines = reading.groups.flatMap(({ measures }) =>
    measures.map(({ measure, cells, council: own, england }) => [
      measure.id,
      measure.title,
      measure.unit,
      ...cells.flatMap((cell) => [
        cell.value ?? cell.figure.text,
        ...limits(cell),
        againstWords(council, cell.against) || 'not judged',
      ]),
      own === null ? '' : round(own.value),
      own?.how ?? 'not held',
      england === null ? 'not held' : round(england.value),
      `${vintageText(dataset, measure)}, by ${measure.geography}`,
    ]),
  );
  return csvText([
    header,
    ...lines,
    [],
    ['column', 'meaning'],
    ...reading.areas.map(({ code, name }) => [code, `figure of ${name}`]),
    ['_lower, _upper', 'limits that the noise of the figure allows; empty where no margin is published'],
    [`_against_${slug(council)}`, `where the limits lie beside the figure of ${council}`],
    [
      slug(council),
      `figure of ${council}: of all areas together, an estimate of that, or its middle area, as the next column says`,
    ],
    ['england_middle', 'England’s middle area, read off the places of the council’s areas among England’s'],
    [],
    [MARGIN_RULE],
    ...reading.findings.map(({ text }) => [text]),
    [`Every figure describes an area, not a household in it. Data version ${dataset.version}.`],
  ]);
}

const limits = ({ margin }: ComparedFigure): readonly (number | string)[] =>
  margin.kind === 'none' ? ['', ''] : [round(margin.lower), round(margin.upper)];

const round = (value: number): number => Number(value.toFixed(2));
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
