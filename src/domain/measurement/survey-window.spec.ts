import { waveLabel, waveToOpen } from './survey-window.js';

const windows = [
  { quarter: 2, opensAfterDays: 14 },
  { quarter: 4, opensAfterDays: 0 },
];
const at = (day: string, zone = 'America/New_York') => waveToOpen(windows, Date.parse(day), zone);

describe('the wave that is to be opened', () => {
  it('opens so many days after the beginning of its quarter, and lasts four weeks', () => {
    expect(at('2027-01-15T05:00:00Z')).toEqual({
      code: 'FY2027-Q2',
      label: 'FY 2027 Q2',
      opensAt: Date.parse('2027-01-15T05:00:00Z'),
      closesAt: Date.parse('2027-02-12T05:00:00Z'),
    });
  });

  it('is none before its day and after its first week, so nobody has less time than others', () => {
    expect(at('2027-01-15T04:59:59Z')).toBeNull();
    expect(at('2027-01-22T04:59:59Z')?.code).toBe('FY2027-Q2');
    expect(at('2027-01-22T05:00:00Z')).toBeNull();
  });

  it('is none in a quarter without a window', () => {
    expect(at('2026-11-20T12:00:00Z')).toBeNull();
  });

  it('begins with the day of the bureau: in Guam it is July while Washington still has June', () => {
    const instant = '2027-06-30T14:00:00Z';
    expect(at(instant, 'Pacific/Guam')?.code).toBe('FY2027-Q4');
    expect(at(instant)).toBeNull();
  });
});

it('a wave is called after its quarter', () => {
  expect(waveLabel('FY2027-Q2')).toBe('FY 2027 Q2');
});
