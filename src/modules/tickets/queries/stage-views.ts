import { typicalDaysWords, type TypicalDays } from '../../../domain/sla/typical-days.js';
import { whoHoldsIt, type HolderFacts, type StageStep } from '../../../domain/ticket/stages.js';
import type { RequestStagesView, TypicalDaysView } from '../requests.views.js';
import type { TicketStageView } from '../tickets.views.js';
import type { PromisedClock } from './request-promise.js';

/** How long each stage usually takes, by its code. */
export type StageDays = ReadonlyMap<string, TypicalDays>;

/** Days with the words for them; null where nothing is known. */
export function typicalDaysView(days: TypicalDays | undefined): TypicalDaysView | null {
  if (!days) return null;
  return { days50: days.days50, days90: days.days90, words: typicalDaysWords(days) };
}

/** The steps of a request for the one who asked; null where the service has none. */
export function requestStages(
  steps: readonly StageStep[],
  clocks: readonly PromisedClock[],
  days: StageDays,
  holder: HolderFacts,
  now: number,
): RequestStagesView | null {
  if (steps.length === 0) return null;
  const present = steps.find(({ state }) => state === 'now');
  const clock = clocks.findLast(({ metric }) => metric === 'milestone');
  return {
    holder: whoHoldsIt(holder, present?.holder ?? 'team'),
    items: steps.map(({ code, name, state, passedAt }) => ({
      ...{ code, name, state },
      passedAt: isoOrNull(passedAt),
      promisedBy: isoOrNull(state === 'now' ? clock?.dueAt : null),
      late: state === 'now' && clock !== undefined && isLate(clock, now),
      typical: typicalDaysView(days.get(code)),
    })),
  };
}

/** The stages of a ticket for staff. */
export function ticketStages(steps: readonly StageStep[], days: StageDays): TicketStageView[] {
  return steps.map(({ code, name, staffName, holder, state, startedAt, passedAt, reason }) => ({
    ...{ code, name: staffName, customerName: name, holder, state, reason },
    startedAt: isoOrNull(startedAt),
    passedAt: isoOrNull(passedAt),
    typical: typicalDaysView(days.get(code)),
  }));
}

function isLate({ run, breachedAt, breachAt }: PromisedClock, now: number): boolean {
  return run === 'running' && (breachedAt !== null || (breachAt !== null && breachAt < now));
}

function isoOrNull(instant: number | null | undefined): string | null {
  return instant == null ? null : new Date(instant).toISOString();
}
