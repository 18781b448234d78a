import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { surveyOpenDays } from '../../../domain/measurement/survey-window.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import { pulseReminderTime } from '../drawing/send-time.js';
import { closeWave } from './close-wave.js';
import { invitationMail, type DueInvitation } from './invitation-mail.js';
import { SurveyLinks } from './survey-links.js';

const openForMs = surveyOpenDays * 86_400_000;

const dueInvitation = `
  SELECT i.id, w.items, p.full_name AS name, p.email::text AS email, p.time_zone AS "timeZone", p.active,
         p.pulse_opt_out AS "optedOut", w.closes_at AS "closesAt", i.expires_at AS "expiresAt"
    FROM relationship_invitations i
    JOIN relationship_waves w ON w.id = i.wave_id
    JOIN people p ON p.id = i.person_id`;

const nextToSend = `${dueInvitation}
   WHERE i.state = 'scheduled' AND i.send_after <= $1 AND w.closes_at >= $2
   ORDER BY i.send_after, i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;

const nextToRemind = `${dueInvitation}
   WHERE i.state = 'sent' AND i.remind_after <= $1 AND i.expires_at > $1
   ORDER BY i.remind_after, i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;

/** Sends the invitations and the one reminder that are due, and closes waves that are over; in any number of processes. */
@Injectable()
export class SendInvitations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly links: SurveyLinks,
    private readonly outgoing: OutgoingMails,
    log: Log,
  ) {
    const idleMs = 5_000;
    this.loop = new WorkLoop({ name: 'surveys', idleMs, log, work: () => this.sendNext() });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Sends one invitation or one reminder, or closes one wave; false when nothing is due. */
  async sendNext(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const now = await this.clock.now(manager);
      return (
        (await this.inviteNext(manager, now)) ||
        (await this.remindNext(manager, now)) ||
        (await closeNext(manager, now))
      );
    });
  }

  private async inviteNext(manager: EntityManager, now: number): Promise<boolean> {
    const expiresAt = now + openForMs;
    const values = [new Date(now), new Date(expiresAt)];
    const [due]: DueInvitation[] = await manager.query(nextToSend, values);
    if (!due) return false;
    if (!mayAsk(due)) {
      await leaveOut(manager, due);
      return true;
    }
    const remindAt = pulseReminderTime(now, due.timeZone);
    await manager.query(
      `UPDATE relationship_invitations
          SET state = 'sent', send_after = NULL, sent_at = $2, expires_at = $3, remind_after = $4 WHERE id = $1`,
      [due.id, ...values, remindAt === null || remindAt >= expiresAt ? null : new Date(remindAt)],
    );
    await this.mail(manager, due, { expiresAt, now, reminds: false });
    return true;
  }

  private async remindNext(manager: EntityManager, now: number): Promise<boolean> {
    const [due]: DueInvitation[] = await manager.query(nextToRemind, [new Date(now)]);
    if (!due) return false;
    const asks = mayAsk(due);
    await manager.query(
      `UPDATE relationship_invitations SET remind_after = NULL, reminded_at = $2 WHERE id = $1`,
      [due.id, asks ? new Date(now) : null],
    );
    const expiresAt = due.expiresAt!.getTime();
    if (asks) await this.mail(manager, due, { expiresAt, now, reminds: true });
    return true;
  }

  private async mail(
    manager: EntityManager,
    due: DueInvitation,
    sent: { readonly expiresAt: number; readonly now: number; readonly reminds: boolean },
  ): Promise<void> {
    const path = this.links.pathFor({ id: due.id, expiresAt: sent.expiresAt });
    const url = `${this.environment.publicUrl}${path}`;
    const { mailReplies: repliesRead } = this.environment;
    await this.outgoing.enqueue(manager, invitationMail(due, { ...sent, url, repliesRead }));
  }
}

async function closeNext(manager: EntityManager, now: number): Promise<boolean> {
  const [over]: { id: number }[] = await manager.query(
    `SELECT id FROM relationship_waves WHERE closed_at IS NULL AND closes_at <= $1
      ORDER BY closes_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [new Date(now)],
  );
  if (over) await closeWave(manager, over.id, now);
  return over !== undefined;
}

function mayAsk({ active, optedOut }: DueInvitation): boolean {
  return active && !optedOut;
}

/** What has become known since the draw is counted as what it is. */
async function leaveOut(manager: EntityManager, { id, optedOut }: DueInvitation): Promise<void> {
  await manager.query(
    `UPDATE relationship_invitations SET state = 'excluded', reason = $2, probability = 0, send_after = NULL
      WHERE id = $1`,
    [id, optedOut ? 'opted_out' : 'not_sent'],
  );
}
