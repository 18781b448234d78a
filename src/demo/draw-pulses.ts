import { allow } from '../domain/decision.js';
import { drawPulse, defaultSamplingRules, type PulseCase } from '../domain/measurement/sampling.js';
import { bySystem, byCustomer, ticketEvent } from '../domain/ticket/ticket-event.js';
import type { DemoPerson, DemoWorld } from './demo-world.js';
import { openFollowUp, type Asked } from './draw-follow-ups.js';
import type { HistoryPulse, PulseHistoryRows } from './pulse-rows.js';
import type { Random } from './random.js';
import type { Stories } from './stories.js';
import type { TicketLife } from './ticket-life.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const expiryMs = 14 * dayMs;
const answerShare = 0.36;

/** Draws, sends and answers a pulse for every closed ticket of the history, in the order in which they closed. */
export function drawPulses(
  world: DemoWorld,
  stories: Stories,
  lives: readonly TicketLife[],
  random: Random,
  now: number,
): PulseHistoryRows {
  const rows: PulseHistoryRows = { pulses: [], responses: [], followUps: [] };
  const lastSent = new Map<number, number>();
  const people = new Map(world.people.map((person) => [person.id, person]));
  const services = new Map(world.services.map((service) => [service.code, service]));
  const ended = lives
    .filter(({ row }) => row.closedAt !== null)
    .toSorted((a, b) => a.row.closedAt! - b.row.closedAt!);
  for (const life of ended) {
    const customer = people.get(life.row.customerId)!;
    const closedAt = life.row.closedAt!;
    const draw = drawPulse(
      caseOf(life, customer, services.get(life.row.serviceCode)!.highStakes),
      { lastSentAt: lastSent.get(customer.id) ?? null, waiting: 0, sentInLast30Days: 0 },
      defaultSamplingRules,
      random.next(),
      closedAt,
    );
    const sendAfter = draw.asked ? Math.floor(closedAt + random.between(1, 20) * hourMs) : null;
    const sent = sendAfter !== null && sendAfter < now;
    if (sendAfter !== null) lastSent.set(customer.id, sendAfter);
    const pulse: HistoryPulse = {
      id: rows.pulses.length + 1,
      ticketId: life.row.id,
      customerId: customer.id,
      bureauCode: life.row.bureauCode,
      officeCode: life.row.officeCode,
      serviceCode: life.row.serviceCode,
      eligible: draw.eligible,
      reason: draw.reason,
      probability: draw.probability,
      state: draw.asked ? (sent ? 'sent' : 'scheduled') : 'excluded',
      eligibleAt: closedAt,
      sendAfter,
      sentAt: sent ? sendAfter : null,
      answeredAt: null,
      expiresAt: sent ? sendAfter + expiryMs : null,
    };
    rows.pulses.push(pulse);
    if (sent) answerMaybe({ world, stories, life, customer, random, now }, pulse, rows);
  }
  return rows;
}

function caseOf({ row, facts }: TicketLife, customer: DemoPerson, highStakes: boolean): PulseCase {
  const endings = { withdrawn: 'withdrawn', closed: 'closed_by_itself' } as const;
  const declined = facts.approval === 'declined';
  return {
    ending: declined
      ? 'not_approved'
      : endings[row.status === 'withdrawn' ? 'withdrawn' : 'closed'],
    resolutionCategory: row.resolutionCategory,
    ...{ highStakes, partOfJourney: false },
    customerActive: true,
    customerOptedOut: customer.pulseOptOut,
    alreadyAsked: false,
  };
}

function answerMaybe(asked: Asked, pulse: HistoryPulse, rows: PulseHistoryRows): void {
  const { life, customer, random, now } = asked;
  const sentAt = pulse.sentAt!;
  life.act(sentAt, (_, at) =>
    allow({
      changes: {},
      events: [ticketEvent('pulse_sent', { pulseId: pulse.id }, bySystem, at)],
    }),
  );
  const answeredAt = Math.floor(sentAt + random.logNormal(5, 1.2) * hourMs);
  const mood = moodOf(life);
  const share = mood < -0.8 ? answerShare * 1.25 : answerShare;
  if (!random.chance(share) || answeredAt > Math.min(now, pulse.expiresAt!)) {
    if (pulse.expiresAt! < now) pulse.state = 'expired';
    return;
  }
  pulse.state = 'answered';
  pulse.answeredAt = answeredAt;
  life.act(answeredAt, (_, at) =>
    allow({
      changes: {},
      events: [
        ticketEvent(
          'pulse_answered',
          { pulseId: pulse.id, revision: 1 },
          byCustomer(customer.id),
          at,
        ),
      ],
    }),
  );
  const satisfaction = score(mood + random.logNormal(1, 0.45) - 1, random);
  rows.responses.push({
    pulseId: pulse.id,
    satisfaction,
    trust: random.chance(0.6) ? near(satisfaction, random) : null,
    ease: random.chance(0.55) ? near(satisfaction, random) : null,
    needAddressed: life.row.id % 5 < 3 ? satisfaction : null,
    drivers: driversOf(satisfaction, random),
    comment: commentOf(asked.stories, satisfaction, random),
    shareName: random.chance(0.18),
    answeredAt,
  });
  if (satisfaction <= 2) openFollowUp(asked, pulse, rows.responses.at(-1)!, rows);
}

/** How a request went, as its customer felt it: below zero is bad. */
function moodOf({ state, row }: TicketLife): number {
  const missed = state.clocks.some(
    ({ metric, state: end }) => metric === 'resolution' && end === 'missed',
  );
  const lateAnswer = state.clocks.some(
    ({ metric, state: end }) => metric === 'first_response' && end === 'missed',
  );
  return (
    0.55 -
    (missed ? 1.5 : 0) -
    (lateAnswer ? 0.4 : 0) -
    row.transferCount * 0.4 -
    row.reopenCount * 0.7
  );
}

function score(feeling: number, random: Random): number {
  const felt = feeling + random.between(-0.7, 0.7);
  if (felt > 0.45) return 5;
  if (felt > -0.05) return 4;
  if (felt > -0.55) return 3;
  return felt > -1.1 ? 2 : 1;
}

function near(satisfaction: number, random: Random): number {
  return Math.min(5, Math.max(1, satisfaction + Math.round(random.between(-0.8, 0.8))));
}

const positive = ['effectiveness', 'ease', 'efficiency', 'transparency', 'humanity', 'employee'];

function driversOf(satisfaction: number, random: Random): string[] {
  const side = satisfaction >= 4 ? 'positive' : 'negative';
  return positive.filter(() => random.chance(0.28)).map((driver) => `${side}_${driver}`);
}

function commentOf({ comments }: Stories, satisfaction: number, random: Random): string | null {
  if (!random.chance(satisfaction <= 2 ? 0.7 : 0.28)) return null;
  if (satisfaction >= 4) return random.pick(comments.happy);
  return random.pick(satisfaction === 3 ? comments.neutral : comments.unhappy);
}
