import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';
import { Log } from '../../platform/logging/log.js';
import { CloseAutomatically } from './commands/close-automatically.js';
import { RemindCustomer } from './commands/remind-customer.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { RemindOfOffer } from './offers/remind-of-offer.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const shortestWaitMs = 5 * dayMs;
const ticketsABatch = 500;

/** What tickets do when their time has come: waiting ones go on, customers and teams are reminded, solved ones close. Looked for once a minute. */
@Injectable()
export class TicketTurns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: PeriodicJobs,
    private readonly log: Log,
    private readonly resumptions: ResumeTicket,
    private readonly closings: CloseAutomatically,
    private readonly reminders: RemindCustomer,
    private readonly offers: RemindOfOffer,
  ) {}

  @Interval(minuteMs / 2)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('ticket-turns', bucketOf(now, minuteMs), () => this.run());
  }

  /** Everything that is due now; how many tickets moved. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const resumed = await this.resumeDue(now);
    const reminded = (await this.remindDue(now)) + (await this.remindOfOffers(now));
    return resumed + reminded + (await this.closeDue(now));
  }

  /** After the waits that are over: nobody is reminded of those. */
  private async remindDue(now: number): Promise<number> {
    const ids = await this.idsOf(
      `SELECT id FROM tickets WHERE status = 'pending' AND pending_remind_at <= $1
        ORDER BY pending_remind_at LIMIT $2`,
      new Date(now),
    );
    return this.each(ids, (id) => this.reminders.whenDue(id));
  }

  private async remindOfOffers(now: number): Promise<number> {
    const ids = await this.offers.candidates(now, ticketsABatch);
    return this.each(ids, (id) => this.offers.whenDue(id));
  }

  private async resumeDue(now: number): Promise<number> {
    const ids = await this.idsOf(
      `SELECT id FROM tickets WHERE status = 'pending' AND pending_until <= $1
        ORDER BY pending_until LIMIT $2`,
      new Date(now),
    );
    return this.each(ids, (id) => this.resumptions.whenDue(id));
  }

  /** Only those are locked whose business days are over on the calendar of their team. */
  private async closeDue(now: number): Promise<number> {
    const rows: { id: number; teamCode: string; solvedAt: Date }[] = await this.dataSource.query(
      `SELECT id, team_code AS "teamCode", solved_at AS "solvedAt" FROM tickets
        WHERE status = 'solved' AND solved_at <= $1 ORDER BY solved_at LIMIT $2`,
      [new Date(now - shortestWaitMs), ticketsABatch],
    );
    const due: number[] = [];
    for (const { id, teamCode, solvedAt } of rows) {
      if ((await this.closings.dueAt(teamCode, solvedAt.getTime())) <= now) due.push(id);
    }
    return this.each(due, (id) => this.closings.close(id));
  }

  private async idsOf(sql: string, until: Date): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(sql, [until, ticketsABatch]);
    return rows.map(({ id }) => id);
  }

  /** One that cannot move (its business days are not over, somebody was faster) holds up no other. */
  private async each(ids: readonly number[], move: (id: number) => Promise<unknown>) {
    let moved = 0;
    for (const id of ids) {
      try {
        await move(id);
        moved += 1;
      } catch (error) {
        if (!(error instanceof Problem)) {
          this.log.error({ ticket: id, error: String(error) }, 'ticket did not move by itself');
        }
      }
    }
    return moved;
  }
}
