import type { FirstContactCase } from '../measurement/first-contact.js';
import { handOffsOf, type HandOffs } from '../measurement/hand-offs.js';
import type { TicketEvent } from '../ticket/ticket-event.js';

/** What one request cost its customer, read from its standing events. Instants are epoch ms. */
export interface TicketJourney extends HandOffs {
  /** The first finish; null before there is one. */
  readonly firstFinishedAt: number | null;
  /** The first reopening after it. */
  readonly reopenedAt: number | null;
  readonly reopens: number;
  /** Messages of the customer while the request was open; what came after the finish and reopened nothing is thanks. */
  readonly repeatContacts: number;
  /** How often the customer came by another channel than the time before. */
  readonly channelSwitches: number;
  /** How many people of the desk wrote to the customer. */
  readonly staffMet: number;
  /** How often the request waited for an answer of the customer. */
  readonly questionsBack: number;
  /** Whether the customer filled in the form; calls and visits are written down by the desk. */
  readonly filledIn: boolean;
  readonly outOfScope: boolean;
  readonly resolvableAtFirst: boolean;
  /** Messages before the first finish: of the customer, and of people of the desk. */
  readonly messagesToFinish: number;
  readonly repliesToFinish: number;
}

const opensByProgram = 'api';

/** Reads the journey of a ticket from its standing events, oldest first. */
export function ticketJourney(events: readonly TicketEvent[]): TicketJourney {
  const journey = {
    ...{ firstFinishedAt: null as number | null, reopenedAt: null as number | null, reopens: 0 },
    ...{ repeatContacts: 0, channelSwitches: 0, questionsBack: 0, filledIn: false },
    ...{ outOfScope: false, resolvableAtFirst: true, messagesToFinish: 0, repliesToFinish: 0 },
  };
  const teams: string[] = [];
  const staff = new Set<number | null>();
  let finished = false;
  let channel = '';
  for (const event of events) {
    const before = journey.firstFinishedAt === null;
    switch (event.kind) {
      case 'opened':
        teams.push(event.data.teamCode);
        channel = event.data.channel;
        journey.filledIn = event.data.filedBy === 'customer' && channel !== opensByProgram;
        journey.outOfScope = event.data.waitsForApproval || channel === opensByProgram;
        journey.resolvableAtFirst = (event.data.stages ?? []).length === 0;
        break;
      case 'approval_requested':
        journey.outOfScope = true;
        break;
      case 'transferred':
        teams.push(event.data.teamCode);
        break;
      case 'held':
        if (event.data.reason === 'customer_answer') journey.questionsBack += 1;
        break;
      case 'commented': {
        if (event.data.automatic === true) break;
        if (event.data.side === 'agent') {
          staff.add(event.actorId);
          if (before) journey.repliesToFinish += 1;
        } else if (event.data.side === 'customer' && !finished) {
          journey.repeatContacts += 1;
          if (before) journey.messagesToFinish += 1;
          if (event.data.channel !== channel) journey.channelSwitches += 1;
          channel = event.data.channel;
        }
        break;
      }
      case 'resolved':
        journey.firstFinishedAt ??= event.occurredAt;
        finished = true;
        break;
      case 'reopened':
        journey.reopens += 1;
        journey.reopenedAt ??= event.occurredAt;
        finished = false;
        break;
      default:
    }
  }
  return { ...journey, ...handOffsOf(teams), staffMet: staff.size };
}

const dayMs = 86_400_000;

/** A journey as a case of first-contact resolution; null before its first finish. */
export function firstContactCase(
  journey: TicketJourney,
  needAddressed: FirstContactCase['needAddressed'],
): FirstContactCase | null {
  const { firstFinishedAt, reopenedAt } = journey;
  if (firstFinishedAt === null) return null;
  return {
    ...{ finishedAt: firstFinishedAt, needAddressed },
    outOfScope: journey.outOfScope,
    resolvableAtFirst: journey.resolvableAtFirst,
    teamChanges: journey.transfers,
    furtherMessages: journey.messagesToFinish,
    replies: journey.repliesToFinish,
    reopenedAfterDays: reopenedAt === null ? null : (reopenedAt - firstFinishedAt) / dayMs,
  };
}
