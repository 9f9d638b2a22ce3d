import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportTable } from './report-block';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' };
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE };

/** Twentieths of a point: 7 mm. */
const SIGNED_ROW = 397;

/** A caption and a simple table: one header row, repeated on every page, no merged cells. */
export function wordTable({ caption, columns, rows, toSign }: ReportTable): readonly (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      borders: BORDERS,
      width: { size: Math.round((100 * (columns[index]?.share ?? 1)) / whole), type: WidthType.PERCENTAGE },
      margins: { left: 80, right: 80 },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: head ? 'TableHead' : 'TableText',
          keepNext: head || toSign === true,
          alignment: columns[index]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text })],
        }),
      ],
    });
  return [
    new Paragraph({ style: 'TableCaption', text: caption }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ heading }, index) => cell(heading, index, true)),
        }),
        ...rows.map(
          (texts) =>
            new TableRow({
              cantSplit: true,
              ...(toSign ? { height: { value: SIGNED_ROW, rule: HeightRule.ATLEAST } } : {}),
              children: texts.map((text, index) => cell(text, index, false)),
            }),
        ),
      ],
    }),
  ];
}
