import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { promiseNames, remainingAt, timeLeftChip } from '../../domain/sla/time-left-chip.js';
import type { SlaClock } from '../../domain/sla/sla-clock.js';
import { priorityLabels } from '../../domain/ticket/priority.js';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../platform/http/page.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { deskStatusLabel } from '../tickets/desk-words.js';
import { ClockReadings } from '../tickets/queries/clock-readings.js';
import { calendarOfClock, stateAt } from '../tickets/queries/sla-clock-view.js';
import { visibilityValues } from '../tickets/queries/ticket-visibility.js';
import { searchWords } from '../tickets/search-words.js';
import { QueueCounts } from './queue-counts.js';
import { QueueScopes, type QueueScope } from './queue-scope.js';
import { queuePage, type RawQueueRow } from './queue-statements.js';
import type { QueuePageQuery } from './queues.bodies.js';
import type { QueueClockView, QueuePageView, QueueRowView, QueueView } from './queues.views.js';

const rowsOnAPage = 50;
const beginning: [string, number] = ['0001-01-01T00:00:00Z', 0];

/** The queues that staff work from. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly scopes: QueueScopes,
    private readonly counts: QueueCounts,
  ) {}

  /** The reader's own tickets, what waits in their teams, and each team. */
  async list(person: SignedInPerson): Promise<QueueView[]> {
    const now = await this.clock.now();
    const teams = await this.scopes.teamsOf(person);
    const shared = { officeCode: null, teamCode: null };
    const views = [
      { ...shared, code: 'mine', name: 'My tickets', scope: { kind: 'mine', teams: [] } },
      { ...shared, code: 'unclaimed', name: 'Unclaimed', scope: { kind: 'unclaimed', teams } },
      ...teams.map((team) => ({
        ...{ code: team.code, name: team.name, officeCode: team.officeCode, teamCode: team.code },
        scope: { kind: 'team' as const, teams: [team] },
      })),
    ] as const;
    const queues: QueueView[] = [];
    for (const { scope, ...view } of views) {
      const { nextDueAt: _next, ...counts } = await this.counts.of(person, scope, now);
      queues.push({ ...view, kind: scope.kind, ...counts });
    }
    return queues;
  }

  /** A page of a queue with its figures. */
  async page(person: SignedInPerson, code: string, query: QueuePageQuery): Promise<QueuePageView> {
    const scope = await this.scopes.of(person, code);
    const now = await this.clock.now();
    const limit = query.limit ?? rowsOnAPage;
    const rows = await this.rows(person, scope, query, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, ({ urgencyAt, id }) => [
      urgencyAt.toISOString(),
      id,
    ]);
    const views: QueueRowView[] = [];
    const readings = new ClockReadings(this.catalog, now, person.timeZone);
    for (const row of items) views.push(await rowView(row, readings));
    return {
      items: views,
      nextCursor,
      summary: await this.counts.of(person, scope, now),
      generatedAt: new Date(now).toISOString(),
    };
  }

  private rows(
    { id, actor }: SignedInPerson,
    { kind, teams }: QueueScope,
    query: QueuePageQuery,
    limit: number,
  ): Promise<RawQueueRow[]> {
    const after = decodeCursor(query.cursor, ['instant', 'number']) ?? beginning;
    const { status = null, priority = null, assignee, q } = query;
    const words = q ? searchWords(q) : null;
    const isPerson = assignee !== undefined && assignee !== 'none';
    const statement = queuePage(kind, {
      ...{ status: status !== null, priority: priority !== null, words: words !== null },
      assignee: isPerson ? 'person' : assignee === 'none' ? 'none' : null,
    });
    const codes = teams.map((team) => team.code);
    const assigneeId = isPerson ? (assignee === 'me' ? id : Number(assignee)) : null;
    return statement.rows(this.dataSource, [
      ...visibilityValues(actor),
      ...[...after, limit],
      kind === 'mine' ? null : kind === 'team' ? codes[0] : codes,
      ...[status, priority, assigneeId, words],
    ]);
  }
}

async function rowView(raw: RawQueueRow, readings: ClockReadings): Promise<QueueRowView> {
  return {
    number: raw.number,
    subject: raw.subject,
    customerName: raw.customerName,
    bureauName: raw.bureauName,
    serviceName: raw.serviceName,
    status: raw.status,
    statusLabel: deskStatusLabel(raw.status, raw.pendingReason),
    pendingReason: raw.pendingReason,
    priority: raw.priority,
    priorityLabel: priorityLabels[raw.priority],
    assigneeId: raw.assigneeId,
    assigneeName: raw.assigneeName,
    lastMessage: { side: raw.lastMessageSide, at: raw.lastMessageAt.toISOString() },
    clock: await clockView(raw, readings),
    sensitive: raw.sensitive,
    channel: raw.channel,
    openedAt: raw.openedAt.toISOString(),
    sortKey: `${raw.urgencyAt.toISOString()} ${String(raw.id).padStart(15, '0')}`,
    version: raw.version,
  };
}

async function clockView(
  { clock, firstTeamCode, bureauCode, pendingReason, pendingUntil }: RawQueueRow,
  readings: ClockReadings,
): Promise<QueueClockView | null> {
  if (clock === null) return null;
  const { metric, run } = clock as Pick<SlaClock, 'metric' | 'run'>;
  const { targetMs, elapsedMs } = clock;
  const { now } = readings;
  const state = stateAt(clock, now);
  const { policyCode, policyVersion } = clock;
  const bindings = [{ policyCode, policyVersion }];
  const material = await readings.material({ bindings, firstTeamCode, bureauCode });
  const calendar = calendarOfClock(clock, material);
  const dueAt = clock.dueAt === null ? null : Date.parse(clock.dueAt);
  const remainingMs = remainingAt({ run, dueAt, targetMs, elapsedMs }, calendar, now);
  const reading = readings.chip(calendar, pendingReason, pendingUntil?.getTime() ?? null);
  return {
    ...{ metric, state, remainingBusinessMs: remainingMs, label: promiseNames[metric] },
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    chip: timeLeftChip({ metric, run, state, dueAt, targetMs, remainingMs }, reading),
  };
}
