import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { atWork } from '../../../domain/ticket/waiting-terms.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { bucketOf, PeriodicJobs } from '../../../platform/jobs/periodic-jobs.js';
import { Log } from '../../../platform/logging/log.js';
import { SettleApprovers } from './settle-approvers.js';

const minuteMs = 60_000;
const ticketsABatch = 500;

/** Open approvals whose approver left, or whose stand-in isn't who stands in today. $1 the instant. */
const unsettled = `
  SELECT DISTINCT a.ticket_id AS id
    FROM approvals a JOIN people p ON p.id = a.approver_id JOIN tickets t ON t.id = a.ticket_id
    LEFT JOIN LATERAL (
      SELECT d.delegate_id FROM (
        SELECT s.delegate_id, s.starts_on, s.ends_on, 1 AS rank FROM stand_ins s WHERE s.person_id = p.id
        UNION ALL
        SELECT b.delegate_id, b.starts_on, b.ends_on, 2 FROM absences b
         WHERE b.person_id = p.id AND b.delegate_id IS NOT NULL) d
        JOIN people s ON s.id = d.delegate_id AND s.active
       WHERE ($1::timestamptz AT TIME ZONE p.time_zone)::date BETWEEN d.starts_on AND d.ends_on
       ORDER BY d.rank, d.starts_on LIMIT 1) today ON true
   WHERE a.state = 'requested'
     AND (NOT p.active OR (today.delegate_id IS DISTINCT FROM a.stand_in_id
       AND (today.delegate_id IS DISTINCT FROM t.customer_id OR a.stand_in_id IS NULL)
       AND NOT EXISTS (SELECT 1 FROM approvals o WHERE o.ticket_id = a.ticket_id AND o.place = a.place
         AND a.stand_in_id IS NULL AND today.delegate_id IN (o.approver_id, o.decided_by_id))))
   LIMIT ${ticketsABatch}`;

/** Looks once a minute for approvals that have to move by themselves. */
@Injectable()
export class ApprovalTurns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: PeriodicJobs,
    private readonly log: Log,
    private readonly settling: SettleApprovers,
  ) {}

  @Interval(minuteMs / 2)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('approval-turns', bucketOf(now, minuteMs), () => this.run());
  }

  /** Everything that is due now; how many tickets moved. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const rows: { id: number }[] = await this.dataSource.query(unsettled, [new Date(now)]);
    const settled = await this.each(rows, (id) => this.settling.settle(id));
    return settled + (await this.remindDue(now));
  }

  /** Nobody is reminded outside their working hours: those wait for them. */
  private async remindDue(now: number): Promise<number> {
    const due: { id: number; timeZone: string }[] = await this.dataSource.query(
      `SELECT DISTINCT a.ticket_id AS id, p.time_zone AS "timeZone"
         FROM approvals a JOIN people p ON p.id = coalesce(a.stand_in_id, a.approver_id)
        WHERE a.state = 'requested' AND a.remind_at <= $1 LIMIT $2`,
      [new Date(now), ticketsABatch],
    );
    const ready = due.filter(({ timeZone }) => atWork(now, timeZone) === now);
    const ids = [...new Set(ready.map(({ id }) => id))];
    return this.each(
      ids.map((id) => ({ id })),
      (id) => this.settling.remind(id),
    );
  }

  private async each(rows: readonly { id: number }[], move: (id: number) => Promise<unknown>) {
    let moved = 0;
    for (const { id } of rows) {
      try {
        await move(id);
        moved += 1;
      } catch (error) {
        if (error instanceof Problem) continue;
        this.log.error({ ticket: id, error: String(error) }, 'approval did not move by itself');
      }
    }
    return moved;
  }
}
