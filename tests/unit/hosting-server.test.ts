import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/hosting/server';

const dist = mkdtempSync(join(tmpdir(), 'dist-'));
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Map</title>');
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Addresses of this machine under which a server for every interface answers, and one for this machine alone does not. */
const OTHERS = [
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
  ...Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : [])),
  ),
];

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (heard: boolean) => {
      socket.destroy();
      resolve(heard);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

async function whileRunning(host: string | undefined, check: (server: RunningServer) => Promise<void>) {
  const server = await startServer({ port: 0, dist, ...(host === undefined ? {} : { host }) });
  try {
    await check(server);
  } finally {
    await server.close();
  }
}

test('the server answers this machine and no other', () =>
  whileRunning(undefined, async ({ address, port }) => {
    expect(address).toBe(`http://localhost:${port}`);
    expect(await (await fetch(`${address}/`)).text()).toContain('<title>Map</title>');
    for (const other of OTHERS) expect(await answers(other, port), other).toBe(false);
  }));

test('it answers others where it is told to', () =>
  whileRunning('0.0.0.0', async ({ address, port }) => {
    expect(address).toBe(`http://localhost:${port}`);
    for (const other of OTHERS) expect(await answers(other, port), other).toBe(true);
  }));

test('an address that is not this machine’s is refused in words', () =>
  expect(startServer({ port: 0, host: '203.0.113.1', dist })).rejects.toThrow(
    'HOST is “203.0.113.1”, which is no address of this machine.',
  ));
