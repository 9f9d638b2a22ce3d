import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const onCi = process.env.CI === 'true';
const has = (command: string) => spawnSync(command, ['--version']).error === undefined;

/** Programs that read documents as people do. On a machine without them their checks are left out, never on CI. */
export const OFFICE = needed('soffice', 'LibreOffice (libreoffice-writer-nogui)');
export const POPPLER = needed('pdfinfo', 'poppler-utils');

function needed(command: string, name: string): { readonly here: boolean; readonly missing: string } {
  const here = has(command);
  const missing = `${name} is not installed, so what it would check is left out`;
  if (!here && onCi) throw new Error(missing);
  return { here, missing };
}

function run(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** A Word document as LibreOffice lays it out; path of the PDF. */
export function officePdf(docx: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  // A profile of its own: LibreOffice refuses to start twice on one.
  run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    docx,
  ]);
  const pdf = join(folder, `${docx.slice(docx.lastIndexOf('/') + 1).replace(/\.docx$/, '')}.pdf`);
  if (!existsSync(pdf)) throw new Error(`LibreOffice could not read ${docx}`);
  return pdf;
}

export const pdfText = (pdf: string): string => run('pdftotext', ['-layout', pdf, '-']);
export const pdfStructure = (pdf: string): string => run('pdfinfo', ['-struct-text', pdf]);
export const pdfInfo = (pdf: string): string => run('pdfinfo', [pdf]);
/** Widths and heights of the pictures in a PDF, in pixels. */
export const pdfImages = (pdf: string): readonly (readonly [number, number])[] =>
  run('pdfimages', ['-list', pdf])
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => line.trim().split(/\s+/))
    // A picture's mask is listed beside it.
    .filter(([, , type]) => type === 'image')
    .map(([, , , width, height]) => [Number(width), Number(height)] as const);

/** How far down each page is written on, as a share of its height, the foot left aside. */
export function pageFills(pdf: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  run('pdftoppm', ['-r', '20', '-gray', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const [header = '', width = 0, height = 0] = [
        ...(/^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []),
      ].map((part, at) => (at === 0 ? part : Number(part))) as [string, number, number];
      const foot = Math.round(height * 0.9);
      for (let row = foot - 1; row >= 0; row -= 1) {
        const start = header.length + row * width;
        if (bytes.subarray(start, start + width).some((grey) => grey < 200)) return (row + 1) / foot;
      }
      return 0;
    });
}
