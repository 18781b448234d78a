import { createServer } from 'node:net';
import { type Environment } from '../../config/environment.js';

/** The server cannot listen where it should; the message is one sentence. */
export class PortUnusable extends Error {
  override readonly name = 'PortUnusable';
}

/** Finds out before anything is started, rather than after everything is, whether the port can be had. */
export function requireFreePort({ port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function reasonOf(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortUnusable(
        `Port ${port} is in use: is Counterpart running already? Stop that program, or set PORT to another number.`,
      );
    case 'EACCES':
      return new PortUnusable(`This account may not listen on port ${port}: set PORT above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
      return new PortUnusable(`HOST is ${host}, which is not an address of this machine.`);
    default:
      return error;
  }
}
