import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FileProblem } from '../../../src/formats/file-problem';
import { readFile } from '../../../src/formats/read-file';
import { type ReadingReport, readingReport, refusedReport } from '../../../src/formats/reading-report';
import { publishedSpine } from '../published-spine';

const PUBLISHED = fileURLToPath(new URL('../../../public/data/', import.meta.url));
const USAGE = 'Usage: npm run read-file -- FILE [--council somerset] [--json]';

/** Prints what the browser would say of a file. Exit code: 0 = it was read or refused, as said; 1 = there is no such file. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = options(args);
  if (typeof parsed === 'string') return fail(`${parsed}. ${USAGE}`);
  const { file, council, isJson } = parsed;
  if (!existsSync(file)) return fail(`There is no file ${file}`);
  const folder = join(PUBLISHED, council);
  if (!existsSync(folder)) return fail(`Nothing is published for ${council}: see public/data`);
  const report = await reportOf(file, folder);
  process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : inWords(report));
  return 0;
}

function options(args: readonly string[]): { file: string; council: string; isJson: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { council: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined) return 'No file is named';
    return { file, council: values.council ?? 'somerset', isJson: values.json === true };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

async function reportOf(file: string, folder: string): Promise<ReadingReport> {
  const spine = publishedSpine((path) => readFileSync(join(folder, path), 'utf8'));
  try {
    return readingReport(await readFile(await openAsBlob(file), basename(file), spine));
  } catch (error) {
    if (error instanceof FileProblem) return refusedReport(error.message);
    throw error;
  }
}

function inWords(report: ReadingReport): string {
  if (report.refused !== null) return `Refused: ${report.refused}\n`;
  const { kind, rows, matched, notOurs, unknown, faulty } = report;
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
  return `${[
    `Read as: ${kind}`,
    `Rows: ${rows}; matched ${matched}, elsewhere ${notOurs}, unknown ${unknown}, left out ${faulty}`,
    ...list(
      'Figures',
      report.figures.map(
        ({ title, how, unit, total }) => `${title}: ${how}; ${unit}; in all ${total ?? '–'}`,
      ),
    ),
    ...list(
      'Places',
      report.places.map(
        ({ name, terminals, hours, status }) =>
          `${name}: ${status}; computers ${terminals ?? 'not known'}; hours a week ${hours ?? 'not known'}`,
      ),
    ),
    ...list(
      'Choices',
      report.choices.map(({ question, chosen }) => `${question} ${chosen}`),
    ),
    ...list(
      'Left aside',
      report.leftAside.map(({ what, name, why }) => `${what}, “${name}”: ${why}`),
    ),
    ...list('Notes', report.notes),
    ...list(
      'Problems',
      report.problems.map(({ row, reason }) => `row ${row}: ${reason}`),
    ),
  ].join('\n')}\n`;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
