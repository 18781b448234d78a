/** A mail as it leaves the outbox. */
export interface OutgoingMail {
  readonly id: number;
  readonly kind: string;
  readonly reference: string | null;
  readonly messageId: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The server will never take this mail; trying again is of no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** How mail leaves: SMTP, or not at all. Tests capture it. */
export abstract class MailTransport {
  /** False: mail is kept in the outbox and read there. */
  abstract readonly delivers: boolean;

  /**
   * Sends one mail and resolves when the server has taken it. `handOver` must be awaited as the
   * last thing before the server could take it; when that throws, the mail must not go out.
   * Throws MailRefused for good, anything else for now.
   */
  abstract send(mail: OutgoingMail, handOver: () => Promise<void>): Promise<void>;

  /** Lets go of connections; the next `send` opens one again. */
  abstract close(): Promise<void>;
}
