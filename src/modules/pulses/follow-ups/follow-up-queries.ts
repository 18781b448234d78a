import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { FollowUpListQuery } from './follow-ups.bodies.js';
import { detailsOf } from './follow-up-history.js';
import type { FollowUpDetailView, FollowUpListView, FollowUpView } from './follow-ups.views.js';

const usualLimit = 50;

/** The instant that a list is ordered by: what is due next, or when it was answered. */
const dueAt = `CASE f.state WHEN 'received' THEN f.acknowledge_by WHEN 'responded' THEN f.responded_at
  ELSE f.contact_by END`;

const columns = `
  f.id, t.number, t.subject, CASE WHEN r.share_name THEN c.full_name END AS "customerName",
  team.name AS "teamName", f.state, f.score, r.comment, p.scanner_suspected AS "scannerSuspected",
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'fullName', o.full_name) END AS owner,
  f.opened_at AS "openedAt", f.acknowledge_by AS "acknowledgeBy", f.contact_by AS "contactBy",
  f.acknowledged_at AS "acknowledgedAt", f.responded_at AS "respondedAt", f.cause, f.result, f.outcome, f.version,
  ${dueAt} AS "dueAt"`;

const followUps = `
  follow_ups f
  JOIN tickets t ON t.id = f.ticket_id
  JOIN pulses p ON p.id = f.pulse_id
  JOIN people c ON c.id = t.customer_id
  JOIN teams team ON team.code = f.team_code
  LEFT JOIN people o ON o.id = f.owner_id
  LEFT JOIN pulse_responses r ON r.pulse_id = p.id AND r.current`;

/**
 * True for the follow-ups that a person may see: the team's lead, the office's lead and the owner;
 * never whoever did the work or asked for it, and of sensitive tickets only the office that serves them.
 * $1 the person, $2 their teams as lead, $3 their offices as lead, $4 all their offices.
 */
export const seenFollowUps = `
  (f.team_code = ANY($2::text[]) OR f.office_code = ANY($3::text[]) OR f.owner_id = $1)
  AND $1::bigint <> t.customer_id
  AND $1::bigint IS DISTINCT FROM t.assignee_id AND $1::bigint IS DISTINCT FROM t.solved_by_id
  AND (NOT t.sensitive OR t.office_code = ANY($4::text[]))`;

type Row = FollowUpView & { readonly dueAt: Date };

/** Reads of follow-ups; whoever may not see one cannot tell that it exists. */
@Injectable()
export class FollowUpQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(
    person: SignedInPerson,
    { state = 'open', cursor, limit = usualLimit }: FollowUpListQuery,
  ): Promise<FollowUpListView> {
    const [after, afterId] = decodeCursor(cursor, ['instant', 'number']) ?? [];
    const done = state === 'responded';
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${columns} FROM ${followUps}
        WHERE ${seenFollowUps} AND (f.state = 'responded') = $5
          AND ($6::timestamptz IS NULL
            OR CASE WHEN $5 THEN (${dueAt}, f.id) < ($6, $7::bigint) ELSE (${dueAt}, f.id) > ($6, $7::bigint) END)
        ORDER BY ${dueAt} ${done ? 'DESC' : 'ASC'}, f.id ${done ? 'DESC' : 'ASC'} LIMIT $8`,
      [...whose(person), done, after ?? null, afterId ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.dueAt.toISOString(), row.id]);
    return { items: page.items.map(viewOf), nextCursor: page.nextCursor };
  }

  /** The follow-up of a ticket; null when there is none, or none for this person. */
  async ofTicket(person: SignedInPerson, ticketId: number): Promise<FollowUpView | null> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${columns} FROM ${followUps} WHERE ${seenFollowUps} AND f.ticket_id = $5`,
      [...whose(person), ticketId],
    );
    return rows[0] ? viewOf(rows[0]) : null;
  }

  async view(
    person: SignedInPerson,
    id: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FollowUpDetailView> {
    const rows: Row[] = await manager.query(
      `SELECT ${columns} FROM ${followUps} WHERE ${seenFollowUps} AND f.id = $5`,
      [...whose(person), id],
    );
    if (!rows[0]) throw Problem.notFound();
    return { ...viewOf(rows[0]), ...(await detailsOf(manager, id)) };
  }
}

function viewOf({ dueAt: _dueAt, ...view }: Row): FollowUpView {
  return view;
}

/** The parameters of `seenFollowUps`: the person, and what they lead or belong to. */
export function whose({ id, actor }: SignedInPerson): unknown[] {
  const grants = actor.grants.filter(({ role }) => role !== 'bureau_lead');
  const leads = (role: string, place: 'teamCode' | 'officeCode'): string[] =>
    grants.flatMap((grant) => (grant.role === role ? (grant[place] ?? []) : []));
  return [
    id,
    leads('team_lead', 'teamCode'),
    leads('office_lead', 'officeCode'),
    grants.flatMap(({ officeCode }) => officeCode ?? []),
  ];
}
