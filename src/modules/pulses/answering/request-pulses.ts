import { Injectable } from '@nestjs/common';
import { parseTicketNumber } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PulseLinks } from '../pulse-links.js';
import { RatedPulses, type RatedPulse } from '../rating/rated-pulse.js';
import { AnswerPulse } from './answer-pulse.js';
import type { AnswerPulseBody } from './answer-pulse.bodies.js';
import type { RequestPulseStateView } from './answer-pulse.views.js';

/** The pulse of a request for the customer who is signed in: the same rules as behind the link in the mail. */
@Injectable()
export class RequestPulses {
  constructor(
    private readonly pulses: RatedPulses,
    private readonly links: PulseLinks,
    private readonly answers: AnswerPulse,
    private readonly clock: Clock,
  ) {}

  /** Null when there is nothing to rate, for somebody else above all. */
  async ofRequest(ticketId: number, personId: number): Promise<RequestPulseStateView | null> {
    const pulse = await this.pulses.ofTicket(ticketId, personId);
    return pulse && this.stateOf(pulse);
  }

  async answer(
    person: SignedInPerson,
    number: string,
    body: AnswerPulseBody,
    repeatKey: RepeatKey,
  ): Promise<RequestPulseStateView> {
    const pulse = await this.pulses.ofRequest(parseTicketNumber(number) ?? '', person.id);
    if (!pulse) throw Problem.notFound();
    const raw = {
      ...{ satisfaction: body.satisfaction, trust: body.trust, ease: body.ease },
      ...{ effectiveness: body.effectiveness, drivers: body.drivers, comment: body.comment },
      share_name: body.shareName,
    };
    await this.answers.answer(pulse.id, raw, repeatKey);
    return (await this.stateOf({ ...pulse, state: 'answered' }))!;
  }

  private async stateOf(pulse: RatedPulse): Promise<RequestPulseStateView | null> {
    const { id, state, expiresAt } = pulse;
    if ((state !== 'sent' && state !== 'answered') || expiresAt === null) return null;
    const open = expiresAt.getTime() > (await this.clock.now());
    if (!open && state === 'sent') return null;
    const link = { id, expiresAt: expiresAt.getTime() };
    return { state, ratePath: open ? this.links.pathFor(link) : null };
  }
}
