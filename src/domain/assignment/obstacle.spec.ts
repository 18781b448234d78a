import { obstacleLabel, obstacleTo, obstacleToldTo, type Standing } from './obstacle.js';

const standing = (change: Partial<Standing> = {}): Standing => ({
  ...{ limit: 8, inHand: 3, awayUntil: null, working: true, worksAgainAt: null },
  ...change,
});
const reading = {
  zone: 'America/New_York',
  now: Date.parse('2026-11-25T18:00:00-05:00'),
};
const monday = Date.parse('2026-11-30T08:30:00-05:00');

describe('what stands against giving somebody a ticket', () => {
  it('is nothing while they are here, at work and below their limit', () => {
    expect(obstacleTo(standing())).toBeNull();
    expect(obstacleTo(standing({ limit: null, inHand: 90 }))).toBeNull();
  });

  it('is the weightiest of: away, outside their hours, full', () => {
    const full = { inHand: 8 };
    const off = { ...full, working: false, worksAgainAt: monday };
    expect(obstacleTo(standing({ ...off, awayUntil: '2026-11-27' }))?.kind).toBe('away');
    expect(obstacleTo(standing(off))?.kind).toBe('off_hours');
    expect(obstacleTo(standing(full))?.kind).toBe('full');
  });
});

describe('its words', () => {
  it.each([
    [
      standing({ awayUntil: '2026-11-27' }),
      'You are out of office until Fri, Nov 27. If you are back, end it in My availability.',
      'Away until Fri, Nov 27',
    ],
    [
      standing({ working: false, worksAgainAt: monday }),
      'These are not your working hours. They begin again on Mon, Nov 30 at 8:30 a.m. ET. You can still claim a ticket from the list, or change your hours in My availability.',
      'Not working now',
    ],
    [
      standing({ working: false }),
      'These are not your working hours. You can still claim a ticket from the list, or change your hours in My availability.',
      'Not working now',
    ],
    [
      standing({ inHand: 9 }),
      'You have 9 tickets in hand, and your limit is 8. Finish one, put one on hold or hand one over first.',
      'Full: 9 of 8',
    ],
    [
      standing({ limit: 1, inHand: 1 }),
      'You have 1 ticket in hand, and your limit is 1. Finish one, put one on hold or hand one over first.',
      'Full: 1 of 1',
    ],
  ])('of %j tell the person the way out, and others the fact', (one, told, label) => {
    const obstacle = obstacleTo(one)!;
    expect(obstacleToldTo(obstacle, reading)).toBe(told);
    expect(obstacleLabel(obstacle, reading)).toBe(label);
  });
});
