import { Injectable } from '@nestjs/common';
import { wholeTextName } from '../../domain/mail/mail-words.js';
import { Problem } from '../../platform/errors/problem.js';
import type { ReceivedFile } from '../../platform/mail/received-mail.js';
import { Attachments } from '../attachments/attachments.service.js';
import { tidyFileName } from '../attachments/file-name.js';
import type { SignedInPerson } from '../people/signed-in-person.js';

/** The files of a mail, as far as they were taken; loose until they are sent with something. */
export interface TakenFiles {
  readonly ids: string[];
  readonly idOfCid: ReadonlyMap<string, string>;
  /** Names of those that were not taken, each with why. */
  readonly refused: readonly string[];
}

const mostFiles = 10;
const mostMegabytes = 25;

const refusalWords: Readonly<Record<string, string>> = {
  'request.unsupported_media': 'this kind of file is not taken',
  'attachment.password': 'it is protected by a password',
  'request.invalid': 'it is empty',
};

/** Takes the files of mail by the same rules as those that people upload. */
@Injectable()
export class MailFiles {
  constructor(private readonly attachments: Attachments) {}

  /** Those that somebody added come before the pictures of the markup. */
  async take(person: SignedInPerson, files: readonly ReceivedFile[]): Promise<TakenFiles> {
    const ids: string[] = [];
    const idOfCid = new Map<string, string>();
    const refused: string[] = [];
    for (const file of files.toSorted((one, other) => Number(one.inline) - Number(other.inline))) {
      const taken = await this.takeOne(person, file, ids.length);
      if ('id' in taken) {
        ids.push(taken.id);
        if (file.cid !== null) idOfCid.set(file.cid, taken.id);
      } else refused.push(`${shortName(file.name)} (${taken.because})`);
    }
    return { ids, idOfCid, refused };
  }

  /** All words of a mail that is too long for a message. */
  async takeWholeText(person: SignedInPerson, text: string): Promise<string> {
    const file = { originalname: wholeTextName, buffer: Buffer.from(text) };
    return (await this.attachments.upload(person, file)).id;
  }

  /** What was not sent with anything after all. */
  async letGo(person: SignedInPerson, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.attachments.remove(person, id);
  }

  private async takeOne(
    person: SignedInPerson,
    { name, bytes }: ReceivedFile,
    takenSoFar: number,
  ): Promise<{ readonly id: string } | { readonly because: string }> {
    if (takenSoFar >= mostFiles) return { because: `more than ${mostFiles} files` };
    if (bytes.length > mostMegabytes * 1024 * 1024) {
      return { because: `larger than ${mostMegabytes} MB` };
    }
    try {
      return await this.attachments.upload(person, { originalname: name, buffer: bytes });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { because: refusalWords[error.code] ?? error.detail };
    }
  }
}

function shortName(name: string): string {
  return [...tidyFileName(name)].slice(0, 60).join('');
}
