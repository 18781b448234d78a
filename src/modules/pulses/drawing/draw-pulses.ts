import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import type { PulseTemplate } from '../../../domain/measurement/pulse-template.js';
import {
  defaultSamplingRules,
  drawPulse,
  type PulseCase,
  type PulseDraw,
  type PulseHistory,
} from '../../../domain/measurement/sampling.js';
import type { ResolutionCategory } from '../../../domain/ticket/ticket-facts.js';
import {
  type RelayedEvent,
  type RelayedTicket,
  TicketEventRelay,
  type TicketEventFollower,
} from '../../tickets/ticket-event-relay.js';
import { PulseTemplates } from '../templates/pulse-templates.js';
import { drawNumber } from './draw-number.js';
import { isPartOfJourney } from './part-of-journey.js';
import { pulseSendTime } from './send-time.js';

interface FinishedTicket {
  readonly id: number;
  readonly customerId: number;
  readonly bureauCode: string;
  readonly officeCode: string;
  readonly serviceCode: string;
  readonly status: string;
  readonly resolutionCategory: ResolutionCategory | null;
  readonly highStakes: boolean;
  readonly partOfJourney: boolean;
  readonly customerActive: boolean;
  readonly customerOptedOut: boolean;
  readonly timeZone: string;
}

type EndingEvent = Extract<RelayedEvent, { readonly kind: 'closed' | 'withdrawn' | 'merged' }>;

/** Draws, for every ticket that finishes, whether its customer is asked; once for a ticket, however often it is reopened. */
@Injectable()
export class DrawPulses implements TicketEventFollower, OnModuleInit {
  readonly kinds = ['closed', 'withdrawn', 'reopened', 'merged', 'unmerged'] as const;

  constructor(
    private readonly relay: TicketEventRelay,
    private readonly environment: Environment,
    private readonly templates: PulseTemplates,
  ) {}

  onModuleInit(): void {
    this.relay.follow('pulses', this);
  }

  async handle(manager: EntityManager, tickets: readonly RelayedTicket[]): Promise<void> {
    for (const ticket of tickets) await this.follow(manager, ticket);
  }

  private async follow(manager: EntityManager, { ticketId, events }: RelayedTicket): Promise<void> {
    for (const event of events) {
      if (event.kind === 'reopened') await this.holdBack(manager, ticketId);
      if (event.kind === 'unmerged') await forgetMerging(manager, ticketId);
      if (event.kind === 'closed' || event.kind === 'withdrawn' || event.kind === 'merged') {
        await this.draw(manager, ticketId, event);
      }
    }
  }

  /** A ticket that is open again is not asked about; a pulse that was drawn waits for the next closing, and nobody is reminded. */
  private async holdBack(manager: EntityManager, ticketId: number): Promise<void> {
    await manager.query(
      `UPDATE pulses SET send_after = NULL, remind_after = NULL
        WHERE ticket_id = $1 AND state IN ('scheduled', 'sent')`,
      [ticketId],
    );
  }

  private async draw(manager: EntityManager, ticketId: number, event: EndingEvent): Promise<void> {
    const ticket = await lockCustomer(manager, ticketId);
    const now = event.occurredAt;
    const sendAfter = pulseSendTime(now, this.environment.pulseDelayMinutes, ticket.timeZone);
    if (event.kind === 'merged') await leaveToOther(manager, ticketId);
    if (await this.wasDrawn(manager, ticketId, sendAfter)) return;
    const history = await readHistory(manager, ticket.customerId, now);
    const number = drawNumber(this.environment.tokenSecret!, ticketId);
    const draw = drawPulse(caseOf(ticket, event), history, defaultSamplingRules, number, now);
    if (history.waiting > 0 && draw.probability > 0) await shareChance(manager, ticket, draw);
    const template = await this.templates.current(manager, ticket.officeCode);
    await insertPulse(manager, ticket, draw, { now, sendAfter, template });
  }

  private async wasDrawn(
    manager: EntityManager,
    ticketId: number,
    sendAfter: number,
  ): Promise<boolean> {
    const rows: { state: string }[] = await manager.query(
      'SELECT state FROM pulses WHERE ticket_id = $1',
      [ticketId],
    );
    if (rows[0]?.state === 'scheduled') {
      await manager.query('UPDATE pulses SET send_after = $2 WHERE ticket_id = $1', [
        ticketId,
        new Date(sendAfter),
      ]);
    }
    return rows.length > 0;
  }
}

function caseOf(ticket: FinishedTicket, event: EndingEvent): PulseCase {
  const { resolutionCategory, highStakes, partOfJourney, customerActive, customerOptedOut } =
    ticket;
  const endings = {
    customer_confirmed: 'confirmed',
    automatic: 'closed_by_itself',
    not_approved: 'not_approved',
  } as const;
  const ending = event.kind === 'closed' ? endings[event.data.how] : event.kind;
  return {
    ...{ ending, resolutionCategory, highStakes, partOfJourney, customerActive, customerOptedOut },
    alreadyAsked: false,
  };
}

/** Reads the ticket and makes other draws for the same customer wait: of two at once only one goes first. */
async function lockCustomer(manager: EntityManager, ticketId: number): Promise<FinishedTicket> {
  const rows: FinishedTicket[] = await manager.query(
    `SELECT t.id, t.customer_id AS "customerId", t.bureau_code AS "bureauCode", t.office_code AS "officeCode",
            t.service_code AS "serviceCode", t.status, t.resolution_category AS "resolutionCategory",
            s.high_stakes AS "highStakes", ${isPartOfJourney('t')} AS "partOfJourney", p.active AS "customerActive",
            p.pulse_opt_out AS "customerOptedOut", p.time_zone AS "timeZone"
       FROM tickets t JOIN services s ON s.code = t.service_code JOIN people p ON p.id = t.customer_id
      WHERE t.id = $1 FOR NO KEY UPDATE OF p`,
    [ticketId],
  );
  return rows[0]!;
}

/** A ticket that goes on in another one is asked about there; a pulse that waited for it is not sent. */
async function leaveToOther(manager: EntityManager, ticketId: number): Promise<void> {
  await manager.query(
    `UPDATE pulses SET state = 'excluded', reason = 'merged', eligible = false, probability = 0, send_after = NULL
      WHERE ticket_id = $1 AND state = 'scheduled'`,
    [ticketId],
  );
}

/** Taken out of the other one again, it ends by itself some day and is drawn then. */
async function forgetMerging(manager: EntityManager, ticketId: number): Promise<void> {
  await manager.query(`DELETE FROM pulses WHERE ticket_id = $1 AND reason = 'merged'`, [ticketId]);
}

/** What the person was asked lately. The one that waits to be sent is locked, so that it does not leave meanwhile. */
async function readHistory(
  manager: EntityManager,
  customerId: number,
  now: number,
): Promise<PulseHistory> {
  const waiting: unknown[] = await manager.query(
    `SELECT 1 FROM pulses WHERE customer_id = $1 AND state = 'scheduled' FOR UPDATE`,
    [customerId],
  );
  const rows: { lastSentAt: Date | null; coolingOff: number; sentInLast30Days: number }[] =
    await manager.query(
      `WITH mine AS (SELECT * FROM pulses WHERE customer_id = $1),
            last AS (SELECT max(sent_at) AS sent_at FROM mine)
       SELECT last.sent_at AS "lastSentAt",
              (SELECT count(*)::int FROM mine WHERE ${drawnAgainst('last.sent_at')}) AS "coolingOff",
              (SELECT count(*)::int FROM mine WHERE sent_at > $2::timestamptz - interval '30 days')
                AS "sentInLast30Days"
         FROM last`,
      [customerId, new Date(now)],
    );
  const { lastSentAt, coolingOff, sentInLast30Days } = rows[0]!;
  return {
    lastSentAt: lastSentAt?.getTime() ?? null,
    waiting: waiting.length === 0 ? 0 : waiting.length + coolingOff,
    sentInLast30Days,
  };
}

/** Requests that lost the draw among those that wait now; a chance of 0 is that of someone asked a short while ago. */
function drawnAgainst(lastSentAt: string): string {
  return `reason = 'cooling_off' AND probability > 0 AND eligible_at > coalesce(${lastSentAt}, '-infinity')`;
}

/** Every request of the person that waits has the same chance now; the newest may take the place of the one drawn before. */
async function shareChance(
  manager: EntityManager,
  { customerId }: FinishedTicket,
  { asked, probability }: PulseDraw,
): Promise<void> {
  await manager.query(
    `UPDATE pulses SET probability = $2
      WHERE customer_id = $1 AND (state = 'scheduled'
        OR ${drawnAgainst('(SELECT max(sent_at) FROM pulses WHERE customer_id = $1)')})`,
    [customerId, probability],
  );
  if (!asked) return;
  await manager.query(
    `UPDATE pulses SET state = 'excluded', reason = 'cooling_off', send_after = NULL
      WHERE customer_id = $1 AND state = 'scheduled'`,
    [customerId],
  );
}

interface Drawn {
  readonly now: number;
  readonly sendAfter: number;
  readonly template: Pick<PulseTemplate, 'code' | 'version'>;
}

async function insertPulse(
  manager: EntityManager,
  ticket: FinishedTicket,
  { eligible, asked, reason, probability }: PulseDraw,
  { now, sendAfter, template }: Drawn,
): Promise<void> {
  await manager.query(
    `INSERT INTO pulses (ticket_id, customer_id, bureau_code, office_code, service_code, eligible, reason,
                         probability, template_code, template_version, state, eligible_at, send_after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ticket.id,
      ticket.customerId,
      ticket.bureauCode,
      ticket.officeCode,
      ticket.serviceCode,
      eligible,
      reason,
      probability,
      template.code,
      template.version,
      asked ? 'scheduled' : 'excluded',
      new Date(now),
      asked ? new Date(sendAfter) : null,
    ],
  );
}
