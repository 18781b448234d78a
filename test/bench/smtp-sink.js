import { SMTPServer } from 'smtp-server';

/** A mail server on the loopback that counts what it was given by Message-ID; ends with its parent. */
const received = new Map();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    stream.on('end', () => {
      const id = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? text;
      received.set(id, (received.get(id) ?? 0) + 1);
      done();
    });
  },
});
// A killed sender leaves its connection in the middle of a mail.
server.on('error', () => {});
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send('ready'));
process.on('message', () => {
  const twice = [...received.values()].filter((times) => times > 1).length;
  process.send({ mails: received.size, twice });
});
process.on('disconnect', () => process.exit());
