import { Injectable } from '@nestjs/common';
import { changeTags, type TagEdit } from '../../../domain/ticket/tagging.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface TagsToChange extends TagEdit {
  readonly ticketId: number;
}

/** Words on a ticket, and off it. No version is asked for: two people who add different tags do not meet. */
@Injectable()
export class ChangeTags {
  constructor(private readonly changes: TicketChanges) {}

  change(person: SignedInPerson, edit: TagsToChange, repeatKey?: RepeatKey): Promise<SavedTicket> {
    return this.changes.change({ ...this.order(person, edit), ...(repeatKey && { repeatKey }) });
  }

  order({ actor }: SignedInPerson, { ticketId, add, remove }: TagsToChange): ChangeOrder {
    return {
      ...{ ticketId, actor },
      decide: (facts, now) => changeTags(facts, { actor, add, remove }, now),
    };
  }
}
