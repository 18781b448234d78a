import { costChange, type CostChange } from '../measurement/channel-shift.js';
import { channels, type Channel } from '../ticket/ticket-facts.js';

/** The words for each channel by which a request can come. */
export const channelLabels: Readonly<Record<Channel, string>> = {
  portal: 'Portal',
  phone: 'Phone',
  walk_up: 'Walk-up',
  email: 'Mail',
  api: 'Other programs',
};

/** What came to one office by one channel in a month ("2026-10"): requests, and contacts about them. */
export interface ChannelMonth {
  readonly office: string;
  readonly month: string;
  readonly channel: Channel;
  readonly requests: number;
  /** The requests themselves, and every further message of their customers while they were open. */
  readonly contacts: number;
}

/** What an office spent on a channel in a month, in dollars. */
export interface ChannelSpending {
  readonly office: string;
  readonly month: string;
  readonly channel: Channel;
  readonly dollars: number;
}

/** A stretch of months: what came of one bureau, what came of all, and what the offices say they spent. */
export interface ChannelStretch {
  readonly mine: readonly ChannelMonth[];
  readonly all: readonly ChannelMonth[];
  readonly spending: readonly ChannelSpending[];
}

/** One channel in a stretch and in the one before; costs in dollars, null where nobody entered any or nothing came. */
export interface ChannelFigure {
  readonly channel: Channel;
  readonly requests: number;
  readonly contacts: number;
  readonly requestsBefore: number;
  readonly costPerRequest: number | null;
  readonly costPerContact: number | null;
  readonly costPerRequestBefore: number | null;
}

/** How requests came and what they cost; of costs, only what offices entered for both stretches is compared. */
export interface ChannelFigures {
  readonly channels: ChannelFigure[];
  readonly requests: number;
  readonly requestsBefore: number;
  /** The offices whose costs are counted, and how many of the requests came to them in the months that they entered. */
  readonly offices: string[];
  readonly costed: number;
  readonly costPerRequest: number | null;
  readonly costPerContact: number | null;
  /** Null where the stretches can't be compared. */
  readonly change: CostChange | null;
}

/**
 * The mix of channels of a bureau, and what a request costs in each: what an office spent on a channel, divided by all
 * requests that came to it that way in the months entered, weighted by how the bureau's requests went to the offices. Money
 * for a channel by which nothing came is in no figure.
 */
export function channelFigures(now: ChannelStretch, before: ChannelStretch): ChannelFigures {
  const [costedNow, costedBefore] = [costedOffices(now), costedOffices(before)];
  const inBoth = costedNow.filter((office) => costedBefore.includes(office));
  const offices = inBoth.length > 0 ? inBoth : costedNow;
  const costs = costsOf(now, offices);
  const costsBefore = costsOf(before, inBoth);
  const used = channels.filter((channel) =>
    [...now.mine, ...before.mine].some((each) => each.channel === channel),
  );
  return {
    channels: used.map((channel) => {
      const of = sumOf(now.mine.filter((each) => each.channel === channel));
      const ofBefore = sumOf(before.mine.filter((each) => each.channel === channel));
      const cost = costs.get(channel);
      return {
        ...{ channel, requests: of.requests, contacts: of.contacts },
        requestsBefore: ofBefore.requests,
        costPerRequest: perRequest(cost),
        costPerContact: cost ? cost.forContacts / cost.contacts : null,
        costPerRequestBefore: perRequest(costsBefore.get(channel)),
      };
    }),
    requests: sumOf(now.mine).requests,
    requestsBefore: sumOf(before.mine).requests,
    offices,
    ...meanCosts([...costs.values()]),
    change: inBoth.length === 0 ? null : changeOf(costs, costsBefore),
  };
}

/** Requests and contacts of the bureau by one channel, and what the offices spent on them. */
interface ChannelCosts {
  readonly requests: number;
  readonly contacts: number;
  readonly forRequests: number;
  readonly forContacts: number;
}
type CostsByChannel = ReadonlyMap<Channel, ChannelCosts>;

function costedOffices({ mine, spending }: ChannelStretch): string[] {
  const entered = new Set(spending.map(({ office, month }) => `${office} ${month}`));
  const costed = mine.filter(({ office, month }) => entered.has(`${office} ${month}`));
  return [...new Set(costed.map(({ office }) => office))].toSorted();
}

function costsOf(stretch: ChannelStretch, offices: readonly string[]): CostsByChannel {
  const found = new Map<Channel, ChannelCosts>();
  for (const office of offices) {
    const spent = stretch.spending.filter((each) => each.office === office);
    const months = new Set(spent.map(({ month }) => month));
    const counts = ({ office: of, month }: ChannelMonth) => of === office && months.has(month);
    for (const channel of channels) {
      const isOf = (each: { readonly channel: Channel }) => each.channel === channel;
      const mine = sumOf(stretch.mine.filter(counts).filter(isOf));
      if (mine.requests === 0) continue;
      const all = sumOf(stretch.all.filter(counts).filter(isOf));
      const dollars = spent.filter(isOf).reduce((sum, each) => sum + each.dollars, 0);
      const sum = found.get(channel) ?? nothing;
      found.set(channel, {
        requests: sum.requests + mine.requests,
        contacts: sum.contacts + mine.contacts,
        forRequests: sum.forRequests + (dollars * mine.requests) / all.requests,
        forContacts: sum.forContacts + (dollars * mine.contacts) / all.contacts,
      });
    }
  }
  return found;
}

const nothing: ChannelCosts = { requests: 0, contacts: 0, forRequests: 0, forContacts: 0 };

function perRequest(costs: ChannelCosts | undefined): number | null {
  return costs ? costs.forRequests / costs.requests : null;
}

function meanCosts(
  costs: readonly ChannelCosts[],
): Pick<ChannelFigures, 'costed' | 'costPerRequest' | 'costPerContact'> {
  const sum = (value: (cost: ChannelCosts) => number) =>
    costs.reduce((total, cost) => total + value(cost), 0);
  const costed = sum(({ requests }) => requests);
  if (costed === 0) return { costed, costPerRequest: null, costPerContact: null };
  return {
    costed,
    costPerRequest: sum(({ forRequests }) => forRequests) / costed,
    costPerContact: sum(({ forContacts }) => forContacts) / sum(({ contacts }) => contacts),
  };
}

/** A channel by which nothing came in one of the stretches costs in it what it costs in the other: it changes the mix alone. */
function changeOf(costs: CostsByChannel, before: CostsByChannel): CostChange {
  const total = (of: CostsByChannel) =>
    [...of.values()].reduce((sum, { requests }) => sum + requests, 0);
  const [all, allBefore] = [total(costs), total(before)];
  const either = channels.filter((channel) => costs.has(channel) || before.has(channel));
  return costChange(
    either.map((channel) => {
      const [now, then] = [costs.get(channel), before.get(channel)];
      return {
        shareBefore: (then?.requests ?? 0) / allBefore,
        shareAfter: (now?.requests ?? 0) / all,
        costBefore: perRequest(then) ?? perRequest(now)!,
        costAfter: perRequest(now) ?? perRequest(then)!,
      };
    }),
  );
}

function sumOf(months: readonly ChannelMonth[]): { requests: number; contacts: number } {
  const sum = (value: (month: ChannelMonth) => number) =>
    months.reduce((total, month) => total + value(month), 0);
  return { requests: sum(({ requests }) => requests), contacts: sum(({ contacts }) => contacts) };
}
