import { channelFigures, type ChannelMonth, type ChannelStretch } from './channel-figures.js';

const came = (
  month: string,
  channel: ChannelMonth['channel'],
  requests: number,
  more: Partial<ChannelMonth> = {},
): ChannelMonth => ({ office: 'it', month, channel, requests, contacts: requests * 2, ...more });

const spent = (
  month: string,
  channel: ChannelMonth['channel'],
  dollars: number,
  office = 'it',
) => ({
  ...{ office, month, channel, dollars },
});

const none: ChannelStretch = { mine: [], all: [], spending: [] };
const stretch = (
  mine: ChannelMonth[],
  spending: ChannelStretch['spending'],
  all = mine,
): ChannelStretch => ({ mine, all, spending });

// phone .60@22 + portal .40@8 = 16.40, then phone .45@24 + portal .55@8 = 15.20
const september = stretch(
  [came('2026-09', 'phone', 60), came('2026-09', 'portal', 40)],
  [spent('2026-09', 'phone', 60 * 22), spent('2026-09', 'portal', 40 * 8)],
);
const october = stretch(
  [came('2026-10', 'phone', 45), came('2026-10', 'portal', 55)],
  [spent('2026-10', 'phone', 45 * 24), spent('2026-10', 'portal', 55 * 8)],
);

describe('the mix of channels and what requests cost', () => {
  it('has $16.40 become $15.20, by −$2.25 for the mix and +$1.05 for the rates (measurement.md 4.9)', () => {
    const found = channelFigures(october, september);
    expect(found.change!.before).toBeCloseTo(16.4, 9);
    expect(found.change!.after).toBeCloseTo(15.2, 9);
    expect(found.change!.mixEffect).toBeCloseTo(-2.25, 9);
    expect(found.change!.rateEffect).toBeCloseTo(1.05, 9);
    expect(found.costPerRequest).toBeCloseTo(15.2, 9);
    expect(found.costPerContact).toBeCloseTo(7.6, 9);
    expect(found).toMatchObject({ requests: 100, requestsBefore: 100, costed: 100 });
    expect(found.channels).toEqual([
      {
        ...{ channel: 'portal', requests: 55, contacts: 110, requestsBefore: 40 },
        ...{ costPerRequest: 8, costPerContact: 4, costPerRequestBefore: 8 },
      },
      {
        ...{ channel: 'phone', requests: 45, contacts: 90, requestsBefore: 60 },
        ...{ costPerRequest: 24, costPerContact: 12, costPerRequestBefore: 22 },
      },
    ]);
  });

  it('takes what an office spent over all bureaus that it serves', () => {
    const mine = [came('2026-10', 'phone', 10)];
    const all = [came('2026-10', 'phone', 40)];
    const found = channelFigures(stretch(mine, [spent('2026-10', 'phone', 400)], all), none);
    expect(found).toMatchObject({ costPerRequest: 10, costPerContact: 5, change: null });
  });

  it('weights the offices by where the bureau’s requests went', () => {
    const mine = [came('2026-10', 'phone', 30), came('2026-10', 'phone', 10, { office: 'hr' })];
    const spending = [spent('2026-10', 'phone', 300), spent('2026-10', 'phone', 500, 'hr')];
    const found = channelFigures(stretch(mine, spending), none);
    expect(found).toMatchObject({ costPerRequest: 20, offices: ['hr', 'it'] });
  });

  it('counts costs in the months that were entered only, and says of how many requests', () => {
    const mine = [came('2026-10', 'phone', 10), came('2026-11', 'phone', 30)];
    const found = channelFigures(stretch(mine, [spent('2026-10', 'phone', 100)]), none);
    expect(found).toMatchObject({ requests: 40, costed: 10, costPerRequest: 10 });
  });

  it('compares only offices that entered both stretches', () => {
    const both = stretch(
      [...october.mine, came('2026-10', 'phone', 50, { office: 'hr' })],
      [...october.spending, spent('2026-10', 'phone', 99_999, 'hr')],
    );
    expect(channelFigures(both, september)).toMatchObject({ offices: ['it'], costed: 100 });
    const other = stretch(
      [came('2026-09', 'phone', 5, { office: 'hr' })],
      [spent('2026-09', 'phone', 50, 'hr')],
    );
    expect(channelFigures(october, other)).toMatchObject({ offices: ['it'], change: null });
  });

  it('lets a channel that came or went change the mix alone', () => {
    const start = stretch([came('2026-09', 'phone', 10)], [spent('2026-09', 'phone', 200)]);
    const end = stretch([came('2026-10', 'portal', 10)], [spent('2026-10', 'portal', 50)]);
    expect(channelFigures(end, start).change).toEqual({
      ...{ before: 20, after: 5, mixEffect: -15, rateEffect: 0 },
    });
  });

  it('has no cost where nobody entered any, and nothing at all where nothing came', () => {
    const uncosted = channelFigures({ ...october, spending: [] }, none);
    expect(uncosted).toMatchObject({ requests: 100, costPerRequest: null, costPerContact: null });
    expect(uncosted.channels[0]).toMatchObject({ costPerRequest: null, costPerContact: null });
    expect(channelFigures(none, none)).toMatchObject({ channels: [], requests: 0, change: null });
  });
});
