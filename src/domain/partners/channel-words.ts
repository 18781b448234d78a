import type { CostChange } from '../measurement/channel-shift.js';
import { channelLabels, type ChannelFigures } from './channel-figures.js';
import { percent } from './tile-comparison.js';

/** "12%"; under ten "1 of 8", since a percentage would claim more than it knows. */
export function shareWords({ k, n }: { readonly k: number; readonly n: number }): string {
  return n < 10 ? `${k} of ${n}` : percent(k, n);
}

/** "$15.20"; a cost below zero is not a cost. */
export function dollarWords(dollars: number): string {
  return `$${dollars.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** How requests came, in a sentence: "Most came by Portal (62% of 340 requests), 4 points more than last quarter." */
export function mixSentence(figures: ChannelFigures, beforeWords: string): string {
  const { requests, requestsBefore } = figures;
  const most = figures.channels.toSorted((a, b) => b.requests - a.requests)[0];
  if (!most || requests === 0) return 'No data: nothing was asked for in this period.';
  const count = `${requests.toLocaleString('en-US')} ${requests === 1 ? 'request' : 'requests'}`;
  const said = `${channelLabels[most.channel]} brought ${shareWords({ k: most.requests, n: requests })}${requests < 10 ? ' requests' : ` of ${count}`}`;
  if (requests < 10 || requestsBefore < 10) return `${said}.`;
  const points = Math.round(
    (most.requests / requests - most.requestsBefore / requestsBefore) * 100,
  );
  if (points === 0) return `${said}, the same share as ${beforeWords}.`;
  const size = Math.abs(points);
  return `${said}, ${size} ${size === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'} than ${beforeWords}.`;
}

/** What a request costs, what changed it, and what it rests on. */
export function costSentence(
  { costPerRequest, costed, requests, change }: ChannelFigures,
  beforeWords: string,
): string {
  if (costPerRequest === null) {
    return 'What it costs is not known: no office entered what it spent in this period.';
  }
  const of =
    costed === requests
      ? ''
      : ` Costs are known of ${costed.toLocaleString('en-US')} of the ${requests.toLocaleString('en-US')} requests.`;
  const costs = `A request cost ${dollarWords(costPerRequest)} on average`;
  if (change === null) return `${costs}; there is nothing to compare it with yet.${of}`;
  return `${costs}, ${changeWords(change, beforeWords)}.${of}`;
}

function changeWords(change: CostChange, beforeWords: string): string {
  const { before, after, mixEffect, rateEffect } = change;
  const difference = cents(after - before);
  const than =
    difference === 0
      ? `the same as ${beforeWords}`
      : `${dollarWords(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'} than ${beforeWords}`;
  return `${than}: ${effectWords('the mix of channels', mixEffect)}, ${effectWords('what each channel costs', rateEffect)}`;
}

function effectWords(what: string, effect: number): string {
  const rounded = cents(effect);
  if (rounded === 0) return `${what} changed nothing`;
  return `${what} ${rounded < 0 ? 'took off' : 'added'} ${dollarWords(Math.abs(rounded))}`;
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
