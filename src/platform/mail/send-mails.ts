import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../config/data-source.js';
import { WorkLoop } from '../jobs/work-loop.js';
import { Log } from '../logging/log.js';
import { MailSender } from './mail-sender.js';
import { type MailThreadSettings } from './mail-thread.js';
import { SmtpTransport } from './smtp-transport.js';

/** What the mail thread runs: it sends until it is told to stop, and then finishes the mail in hand. */
const settings = workerData as MailThreadSettings;
const log = Log.at(settings.logLevel);
const dataSource = new DataSource({
  ...dataSourceOptions({ databaseUrl: settings.databaseUrl!, poolSize: 1 }),
  applicationName: 'counterpart mail',
});
const transport = new SmtpTransport(settings.smtpUrl!);
const sender = new MailSender(dataSource, transport, settings, log);

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
parentPort!.once('message', async () => {
  await loop.stop();
  await transport.close();
  if (dataSource.isInitialized) await dataSource.destroy();
});
