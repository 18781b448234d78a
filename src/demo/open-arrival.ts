import { nextOpening } from '../domain/calendar/business-time.js';
import { openTicket } from '../domain/ticket/open-ticket.js';
import type { Channel } from '../domain/ticket/ticket-facts.js';
import { wordsOfRequest } from '../modules/tickets/commands/words-of-request.js';
import { firstRow } from '../modules/tickets/first-row.js';
import { measuredTicket } from '../modules/tickets/measured-ticket.js';
import type { Arrival } from './arrivals.js';
import { demoAnswers } from './demo-answers.js';
import type { DemoPerson, DemoTeam } from './demo-world.js';
import type { HistoryPlan } from './history-plan.js';
import type { Random } from './random.js';
import { TicketLife } from './ticket-life.js';

/** Files one request through the portal, or logs it as a call, by the product's own rules. */
export async function openArrival(plan: HistoryPlan, { at, service, customer }: Arrival) {
  const { world, stories, random } = plan;
  const live = random.chance(0.18) && service.approval === null && !service.sensitive;
  const team = world.teams.get(service.teamCode)!;
  const agent = live ? agentFor(team, customer, random) : null;
  const channel: Channel = agent ? (random.chance(0.75) ? 'phone' : 'walk_up') : 'portal';
  const openedAt = agent ? (nextOpening(team.calendar, at) ?? at) : at;
  const [subject, words] = random.pick(
    stories.stories[service.code] ?? [[service.name, service.summary]],
  );
  const colleague = random.pick(
    world.people.filter(
      ({ bureauCode, id }) => bureauCode === customer.bureauCode && id !== customer.id,
    ),
  );
  const story = { subject, words };
  const answers = agent
    ? {}
    : demoAnswers(service.form, story, customer, colleague, openedAt, random);
  const said = wordsOfRequest(service, answers, { subject, description: words });
  const onBehalf = !agent && !service.sensitive && random.chance(0.04);
  const submitterId = agent ? agent.id : onBehalf ? colleague.id : customer.id;
  const filedBy = agent ? ('agent' as const) : ('customer' as const);
  const order = { service, customer, filedBy, channel, answers, ...said };
  const filedAt = Math.min(openedAt, plan.now);
  const opening = await world.opening(service, customer, filedAt);
  const decision = openTicket(
    { customer, submitterId, filedBy, channel, subject: said.subject, service: opening },
    filedAt,
  );
  if (!decision.allowed) {
    throw new Error(
      `The demo cannot open: ${decision.refusals.map(({ code }) => code).join(', ')}`,
    );
  }
  const row = { ...firstRow(decision.outcome.facts, order, opening), id: (plan.ids.ticket += 1) };
  const material = await world.material(measuredTicket(row, decision.outcome.events));
  const life = new TicketLife(row, decision.outcome, material, plan.now, opening.approvals);
  return { life, channel };
}

/** Somebody of the team other than the customer. */
export function agentFor(team: DemoTeam, customer: DemoPerson, random: Random): DemoPerson | null {
  const others = team.agents.filter(({ id }) => id !== customer.id);
  return others.length === 0 ? null : random.pick(others);
}
