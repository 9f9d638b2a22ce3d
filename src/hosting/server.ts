import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from './headers.ts';

export interface RunningServer {
  /** Where this machine finds it, `http://localhost:4173`, without a slash at the end. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Why the server cannot start, in one line for the person who started it. */
export class HostingProblem extends Error {
  override readonly name = 'HostingProblem';
}

/** The machine itself, under the only address that no other machine can reach. */
export const THIS_MACHINE = '127.0.0.1';

/**
 * Serves the built site as a real host would: precompressed, with its security headers.
 *
 * @param options.port port to listen on; 0 = any free one
 * @param options.host network address to listen on; without it only this machine is answered
 * @param options.dist folder of the built site
 * @throws HostingProblem when the site is not built or the port is taken
 */
export async function startServer(options: {
  readonly port: number;
  readonly host?: string;
  readonly dist: string;
}): Promise<RunningServer> {
  const { port, host = THIS_MACHINE, dist } = options;
  if (!existsSync(join(dist, 'index.html'))) {
    throw new HostingProblem(`There is no built site in ${dist}: run npm run build first.`);
  }
  const serveFile = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404, {
        ...securityHeaders('/not-found'),
        'Content-Type': 'text/plain; charset=utf-8',
      });
      response.end('There is no such page here.\n');
    });
  });
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://${nameOf(host)}:${actual}`, port: actual, close: () => close(server) };
}

/** All addresses of the machine, in the words of IPv4 and IPv6: this machine's own name is among them. */
const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

function nameOf(host: string): string {
  if (host === THIS_MACHINE || EVERY_ADDRESS.includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new HostingProblem(
      `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=4174 npm start.`,
    );
  }
  if (error.code === 'EACCES')
    return new HostingProblem(`Port ${port} may not be used here: choose one above 1023 with PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new HostingProblem(`HOST is “${host}”, which is no address of this machine.`);
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
