import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/hosting/server';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const CODE = /\.(html|js|css)$/;
const COMPRESSED = /\.(br|gz)$/;

/** The built site, once or in several folders of one website, to be changed while pages of it are open. */
export interface SiteCopy {
  readonly address: string;
  /** Changes its files as a publisher would; what it serves from then on is what stands there. */
  publish(how: (root: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** @param folders of the website that hold a copy each; without any the website is the copy */
export async function siteCopy(...folders: readonly string[]): Promise<SiteCopy> {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  for (const folder of folders.length > 0 ? folders : ['.'])
    cpSync(DIST, join(root, folder), { recursive: true });
  if (folders.length > 0) writeFileSync(join(root, 'index.html'), '<!doctype html><title>Maps</title>');
  let server = await startServer({ port: 0, dist: root });
  return {
    address: server.address,
    publish: async (how) => {
      const { port } = server;
      await server.close();
      how(root);
      server = await startServer({ port, dist: root });
    },
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** Writes a text file anew, from what it holds; compressed copies of it go. */
export function rewrite(file: string, how: (text: string) => string): void {
  writeFileSync(file, how(readFileSync(file, 'utf8')));
  for (const ending of ['.br', '.gz']) rmSync(`${file}${ending}`, { force: true });
}

/** The next release: every file of code and style has another name, and the former names are gone. */
export function release(site: string): void {
  const assets = join(site, 'assets');
  const names = readdirSync(assets).filter((name) => !COMPRESSED.test(name));
  for (const name of readdirSync(assets)) if (COMPRESSED.test(name)) rmSync(join(assets, name));
  const texts = [...readdirSync(site), ...names.map((name) => join('assets', name))];
  for (const file of texts.filter((one) => CODE.test(one)))
    rewrite(join(site, file), (text) =>
      names
        .reduce((soFar, name) => soFar.replaceAll(name, `next-${name}`), text)
        .replace(/"version":"[0-9a-f]+"/, '"version":"00000000beef"')
        // the marks of the pages, in themselves and in the worker's list
        .replace(/(name="version" content="|\.html",")[0-9a-f]{8}/g, '$1beefbeef'),
    );
  for (const name of names) renameSync(join(assets, name), join(assets, `next-${name}`));
}
