import { type AddressInfo } from 'node:net';
import { type NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { type Environment, readEnvironment } from '../../config/environment.js';
import { type AppOptions, createApp } from '../../src/create-app.js';
import { MailSender } from '../../src/platform/mail/mail-sender.js';
import { type OutgoingMail } from '../../src/platform/mail/mail-transport.js';
import { CapturedMail } from './fakes/captured-mail.js';
import { MemoryFileStore } from './fakes/memory-file-store.js';
import { SettableClock } from './fakes/settable-clock.js';
import { testDatabase } from './test-database.js';

/** The server under test, listening on a port of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly environment: Environment;
  readonly dataSource: DataSource;
  readonly mail: CapturedMail;
  readonly files: MemoryFileStore;
  /** A client that is not signed in. */
  request(): ReturnType<typeof supertest>;
  close(): Promise<void>;
}

/** The clock of every app in this file. */
export const settableClock = new SettableClock();

let shared: Promise<TestApp> | undefined;

/** The one app of this test file, on this worker's database; closed after the last test by itself. */
export function createTestApp(): Promise<TestApp> {
  return (shared ??= testDatabase().then((url) => startTestApp(url)));
}

/** Settings to change, and features and files to serve in the place of Counterpart's. */
export type TestAppOptions = Partial<Environment> &
  Partial<Pick<AppOptions, 'features' | 'webRoot'>>;

/** An app of its own on another database or with other settings; the test closes it. */
export async function startTestApp(
  databaseUrl: string,
  { features, webRoot = null, ...changes }: TestAppOptions = {},
): Promise<TestApp> {
  const environment = testEnvironment(databaseUrl).with(changes);
  const mail = new CapturedMail();
  const files = new MemoryFileStore();
  const app = await createApp(environment, {
    webRoot,
    ...(features ? { features } : {}),
    replacements: { clock: settableClock, mailTransport: mail, fileStore: files },
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    environment,
    dataSource: app.get(DataSource),
    mail,
    files,
    request: () => supertest(url),
    close: () => app.close(),
  };
}

/** Sends everything that is due in the outbox and answers all mails sent since the start of this file, oldest first. */
export async function capturedMails(): Promise<readonly OutgoingMail[]> {
  const { app, mail } = await createTestApp();
  const sender = app.get(MailSender);
  while (await sender.sendNext());
  return mail.mails;
}

/** Called by the set-up of each test file. */
export async function closeSharedApp(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

function testEnvironment(databaseUrl: string): Environment {
  return readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '8',
    SESSION_SECRET: 'a session secret that is for tests only',
    TOKEN_SECRET: 'a token secret that is for tests only!',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    JOBS: 'off',
    DEMO: 'on',
    // Each test may come from an address of its own by X-Forwarded-For.
    TRUST_PROXY: '1',
  });
}
