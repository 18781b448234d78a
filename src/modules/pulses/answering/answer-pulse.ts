import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  checkPulseAnswer,
  needsFollowUp,
  type PulseAnswer,
  type RawPulseAnswer,
} from '../../../domain/measurement/pulse-answer.js';
import { byAgent, byCustomer, bySystem, ticketEvent } from '../../../domain/ticket/ticket-event.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { TicketChanges } from '../../tickets/ticket-changes.js';
import { TicketEventRelay } from '../../tickets/ticket-event-relay.js';
import { PulseTemplates } from '../templates/pulse-templates.js';
import { isMachineLike, twoAnswers } from './machine-like.js';
import { OpenFollowUp } from './open-follow-up.js';
import { moveCounts, type CountedPulse } from './pulse-counts.js';
import { addRevision, currentAnswer, takeBackAnswers } from './pulse-revisions.js';
import { isSameAnswer } from './same-answer.js';

interface LockedPulse extends CountedPulse {
  readonly ticketId: number;
  readonly customerId: number;
  readonly state: string;
  /** When the last mail about it left. */
  readonly mailedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly scannerSuspected: boolean;
}

interface Telling {
  readonly revision: number;
  readonly now: number;
  readonly enteredBy: number | null;
}

/** Takes answers: revisions are kept, one is current, the raw counts move with it. */
@Injectable()
export class AnswerPulse {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
    private readonly followUps: OpenFollowUp,
    private readonly templates: PulseTemplates,
  ) {}

  /** Once for a repeat key; `enteredBy` wrote down what the customer said by phone. 410 when it is too late, 422 for what can't be an answer, 409 for what a machine seems to have sent. */
  async answer(
    pulseId: number,
    raw: RawPulseAnswer,
    repeatKey?: RepeatKey,
    enteredBy: number | null = null,
  ): Promise<void> {
    const taken = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.take(manager, pulseId, raw, enteredBy)),
    );
    this.relay.wake();
    // After the commit: that a machine answered is remembered although its answer is refused.
    if (!taken) throw twoAnswers();
  }

  private async take(
    manager: EntityManager,
    pulseId: number,
    raw: RawPulseAnswer,
    enteredBy: number | null,
  ): Promise<boolean> {
    const pulse = await lockPulse(manager, pulseId);
    const now = await this.clock.now(manager);
    requireOpen(pulse, now);
    const template = await this.templates.of(manager, pulse);
    const answer = requireAllowed(checkPulseAnswer(template, raw));
    const current = await currentAnswer(manager, pulse.id);
    if (current !== null && isSameAnswer(current, answer)) return true;
    const before = current?.scores.satisfaction;
    const satisfaction = answer.scores.satisfaction!;
    if (enteredBy === null && isMachineLike(pulse, before, satisfaction, now)) {
      await moveCounts(manager, pulse, current?.scores ?? {}, {});
      await takeBackAnswers(manager, pulse.id);
      return false;
    }
    const revision = await addRevision(manager, pulse.id, answer, { now, enteredBy });
    await moveCounts(manager, pulse, current?.scores ?? {}, answer.scores);
    await this.tell(manager, pulse, answer, { revision, now, enteredBy });
    return true;
  }

  private async tell(
    manager: EntityManager,
    pulse: LockedPulse,
    answer: PulseAnswer,
    { revision, now, enteredBy }: Telling,
  ): Promise<void> {
    const followUpId = needsFollowUp(answer)
      ? await this.followUps.open(manager, pulse, answer.scores.satisfaction!, now)
      : null;
    await this.changes.record(manager, pulse.ticketId, (at) => [
      ticketEvent(
        'pulse_answered',
        { pulseId: pulse.id, revision },
        enteredBy === null ? byCustomer(pulse.customerId) : byAgent(enteredBy),
        at,
      ),
      ...(followUpId === null
        ? []
        : [ticketEvent('follow_up_opened', { followUpId }, bySystem, at)]),
    ]);
  }
}

async function lockPulse(manager: EntityManager, pulseId: number): Promise<LockedPulse> {
  const rows: LockedPulse[] = await manager.query(
    `SELECT id, ticket_id AS "ticketId", customer_id AS "customerId", bureau_code AS "bureauCode",
            service_code AS "serviceCode", template_code AS "templateCode",
            template_version AS "templateVersion", state, greatest(sent_at, reminded_at) AS "mailedAt", expires_at AS "expiresAt",
            scanner_suspected AS "scannerSuspected"
       FROM pulses WHERE id = $1 FOR UPDATE`,
    [pulseId],
  );
  const pulse = rows[0];
  if (!pulse || !['sent', 'answered', 'expired'].includes(pulse.state)) throw Problem.notFound();
  return pulse;
}

function requireOpen({ expiresAt }: LockedPulse, now: number): void {
  if (expiresAt !== null && expiresAt.getTime() > now) return;
  throw Problem.gone('pulse.expired', 'The time to answer is over.');
}
