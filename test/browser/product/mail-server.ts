import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and writes each message into a folder, as it came in. */
export interface MailServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startMailServer(folder: string): Promise<MailServer> {
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      buffer(stream).then((bytes) => {
        received += 1;
        const name = join(folder, String(received).padStart(5, '0'));
        writeFileSync(`${name}.part`, bytes);
        renameSync(`${name}.part`, `${name}.eml`);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
