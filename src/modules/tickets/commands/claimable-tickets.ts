import type { EntityManager } from 'typeorm';
import type { KeptBack } from '../../../domain/assignment/why-nothing.js';
import { urgencyWhilePaused } from '../../../domain/sla/queue-order.js';

/** A condition on a ticket `t` for a statement whose free parameters begin at `$first`. */
export type TicketCondition = (first: number) => {
  readonly sql: string;
  readonly values: readonly unknown[];
};

/** From which tickets is claimed: those of these teams, narrowed by what a view asks for. */
export interface ClaimScope {
  readonly teamCodes: readonly string[];
  readonly narrowedBy?: TicketCondition;
}

/** Who claims, what they can't take (as "team service"), and when. */
export interface Claimer {
  readonly personId: number;
  readonly beyond: readonly string[];
  readonly now: number;
}

/** Tickets looked at to say why none was given. */
const keptInSight = 500;

const backAt = `(SELECT s.until FROM claim_skips s
  WHERE s.person_id = $2 AND s.ticket_id = t.id AND s.until > $4)`;
const service = `t.team_code || ' ' || t.service_code`;

/** What waits unclaimed in the scope; one's own requests are for others. $1 to $4 as `valuesOf` gives them. */
function waiting({ teamCodes, narrowedBy }: ClaimScope): { where: string; more: unknown[] } {
  const narrowing = narrowedBy?.(5);
  const where = `t.team_code ${oneOf(teamCodes)} AND t.assignee_id IS NULL AND t.status IN ('new', 'open')
    AND t.customer_id <> $2${narrowing ? ` AND (${narrowing.sql})` : ''}`;
  return { where, more: [...(narrowing?.values ?? [])] };
}

function valuesOf({ teamCodes }: ClaimScope, { personId, beyond, now }: Claimer): unknown[] {
  return [teamsValue(teamCodes), personId, beyond, new Date(now)];
}

/** Locks the first ticket that waits and that the person can be given, past those that other claims hold. */
export async function lockMostUrgent(
  manager: EntityManager,
  scope: ClaimScope,
  claimer: Claimer,
): Promise<number | null> {
  const { where, more } = waiting(scope);
  const rows: { id: number }[] = await manager.query(
    `SELECT t.id FROM tickets t
      WHERE ${where} AND ${backAt} IS NULL AND ${service} <> ALL ($3::text[])
      ORDER BY t.urgency_at, t.id LIMIT 1 FOR NO KEY UPDATE OF t SKIP LOCKED`,
    [...valuesOf(scope, claimer), ...more],
  );
  return rows[0]?.id ?? null;
}

/** What waits all the same, and which services it is about that the person can't take. */
export async function keptBack(
  manager: EntityManager,
  scope: ClaimScope,
  claimer: Claimer,
): Promise<Omit<KeptBack, 'skills'> & { readonly services: readonly string[] }> {
  const { where, more } = waiting(scope);
  const [kept]: {
    skipped: number;
    unskilled: number;
    backAt: Date | null;
    services: string[];
  }[] = await manager.query(
    `SELECT count(back_at)::integer AS skipped, min(back_at) AS "backAt",
        count(*) FILTER (WHERE unskilled)::integer AS unskilled,
        coalesce(array_agg(DISTINCT service) FILTER (WHERE unskilled), '{}') AS services
       FROM (SELECT back_at, service, back_at IS NULL AND service = ANY($3::text[]) AS unskilled
               FROM (SELECT ${backAt} AS back_at, ${service} AS service FROM tickets t
                      WHERE ${where} ORDER BY t.urgency_at, t.id LIMIT ${keptInSight}) seen) kept`,
    [...valuesOf(scope, claimer), ...more],
  );
  return { ...kept!, backAt: kept!.backAt?.getTime() ?? null };
}

/** When the next promise of these teams falls due. */
export async function nextDueAt(
  manager: EntityManager,
  teamCodes: readonly string[],
): Promise<string | null> {
  const rows: { dueAt: Date }[] = await manager.query(
    `SELECT urgency_at AS "dueAt" FROM tickets
      WHERE team_code ${oneOf(teamCodes)} AND status IN ('new', 'open', 'pending') AND urgency_at < $2
      ORDER BY urgency_at, id LIMIT 1`,
    [teamsValue(teamCodes), new Date(urgencyWhilePaused)],
  );
  return rows[0]?.dueAt.toISOString() ?? null;
}

/** One team is walked in the order of its index; several are few enough to sort. */
function oneOf(teamCodes: readonly string[]): string {
  return teamCodes.length === 1 ? '= $1' : '= ANY($1)';
}

function teamsValue(teamCodes: readonly string[]): unknown {
  return teamCodes.length === 1 ? teamCodes[0] : teamCodes;
}
