import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/signed-in-person.js';

/** What a file was sent with. */
export interface AttachmentPlace {
  readonly ticketId: number;
  readonly commentId: number | null;
  readonly staffNoteId: number | null;
}

/** The rule of who may read a file that was sent. The module of what files are sent with provides it. */
export interface AttachmentAccess {
  mayRead(person: SignedInPerson, place: AttachmentPlace): Promise<boolean>;
}

/** Holds the rule; until one is given, a file that was sent is read by nobody. */
@Injectable()
export class AttachmentAccessRule implements AttachmentAccess {
  private rule: AttachmentAccess | undefined;

  use(rule: AttachmentAccess): void {
    this.rule = rule;
  }

  async mayRead(person: SignedInPerson, place: AttachmentPlace): Promise<boolean> {
    return (await this.rule?.mayRead(person, place)) ?? false;
  }
}
