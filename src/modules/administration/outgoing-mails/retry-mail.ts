import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { Log } from '../../../platform/logging/log.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { mailStateLabels, type MailState } from './mail-words.js';

/** Gives a mail that could not be sent one more try. */
@Injectable()
export class RetryMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly log: Log,
  ) {}

  /** Only a failed mail; the count of its attempts goes on, so that no older sender can mark it. */
  async retry(person: SignedInPerson, id: number, repeatKey: RepeatKey): Promise<void> {
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.queue(manager, id)),
    );
    this.log.info({ mail: id, by: person.id }, 'mail tried again');
  }

  private async queue(manager: EntityManager, id: number): Promise<null> {
    const [mail] = await manager.query<{ state: MailState }[]>(
      'SELECT state FROM outgoing_mails WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!mail) throw Problem.notFound();
    if (mail.state !== 'failed') {
      throw Problem.conflict(
        'mail.not_failed',
        `This mail is in state “${mailStateLabels[mail.state]}”. Only a failed mail can be tried again.`,
      );
    }
    if (this.environment.smtpUrl === null) throw nothingSends();
    await manager.query(
      `UPDATE outgoing_mails SET state = 'queued', not_before = clock_timestamp(), lease_until = NULL
        WHERE id = $1`,
      [id],
    );
    return null;
  }
}

function nothingSends(): Problem {
  const message = 'No mail server is set, so nothing can be sent. Set SMTP_URL and restart.';
  return Problem.refused([{ code: 'mail.nothing_sends', message }]);
}
