import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../config/data-source.js';
import { WorkLoop } from '../jobs/work-loop.js';
import { Log } from '../logging/log.js';
import { type MailProcessSettings } from './mail-process.js';
import { MailSender } from './mail-sender.js';
import { SmtpTransport } from './smtp-transport.js';

/**
 * What the mail process runs: it sends until its parent hangs up, be it to stop or because it crashed,
 * and then finishes the mail in hand. Signals to the whole group are the parent's to answer.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.once('message', (settings) => sendUntilHungUp(settings as MailProcessSettings));

function sendUntilHungUp({ databaseUrl, smtpUrl, mailFrom, logLevel }: MailProcessSettings): void {
  const log = Log.at(logLevel);
  const dataSource = new DataSource({
    ...dataSourceOptions({ databaseUrl: databaseUrl!, poolSize: 1 }),
    applicationName: 'counterpart mail',
  });
  const transport = new SmtpTransport(smtpUrl!);
  const sender = new MailSender(dataSource, transport, { mailFrom }, log);
  const loop = new WorkLoop({
    name: 'mail',
    idleMs: 500,
    log,
    work: async () => {
      if (!dataSource.isInitialized) await dataSource.initialize();
      return sender.sendNext();
    },
  });
  loop.start();
  process.once('disconnect', async () => {
    await loop.stop();
    await transport.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  });
}
