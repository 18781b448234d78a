import { MailTransport } from './mail-transport.js';

/** No SMTP_URL: mail stays in the outbox, where an administrator can read it. */
export class KeptMail extends MailTransport {
  readonly delivers = false;

  async send(): Promise<void> {
    throw new Error('SMTP_URL is not set.');
  }

  async close(): Promise<void> {}
}
