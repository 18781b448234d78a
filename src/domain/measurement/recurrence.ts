import { measuredShare, type MeasuredShare } from './measured-share.js';

const dayMs = 86_400_000;

/** Within how many days of the finish a reopening, and a new request of the same kind, count. */
const reopenDays = 14;
const recurrenceDays = 30;
const repeatDays = 7;

/** A finished request; instants are epoch ms. */
export interface FinishedRequest {
  readonly customer: string;
  readonly service: string;
  readonly openedAt: number;
  /** The first finish. */
  readonly finishedAt: number;
  readonly reopenedAt: number | null;
}

/**
 * Reopened within 14 days ÷ finished, of those whose 14 days are over by `asOf`: a cohort that may still grow is
 * not judged. A thank-you that reopens nothing is no reopening.
 */
export function reopenRate(requests: readonly FinishedRequest[], asOf: number): MeasuredShare {
  const judged = requests.filter(({ finishedAt }) => finishedAt + reopenDays * dayMs <= asOf);
  const came = judged.filter(
    ({ finishedAt, reopenedAt }) =>
      reopenedAt !== null && reopenedAt <= finishedAt + reopenDays * dayMs,
  );
  return measuredShare(came.length, judged.length);
}

/** A request that may be a finished one come back, whatever became of it. */
export type SentRequest = Pick<FinishedRequest, 'customer' | 'service' | 'openedAt'>;

/** Whether the same person asked for the same service again within 30 days after the finish. */
export function recurred(request: FinishedRequest, all: readonly SentRequest[]): boolean {
  const { customer, service, finishedAt } = request;
  return all.some(
    (other) =>
      other.customer === customer &&
      other.service === service &&
      other.openedAt > finishedAt &&
      other.openedAt <= finishedAt + recurrenceDays * dayMs,
  );
}

/**
 * Whether the customer had to come again within 7 days after the finish: the request was opened again, or the same service
 * asked for anew.
 */
function repeatedSoon(request: FinishedRequest, all: readonly SentRequest[]): boolean {
  const { customer, service, finishedAt, reopenedAt } = request;
  const until = finishedAt + repeatDays * dayMs;
  return (
    (reopenedAt !== null && reopenedAt <= until) ||
    all.some(
      (other) =>
        other.customer === customer &&
        other.service === service &&
        other.openedAt > finishedAt &&
        other.openedAt <= until,
    )
  );
}

/** The share of finished requests whose customers had to come again within 7 days, of those whose 7 days are over. */
export function repeatRate(
  requests: readonly FinishedRequest[],
  all: readonly SentRequest[],
  asOf: number,
): MeasuredShare {
  const judged = requests.filter(({ finishedAt }) => finishedAt + repeatDays * dayMs <= asOf);
  const came = judged.filter((request) => repeatedSoon(request, all));
  return measuredShare(came.length, judged.length);
}

/** The share of finished requests that came back as a new one (among all that were sent), of those whose 30 days are over. */
export function recurrenceRate(
  requests: readonly FinishedRequest[],
  all: readonly SentRequest[],
  asOf: number,
): MeasuredShare {
  const judged = requests.filter(({ finishedAt }) => finishedAt + recurrenceDays * dayMs <= asOf);
  return measuredShare(judged.filter((request) => recurred(request, all)).length, judged.length);
}
