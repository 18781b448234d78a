import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';

const pollMs = 100;
const limitMs = 20_000;

/** The mails that the product handed to the mail server. */
export class Mailbox {
  private readonly read = new Map<string, ParsedMail>();

  constructor(private readonly folder: string) {}

  /** All mails to one address whose subject matches, in the order they came. */
  async to(address: string, subject: RegExp): Promise<ParsedMail[]> {
    const mails = await this.all();
    return mails.filter((mail) => receiverOf(mail) === address && subject.test(mail.subject ?? ''));
  }

  /** Waits for exactly one such mail. */
  async one(address: string, subject: RegExp): Promise<ParsedMail> {
    const deadline = Date.now() + limitMs;
    while (Date.now() < deadline) {
      const [mail, ...others] = await this.to(address, subject);
      if (others.length > 0) throw new Error(`${address} got ${subject} more than once.`);
      if (mail) return mail;
      await sleep(pollMs);
    }
    const subjects = (await this.to(address, /.*/)).map((mail) => mail.subject);
    throw new Error(`${address} got no mail ${subject}, only: ${subjects.join('; ') || 'none'}.`);
  }

  private async all(): Promise<ParsedMail[]> {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.eml'));
    for (const name of names.filter((each) => !this.read.has(each))) {
      this.read.set(name, await simpleParser(readFileSync(join(this.folder, name))));
    }
    return [...this.read.entries()].toSorted().map(([, mail]) => mail);
  }
}

function receiverOf({ to }: ParsedMail): string | undefined {
  const [receiver] = to === undefined || Array.isArray(to) ? [] : to.value;
  return receiver?.address;
}
