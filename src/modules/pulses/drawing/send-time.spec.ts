import { pulseReminderTime, pulseSendTime } from './send-time.js';

const inWashington = 'America/New_York';

function sentAt(closedAt: string, delayMinutes: number, timeZone: string): string {
  return new Date(pulseSendTime(Date.parse(closedAt), delayMinutes, timeZone)).toISOString();
}

describe('when a pulse leaves', () => {
  it('is an hour after the closing on a working day', () => {
    expect(sentAt('2026-11-23T10:15:00-05:00', 60, inWashington)).toBe('2026-11-23T16:15:00.000Z');
  });

  it('is the next morning at 8:00 for a request closed at 4:30 p.m.', () => {
    expect(sentAt('2026-11-23T16:30:00-05:00', 60, inWashington)).toBe('2026-11-24T13:00:00.000Z');
  });

  it('is Monday morning for a request closed on Friday evening', () => {
    expect(sentAt('2026-11-20T18:00:00-05:00', 60, inWashington)).toBe('2026-11-23T13:00:00.000Z');
  });

  it('skips Thanksgiving: closed on Wednesday, November 25 at 5 p.m., it leaves on Friday', () => {
    expect(sentAt('2026-11-25T17:00:00-05:00', 60, inWashington)).toBe('2026-11-27T13:00:00.000Z');
  });

  it('goes by the clock of the customer in Guam, not by that of Washington', () => {
    expect(sentAt('2026-11-23T16:30:00-05:00', 60, 'Pacific/Guam')).toBe(
      '2026-11-23T22:30:00.000Z',
    );
    expect(sentAt('2026-11-23T03:00:00-05:00', 60, 'Pacific/Guam')).toBe(
      '2026-11-23T22:00:00.000Z',
    );
  });

  it('skips a New Year that is observed on December 31 of the year before', () => {
    expect(sentAt('2027-12-30T17:30:00-05:00', 60, inWashington)).toBe('2028-01-03T13:00:00.000Z');
  });

  it('is the closing itself with a delay of 0, also at night', () => {
    expect(sentAt('2026-11-22T03:00:00-05:00', 0, inWashington)).toBe('2026-11-22T08:00:00.000Z');
  });
});

describe('when the one reminder leaves', () => {
  const remindedAt = (sentAt: string, timeZone = inWashington): string =>
    new Date(pulseReminderTime(Date.parse(sentAt), timeZone)!).toISOString();

  it('is three working days later, at the same time of day', () => {
    expect(remindedAt('2026-11-16T11:00:00-05:00')).toBe('2026-11-19T16:00:00.000Z');
  });

  it('skips the weekend and Thanksgiving: sent on Tuesday, November 24, it leaves on Monday, November 30', () => {
    expect(remindedAt('2026-11-24T11:00:00-05:00')).toBe('2026-11-30T16:00:00.000Z');
  });

  it('waits for the morning when the pulse was sent at night', () => {
    expect(remindedAt('2026-11-16T03:00:00-05:00')).toBe('2026-11-19T13:00:00.000Z');
  });

  it('goes by the clock of the customer in Guam', () => {
    expect(remindedAt('2026-11-16T09:00:00+10:00', 'Pacific/Guam')).toBe(
      '2026-11-18T23:00:00.000Z',
    );
  });
});
