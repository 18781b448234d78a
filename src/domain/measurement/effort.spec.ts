import { burdenHours, isKeptButUnhappy, meanEffort, observedEffort } from './effort.js';

const smooth = {
  transfers: 0,
  repeatContacts: 0,
  channelSwitches: 0,
  knownFieldAsks: 0,
  reopens: 0,
};
const rough = {
  transfers: 2,
  repeatContacts: 3,
  channelSwitches: 1,
  knownFieldAsks: 4,
  reopens: 1,
};

describe('the observed effort', () => {
  it('is the sum of what happened, each part shown', () => {
    expect(observedEffort(smooth)).toBe(0);
    expect(observedEffort(rough)).toBe(11);
    expect(meanEffort([smooth, rough])).toEqual({
      n: 2,
      total: 5.5,
      transfers: 1,
      repeatContacts: 1.5,
      channelSwitches: 0.5,
      knownFieldAsks: 2,
      reopens: 0.5,
    });
  });

  it('of no requests is no data', () => {
    expect(meanEffort([])).toBeNull();
  });
});

describe('burden', () => {
  it('of 1,200 forms of 5 minutes is 100 hours', () => {
    expect(burdenHours(1_200, 5)).toBe(100);
  });
});

describe('kept, but unhappy', () => {
  it('is a promise kept with a score of 1 or 2', () => {
    expect(isKeptButUnhappy(true, 2)).toBe(true);
    expect(isKeptButUnhappy(true, 3)).toBe(false);
    expect(isKeptButUnhappy(false, 1)).toBe(false);
    expect(isKeptButUnhappy(null, 1)).toBe(false);
    expect(isKeptButUnhappy(true, null)).toBe(false);
  });
});
