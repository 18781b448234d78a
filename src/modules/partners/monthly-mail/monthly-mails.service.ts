import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { monthlyMailTime } from '../../../domain/partners/monthly-mail-time.js';
import { Clock } from '../../../platform/clock/clock.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import { monthlyMailTopic } from './monthly-mail-content.js';
import type { MonthlyMailView } from './monthly-mails.views.js';

/** The wishes to get the headline of a dashboard by mail: one for each person and bureau. */
@Injectable()
export class MonthlyMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
    private readonly outgoing: OutgoingMails,
  ) {}

  async read(person: SignedInPerson, bureauCode: string): Promise<MonthlyMailView> {
    await this.access.requireBureau(person, bureauCode);
    const [wish] = await this.dataSource.query<{ nextAt: Date }[]>(
      `SELECT due_at AS "nextAt" FROM monthly_mails WHERE person_id = $1 AND bureau_code = $2`,
      [person.id, bureauCode],
    );
    return { wanted: wish !== undefined, nextAt: wish?.nextAt ?? null };
  }

  /** Asking again changes nothing. */
  async ask(person: SignedInPerson, bureauCode: string): Promise<MonthlyMailView> {
    const bureau = await this.access.requireBureau(person, bureauCode);
    const now = await this.clock.now();
    const dueAt = monthlyMailTime(now, { person: person.timeZone, bureau: bureau.timeZone });
    await this.dataSource.query(
      `INSERT INTO monthly_mails (person_id, bureau_code, asked_at, due_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, bureau_code) DO NOTHING`,
      [person.id, bureauCode, new Date(now), new Date(dueAt)],
    );
    return this.read(person, bureauCode);
  }

  /** Also takes back the one that still waits in the outbox. */
  async stop(person: SignedInPerson, bureauCode: string): Promise<MonthlyMailView> {
    await this.access.requireBureau(person, bureauCode);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM monthly_mails WHERE person_id = $1 AND bureau_code = $2', [
        person.id,
        bureauCode,
      ]);
      await this.outgoing.callOff(manager, [monthlyMailTopic(person.id, bureauCode)]);
    });
    return { wanted: false, nextAt: null };
  }
}
