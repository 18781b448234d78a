import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { staffRoundToOpen } from '../../../domain/measurement/staff-pulse.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PeriodicWork } from '../../../platform/jobs/periodic-work.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import { pulseSendTime } from '../drawing/send-time.js';
import { closeStaffRound, openStaffRound } from './open-staff-round.js';
import { staffPulseMail, type DueAsk } from './staff-pulse-mail.js';
import { TeamLinks } from './team-links.js';

/** By whose days the month runs: the department's, which sits in Washington. */
const monthZone = 'America/New_York';

/** Opens the round of each month, mails it in everybody's working hours, and closes it; in any number of processes. */
@Injectable()
export class StaffRounds
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly links: TeamLinks,
    private readonly outgoing: OutgoingMails,
    private readonly periodic: PeriodicWork,
    log: Log,
  ) {
    const idleMs = 5_000;
    this.loop = new WorkLoop({ name: 'staff-pulse', idleMs, log, work: () => this.doNext() });
  }

  onModuleInit(): void {
    this.periodic.add({ name: 'staff-pulse', every: 'hour', work: (now) => this.openDue(now) });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Opens the round whose week has come; one that is there is not opened again. `now` in epoch ms. */
  async openDue(now: number): Promise<void> {
    const round = staffRoundToOpen(now, monthZone);
    if (!round) return;
    const delay = this.environment.pulseDelayMinutes;
    await this.dataSource.transaction((manager) =>
      openStaffRound(manager, round, (timeZone) => pulseSendTime(now, delay, timeZone)),
    );
  }

  /** Sends one mail, or closes one round; false when nothing is due. */
  async doNext(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const now = await this.clock.now(manager);
      return (await this.mailNext(manager, now)) || (await closeNext(manager, now));
    });
  }

  private async mailNext(manager: EntityManager, now: number): Promise<boolean> {
    const [due]: DueAsk[] = await manager.query(nextToMail, [new Date(now)]);
    if (!due) return false;
    await manager.query('UPDATE staff_pulse_asks SET send_after = NULL WHERE id = $1', [due.id]);
    if (!due.mayAsk) return true;
    const expiresAt = due.closesAt.getTime();
    const url = `${this.environment.publicUrl}${this.links.pathFor({ id: due.id, expiresAt })}`;
    const { mailReplies: repliesRead } = this.environment;
    await this.outgoing.enqueue(manager, staffPulseMail(due, { url, now, repliesRead }));
    return true;
  }
}

const nextToMail = `
  SELECT a.id, p.full_name AS name, p.email::text AS email, p.time_zone AS "timeZone", t.name AS "teamName",
         p.active AND NOT p.pulse_opt_out AS "mayAsk", s.closes_at AS "closesAt"
    FROM staff_pulse_asks a
    JOIN staff_pulses s ON s.month = a.month
    JOIN people p ON p.id = a.person_id
    JOIN teams t ON t.code = a.team_code
   WHERE a.send_after <= $1 AND s.closes_at > $1
   ORDER BY a.send_after, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`;

async function closeNext(manager: EntityManager, now: number): Promise<boolean> {
  const [over]: { month: string }[] = await manager.query(
    `SELECT month::text FROM staff_pulses WHERE closed_at IS NULL AND closes_at <= $1
      ORDER BY month LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [new Date(now)],
  );
  if (over) await closeStaffRound(manager, over.month, now);
  return over !== undefined;
}
