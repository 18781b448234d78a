import { MailTransport, type OutgoingMail } from '../../../src/platform/mail/mail-transport.js';

/** Takes every mail and keeps it. */
export class CapturedMail extends MailTransport {
  readonly delivers = true;
  readonly mails: OutgoingMail[] = [];

  async send(mail: OutgoingMail, handOver: () => Promise<void>): Promise<void> {
    await handOver();
    this.mails.push(mail);
  }

  async close(): Promise<void> {}
}
