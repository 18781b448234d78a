import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { Clock } from '../../platform/clock/clock.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, type MailComment, type MailFacts, type MailPerson } from './mail-facts.js';

interface RawFacts {
  readonly number: string;
  readonly subject: string;
  readonly sensitive: boolean;
  readonly status: string;
  readonly serviceName: string;
  readonly deskName: string;
  readonly deskPhone: string;
  readonly teamName: string;
  readonly promisedResponseAt: Date | null;
  readonly promisedFinishAt: Date | null;
  readonly customerId: number;
  readonly submitterId: number;
  readonly assigneeId: number | null;
  readonly leadIds: readonly number[];
  readonly comments: readonly (MailComment & { readonly id: number })[];
  readonly clocks: readonly {
    readonly metric: string;
    readonly cycle: number;
    readonly dueAt: string;
  }[];
  readonly followUps: readonly { readonly id: number; readonly ownerId: number }[];
}

const factsSql = `
  SELECT t.number, t.subject, t.sensitive, t.status, s.name AS "serviceName", o.desk_name AS "deskName",
         o.phone AS "deskPhone", team.name AS "teamName", t.promised_response_at AS "promisedResponseAt",
         t.promised_finish_at AS "promisedFinishAt", t.customer_id AS "customerId",
         t.submitter_id AS "submitterId",
         (SELECT g.person_id FROM role_grants g WHERE g.person_id = t.assignee_id
             AND g.role IN ('agent', 'team_lead', 'office_lead') LIMIT 1) AS "assigneeId",
         coalesce(
           (SELECT json_agg(g.person_id) FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
             WHERE g.role = 'team_lead' AND g.team_code = t.team_code),
           (SELECT json_agg(g.person_id) FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
             WHERE g.role = 'office_lead' AND g.office_code = t.office_code), '[]') AS "leadIds",
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'body', c.body,
                   'author', coalesce(author.full_name, o.desk_name))), '[]')
            FROM comments c LEFT JOIN people author ON author.id = c.author_id
           WHERE c.ticket_id = t.id AND c.id = ANY($2::bigint[])) AS comments,
         (SELECT coalesce(json_agg(json_build_object('metric', k.metric, 'cycle', k.cycle, 'dueAt', k.due_at)), '[]')
            FROM sla_clocks k WHERE k.ticket_id = t.id AND k.due_at IS NOT NULL) AS clocks,
         (SELECT coalesce(json_agg(json_build_object('id', f.id, 'ownerId', f.owner_id)), '[]')
            FROM follow_ups f WHERE f.ticket_id = t.id AND f.owner_id IS NOT NULL) AS "followUps"
    FROM tickets t
    JOIN services s ON s.code = t.service_code
    JOIN offices o ON o.code = t.office_code
    JOIN teams team ON team.code = t.team_code
   WHERE t.id = $1`;

const peopleSql = `
  SELECT id, email::text AS email, full_name AS "fullName", given_name AS "givenName",
         time_zone AS "timeZone", active
    FROM people WHERE id = ANY($1::bigint[])`;

/** Reads what the mails about a ticket's events are written from, in two statements. */
@Injectable()
export class MailFactsQuery {
  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  async read(
    manager: EntityManager,
    ticketId: number,
    events: readonly RelayedEvent[],
  ): Promise<MailFacts> {
    const rows: RawFacts[] = await manager.query(factsSql, [ticketId, events.flatMap(commentIdOf)]);
    const raw = rows[0]!;
    const ids = [
      ...[raw.customerId, raw.submitterId, raw.assigneeId, ...raw.leadIds],
      ...events.flatMap(personIdsOf),
      ...raw.followUps.map(({ ownerId }) => ownerId),
    ].filter((id) => id !== null);
    const found: MailPerson[] = await manager.query(peopleSql, [[...new Set(ids)]]);
    const people = new Map(found.map((person) => [person.id, person]));
    return this.factsOf(raw, people, await this.clock.now(manager));
  }

  private factsOf(raw: RawFacts, people: ReadonlyMap<number, MailPerson>, now: number): MailFacts {
    const { customerId, submitterId, assigneeId, leadIds, comments, clocks, followUps, ...rest } =
      raw;
    return {
      ...rest,
      now,
      publicUrl: this.environment.publicUrl,
      promisedResponseAt: raw.promisedResponseAt?.getTime() ?? null,
      promisedFinishAt: raw.promisedFinishAt?.getTime() ?? null,
      customer: people.get(customerId)!,
      submitter: people.get(submitterId)!,
      assignee: people.get(assigneeId ?? 0) ?? null,
      leads: leadIds.flatMap((id) => people.get(id) ?? []),
      comments: new Map(comments.map(({ id, ...comment }) => [id, comment])),
      people,
      followUpOwners: new Map(followUps.map(({ id, ownerId }) => [id, ownerId])),
      dueAt: new Map(clocks.map((clock) => [clockKey(clock), Date.parse(clock.dueAt)])),
    };
  }
}

function commentIdOf(event: RelayedEvent): number[] {
  if (event.kind === 'commented' || event.kind === 'resolved') return [event.data.commentId];
  return event.kind === 'held' ? [event.data.questionCommentId ?? 0] : [];
}

function personIdsOf(event: RelayedEvent): number[] {
  const named =
    event.kind === 'approval_requested' || event.kind === 'approval_decided'
      ? [event.data.approverId]
      : [];
  return event.actorId === null ? named : [event.actorId, ...named];
}
