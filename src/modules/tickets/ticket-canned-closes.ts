import { Injectable } from '@nestjs/common';

/** The title of the saved reply that was, as it is, the only answer to a closed ticket; null when it was not so. */
export type CannedCloseSource = (ticketId: number) => Promise<string | null>;

/** Lets the Desk's page mark a canned close, although the module of saved replies is built upon tickets. */
@Injectable()
export class TicketCannedCloses {
  private source: CannedCloseSource | undefined;

  use(source: CannedCloseSource): void {
    this.source = source;
  }

  async titleFor(ticketId: number): Promise<string | null> {
    return (await this.source?.(ticketId)) ?? null;
  }
}
