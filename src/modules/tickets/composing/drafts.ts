import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { RequestFileView } from '../requests.views.js';
import { seenAsStaff, visibilityAt, visibilityValues } from '../queries/ticket-visibility.js';
import type { ReplyDraftView, StaffNoteDraftView, UnsentDraftListView } from './drafts.views.js';
import { requireStaffSight } from './staff-sight.js';

/** Where the two kinds are kept: never in one table, so that none can be sent as the other. */
export type DraftTable = 'reply_drafts' | 'staff_note_drafts';

/** What is typed so far. */
export interface DraftToSave {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
  readonly lastSeenCommentId?: number | undefined;
}

interface RawDraft extends StaffNoteDraftView {
  readonly lastSeenCommentId: number;
  readonly returnedBecause: string | null;
  readonly attachments: RequestFileView[];
}

const mostListed = 100;

/** What a person typed on a ticket and did not send; only they ever read it, and only while they see the ticket. */
@Injectable()
export class Drafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async reply(person: SignedInPerson, ticketId: number): Promise<ReplyDraftView> {
    await requireStaffSight(this.dataSource, person, ticketId);
    return this.read('reply_drafts', person.id, ticketId);
  }

  async staffNote(person: SignedInPerson, ticketId: number): Promise<StaffNoteDraftView> {
    await requireStaffSight(this.dataSource, person, ticketId);
    return noteOf(await this.read('staff_note_drafts', person.id, ticketId));
  }

  /** Keeps a reply as it is typed, over the version its writer has seen (0: none). */
  saveReply(person: SignedInPerson, draft: DraftToSave, version: number): Promise<ReplyDraftView> {
    return this.save('reply_drafts', person, draft, version);
  }

  async saveStaffNote(
    person: SignedInPerson,
    draft: DraftToSave,
    version: number,
  ): Promise<StaffNoteDraftView> {
    return noteOf(await this.save('staff_note_drafts', person, draft, version));
  }

  async drop(table: DraftTable, person: SignedInPerson, ticketId: number): Promise<void> {
    await requireStaffSight(this.dataSource, person, ticketId);
    await dropDraft(this.dataSource.manager, table, person.id, ticketId);
  }

  /** Everything the person typed and did not send, on tickets that they still see. */
  async unsent(person: SignedInPerson): Promise<UnsentDraftListView> {
    const seen = seenAsStaff('t', visibilityAt(1));
    const items: UnsentDraftListView['items'] = await this.dataSource.query(
      `SELECT t.number, d.kind, d.body, d.saved_at AS "savedAt", d.returned_because AS "returnedBecause"
         FROM (SELECT ticket_id, 'reply' AS kind, body, saved_at, returned_because
                 FROM reply_drafts WHERE person_id = $1
               UNION ALL
               SELECT ticket_id, 'note', body, saved_at, NULL
                 FROM staff_note_drafts WHERE person_id = $1) d
         JOIN tickets t ON t.id = d.ticket_id AND ${seen}
        ORDER BY d.saved_at DESC, t.id LIMIT ${mostListed}`,
      visibilityValues(person.actor),
    );
    return { items };
  }

  private async save(
    table: DraftTable,
    person: SignedInPerson,
    draft: DraftToSave,
    version: number,
  ): Promise<RawDraft> {
    const { ticketId } = draft;
    await requireStaffSight(this.dataSource, person, ticketId);
    const files = draft.attachmentIds ?? [];
    const saved = await this.dataSource.transaction(async (manager) => {
      if (draft.body === '' && files.length === 0) {
        return deleteSeen(manager, table, person.id, ticketId, version);
      }
      const now = new Date(await this.clock.now(manager));
      return writeSeen(manager, table, { ...draft, personId: person.id, now }, version);
    });
    const current = await this.read(table, person.id, ticketId);
    if (saved || (current.version !== 0 && current.body === draft.body)) return current;
    if (current.version === 0 && draft.body === '') return current;
    const detail = 'You changed this text in another place. Choose which of the two to keep.';
    throw new Problem(412, 'draft.stale', 'Changed in another place', detail, {
      members: { currentVersion: current.version, draft: current },
    });
  }

  private async read(table: DraftTable, personId: number, ticketId: number): Promise<RawDraft> {
    const extra =
      table === 'reply_drafts'
        ? 'd.last_seen_comment_id AS "lastSeenCommentId", d.returned_because AS "returnedBecause"'
        : '0 AS "lastSeenCommentId", NULL AS "returnedBecause"';
    const rows: RawDraft[] = await this.dataSource.query(
      `SELECT d.body, d.version, d.saved_at AS "savedAt", ${extra},
              (SELECT coalesce(json_agg(json_build_object('id', a.id, 'fileName', a.file_name,
                        'mediaType', a.media_type, 'sizeBytes', a.size_bytes) ORDER BY a.created_at), '[]')
                 FROM attachments a WHERE a.id = ANY(d.attachment_ids)
                  AND a.uploader_id = d.person_id AND a.ticket_id IS NULL) AS attachments
         FROM ${table} d WHERE d.person_id = $1 AND d.ticket_id = $2`,
      [personId, ticketId],
    );
    const none = { lastSeenCommentId: 0, returnedBecause: null };
    return rows[0] ?? { ...none, body: '', attachments: [], version: 0, savedAt: null };
  }
}

function noteOf({ body, attachments, version, savedAt }: RawDraft): StaffNoteDraftView {
  return { body, attachments, version, savedAt };
}

/** Removes a draft in the transaction in which its text is sent. */
export async function dropDraft(
  manager: EntityManager,
  table: DraftTable,
  personId: number,
  ticketId: number,
): Promise<void> {
  await manager.query(`DELETE FROM ${table} WHERE person_id = $1 AND ticket_id = $2`, [
    personId,
    ticketId,
  ]);
}

async function deleteSeen(
  manager: EntityManager,
  table: DraftTable,
  personId: number,
  ticketId: number,
  version: number,
): Promise<boolean> {
  const [, deleted]: [unknown, number] = await manager.query(
    `DELETE FROM ${table} WHERE person_id = $1 AND ticket_id = $2 AND version = $3`,
    [personId, ticketId, version],
  );
  return deleted > 0;
}

// A version is the instant of saving in milliseconds, so that one that was dropped never comes again.
const nextVersion = 'floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

async function writeSeen(
  manager: EntityManager,
  table: DraftTable,
  draft: DraftToSave & { readonly personId: number; readonly now: Date },
  version: number,
): Promise<boolean> {
  const isReply = table === 'reply_drafts';
  const { personId, ticketId, body, now } = draft;
  const values: unknown[] = [personId, ticketId, body, draft.attachmentIds ?? [], now];
  if (isReply) values.push(draft.lastSeenCommentId ?? 0);
  if (version === 0) {
    const written: unknown[] = await manager.query(
      `INSERT INTO ${table} (person_id, ticket_id, body, attachment_ids, saved_at, version${isReply ? ', last_seen_comment_id' : ''})
       VALUES ($1, $2, $3, $4, $5, ${nextVersion}${isReply ? ', $6' : ''})
       ON CONFLICT DO NOTHING RETURNING version`,
      values,
    );
    return written.length > 0;
  }
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE ${table} SET body = $3, attachment_ids = $4, saved_at = $5,
            version = greatest(version + 1, ${nextVersion})${isReply ? ', last_seen_comment_id = $6, returned_because = NULL' : ''}
      WHERE person_id = $1 AND ticket_id = $2 AND version = $${values.length + 1}`,
    [...values, version],
  );
  return changed > 0;
}
