import { randomUUID } from 'node:crypto';
import { IngestMail, type IngestAnswer } from '../../../src/modules/inbound-mail/ingest-mail.js';
import { createTestApp } from '../test-app.js';

/** A file of a mail. */
export interface MailFileWish {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly cid?: string;
}

/** A mail as a test writes it. */
export interface MailWishes {
  readonly from: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly answers?: string;
  readonly references?: readonly string[];
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly files?: readonly MailFileWish[];
}

/** The bytes of a mail, as RFC 5322 wants them, each part encoded so that any words may stand in it. */
export function aMail(wishes: MailWishes): Buffer {
  const { text, html, files = [], answers, references } = wishes;
  const words = [
    ...(text === undefined ? [] : [part('text/plain; charset=utf-8', Buffer.from(text))]),
    ...(html === undefined ? [] : [part('text/html; charset=utf-8', Buffer.from(html))]),
  ];
  const body = multipart('alternative', words);
  const head = [
    'Received: from mx.agency.example by help.agency.example; Mon, 23 Nov 2026 09:00:00 -0500',
    `From: Somebody <${wishes.from}>`,
    'To: Help <help@agency.example>',
    `Subject: =?utf-8?B?${Buffer.from(wishes.subject ?? 'My badge').toString('base64')}?=`,
    'Date: Mon, 23 Nov 2026 09:00:00 -0500',
    `Message-ID: ${wishes.messageId ?? anId()}`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`]),
    ...(references === undefined ? [] : [`References: ${references.join('\r\n ')}`]),
    ...Object.entries(wishes.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
  ];
  const whole = files.length === 0 ? body : multipart('mixed', [body, ...files.map(filePart)]);
  return Buffer.from(`${head.join('\r\n')}\r\n${whole}`);
}

/** A Message-ID that nothing else has. */
export function anId(): string {
  return `<${randomUUID()}@mail.example>`;
}

/** Hands a mail in, as the command does. */
export async function ingest(bytes: Buffer, service?: string): Promise<IngestAnswer> {
  const { app } = await createTestApp();
  return app.get(IngestMail, { strict: false }).ingest(bytes, service);
}

function part(type: string, bytes: Buffer, ...headers: string[]): string {
  const lines = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  const head = [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...headers];
  return `${head.join('\r\n')}\r\n\r\n${lines}\r\n`;
}

function filePart({ name, type, bytes, cid }: MailFileWish): string {
  const disposition = cid === undefined ? 'attachment' : 'inline';
  const headers = [`Content-Disposition: ${disposition}; filename="${name}"`];
  return part(type, bytes, ...headers, ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]));
}

function multipart(kind: string, parts: readonly string[]): string {
  const boundary = `=_${randomUUID()}`;
  const inner = parts.map((one) => `--${boundary}\r\n${one}`).join('\r\n');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inner}\r\n--${boundary}--\r\n`;
}
