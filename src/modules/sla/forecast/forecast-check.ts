import type { DataSource } from 'typeorm';
import { addBusinessTime, businessTimeBetween } from '../../../domain/calendar/business-time.js';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { PastCycles, TeamPace } from '../../../domain/sla/forecast.js';
import { forecast } from '../../../domain/sla/forecast.js';
import { foldClocks, type SlaClock } from '../../../domain/sla/sla-clock.js';
import { ordersQueues } from '../../../domain/sla/sla-metric.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { CalendarQueries } from '../../calendars/calendar-queries.js';
import type { CatalogQueries } from '../../catalog/catalog-queries.js';
import { measuredTicket } from '../../tickets/measured-ticket.js';
import { ticketEventOf } from '../../tickets/locked-ticket.js';
import { calendarOfClock } from '../../tickets/queries/sla-clock-view.js';
import type { SlaMaterial } from '../../tickets/refresh-clocks.js';
import type { RawEvent } from '../../tickets/ticket-statements.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const paceDays = 28;
const fewCycles = 20;

/** One open ticket at one past moment: what was forecast, and what came of it. */
export interface Judged {
  readonly moment: number;
  /** Hours of work left on its most urgent promise. */
  readonly leftHours: number;
  readonly probability: number;
  readonly becameLate: boolean;
}

/** A ticket with all its history. */
interface PastTicket {
  readonly serviceCode: string;
  readonly events: readonly TicketEvent[];
  readonly material: SlaMaterial;
  readonly openedAt: number;
  readonly endedAt: number;
  readonly clocks: readonly SlaClock[];
}

interface RawTicket {
  readonly id: number;
  readonly serviceCode: string;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  readonly events: RawEvent[];
}

/**
 * Replays what would have been forecast at past moments, by what was known at each: events, paces and past
 * cycles up to then. Answers every ticket that was open with a running promise, for each horizon in hours.
 */
export class ForecastCheck {
  private readonly tickets: PastTicket[] = [];
  private readonly cycles = new Map<string, { at: number; share: number }[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: Pick<CatalogQueries, 'slaMaterial'>,
    private readonly calendars: CalendarQueries,
  ) {}

  /** Reads and folds the whole history once. */
  async load(now: number): Promise<number> {
    for (let after = 0; ;) {
      const batch = await this.batch(after);
      const last = batch.at(-1);
      if (!last) break;
      after = last.id;
      for (const raw of batch) this.tickets.push(await this.pastTicket(raw, now));
    }
    for (const list of this.cycles.values()) list.sort((one, other) => one.at - other.at);
    return this.tickets.length;
  }

  /** Every ticket that was open at the moment with a running promise, and came late within `hours` or not. */
  async judge(moment: number, hours: number): Promise<Judged[]> {
    const open = this.tickets.filter(
      ({ openedAt, endedAt }) => openedAt <= moment && moment < endedAt,
    );
    const seen = open.map((ticket) => ({ ticket, ...seenAt(ticket, moment) }));
    const places = placesOf(seen);
    const judged: Judged[] = [];
    for (const one of seen) {
      if (one.running.length === 0) continue;
      const pace = await this.paceOf(
        one.teamCode,
        seen.filter(({ teamCode }) => teamCode === one.teamCode).length,
        moment,
      );
      const before = places.get(one.ticket) ?? null;
      const left = one.running.map(({ remainingMs }) => remainingMs as number);
      const soon = one.running.filter(
        ({ remainingMs }) => (remainingMs as number) <= hours * hourMs,
      );
      const probabilities = soon.map((clock) =>
        this.probability(one.ticket, clock, pace, before, moment),
      );
      judged.push({
        moment,
        leftHours: Math.min(...left) / hourMs,
        probability: Math.max(0, ...probabilities),
        becameLate: one.running.some((clock) => cameLate(one.ticket, clock, moment, hours)),
      });
    }
    return judged;
  }

  private batch(after: number): Promise<RawTicket[]> {
    return this.dataSource.query(
      `SELECT t.id, t.service_code AS "serviceCode", t.first_team_code AS "firstTeamCode",
              t.bureau_code AS "bureauCode",
              (SELECT json_agg(json_build_object('sequence', sequence, 'kind', kind, 'occurredAt', occurred_at,
                 'recordedAt', recorded_at, 'actorId', actor_id, 'actorSide', actor_side, 'data', data)
                 ORDER BY sequence) FROM ticket_events e WHERE e.ticket_id = t.id) AS events
         FROM tickets t WHERE t.id > $1 ORDER BY t.id LIMIT 500`,
      [after],
    );
  }

  private async pastTicket(raw: RawTicket, now: number): Promise<PastTicket> {
    const { serviceCode } = raw;
    const events = raw.events.map(ticketEventOf);
    const material = await this.catalog.slaMaterial(measuredTicket(raw, events));
    const { clocks } = foldClocks({ events: slaEventsOf(events), asOf: now, ...material });
    for (const { metric, run, stoppedAt, elapsedMs, targetMs } of clocks) {
      if (run !== 'stopped' || stoppedAt === null || targetMs === null) continue;
      for (const key of [`${serviceCode} ${metric}`, ` ${metric}`]) {
        const list = this.cycles.get(key) ?? [];
        list.push({ at: stoppedAt, share: elapsedMs / targetMs });
        this.cycles.set(key, list);
      }
    }
    const finish = clocks.findLast(({ metric }) => metric === 'resolution');
    return {
      ...{ serviceCode, events, material, clocks },
      openedAt: events[0]!.occurredAt,
      endedAt: finish?.stoppedAt ?? Infinity,
    };
  }

  private probability(
    { serviceCode }: PastTicket,
    { metric, remainingMs, targetMs }: SlaClock,
    team: TeamPace,
    before: number | null,
    moment: number,
  ): number {
    const ofService = this.pastOf(`${serviceCode} ${metric}`, moment);
    const past = ofService.count >= fewCycles ? ofService : this.pastOf(` ${metric}`, moment);
    const facts = { metric, leftMs: remainingMs as number, targetMs: targetMs as number };
    return forecast({ ...facts, past, team, before }).probability;
  }

  private readonly pasts = new Map<string, PastCycles>();

  private pastOf(key: string, moment: number): PastCycles {
    const known = this.pasts.get(`${moment} ${key}`);
    if (known) return known;
    const shares = (this.cycles.get(key) ?? [])
      .filter(({ at }) => at < moment && at > moment - 180 * dayMs)
      .map(({ share }) => share)
      .sort((one, other) => one - other);
    const quantile = (_: unknown, step: number): number =>
      shares[Math.round((step / 20) * (shares.length - 1))] ?? 0;
    const past =
      shares.length === 0
        ? { count: 0, shares: [] }
        : { count: shares.length, shares: Array.from({ length: 21 }, quantile) };
    this.pasts.set(`${moment} ${key}`, past);
    return past;
  }

  private readonly teamPaces = new Map<string, Omit<TeamPace, 'open'>>();

  private async paceOf(teamCode: string, open: number, moment: number): Promise<TeamPace> {
    const key = `${teamCode} ${moment}`;
    let pace = this.teamPaces.get(key);
    if (!pace) {
      const from = moment - paceDays * dayMs;
      const calendar = (await this.calendars.ofTeam(teamCode)).code;
      const compiled = await this.calendars.compiled(calendar);
      const hours = businessTimeBetween(compiled, from, moment) / hourMs;
      const mine = this.tickets.filter(({ events }) => teamAt(events, moment) === teamCode);
      const finished = mine.filter(({ endedAt }) => endedAt > from && endedAt <= moment).length;
      const openMs = mine.reduce(
        (sum, { openedAt, endedAt }) =>
          sum + Math.max(0, Math.min(endedAt, moment) - Math.max(openedAt, from)),
        0,
      );
      pace = {
        usuallyOpen: openMs / (moment - from),
        finishedAnHour: finished / Math.max(1, hours),
      };
      this.teamPaces.set(key, pace);
    }
    return { ...pace, open };
  }
}

function teamAt(events: readonly TicketEvent[], moment: number): string {
  const event = events.findLast(
    ({ kind, occurredAt }) => occurredAt <= moment && (kind === 'transferred' || kind === 'opened'),
  );
  return (event?.data as { teamCode?: string } | undefined)?.teamCode ?? '';
}

/** What could be known of a ticket at a moment. */
function seenAt({ events, material }: PastTicket, moment: number) {
  const { clocks } = foldClocks({ events: slaEventsOf(events), asOf: moment, ...material });
  const running = clocks.filter(({ metric, state }) => state === 'running' && ordersQueues(metric));
  const assigned = events.findLast(
    ({ kind, occurredAt }) => kind === 'assigned' && occurredAt <= moment,
  );
  const { assigneeId = null } = (assigned?.data ?? {}) as { assigneeId?: number | null };
  const due = running.map(({ dueAt }) => dueAt ?? Infinity);
  return {
    running,
    teamCode: teamAt(events, moment),
    claimed: assigneeId !== null,
    urgentAt: Math.min(...due),
  };
}

/** How many unclaimed tickets of the team stand before each unclaimed one. */
function placesOf(
  seen: readonly { ticket: PastTicket; teamCode: string; claimed: boolean; urgentAt: number }[],
): Map<PastTicket, number> {
  const counts = new Map<string, number>();
  const places = new Map<PastTicket, number>();
  const waiting = seen.filter(({ claimed, urgentAt }) => !claimed && urgentAt < Infinity);
  for (const { ticket, teamCode } of waiting.toSorted(
    (one, other) => one.urgentAt - other.urgentAt,
  )) {
    const place = counts.get(teamCode) ?? 0;
    places.set(ticket, place);
    counts.set(teamCode, place + 1);
  }
  return places;
}

/** Did this very cycle come late within the hours of work after the moment? */
function cameLate(ticket: PastTicket, clock: SlaClock, moment: number, hours: number): boolean {
  const final = ticket.clocks.find(
    ({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle,
  );
  const breachedAt = final?.breachedAt ?? null;
  if (breachedAt === null || breachedAt <= moment) return false;
  const calendar: BusinessCalendar = calendarOfClock(clock, ticket.material);
  // A promise used up at closing time is missed at the next opening: that belongs to the same hours.
  const end = addBusinessTime(calendar, moment, hours * hourMs) ?? Infinity;
  return (
    businessTimeBetween(calendar, moment, breachedAt) <= hours * hourMs &&
    breachedAt <= end + 7 * dayMs
  );
}
