import { createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/**
 * Speaks as much of PostgreSQL's protocol as it takes to be asked for a version, and answers 14.11.
 * A real one that old is not at hand where the tests run.
 */
export async function startOldPostgres(): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!greeted) greeted = greet(socket, data);
      else if (data[0] === 'Q'.charCodeAt(0)) answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://old@127.0.0.1:${port}/counterpart`, server };
}

function greet(socket: Socket, data: Buffer): boolean {
  const wantsTls = data.length === 8;
  socket.write(
    wantsTls ? 'N' : Buffer.concat([message('R', int32(0)), message('Z', Buffer.from('I'))]),
  );
  return !wantsTls;
}

function answer(socket: Socket): void {
  const columns = ['version', 'number'];
  const described = columns.map((name) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]),
  );
  const values = ['14.11', '140011'].map((value) =>
    Buffer.concat([int32(value.length), Buffer.from(value)]),
  );
  socket.write(
    Buffer.concat([
      message('T', Buffer.concat([int16(columns.length), ...described])),
      message('D', Buffer.concat([int16(values.length), ...values])),
      message('C', text('SELECT 1')),
      message('Z', Buffer.from('I')),
    ]),
  );
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}
