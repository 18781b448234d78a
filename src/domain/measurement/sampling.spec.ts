import { dayMs, hourMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import {
  defaultSamplingRules,
  drawPulse,
  exclusionReasons,
  type PulseCase,
  type PulseHistory,
  type SamplingRules,
} from './sampling.js';

const finished = (overrides: Partial<PulseCase> = {}): PulseCase => ({
  ending: 'confirmed',
  resolutionCategory: 'done',
  highStakes: false,
  partOfJourney: false,
  customerActive: true,
  customerOptedOut: false,
  alreadyAsked: false,
  ...overrides,
});

const history = (overrides: Partial<PulseHistory> = {}): PulseHistory => ({
  lastSentAt: null,
  waiting: 0,
  sentInLast30Days: 0,
  ...overrides,
});

const draw = (
  request: Partial<PulseCase> = {},
  lately: Partial<PulseHistory> = {},
  { random = 0, ...rules }: Partial<SamplingRules> & { random?: number } = {},
) =>
  drawPulse(
    finished(request),
    history(lately),
    { ...defaultSamplingRules, ...rules },
    random,
    monday9am,
  );

describe('who is asked', () => {
  it('is everybody whose request is finished, also where it closed by itself', () => {
    const asked = {
      eligible: true,
      asked: true,
      reason: 'asked',
      probability: 1,
      takesPlace: false,
    };
    expect(draw()).toEqual(asked);
    expect(draw({ ending: 'closed_by_itself', resolutionCategory: 'no_answer' })).toEqual(asked);
    expect(draw({ resolutionCategory: null }, {}, { random: 0.999 })).toEqual(asked);
  });

  it.each<[(typeof exclusionReasons)[number], Partial<PulseCase>]>([
    ['withdrawn', { ending: 'withdrawn' }],
    ['merged', { ending: 'merged' }],
    ['not_approved', { ending: 'not_approved' }],
    ['duplicate', { resolutionCategory: 'duplicate' }],
    ['spam', { resolutionCategory: 'spam' }],
    ['test', { resolutionCategory: 'test' }],
    ['high_stakes', { highStakes: true }],
    ['part_of_journey', { partOfJourney: true }],
    ['no_customer', { customerActive: false }],
    ['already_asked', { alreadyAsked: true }],
  ])('leaves out by rule, with its reason: %s', (reason, request) => {
    expect(draw(request)).toEqual({
      eligible: false,
      asked: false,
      reason,
      probability: 0,
      takesPlace: false,
    });
  });

  it('has a reason for every exclusion, and the first that holds is the one recorded', () => {
    expect(exclusionReasons).toHaveLength(10);
    expect(draw({ ending: 'withdrawn', highStakes: true, customerOptedOut: true }).reason).toBe(
      'withdrawn',
    );
  });

  it('honours who opted out, and still counts them', () => {
    expect(draw({ customerOptedOut: true })).toMatchObject({
      eligible: true,
      asked: false,
      reason: 'opted_out',
      probability: 0,
    });
  });

  it('leaves a person in peace for 14 days after a pulse, to the millisecond', () => {
    const fourteenDaysAgo = monday9am - 14 * dayMs;
    expect(draw({}, { lastSentAt: fourteenDaysAgo + 1 })).toMatchObject({
      eligible: true,
      reason: 'cooling_off',
      probability: 0,
    });
    expect(draw({}, { lastSentAt: fourteenDaysAgo }).asked).toBe(true);
    expect(draw({}, { lastSentAt: monday9am - hourMs }, { coolingOffDays: 0 }).asked).toBe(true);
  });

  it('stops at the limit of 30 days', () => {
    expect(draw({}, { sentInLast30Days: 500 }, { monthlyLimit: 500 }).reason).toBe('throttled');
    expect(draw({}, { sentInLast30Days: 499 }, { monthlyLimit: 500 }).asked).toBe(true);
  });

  it('is drawn with the share that was set', () => {
    expect(draw({}, {}, { share: 0.5, random: 0.49 })).toMatchObject({
      asked: true,
      probability: 0.5,
    });
    expect(draw({}, {}, { share: 0.5, random: 0.5 })).toMatchObject({
      eligible: true,
      asked: false,
      reason: 'sampling',
      probability: 0.5,
    });
  });

  it('gives the second of two waiting requests the place of the first in half of the cases', () => {
    expect(draw({}, { waiting: 1 }, { random: 0.49 })).toEqual({
      eligible: true,
      asked: true,
      reason: 'asked',
      probability: 0.5,
      takesPlace: true,
    });
    expect(draw({}, { waiting: 1 }, { random: 0.5 })).toMatchObject({
      asked: false,
      reason: 'cooling_off',
      probability: 0.5,
      takesPlace: false,
    });
  });

  it.each([1, 0.5])(
    'asks about each of five requests equally often, with a share of %d',
    (share) => {
      const wins = [0, 0, 0, 0, 0];
      let state = 12_345;
      const next = () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state / 2 ** 32;
      };
      const runs = 20_000;
      for (let run = 0; run < runs; run += 1) {
        let drawn = -1;
        let waiting = 0;
        for (let at = 0; at < wins.length; at += 1) {
          const { asked, reason } = draw({}, { waiting }, { share, random: next() });
          if (asked) drawn = at;
          if (reason !== 'sampling') waiting += 1;
        }
        if (drawn >= 0) wins[drawn] = (wins[drawn] ?? 0) + 1;
      }
      const all = wins.reduce((sum, count) => sum + count, 0);
      expect(all / runs).toBeCloseTo(1 - (1 - share) ** 5, 1);
      for (const count of wins) expect(Math.abs(count / all - 0.2)).toBeLessThan(0.015);
    },
  );
});
