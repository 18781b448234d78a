import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { Clock } from '../../platform/clock/clock.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { DeliverPulse, type DuePulse } from './deliver-pulse.js';
import { isPartOfJourney } from './drawing/part-of-journey.js';
import { pulseSendTime } from './drawing/send-time.js';
import { surveyGoesFirst } from './relationship/survey-goes-first.js';

const duePulse = `
  SELECT p.id, p.ticket_id AS "ticketId", t.number AS "ticketNumber", t.subject AS "ticketSubject", t.sensitive,
         coalesce(t.solved_at, t.closed_at) AS "finishedAt", p.template_code AS "templateCode",
         p.template_version AS "templateVersion", o.desk_name AS "deskName", o.name AS "officeName",
         c.id AS "customerId", c.full_name AS "customerName", c.email::text AS "customerEmail",
         c.time_zone AS "timeZone", c.active AS "mayAsk", c.pulse_opt_out AS "optedOut",
         ${isPartOfJourney('t')} AS "partOfJourney", p.expires_at AS "expiresAt"
    FROM pulses p
    JOIN tickets t ON t.id = p.ticket_id
    JOIN offices o ON o.code = p.office_code
    JOIN people c ON c.id = p.customer_id`;

const nextDue = `${duePulse}
   WHERE p.state = 'scheduled' AND p.send_after <= $1 AND t.status = 'closed'
   ORDER BY p.send_after, p.id LIMIT 1 FOR UPDATE OF p SKIP LOCKED`;

const nextToRemind = `${duePulse}
   WHERE p.state = 'sent' AND p.remind_after <= $1 AND p.expires_at > $1
   ORDER BY p.remind_after, p.id LIMIT 1 FOR UPDATE OF p SKIP LOCKED`;

/** Sends the pulses that are due, and ends those that were not answered in time; in any number of processes. */
@Injectable()
export class SendPulses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly delivery: DeliverPulse,
    private readonly relay: TicketEventRelay,
    log: Log,
  ) {
    this.loop = new WorkLoop({ name: 'pulses', idleMs: 1_000, log, work: () => this.sendNext() });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Sends one pulse or one reminder; false when none is due. */
  async sendNext(): Promise<boolean> {
    const worked = await this.dataSource.transaction(async (manager) => {
      const now = await this.clock.now(manager);
      await endOverdue(manager, now);
      const [due]: DuePulse[] = await manager.query(nextDue, [new Date(now)]);
      if (due) await this.deliver(manager, due, now);
      return due !== undefined || (await this.remindNext(manager, now));
    });
    if (worked) this.relay.wake();
    return worked;
  }

  private async deliver(manager: EntityManager, due: DuePulse, now: number): Promise<void> {
    const from = await surveyGoesFirst(manager, due.customerId, now);
    if (from === null) return this.delivery.deliver(manager, due, now);
    const sendAfter = pulseSendTime(from, this.environment.pulseDelayMinutes, due.timeZone);
    await manager.query('UPDATE pulses SET send_after = $2 WHERE id = $1', [
      ...[due.id, new Date(sendAfter)],
    ]);
  }

  private async remindNext(manager: EntityManager, now: number): Promise<boolean> {
    const [due]: DuePulse[] = await manager.query(nextToRemind, [new Date(now)]);
    if (due) await this.delivery.remind(manager, due, now);
    return due !== undefined;
  }
}

async function endOverdue(manager: EntityManager, now: number): Promise<void> {
  await manager.query(
    `UPDATE pulses SET state = 'expired' WHERE id IN (
       SELECT id FROM pulses WHERE state = 'sent' AND expires_at <= $1 LIMIT 500 FOR UPDATE SKIP LOCKED)`,
    [new Date(now)],
  );
}
