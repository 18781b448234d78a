import type { Arrival } from './arrivals.js';
import type { HistoryPlan } from './history-plan.js';
import { openArrival } from './open-arrival.js';
import { RequestStory } from './request-story.js';
import type { TicketLife } from './ticket-life.js';

/** Plays one request from filing to wherever it has come by now. */
export async function simulateTicket(plan: HistoryPlan, arrival: Arrival): Promise<TicketLife> {
  const opened = await openArrival(plan, arrival);
  new RequestStory(plan, arrival, opened.life, opened.channel).play();
  opened.life.passTime(plan.now);
  return opened.life;
}
