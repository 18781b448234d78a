import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { monthlyMailTime, nextWorkingTime } from '../../../domain/partners/monthly-mail-time.js';
import { PrincipalLoader } from '../../../platform/access/principal.js';
import { PeriodicWork } from '../../../platform/jobs/periodic-work.js';
import { Log } from '../../../platform/logging/log.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess, type PartnerBureau } from '../partner-access.js';
import { PartnerDashboard, type DashboardHeadline } from '../partner-dashboard.js';
import { monthlyMail } from './monthly-mail-content.js';

interface Wish {
  readonly personId: number;
  readonly bureauCode: string;
}

/** The headlines that one run has computed, by bureau. */
type Headlines = Map<string, DashboardHeadline>;

/**
 * Puts the monthly mails that are due into the outbox, each in one transaction with the day on which the next
 * is due: whoever is killed in between has sent nothing, and two processes never send the same.
 */
@Injectable()
export class SendMonthlyMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly principals: PrincipalLoader,
    private readonly access: PartnerAccess,
    private readonly dashboards: PartnerDashboard,
    private readonly outgoing: OutgoingMails,
    private readonly periodic: PeriodicWork,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.periodic.add({
      name: 'monthly-mails',
      every: 'hour',
      work: (now) => this.sendDue(now),
    });
  }

  /** One that fails holds up no other; it is tried again with the next run, which an error brings about. */
  async sendDue(now: number): Promise<void> {
    const headlines: Headlines = new Map();
    const wishes = await this.dataSource.query<Wish[]>(
      `SELECT person_id AS "personId", bureau_code AS "bureauCode" FROM monthly_mails
       WHERE due_at <= $1 ORDER BY due_at, bureau_code, person_id`,
      [new Date(now)],
    );
    const failures: unknown[] = [];
    for (const wish of wishes) {
      try {
        await this.dataSource.transaction((manager) => this.sendOne(manager, wish, now, headlines));
      } catch (error) {
        this.log.warn({ bureau: wish.bureauCode, error: String(error) }, 'monthly mail not made');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Monthly mails were not made.');
  }

  private async sendOne(
    manager: EntityManager,
    { personId, bureauCode }: Wish,
    now: number,
    headlines: Headlines,
  ): Promise<void> {
    const key = [personId, bureauCode];
    const [held] = await manager.query<unknown[]>(
      `SELECT 1 FROM monthly_mails WHERE person_id = $1 AND bureau_code = $2 AND due_at <= $3
       FOR UPDATE SKIP LOCKED`,
      [...key, new Date(now)],
    );
    if (held === undefined) return;
    const person = (await this.principals.bySession(personId)) as SignedInPerson | null;
    const bureau = person && (await this.bureauFor(person, bureauCode));
    if (!person || !bureau) {
      await manager.query(
        'DELETE FROM monthly_mails WHERE person_id = $1 AND bureau_code = $2',
        key,
      );
      return;
    }
    const sendAt = nextWorkingTime(now, person.timeZone);
    if (sendAt <= now) await this.enqueue(manager, person, bureau, headlines);
    const zones = { person: person.timeZone, bureau: bureau.timeZone };
    await manager.query(
      'UPDATE monthly_mails SET due_at = $3 WHERE person_id = $1 AND bureau_code = $2',
      [...key, new Date(sendAt <= now ? monthlyMailTime(now, zones) : sendAt)],
    );
  }

  /** The bureau while the person may open its dashboard: a role can be lost after the wish. */
  private async bureauFor(
    person: SignedInPerson,
    code: string,
  ): Promise<PartnerBureau | undefined> {
    if (!person.permissions.has('partner.read')) return undefined;
    return (await this.access.bureausFor(person)).find((bureau) => bureau.code === code);
  }

  private async enqueue(
    manager: EntityManager,
    { id, fullName, email }: SignedInPerson,
    bureau: PartnerBureau,
    headlines: Headlines,
  ): Promise<void> {
    const told = headlines.get(bureau.code) ?? (await this.dashboards.headlineOfMonth(bureau));
    headlines.set(bureau.code, told);
    await this.outgoing.enqueue(
      manager,
      monthlyMail({
        personId: id,
        to: { name: fullName, address: email },
        bureau,
        month: told.period,
        headline: told.headline,
        publicUrl: this.environment.publicUrl,
        repliesRead: this.environment.mailReplies,
      }),
    );
  }
}
