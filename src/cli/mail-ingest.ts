import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Environment, readEnvironment } from '../../config/environment.js';
import { AppModule } from '../app.module.js';
import { parkReasonWords } from '../domain/mail/why-parked.js';
import {
  IngestMail,
  mostMailBytes,
  NoMail,
  type IngestAnswer,
} from '../modules/inbound-mail/ingest-mail.js';
import { openDatabase } from '../platform/database/open-database.js';
import { explainFailure } from './explain-failure.js';

/** What mail servers read from an exit code (sysexits.h): taken, no mail at all, or to be tried again. */
export const mailExitCodes = { taken: 0, noMail: 65, tryAgain: 75 } as const;

export interface IngestOptions {
  /** Where new requests go; the first service for one's own words when absent. */
  readonly service?: string;
}

/**
 * `counterpart mail ingest`: takes in the mail of each file, or of standard input; a line for each to `out`. Whatever
 * is not the mail's fault asks the mail server to keep it and try again, so that none is lost.
 */
export async function ingestMails(
  files: readonly string[],
  options: IngestOptions,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  try {
    const database = await openDatabase(readEnvironment(), err);
    try {
      return await ingestInto(database.environment, files, options, out, err);
    } finally {
      await database.close();
    }
  } catch (error) {
    err(explainFailure(error));
    return mailExitCodes.tryAgain;
  }
}

async function ingestInto(
  environment: Environment,
  files: readonly string[],
  options: IngestOptions,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const quiet = environment.with({ jobs: false, logLevel: 'silent' });
  const app = await NestFactory.createApplicationContext(AppModule.of(quiet), {
    logger: false,
    abortOnError: false,
  });
  try {
    const sources =
      files.length === 0 ? [process.stdin] : files.map((file) => createReadStream(file));
    return await ingestEach(app, sources, options, out, err);
  } finally {
    await app.close();
  }
}

/** Each mail for itself: what is wrong with one leaves the others alone. The most urgent code of all is answered. */
export async function ingestEach(
  app: INestApplicationContext,
  sources: readonly Readable[],
  { service }: IngestOptions,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const codes: number[] = [];
  for (const source of sources) {
    try {
      out(wordsFor(await app.get(IngestMail).ingest(await wholeOf(source), service)));
    } catch (error) {
      err(error instanceof NoMail ? error.message : explainFailure(error));
      codes.push(error instanceof NoMail ? mailExitCodes.noMail : mailExitCodes.tryAgain);
    }
  }
  return Math.max(mailExitCodes.taken, ...codes);
}

/** All of a source, or a little more than can be a mail. */
async function wholeOf(source: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length > mostMailBytes) break;
  }
  return Buffer.concat(parts);
}

function wordsFor(answer: IngestAnswer): string {
  if (answer.outcome === 'repeated') return 'This mail was taken in before; nothing was done.';
  if (answer.outcome === 'parked') return `Parked: ${parkReasonWords[answer.reason]}.`;
  const as = { comment: 'a message on', staff_note: 'a staff note on', request: 'the new request' };
  return `Taken as ${as[answer.as]} ${answer.number}.`;
}
