import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from './headers.ts';

export interface RunningServer {
  /** `http://localhost:4173`, without a slash at the end. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Why the server cannot start, in one line for the person who started it. */
export class HostingProblem extends Error {
  override readonly name = 'HostingProblem';
}

/**
 * Serves the built site as a real host would: precompressed, with its security headers.
 *
 * @param options.port port to listen on; 0 = any free one
 * @param options.dist folder of the built site
 * @throws HostingProblem when the site is not built or the port is taken
 */
export async function startServer(options: {
  readonly port: number;
  readonly dist: string;
}): Promise<RunningServer> {
  const { port, dist } = options;
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
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://localhost:${actual}`, port: actual, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port)));
    server.listen(port, () => resolve());
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new HostingProblem(
      `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=4174 npm start.`,
    );
  }
  if (error.code === 'EACCES')
    return new HostingProblem(`Port ${port} may not be used here: choose one above 1023 with PORT.`);
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
