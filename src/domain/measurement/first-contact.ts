import { measuredShare, shareOfCases, type MeasuredShare } from './measured-share.js';
import type { Score } from './pulse-counts.js';

/** What decides whether the first contact settled a finished request. */
export interface FirstContactCase {
  /** Routed to an approval, or opened by a program: nobody could have settled it at first contact. */
  readonly outOfScope: boolean;
  /** The first finish, in epoch ms. */
  readonly finishedAt: number;
  /** Of a service that the first level can settle; hardware swaps and moves are not. */
  readonly resolvableAtFirst: boolean;
  /** Changes of team after the first routing. */
  readonly teamChanges: number;
  /** Messages of the customer between sending and finish, thanks left out. */
  readonly furtherMessages: number;
  /** Human replies up to and with the one that finished it; a call settled at once counts as one. */
  readonly replies: number;
  /** When it was reopened after the first finish, in days; null when it never was. */
  readonly reopenedAfterDays: number | null;
  /** "My need was addressed", where the customer said. */
  readonly needAddressed: Score | null;
}

const reopenWithinDays = 7;
const dayMs = 86_400_000;

/**
 * Whether the first human reply, or the call itself, settled the request: no other team, no further message than
 * thanks, not reopened within seven days. Null where it does not apply. An agent's own tick is never asked for.
 */
export function settledAtFirstContact(request: FirstContactCase): boolean | null {
  if (request.outOfScope) return null;
  const { teamChanges, furtherMessages, replies, reopenedAfterDays } = request;
  const cameBack = reopenedAfterDays !== null && reopenedAfterDays <= reopenWithinDays;
  return teamChanges === 0 && furtherMessages === 0 && replies <= 1 && !cameBack;
}

/** First-contact resolution in its three forms; each names its own n. */
export interface FirstContactRates {
  /** Settled at first contact ÷ all in scope. */
  readonly gross: MeasuredShare;
  /** The same among those alone that the first level can settle: the figure most desks quote. */
  readonly net: MeasuredShare;
  /** Of those settled by our rule whose customer answered, the share who say that the need was addressed (4 or 5). */
  readonly confirmed: MeasuredShare;
}

/**
 * Gross and net after MetricNet and HDI (Rumburg); confirmed by the customer, because our own count flatters us.
 * Judged are requests whose seven days after the finish are over by `asOf`: before, they may still come back.
 */
export function firstContactRates(
  finished: readonly FirstContactCase[],
  asOf: number,
): FirstContactRates {
  const requests = finished.filter(
    ({ finishedAt }) => finishedAt + reopenWithinDays * dayMs <= asOf,
  );
  const settled = requests.filter((request) => settledAtFirstContact(request) === true);
  const resolvable = requests.filter((request) => request.resolvableAtFirst);
  const said = settled.map(({ needAddressed }) => needAddressed).filter((score) => score !== null);
  return {
    gross: shareOfCases(requests.map(settledAtFirstContact)),
    net: shareOfCases(resolvable.map(settledAtFirstContact)),
    confirmed: measuredShare(said.filter((score) => score >= 4).length, said.length),
  };
}
