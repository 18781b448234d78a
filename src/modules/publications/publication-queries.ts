import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { longDate, timeOfDay, zoneAbbreviation } from '../../domain/sla/date-words.js';
import type { MoveEffect } from '../../domain/sla/promise-moves.js';
import type { SlaMetric } from '../../domain/sla/sla-metric.js';
import { promiseNames } from '../../domain/sla/time-left-chip.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { decodeCursor, pageOf, type PageQuery } from '../../platform/http/page.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { RecomputationProgress } from '../sla/recomputation/recomputation.js';
import { Recomputations } from '../sla/recomputation/recomputations.js';
import {
  accessInSql,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import type { PublicationKind } from './publication-kinds.js';
import { effectLabels, kindLabels, stateLabels } from './publication-words.js';
import type {
  PublicationCountsView,
  PublicationInstantView,
  PublicationListView,
  PublicationRowView,
  PublicationState,
  PublicationTicketListView,
  PublicationView,
} from './publications.views.js';

interface StoredPublication {
  readonly id: number;
  readonly kind: PublicationKind;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly appliedBy: string | null;
  readonly appliedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly checkedAt: Date | null;
  readonly applyRunId: number | null;
  readonly doneAt: Date | null;
  readonly publishedVersion: number | null;
  readonly effectiveFrom: Date | null;
  readonly applyToOpen: boolean;
  readonly baseVersion: number;
  readonly currentVersion: number;
  readonly dryRunId: number;
}

interface StoredMove {
  readonly ticketId: number;
  readonly place: number;
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly effect: MoveEffect;
  readonly dueBefore: Date | null;
  readonly dueAfter: Date | null;
  readonly number: string;
  readonly service: string;
  readonly team: string;
}

const storedPublication = `
  SELECT p.id, p.kind, p.code, coalesce(c.name, k.name, vendor.vendor, 'All rules') AS name, p.reason, maker.full_name AS "createdBy",
         p.created_at AS "createdAt", applier.full_name AS "appliedBy", p.applied_at AS "appliedAt",
         p.cancelled_at AS "cancelledAt", dry.finished_at AS "checkedAt", p.apply_run_id AS "applyRunId",
         run.finished_at AS "doneAt", p.published_version AS "publishedVersion",
         p.effective_from AS "effectiveFrom", p.apply_to_open AS "applyToOpen",
         p.base_version AS "baseVersion", p.dry_run_id AS "dryRunId",
         CASE p.kind
           WHEN 'calendar' THEN (SELECT max(v.version) FROM calendar_versions v WHERE v.calendar_code = p.code)
           WHEN 'policy_rules' THEN (SELECT coalesce(max(v.version), 0) FROM policy_rule_versions v)
           WHEN 'contract' THEN (SELECT max(v.version) FROM vendor_contract_versions v WHERE v.contract_code = p.code)
           ELSE (SELECT max(v.version) FROM sla_policy_versions v WHERE v.policy_code = p.code)
         END AS "currentVersion"
    FROM publications p
    JOIN people maker ON maker.id = p.created_by
    LEFT JOIN people applier ON applier.id = p.applied_by
    JOIN sla_recomputations dry ON dry.id = p.dry_run_id
    LEFT JOIN sla_recomputations run ON run.id = p.apply_run_id
    LEFT JOIN calendars c ON p.kind = 'calendar' AND c.code = p.code
    LEFT JOIN sla_policies k ON p.kind = 'policy' AND k.code = p.code
    LEFT JOIN vendor_contracts vendor ON p.kind = 'contract' AND vendor.code = p.code`;

/** Only what the person may see of the tickets whose promises move: of restricted ones just how many. */
const seen = `(NOT t.sensitive OR ${accessInSql('t', visibilityAt(2))} <> 'none')`;

/** Reads publications, what they would change, and how far they are. */
@Injectable()
export class PublicationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly recomputations: Recomputations,
  ) {}

  async list({ cursor, limit = 50 }: PageQuery): Promise<PublicationListView> {
    const [before] = decodeCursor(cursor, ['number']) ?? [null];
    const rows = await this.dataSource.query<StoredPublication[]>(
      `${storedPublication}
        WHERE $1::numeric IS NULL OR p.id < greatest(least($1::numeric, 9e18), 0)::bigint
        ORDER BY p.id DESC LIMIT $2`,
      [before, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(rowView), nextCursor };
  }

  /** 404 when there is none. Asked again and again while it is applied: nothing here grows with the tickets. */
  async publication(person: SignedInPerson, id: number): Promise<PublicationView> {
    const stored = await this.stored(id);
    const { dryRunId, applyRunId, effectiveFrom, baseVersion, currentVersion } = stored;
    const runs = await this.recomputations.progress(
      applyRunId === null ? [dryRunId] : [dryRunId, applyRunId],
    );
    const row = rowView(stored);
    const superseded = stored.appliedAt === null && currentVersion !== baseVersion;
    return {
      ...row,
      ...{ effectiveFrom, baseVersion, currentVersion, superseded },
      effectiveWords: this.effectiveWords(stored, person, await this.clock.now()),
      applyToOpen: stored.applyToOpen,
      cancelledAt: stored.cancelledAt,
      preview: countsOf(runs.get(dryRunId)!),
      progress: applyRunId === null ? null : countsOf(runs.get(applyRunId)!),
      allowedActions: person.permissions.has('administration.write')
        ? actionsIn(row.state, superseded)
        : [],
    };
  }

  /** The promises that move, those first that would be missed; in the words and zone of the person. */
  async tickets(
    person: SignedInPerson,
    id: number,
    { cursor, limit = 50 }: PageQuery,
  ): Promise<PublicationTicketListView> {
    const { dryRunId } = await this.stored(id);
    const after = decodeCursor(cursor, ['number', 'number', 'string', 'number']);
    const rows = await this.dataSource.query<StoredMove[]>(
      `SELECT m.ticket_id AS "ticketId", m.place, m.metric, m.cycle, m.effect, m.due_before AS "dueBefore",
              m.due_after AS "dueAfter", t.number, s.name AS service, k.name AS team
         FROM sla_recomputation_moves m JOIN tickets t ON t.id = m.ticket_id
         JOIN services s ON s.code = t.service_code JOIN teams k ON k.code = t.team_code
        WHERE m.run_id = $1 AND ${seen}
          AND ($5::numeric IS NULL OR (m.place, m.ticket_id, m.metric, m.cycle)
                > ($5::numeric::smallint, $6::numeric::bigint, $7::text, $8::numeric::integer))
        ORDER BY m.place, m.ticket_id, m.metric, m.cycle LIMIT $9`,
      [dryRunId, ...visibilityValues(person.actor), ...keysetOf(after), limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (move) => [
      ...[move.place, move.ticketId, move.metric, move.cycle],
    ]);
    const now = await this.clock.now();
    const words = (at: Date | null): PublicationInstantView | null =>
      at && { at, words: instantWords(at.getTime(), person.timeZone, now) };
    return {
      items: items.map(({ number, service, team, metric, effect, dueBefore, dueAfter }) => ({
        ...{ number, service, team, effect },
        promise: promiseNames[metric],
        effectLabel: effectLabels[effect],
        dueBefore: words(dueBefore),
        dueAfter: words(dueAfter),
      })),
      hiddenTickets: after ? null : await this.hidden(person, dryRunId),
      nextCursor,
    };
  }

  private async stored(id: number): Promise<StoredPublication> {
    const [stored] = await this.dataSource.query<StoredPublication[]>(
      `${storedPublication} WHERE p.id = $1`,
      [id],
    );
    if (!stored) throw Problem.notFound();
    return stored;
  }

  private async hidden(person: SignedInPerson, runId: number): Promise<number> {
    const [row] = await this.dataSource.query<{ tickets: number }[]>(
      `SELECT count(DISTINCT t.id)::int AS tickets FROM sla_recomputation_moves m JOIN tickets t ON t.id = m.ticket_id
        WHERE m.run_id = $1 AND t.sensitive AND NOT ${seen}`,
      [runId, ...visibilityValues(person.actor)],
    );
    return row!.tickets;
  }

  private effectiveWords(
    { effectiveFrom, appliedAt }: StoredPublication,
    { timeZone }: SignedInPerson,
    now: number,
  ): string {
    const from = effectiveFrom ?? appliedAt;
    return from === null ? 'As soon as it is applied' : instantWords(from.getTime(), timeZone, now);
  }
}

function rowView(stored: StoredPublication): PublicationRowView {
  const { id, kind, code, name, reason, createdBy, createdAt, appliedBy, appliedAt } = stored;
  const state = stateOf(stored);
  return {
    ...{ id, kind, code, name, reason, state },
    kindLabel: kindLabels[kind],
    stateLabel: stateLabels[state],
    created: { by: createdBy, at: createdAt },
    applied: appliedAt && { by: appliedBy!, at: appliedAt },
    publishedVersion: stored.publishedVersion,
  };
}

function stateOf(stored: StoredPublication): PublicationState {
  if (stored.cancelledAt !== null) return 'cancelled';
  if (stored.appliedAt !== null)
    return stored.applyRunId !== null && stored.doneAt === null ? 'applying' : 'done';
  return stored.checkedAt === null ? 'checking' : 'ready';
}

function actionsIn(state: PublicationState, superseded: boolean): ('apply' | 'cancel')[] {
  if (state === 'checking') return ['cancel'];
  if (state !== 'ready') return [];
  return superseded ? ['cancel'] : ['apply', 'cancel'];
}

function countsOf(progress: RecomputationProgress): PublicationCountsView {
  const { total, done, unchanged, earlier, later, breaches, relieved, finishedAt } = progress;
  return { total, lookedAt: done, unchanged, earlier, later, breaches, relieved, finishedAt };
}

function keysetOf(after: ReturnType<typeof decodeCursor>): unknown[] {
  return after ?? [null, null, null, null];
}

/** "Friday, November 27, 5:00 p.m. ET" */
function instantWords(instant: number, zone: string, now: number): string {
  const time = `${timeOfDay(instant, zone)} ${zoneAbbreviation(zone, instant)}`;
  return `${longDate(instant, zone, now)}, ${time}`;
}
