import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { machineReasons } from '../../../domain/mail/why-parked.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';
import { ownZoneData } from '../../sla/recomputation/zone-data.js';
import type {
  OverviewClocksView,
  OverviewDatabaseView,
  OverviewEventsView,
  OverviewHolidaysView,
  OverviewIncomingMailView,
  OverviewMailView,
  OverviewRequestsView,
  OverviewSearchView,
  OverviewTimersView,
  SearchMissView,
} from './overview.views.js';

const missDays = 30;
const mostMisses = 12;
const longestMiss = 60;
const mostKept = 1_000;

/** The counts of the overview: numbers and instants, nobody's name, address or words but searched ones. */
@Injectable()
export class OverviewFigures {
  constructor(private readonly dataSource: DataSource) {}

  async database(): Promise<Pick<OverviewDatabaseView, 'version' | 'sizeBytes'>> {
    return this.row(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
              pg_database_size(current_database()) AS "sizeBytes"`,
    );
  }

  async requests(now: Date): Promise<OverviewRequestsView> {
    return this.row(
      `SELECT coalesce(sum(tickets), 0)::int AS open,
              coalesce(sum(tickets) FILTER (WHERE bucket = 'unclaimed'), 0)::int AS unclaimed,
              coalesce(sum(tickets) FILTER (WHERE bucket = 'pending'), 0)::int AS pending,
              (SELECT count(*)::int FROM tickets
                WHERE status IN ('new', 'open', 'pending') AND urgency_at < $1) AS late
         FROM queue_counts`,
      [now],
    );
  }

  async mail(): Promise<Omit<OverviewMailView, 'sends'>> {
    return this.row(
      `SELECT count(*) FILTER (WHERE state = 'queued')::int AS queued,
              count(*) FILTER (WHERE state = 'sending')::int AS sending,
              min(created_at) AS "oldestWaitingSince",
              (SELECT sent_at FROM outgoing_mails WHERE state = 'sent' ORDER BY id DESC LIMIT 1) AS "lastSentAt",
              (SELECT count(*)::int FROM (SELECT FROM outgoing_mails WHERE state = 'kept'
                ORDER BY id DESC LIMIT ${mostKept}) counted) AS kept,
              (SELECT count(*)::int FROM outgoing_mails WHERE state = 'failed') AS failed
         FROM outgoing_mails WHERE state IN ('queued', 'sending')`,
    );
  }

  /** Mail that came in and waits for a decision, without what machines sent. */
  async incomingMail(): Promise<OverviewIncomingMailView> {
    return this.row(
      `SELECT count(*)::int AS "toSettle", min(received_at) AS "oldestSince"
         FROM incoming_mails WHERE state = 'parked' AND reason <> ALL ($1)`,
      [machineReasons],
    );
  }

  async events(): Promise<OverviewEventsView> {
    return this.row(
      `SELECT count(*)::int AS waiting,
              count(DISTINCT r.ticket_id) FILTER (WHERE r.attempts > 0)::int AS "failingTickets",
              (SELECT e.recorded_at FROM ticket_events e
                WHERE e.id = (SELECT min(event_id) FROM ticket_event_relay)) AS "oldestSince"
         FROM ticket_event_relay r`,
    );
  }

  async timers(now: Date): Promise<OverviewTimersView> {
    return this.row(
      `SELECT (SELECT count(*)::int FROM sla_timers) AS pending,
              count(*)::int AS overdue, min(fire_at) AS "oldestDueAt"
         FROM sla_timers WHERE fire_at <= $1`,
      [now],
    );
  }

  /** By which zone data clocks are computed, whether they are being computed anew, and how they compared. */
  async clocks(): Promise<OverviewClocksView> {
    const figures = await this.row<Omit<OverviewClocksView, 'ownZoneData'>>(
      `SELECT z.version AS "zoneData", z.in_use_from AS "zoneDataSince", r.cause AS recomputing,
              coalesce((SELECT sum(unchanged + earlier + later + breaches + relieved)
                          FROM sla_recomputation_parts p WHERE p.run_id = r.id), 0)::int AS "recomputedTickets",
              r.total AS "ticketsToRecompute", v.finished_at AS "comparedAt",
              coalesce(v.open_tickets + v.sampled_tickets, 0) AS "comparedTickets",
              coalesce(v.differences, 0) AS differences
         FROM (SELECT 1) AS one
         LEFT JOIN LATERAL (SELECT * FROM zone_data_versions ORDER BY id DESC LIMIT 1) z ON true
         LEFT JOIN LATERAL (SELECT * FROM sla_recomputations
                             WHERE writes AND finished_at IS NULL ORDER BY id LIMIT 1) r ON true
         LEFT JOIN LATERAL (SELECT * FROM sla_verifications ORDER BY id DESC LIMIT 1) v ON true`,
    );
    return { ...figures, ownZoneData };
  }

  /** Addresses and numbers that somebody typed into the search are taken out. */
  async search(now: Date): Promise<OverviewSearchView> {
    const misses = await this.dataSource.query<(SearchMissView & { searches: number })[]>(
      `SELECT left(lower(btrim(query)), ${longestMiss}) AS words, count(*)::int AS times,
              max(searched_at) AS "lastAt", sum(count(*)) OVER ()::int AS searches
         FROM search_misses WHERE searched_at > $1::timestamptz - make_interval(days => $2)
        GROUP BY 1 ORDER BY times DESC, "lastAt" DESC LIMIT ${mostMisses}`,
      [now, missDays],
    );
    const top = misses.map(({ words, times, lastAt }) => ({
      words: scrubText(words, []),
      times,
      lastAt,
    }));
    return { days: missDays, searches: misses[0]?.searches ?? 0, top };
  }

  /** Sets by rule that are not reviewed through this year; a person has to look at the rest. */
  holidays(wantedThrough: number): Promise<OverviewHolidaysView[]> {
    return this.dataSource.query(
      `SELECT name, reviewed_through AS "reviewedThrough" FROM holiday_sets
        WHERE rule IS NOT NULL AND coalesce(reviewed_through, 0) < $1 ORDER BY name`,
      [wantedThrough],
    );
  }

  private async row<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    const rows: Row[] = await this.dataSource.query(sql, values);
    return rows[0]!;
  }
}
