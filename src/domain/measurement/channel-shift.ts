/** One channel before and after: its share of the requests and what one costs there. */
export interface ChannelCost {
  readonly shareBefore: number;
  readonly shareAfter: number;
  readonly costBefore: number;
  readonly costAfter: number;
}

/** A change of the mean cost, cut into what the mix of channels did and what the channels' own costs did. */
export interface CostChange {
  readonly before: number;
  readonly after: number;
  readonly mixEffect: number;
  readonly rateEffect: number;
}

/** Splits the change of the mean cost by midpoints; mix and rate effect add up to it exactly. */
export function costChange(channels: readonly ChannelCost[]): CostChange {
  const sum = (value: (channel: ChannelCost) => number) =>
    channels.reduce((total, channel) => total + value(channel), 0);
  return {
    before: sum((channel) => channel.shareBefore * channel.costBefore),
    after: sum((channel) => channel.shareAfter * channel.costAfter),
    mixEffect: sum(
      ({ shareBefore, shareAfter, costBefore, costAfter }) =>
        ((shareAfter - shareBefore) * (costBefore + costAfter)) / 2,
    ),
    rateEffect: sum(
      ({ shareBefore, shareAfter, costBefore, costAfter }) =>
        ((costAfter - costBefore) * (shareBefore + shareAfter)) / 2,
    ),
  };
}
