import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { Clock } from '../../platform/clock/clock.js';
import type { RelayedEvent, RelayedTicket } from '../tickets/ticket-event-relay.js';
import { ApprovalLinks } from '../tickets/approving/approval-links.js';
import {
  clockKey,
  type MailComment,
  type MailFacts,
  type MailPerson,
  type TeamPlace,
} from './mail-facts.js';

interface RawFacts {
  readonly id: number;
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
  readonly teamCode: string;
  readonly officeCode: string;
  readonly bureauCode: string;
  readonly firstTeamCode: string;
  readonly comments: readonly (MailComment & { readonly id: number })[];
  readonly clocks: readonly {
    readonly metric: string;
    readonly cycle: number;
    readonly dueAt: string;
    readonly missed: boolean;
    readonly ended: boolean;
    readonly policyCode: string;
    readonly policyVersion: number;
  }[];
  readonly tasks: readonly {
    readonly id: number;
    readonly askedById: number;
    readonly assigneeId: number | null;
  }[];
  readonly followUps: readonly { readonly id: number; readonly ownerId: number }[];
}

const factsSql = `
  SELECT t.id, t.number, t.subject, t.sensitive, t.status, s.name AS "serviceName", o.desk_name AS "deskName",
         o.phone AS "deskPhone", team.name AS "teamName", t.promised_response_at AS "promisedResponseAt",
         t.promised_finish_at AS "promisedFinishAt", t.customer_id AS "customerId",
         t.submitter_id AS "submitterId",
         (SELECT g.person_id FROM role_grants g WHERE g.person_id = t.assignee_id
             AND g.role IN ('agent', 'team_lead', 'office_lead') LIMIT 1) AS "assigneeId",
         t.team_code AS "teamCode", t.office_code AS "officeCode", t.bureau_code AS "bureauCode",
         t.first_team_code AS "firstTeamCode",
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'body', c.body,
                   'author', coalesce(author.full_name, o.desk_name))), '[]')
            FROM comments c LEFT JOIN people author ON author.id = c.author_id
           WHERE c.ticket_id = t.id AND c.id = ANY($2::bigint[])) AS comments,
         (SELECT coalesce(json_agg(json_build_object('metric', k.metric, 'cycle', k.cycle, 'dueAt', k.due_at,
                   'missed', k.breached_at IS NOT NULL,
                   'ended', k.run NOT IN ('running', 'paused'), 'policyCode', k.policy_code, 'policyVersion', k.policy_version)), '[]')
            FROM sla_clocks k WHERE k.ticket_id = t.id AND k.due_at IS NOT NULL) AS clocks,
         (SELECT coalesce(json_agg(json_build_object('id', k.id, 'askedById', k.asked_by_id,
                   'assigneeId', k.assignee_id)), '[]')
            FROM ticket_tasks k WHERE k.ticket_id = t.id) AS tasks,
         (SELECT coalesce(json_agg(json_build_object('id', f.id, 'ownerId', f.owner_id)), '[]')
            FROM follow_ups f WHERE f.ticket_id = t.id AND f.owner_id IS NOT NULL) AS "followUps"
    FROM tickets t
    JOIN services s ON s.code = t.service_code
    JOIN offices o ON o.code = t.office_code
    JOIN teams team ON team.code = t.team_code
   WHERE t.id = ANY($1::bigint[])`;

const peopleSql = `
  SELECT id, email::text AS email, full_name AS "fullName", given_name AS "givenName",
         time_zone AS "timeZone", active
    FROM people WHERE id = ANY($1::bigint[])`;

/** Who holds a role for one of these teams, offices and bureaus today. */
const rolesSql = `
  SELECT g.person_id AS id, g.role, coalesce(g.team_code, g.office_code, g.bureau_code) AS place
    FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
   WHERE g.team_code = ANY($1) OR g.office_code = ANY($2) OR g.bureau_code = ANY($3) ORDER BY g.person_id`;

interface HeldRole {
  readonly id: number;
  readonly role: string;
  readonly place: string;
}

/** Reads what the mails about the events of some tickets are written from, in three statements. */
@Injectable()
export class MailFactsQuery {
  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly links: ApprovalLinks,
  ) {}

  /** By the ids of the tickets. */
  async read(
    manager: EntityManager,
    tickets: readonly RelayedTicket[],
  ): Promise<ReadonlyMap<number, MailFacts>> {
    const events = tickets.flatMap((ticket) => ticket.events);
    const rows: RawFacts[] = await manager.query(factsSql, [
      tickets.map(({ ticketId }) => ticketId),
      events.flatMap(commentIdOf),
    ]);
    const asked = events.flatMap(placeAskedIn);
    const roles: HeldRole[] = await manager.query(rolesSql, [
      [...new Set([...rows, ...asked].map(({ teamCode }) => teamCode))],
      [...new Set([...rows, ...asked].map(({ officeCode }) => officeCode))],
      [...new Set(rows.map(({ bureauCode }) => bureauCode))],
    ]);
    const ids = [
      ...[...events.flatMap(personIdsOf), ...rows.flatMap(peopleOf)],
      ...roles.map(({ id }) => id),
    ];
    const found: MailPerson[] = await manager.query(peopleSql, [[...new Set(ids)]]);
    const people = new Map(found.map((person) => [person.id, person]));
    const held = byPlace(roles);
    const now = await this.clock.now(manager);
    return new Map(rows.map((raw) => [raw.id, this.factsOf(raw, people, held, now)]));
  }

  private factsOf(
    raw: RawFacts,
    people: ReadonlyMap<number, MailPerson>,
    roles: ReadonlyMap<string, readonly HeldRole[]>,
    now: number,
  ): MailFacts {
    const { id: _id, customerId, submitterId, assigneeId, ...written } = raw;
    const { comments, clocks, tasks, followUps, ...rest } = written;
    const holding = (place: string, ...wanted: string[]): MailPerson[] =>
      (roles.get(place) ?? [])
        .filter(({ id, role }) => wanted.includes(role) && id !== customerId)
        .flatMap(({ id }) => people.get(id) ?? []);
    const leadsOf = ({ teamCode, officeCode }: TeamPlace): MailPerson[] => {
      const teamLeads = holding(teamCode, 'team_lead');
      return teamLeads.length > 0 ? teamLeads : holding(officeCode, 'office_lead');
    };
    return {
      ...rest,
      now,
      publicUrl: this.environment.publicUrl,
      repliesRead: this.environment.mailReplies,
      decisionUrl: (place, personId) =>
        `${this.environment.publicUrl}${this.links.pathFor({ ticketId: raw.id, place, personId }, now)}`,
      promisedResponseAt: raw.promisedResponseAt?.getTime() ?? null,
      promisedFinishAt: raw.promisedFinishAt?.getTime() ?? null,
      customer: people.get(customerId)!,
      submitter: people.get(submitterId)!,
      assignee: people.get(assigneeId ?? 0) ?? null,
      leads: leadsOf(raw),
      leadsOf,
      team: holding(raw.teamCode, 'agent', 'team_lead'),
      officeLeads: holding(raw.officeCode, 'office_lead'),
      bureauLeads: holding(raw.bureauCode, 'bureau_lead'),
      comments: new Map(comments.map(({ id, ...comment }) => [id, comment])),
      people,
      tasks: new Map(tasks.map(({ id, ...task }) => [id, task])),
      followUpOwners: new Map(followUps.map(({ id, ownerId }) => [id, ownerId])),
      dueAt: new Map(clocks.map((clock) => [clockKey(clock), Date.parse(clock.dueAt)])),
      policies: new Map(clocks.map((clock) => [clockKey(clock), clock])),
      missed: new Set(clocks.filter((clock) => clock.missed).map(clockKey)),
      ended: new Set(clocks.filter((clock) => clock.ended).map(clockKey)),
    };
  }
}

function byPlace(roles: readonly HeldRole[]): ReadonlyMap<string, readonly HeldRole[]> {
  const held = new Map<string, HeldRole[]>();
  for (const role of roles) {
    const there = held.get(role.place) ?? [];
    held.set(role.place, there);
    there.push(role);
  }
  return held;
}

function peopleOf({ customerId, submitterId, assigneeId, followUps, tasks }: RawFacts): number[] {
  const helpers = tasks.flatMap((task) => [task.askedById, task.assigneeId ?? 0]);
  const owners = [...followUps.map(({ ownerId }) => ownerId), ...helpers];
  return [customerId, submitterId, ...owners, ...(assigneeId === null ? [] : [assigneeId])];
}

function commentIdOf(event: RelayedEvent): number[] {
  if (event.kind === 'commented' || event.kind === 'resolved') return [event.data.commentId];
  return event.kind === 'held' ? [event.data.questionCommentId ?? 0] : [];
}

function namedIn(event: RelayedEvent): readonly number[] {
  if (event.kind === 'staff_noted') return event.data.mentionedIds ?? [];
  const names = event.kind.startsWith('approval_') || 'offeredById' in event.data;
  return names ? idsIn(event.data) : [];
}

function personIdsOf(event: RelayedEvent): number[] {
  const named = namedIn(event);
  return event.actorId === null ? [...named] : [event.actorId, ...named];
}

/** The team that an event asks for something. */
function placeAskedIn(event: RelayedEvent): TeamPlace[] {
  const asks = [
    'task_asked',
    'offer_made',
    'offer_reminded',
  ] as const satisfies RelayedEvent['kind'][];
  return asks.some((kind) => kind === event.kind) ? [event.data as TeamPlace] : [];
}

/** The people whom an event about an approval or an offer names. */
function idsIn(data: object): number[] {
  return Object.entries(data).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'number' ? [value] : [],
  );
}
