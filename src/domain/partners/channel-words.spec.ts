import type { ChannelFigures } from './channel-figures.js';
import { costSentence, dollarWords, mixSentence, shareWords } from './channel-words.js';

const figures = (more: Partial<ChannelFigures> = {}): ChannelFigures => ({
  channels: [channel('phone', 45, 60), channel('portal', 55, 40)],
  ...{ requests: 100, requestsBefore: 100, offices: ['it'], costed: 100 },
  ...{ costPerRequest: 15.2, costPerContact: 7.6 },
  change: { before: 16.4, after: 15.2, mixEffect: -2.25, rateEffect: 1.05 },
  ...more,
});

function channel(code: 'phone' | 'portal', requests: number, requestsBefore: number) {
  return {
    ...{ channel: code, requests, requestsBefore, contacts: requests },
    ...{ costPerRequest: null, costPerContact: null, costPerRequestBefore: null },
  };
}

describe('the mix in a sentence', () => {
  it.each([
    [
      '15 more',
      [channel('portal', 55, 40)],
      'Portal brought 55% of 100 requests, 15 points more than last quarter.',
    ],
    [
      '1 less',
      [channel('phone', 59, 60)],
      'Phone brought 59% of 100 requests, 1 point less than last quarter.',
    ],
    [
      'the same',
      [channel('phone', 60, 60)],
      'Phone brought 60% of 100 requests, the same share as last quarter.',
    ],
  ])('says %s', (_, channels, sentence) => {
    expect(mixSentence(figures({ channels }), 'last quarter')).toBe(sentence);
  });

  it('counts instead of claiming percentages of fewer than ten', () => {
    const few = { channels: [channel('phone', 1, 0)], requests: 1 };
    expect(mixSentence(figures(few), 'last quarter')).toBe('Phone brought 1 of 1 requests.');
    const fewBefore = { channels: [channel('phone', 20, 2)], requests: 20, requestsBefore: 2 };
    expect(mixSentence(figures(fewBefore), 'x')).toBe('Phone brought 100% of 20 requests.');
  });

  it('says that there are no data', () => {
    const words = 'No data: nothing was asked for in this period.';
    expect(mixSentence(figures({ channels: [], requests: 0 }), 'x')).toBe(words);
    expect(mixSentence(figures({ requests: 0 }), 'x')).toBe(words);
  });
});

describe('the cost in a sentence', () => {
  it('says what it was, how it changed and by what', () => {
    expect(costSentence(figures(), 'last quarter')).toBe(
      'A request cost $15.20 on average, $1.20 less than last quarter: the mix of channels took off $2.25, what each channel costs added $1.05.',
    );
  });

  it('says of how many requests it is known', () => {
    expect(costSentence(figures({ costed: 80, change: null }), 'last quarter')).toBe(
      'A request cost $15.20 on average; there is nothing to compare it with yet. Costs are known of 80 of the 100 requests.',
    );
  });

  it('says what did not change, and what rose', () => {
    const same = { before: 10, after: 10, mixEffect: 0.001, rateEffect: -0.001 };
    expect(costSentence(figures({ change: same }), 'last quarter')).toContain(
      'the same as last quarter: the mix of channels changed nothing, what each channel costs changed nothing.',
    );
    const more = { before: 10, after: 12, mixEffect: 2, rateEffect: 0 };
    expect(costSentence(figures({ change: more }), 'last quarter')).toContain(
      '$2.00 more than last quarter: the mix of channels added $2.00',
    );
  });

  it('is not known where nobody entered any', () => {
    expect(costSentence(figures({ costPerRequest: null }), 'x')).toBe(
      'What it costs is not known: no office entered what it spent in this period.',
    );
  });
});

it('writes shares and dollars', () => {
  expect([shareWords({ k: 1, n: 8 }), shareWords({ k: 9, n: 90 })]).toEqual(['1 of 8', '10%']);
  expect(dollarWords(1_234.5)).toBe('$1,234.50');
});
