import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeDownByPhone } from '../../../domain/measurement/phone-answer.js';
import {
  type PulseItem,
  pulseWording,
  scaleWords,
} from '../../../domain/measurement/pulse-template.js';
import type { Decision } from '../../../domain/decision.js';
import { accessTo } from '../../../domain/ticket/ticket-access.js';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketReads } from '../../tickets/queries/ticket-reads.js';
import { pulseNames } from '../pulse-names.js';
import { PulseTemplates } from '../templates/pulse-templates.js';
import { AnswerPulse } from './answer-pulse.js';
import type { PhoneAnswerBody } from './phone-answers.bodies.js';
import type { PhonePulseView } from './phone-answers.views.js';

interface PhonePulse {
  readonly id: number;
  readonly state: string;
  readonly expiresAt: Date | null;
  readonly templateCode: string;
  readonly templateVersion: number;
  readonly deskName: string;
  readonly officeName: string;
}

interface Found {
  readonly number: string;
  readonly customerName: string;
  readonly pulse: PhonePulse | null;
  readonly decision: Decision<null>;
}

/** What customers say by phone when they are asked how it went, written down by staff who did not do the work. */
@Injectable()
export class PhoneAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tickets: TicketReads,
    private readonly answers: AnswerPulse,
    private readonly templates: PulseTemplates,
  ) {}

  /** The questions to read out, or why there is nothing to write down. What was answered before is not told. */
  async view(person: SignedInPerson, number: string): Promise<PhonePulseView> {
    const { pulse, customerName, decision, ...ticket } = await this.find(person, number);
    const template = pulse && (await this.templates.of(this.dataSource.manager, pulse));
    const asked = template?.items.filter(isReadOut) ?? [];
    return {
      ...{ number: ticket.number, customerName, scale: [...scaleWords] },
      questions: asked.map((item) => ({
        ...{ key: item.key, required: item.required },
        wording: pulseWording(item, pulseNames(pulse!)),
      })),
      refusals: decision.allowed ? [] : decision.refusals.map(({ message }) => message),
    };
  }

  /** Once for a repeat key; a second call is one more revision of the same answer. */
  async write(
    person: SignedInPerson,
    number: string,
    { scores, comment, shareName }: PhoneAnswerBody,
    repeatKey: RepeatKey,
  ): Promise<PhonePulseView> {
    const { pulse, decision } = await this.find(person, number);
    requireAllowed(decision);
    const raw = { ...scores, comment, share_name: shareName };
    await this.answers.answer(pulse!.id, raw, repeatKey, person.id);
    return this.view(person, number);
  }

  private async find(person: SignedInPerson, number: string): Promise<Found> {
    const ticketId = ticketIdOf(number);
    const ticket = ticketId === null ? null : await this.tickets.ticketById(ticketId);
    if (!ticket || accessTo(person.actor, ticket.facts) !== 'staff') throw Problem.notFound();
    const [pulse = null] = await this.dataSource.query<PhonePulse[]>(
      `SELECT p.id, p.state, p.expires_at AS "expiresAt", p.template_code AS "templateCode",
              p.template_version AS "templateVersion", o.desk_name AS "deskName", o.name AS "officeName"
         FROM pulses p JOIN offices o ON o.code = p.office_code WHERE p.ticket_id = $1 AND p.sent_at IS NOT NULL`,
      [ticket.id],
    );
    const decision = writeDownByPhone({
      asked: pulse !== null,
      over: pulse !== null && !isOpen(pulse, await this.clock.now()),
      handledTicket: [ticket.assigneeId, ticket.solvedById].includes(person.id),
      isCustomer: ticket.customerId === person.id,
    });
    return { number: ticket.number, customerName: ticket.customerName, pulse, decision };
  }
}

/** The federal questions on five points; those of the office are asked on the page alone. */
function isReadOut({ key, kind }: PulseItem): boolean {
  return kind === 'scale' && !key.startsWith('own_');
}

function isOpen({ state, expiresAt }: PhonePulse, now: number): boolean {
  return ['sent', 'answered'].includes(state) && expiresAt !== null && expiresAt.getTime() > now;
}
