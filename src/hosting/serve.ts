import { fileURLToPath } from 'node:url';
import { HostingProblem, startServer, THIS_MACHINE } from './server';

/**
 * `npm start`: the built site at http://localhost:4173, or at the port in `PORT`. Only this machine is answered, unless
 * `HOST` names a network address of it (`0.0.0.0` is all of them).
 */
const DEFAULT_PORT = 4173;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new HostingProblem(`PORT is “${text}”: it must be a whole number from 1 to 65535.`);
}

try {
  const host = process.env.HOST || THIS_MACHINE;
  const server = await startServer({ port: portFrom(process.env.PORT), host, dist: DIST });
  const open = host === THIS_MACHINE ? '' : ', open to other machines too as HOST asks';
  console.log(`The map is at ${server.address}${open} (Ctrl+C stops it)`);
} catch (error) {
  if (!(error instanceof HostingProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
