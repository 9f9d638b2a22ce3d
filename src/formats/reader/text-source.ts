import { FileProblem } from '../file-problem';
import type { Member } from '../member';
import type { Decision } from './decision';
import { dialectOf, type FoundDialect } from './dialect';
import type { RowSource } from './row-source';
import { createRowSplitter } from './row-splitter';
import { createTextChunks } from './text-chunks';

/** Characters looked at to tell how a file is written. */
const START = 65_536;
/** Bytes between two reports of progress. */
const REPORT_EVERY = 1e6;

/**
 * Rows of a text file: its encoding and what parts its cells are told from its beginning, and no row is kept.
 * Throws `FileProblem` for what is no text, and for a web page.
 */
export async function textSource(member: Member): Promise<RowSource> {
  const chunks = createTextChunks();
  let start = '';
  let isWhole = true;
  await member.read((bytes) => {
    start += chunks.push(bytes);
    isWhole = start.length < START;
    return isWhole;
  });
  if (isWhole) start += chunks.end();
  if (/^\s*<(!doctype|html|\?xml)/i.test(start)) {
    throw new FileProblem(
      `${member.name} is a web page, not a table: the publisher’s site may have answered with an error. Open the link in a browser, download the file and add that.`,
    );
  }
  const dialect = dialectOf(start);
  let isOpen = false;
  return {
    name: member.name,
    size: member.size,
    decided: decisions(dialect, chunks.encoding),
    separator: dialect.separator,
    hiddenRows: [],
    hiddenColumns: [],
    endsOpen: () => isOpen,
    async read(onRow, onBytes, onOdd) {
      const text = createTextChunks();
      let bytes = 0;
      let reported = 0;
      let stopped = false;
      const splitter = createRowSplitter(
        dialect,
        (cells, row) => {
          if (!stopped && row > dialect.skip) stopped = onRow(cells, row) === false;
        },
        onOdd,
      );
      let last = '';
      const push = (piece: string): void => {
        if (piece !== '') last = piece.slice(-1);
        splitter.push(piece);
      };
      await member.read((chunk) => {
        push(text.push(chunk));
        bytes += chunk.length;
        if (onBytes && bytes - reported >= REPORT_EVERY) {
          reported = bytes;
          onBytes(bytes);
        }
        return !stopped;
      });
      if (!stopped) {
        push(text.end());
        splitter.end();
        isOpen = last !== '\n' && last !== '\r';
      }
      onBytes?.(bytes);
    },
  };
}

const PARTED: Readonly<Record<string, string>> = {
  ',': 'commas',
  '\t': 'tabs',
  ';': 'semicolons',
  '|': 'upright strokes',
};

function decisions({ separator, newline, width, skip }: FoundDialect, encoding: string): Decision[] {
  return [
    {
      stage: 'text',
      decided: `Cells are parted by ${PARTED[separator] ?? `“${separator}”`}.`,
      because:
        skip === 1 && !PARTED[separator]
          ? 'The first line says so.'
          : width > 1
            ? `Most rows then have ${width} cells.`
            : 'Nothing else parts the rows.',
    },
    ...(encoding === 'UTF-8'
      ? []
      : [
          {
            stage: 'text',
            decided: `The text is read as ${encoding}.`,
            because: 'Its bytes say so.',
          } as const,
        ]),
    ...(newline === '\r'
      ? [
          {
            stage: 'text',
            decided: 'Rows end in a carriage return alone.',
            because: 'No other line break stands in the file.',
          } as const,
        ]
      : []),
  ];
}
