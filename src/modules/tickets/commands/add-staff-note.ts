import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addStaffNote } from '../../../domain/ticket/conversation.js';
import { byAgent } from '../../../domain/ticket/ticket-event.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { dropDraft } from '../composing/drafts.js';
import { writeFormatted, type FormattedWords } from '../formatted/formatted-messages.js';
import { recordMentions } from '../mentions/mentionable-staff.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';
import { withAttachments } from './record-attachments.js';

export interface StaffNoteToAdd {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
  /** How it looked, when it came with markup. */
  readonly formatted?: FormattedWords | null;
}

/** Staff write for staff. */
@Injectable()
export class AddStaffNote {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
    private readonly relay: TicketEventRelay,
  ) {}

  async add(
    person: SignedInPerson,
    note: StaffNoteToAdd,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const added = await this.addIn(manager, person, note);
        await dropDraft(manager, 'staff_note_drafts', person.id, note.ticketId);
        return added;
      }),
    );
    this.relay.wake();
    return saved;
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  addIn(
    manager: EntityManager,
    person: SignedInPerson,
    note: StaffNoteToAdd,
  ): Promise<SavedTicket> {
    const { ticketId, body, formatted } = note;
    const attachmentIds = note.attachmentIds ?? [];
    const actor = person.actor;
    return this.changes.changeIn<{ staffNoteId: number; mentionedIds: number[] }>(manager, {
      ...{ ticketId, actor },
      prepare: async (_manager, _locked, now) => {
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
        await writeFormatted(manager, { ticketId, staffNoteId }, formatted);
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
