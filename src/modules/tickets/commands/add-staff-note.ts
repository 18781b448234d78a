import { Injectable } from '@nestjs/common';
import { addStaffNote } from '../../../domain/ticket/conversation.js';
import { byAgent } from '../../../domain/ticket/ticket-event.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { dropDraft } from '../composing/drafts.js';
import { recordMentions } from '../mentions/mentionable-staff.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { withAttachments } from './record-attachments.js';

export interface StaffNoteToAdd {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
}

/** Staff write for staff. */
@Injectable()
export class AddStaffNote {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  add(person: SignedInPerson, note: StaffNoteToAdd, repeatKey?: RepeatKey): Promise<SavedTicket> {
    const { ticketId, body } = note;
    const attachmentIds = note.attachmentIds ?? [];
    const actor = person.actor;
    return this.changes.change<{ staffNoteId: number; mentionedIds: number[] }>({
      ...{ ticketId, actor, repeatKey },
      prepare: async (manager, _locked, now) => {
        await dropDraft(manager, 'staff_note_drafts', person.id, ticketId);
        const rows: { id: number }[] = await manager.query(
          `INSERT INTO staff_notes (ticket_id, author_id, body, created_at)
           VALUES ($1, $2, $3, $4) RETURNING id`,
          [ticketId, person.id, body, new Date(now)],
        );
        const staffNoteId = rows[0]!.id;
        if (attachmentIds.length > 0) {
          await this.attachments.attach(
            manager,
            attachmentIds,
            { ticketId, staffNoteId },
            person.id,
          );
        }
        const called = { ticketId, staffNoteId, authorId: person.id, body };
        return { staffNoteId, mentionedIds: await recordMentions(manager, called) };
      },
      decide: (facts, now, noted) =>
        withAttachments(
          addStaffNote(facts, { actor, body, ...noted }, now),
          ...([attachmentIds, 'staff_note', byAgent(person.id), now] as const),
        ),
    });
  }
}
