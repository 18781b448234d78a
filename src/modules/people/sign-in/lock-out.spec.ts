import { judgeTry, type TriesSoFar } from './lock-out.js';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00Z`);
const nothing: TriesSoFar = { triedAt: [], lockedUntil: null };

const afterWrongTries = (...times: string[]): TriesSoFar =>
  times.reduce((tries, time) => judgeTry(tries, at(time)).tries, nothing);

describe('lock-out', () => {
  it('looks at the password of the first five tries in fifteen minutes', () => {
    const four = afterWrongTries('09:00', '09:01', '09:02', '09:03');
    expect(four.lockedUntil).toBeNull();
    expect(judgeTry(four, at('09:04')).admitted).toBe(true);
  });

  it('locks for fifteen minutes from the fifth wrong try', () => {
    const five = afterWrongTries('09:00', '09:01', '09:02', '09:03', '09:04');
    expect(five.lockedUntil).toBe(at('09:19'));
    expect(judgeTry(five, at('09:05'))).toEqual({ admitted: false, tries: five });
    expect(judgeTry(five, at('09:18')).admitted).toBe(false);
  });

  it('opens again at the very end of the fifteen minutes, with a clean count', () => {
    const five = afterWrongTries('09:00', '09:01', '09:02', '09:03', '09:04');
    const next = judgeTry(five, at('09:19'));
    expect(next.admitted).toBe(true);
    expect(next.tries).toEqual({ triedAt: [at('09:19')], lockedUntil: null });
  });

  it('forgets tries that are fifteen minutes old', () => {
    const four = afterWrongTries('09:00', '09:01', '09:02', '09:03');
    const next = judgeTry(four, at('09:15'));
    expect(next.tries.triedAt).toEqual([at('09:01'), at('09:02'), at('09:03'), at('09:15')]);
    expect(next.tries.lockedUntil).toBeNull();
  });

  it('admits no more than five of many guesses at one instant', () => {
    let tries = nothing;
    const admitted = Array.from({ length: 50 }, () => {
      const judged = judgeTry(tries, at('09:00'));
      tries = judged.tries;
      return judged.admitted;
    });
    expect(admitted.filter(Boolean)).toHaveLength(5);
  });
});
