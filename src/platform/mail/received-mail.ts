import { createHash } from 'node:crypto';
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';

/** A file that came with a mail. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** By what its markup names it; null when it does not. */
  readonly cid: string | null;
  /** A picture of the markup rather than a file that somebody added. */
  readonly inline: boolean;
}

/** A mail as it came in, read and not yet judged. Ids stand in their angle brackets. */
export interface ReceivedMail {
  /** By what the same mail is known when it comes again, whatever way it took. */
  readonly digest: Buffer;
  readonly sizeBytes: number;
  readonly messageId: string | null;
  /** The ids that it answers, the nearest first. */
  readonly answers: readonly string[];
  /** Small letters; null when there is none that could be written to. */
  readonly from: string | null;
  readonly subject: string;
  /** Without control characters, with one kind of line end. */
  readonly text: string;
  readonly html: string | null;
  readonly files: readonly ReceivedFile[];
  /** The value of a header, small letters and trimmed; empty when it is absent. */
  header(name: string): string;
  /** Nobody is to be told when it cannot be delivered: what machines send about other mail. */
  readonly withoutReturn: boolean;
  /** The ids that its body names, as a returned mail names the one that it returns. */
  namedIds(): readonly string[];
  /** The lines of a delivery report, as `action`, `status` or `diagnostic-code`. */
  reported(field: string): string | null;
}

const mostAnswers = 50;
const mostNamedIds = 200;
const reading = {
  keepCidLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: 2_000_000,
};
const messageIds = /<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g;

/** Reads one message of RFC 5322. It forgives what mail programs do; what is no mail at all has no sender. */
export async function readReceivedMail(bytes: Buffer): Promise<ReceivedMail> {
  const parsed = await simpleParser(bytes, reading);
  const header = (name: string): string => headerText(parsed, name).toLowerCase();
  const body = bodyOf(bytes);
  return {
    digest: digestOf(parsed, body),
    sizeBytes: bytes.length,
    messageId: idsIn(parsed.messageId ?? '')[0] ?? null,
    answers: answersOf(parsed),
    from: addressOf(parsed),
    subject: tidyText(parsed.subject ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    text: tidyText(parsed.text || (await wordsOf(parsed.html || ''))),
    html: parsed.html || null,
    files: parsed.attachments.map(fileOf),
    header,
    withoutReturn: parsed.headerLines.some(({ line }) => /^return-path:\s*<\s*>\s*$/i.test(line)),
    namedIds: () => idsIn(body.toString('latin1')).slice(0, mostNamedIds),
    reported: (field) => reportedIn(body, field),
  };
}

/** The words of markup that came alone; roughly those of markup that is too much to be read properly. */
async function wordsOf(html: string): Promise<string> {
  if (html === '') return '';
  const alone = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const { text } = await simpleParser(alone, reading);
  return text || html.replace(/<[^<>]*>/g, ' ').replace(/[ \t]+/g, ' ');
}

/** One kind of line end, and no control characters or halves of letters. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Control}\n\t]|\p{Surrogate}/gu, '')
    .trim();
}

function digestOf(parsed: ParsedMail, body: Buffer): Buffer {
  const head = [parsed.messageId, parsed.from?.text, parsed.date?.getTime(), parsed.subject];
  return createHash('sha256')
    .update(JSON.stringify(head.map((part) => part ?? null)))
    .update(body)
    .digest();
}

/** What comes after the first empty line; trace lines of the way stand before it. */
function bodyOf(bytes: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => bytes.indexOf(end)).filter((at) => at >= 0);
  return ends.length === 0 ? Buffer.alloc(0) : bytes.subarray(Math.min(...ends)).subarray(1);
}

function answersOf({ inReplyTo, references }: ParsedMail): string[] {
  const older = [references ?? []].flat().flatMap(idsIn).toReversed();
  return [...new Set([...idsIn(inReplyTo ?? ''), ...older])].slice(0, mostAnswers);
}

function idsIn(text: string): string[] {
  return [...new Set(text.match(messageIds) ?? [])];
}

function addressOf({ from }: ParsedMail): string | null {
  const address = from?.value[0]?.address?.trim().toLowerCase() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= 320 ? tidyText(address) : null;
}

function fileOf(file: Attachment): ReceivedFile {
  const { filename, content, contentType, cid, contentDisposition, related } = file;
  return {
    name: filename ?? nameless(contentType),
    bytes: content,
    cid: cid ?? null,
    inline: related || contentDisposition === 'inline',
  };
}

/** The name of a file that came without one. */
function nameless(mediaType: string): string {
  if (mediaType === 'message/rfc822') return 'mail.eml';
  return mediaType.startsWith('image/') ? `picture.${mediaType.slice('image/'.length)}` : 'file';
}

/** As it stands in the message, its lines joined; of several with one name all. */
function headerText({ headerLines }: ParsedMail, name: string): string {
  const texts = headerLines.filter(({ key }) => key === name).map(({ line }) => line);
  return texts
    .map((line) => tidyText(line.slice(name.length + 1)))
    .join(' ')
    .replace(/\s+/g, ' ');
}

function reportedIn(body: Buffer, field: string): string | null {
  const line = new RegExp(`^${field}:[ \\t]*(.+)$`, 'im').exec(body.toString('latin1'));
  return line?.[1]?.trim() ?? null;
}
