import type { ResolutionCategory } from '../ticket/ticket-facts.js';

const dayMs = 86_400_000;

/** Why a finished request is no part of those that could be asked. */
export const exclusionReasons = [
  'withdrawn',
  'merged',
  'not_approved',
  'duplicate',
  'spam',
  'test',
  'high_stakes',
  'part_of_journey',
  'no_customer',
  'already_asked',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** What became of a finished request: excluded by rule, asked, or eligible and not asked for one of four reasons. */
export type PulseReason =
  ExclusionReason | 'asked' | 'opted_out' | 'cooling_off' | 'throttled' | 'sampling';

/** How often people are asked. `share` is the chance of being asked at all, `monthlyLimit` the pulses of 30 days at most. */
export interface SamplingRules {
  readonly coolingOffDays: number;
  readonly share: number;
  readonly monthlyLimit: number | null;
}

/** One pulse in 14 days to a person, everybody asked, no limit. */
export const defaultSamplingRules: SamplingRules = {
  coolingOffDays: 14,
  share: 1,
  monthlyLimit: null,
};

/** The finished request and the one who asked. */
export interface PulseCase {
  readonly ending: 'confirmed' | 'closed_by_itself' | 'withdrawn' | 'merged' | 'not_approved';
  readonly resolutionCategory: ResolutionCategory | null;
  readonly highStakes: boolean;
  /** It is a part of a larger request of the same customer, which is asked about when it finishes: one pulse a journey. */
  readonly partOfJourney: boolean;
  /** False when they have left, or nobody can be reached. */
  readonly customerActive: boolean;
  readonly customerOptedOut: boolean;
  /** A pulse was drawn for this ticket before: it was closed, reopened and closed again. */
  readonly alreadyAsked: boolean;
}

/**
 * What has been asked lately. `waiting` counts the person's finished requests among which one is drawn and
 * not yet sent: that one, and those told `cooling_off` because of it.
 */
export interface PulseHistory {
  readonly lastSentAt: number | null;
  readonly waiting: number;
  readonly sentInLast30Days: number;
}

/** What is stored for every finished request, asked or not. */
export interface PulseDraw {
  readonly eligible: boolean;
  readonly asked: boolean;
  readonly reason: PulseReason;
  /** The chance this request had of being asked, 0 where a rule left none. */
  readonly probability: number;
  /** Whether it takes the place of the person's request that was drawn before and not yet sent. */
  readonly takesPlace: boolean;
}

function exclusionOf(request: PulseCase): ExclusionReason | null {
  const { ending, resolutionCategory: category } = request;
  if (ending === 'withdrawn' || ending === 'merged' || ending === 'not_approved') return ending;
  if (category === 'duplicate' || category === 'spam' || category === 'test') return category;
  if (request.highStakes) return 'high_stakes';
  if (request.partOfJourney) return 'part_of_journey';
  if (!request.customerActive) return 'no_customer';
  return request.alreadyAsked ? 'already_asked' : null;
}

function isCoolingOff(
  history: PulseHistory,
  { coolingOffDays }: SamplingRules,
  now: number,
): boolean {
  return history.lastSentAt !== null && now < history.lastSentAt + coolingOffDays * dayMs;
}

function notAsked(reason: PulseReason, eligible: boolean, probability = 0): PulseDraw {
  return { eligible, asked: false, reason, probability, takesPlace: false };
}

/**
 * Whether a finished request is asked about. Rules exclude, agents never do; every outcome has its reason and
 * its probability. Who opted out, is cooling off or was not drawn stays eligible and is counted. Of several
 * requests of one person that wait to be sent each has the same chance: the k-th takes the place of the one
 * drawn before with the chance 1/k, so it is not always the first. `random` is a number from 0 to below 1.
 */
export function drawPulse(
  request: PulseCase,
  history: PulseHistory,
  rules: SamplingRules,
  random: number,
  now: number,
): PulseDraw {
  const excluded = exclusionOf(request);
  if (excluded !== null) return notAsked(excluded, false);
  if (request.customerOptedOut) return notAsked('opted_out', true);
  if (isCoolingOff(history, rules, now)) return notAsked('cooling_off', true);
  const full = rules.monthlyLimit !== null && history.sentInLast30Days >= rules.monthlyLimit;
  if (full) return notAsked('throttled', true);
  const probability = rules.share / (history.waiting + 1);
  if (random < probability) {
    return {
      eligible: true,
      asked: true,
      reason: 'asked',
      probability,
      takesPlace: history.waiting > 0,
    };
  }
  return notAsked(random < rules.share ? 'cooling_off' : 'sampling', true, probability);
}
