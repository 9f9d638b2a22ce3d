import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileProblem } from '../../src/formats/file-problem';
import { readFile } from '../../src/formats/read-file';
import type { Corrections } from '../../src/formats/reader/corrections';
import { type ReadingReport, readingReport, refusedReport } from '../../src/formats/reading-report';
import { OFFICIAL, official, SPINE } from './import-fixture';

/** What a careful person reads from a file. What is absent is not looked at. */
export interface Careful {
  readonly kind?: 'table' | 'access-points' | 'census' | 'iod';
  /** Rows matched, elsewhere, unknown, left out. */
  readonly match?: readonly [number, number, number, number];
  /** Every figure: its title, how it is put together ("+" added up, "mean" averaged by households, "=" not added up), its total. */
  readonly figures?: readonly string[];
  /** Every place: name, computers, hours a week, status; "?" = not known. */
  readonly places?: readonly string[];
  /** What must be among what is left aside, the notes, the problems and the choices. */
  readonly aside?: readonly RegExp[];
  readonly notes?: readonly RegExp[];
  readonly problems?: readonly RegExp[];
  readonly choices?: readonly RegExp[];
  readonly refused?: RegExp;
}

/** One file and what a careful person reads from it. */
export interface Case {
  readonly what: string;
  /** Text or bytes of a file made up for the tests, or the path of an official one. */
  readonly file: string | Uint8Array | { readonly path: string };
  readonly name?: string;
  readonly corrections?: Corrections;
  readonly reads: Careful;
}

export const isHeld = ({ file }: Case): boolean =>
  typeof file === 'string' || file instanceof Uint8Array || existsSync(join(OFFICIAL, file.path));

/** What the reader says of the file of a case. */
export async function said({ file, name = 'made-up.csv', corrections }: Case): Promise<ReadingReport> {
  const given =
    typeof file === 'string' || file instanceof Uint8Array
      ? { blob: new Blob([file as BlobPart]), name }
      : official(file.path);
  try {
    return readingReport(await readFile(given.blob, given.name, SPINE, undefined, corrections));
  } catch (error) {
    if (error instanceof FileProblem) return refusedReport(error.message);
    throw error;
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  'added up': '+',
  'averaged, weighted by households': 'mean',
  'not added up': '=',
};

/** The report in the shape of what a careful person reads, with as much of it as that names. */
export function asRead(report: ReadingReport, { reads }: Case): Careful {
  const { kind, matched, notOurs, unknown, faulty, figures, places } = report;
  const has = (patterns: readonly RegExp[] | undefined, texts: readonly string[]) =>
    patterns?.filter((pattern) => texts.some((text) => pattern.test(text)));
  const lists = {
    aside: has(
      reads.aside,
      report.leftAside.map(({ what, name, why }) => `${what}, ${name}: ${why}`),
    ),
    notes: has(reads.notes, report.notes),
    problems: has(
      reads.problems,
      report.problems.map(({ row, reason }) => `${row} ${reason}`),
    ),
    choices: has(
      reads.choices,
      report.choices.map(({ id, question, chosen }) => `${id}: ${question} ${chosen}`),
    ),
    refused: reads.refused?.test(report.refused ?? '') ? reads.refused : undefined,
  };
  return {
    ...(reads.kind ? { kind: kind as Careful['kind'] & string } : {}),
    ...(reads.match ? { match: [matched, notOurs, unknown, faulty] } : {}),
    ...(reads.figures
      ? {
          figures: figures.map(
            ({ title, how, total }) => `${title}: ${SIGNS[how] ?? how}${total === null ? '' : ` ${total}`}`,
          ),
        }
      : {}),
    ...(reads.places
      ? {
          places: places.map(({ name, terminals, hours, status }) =>
            [name, terminals ?? '?', hours ?? '?', status].join(' | '),
          ),
        }
      : {}),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)),
  };
}
