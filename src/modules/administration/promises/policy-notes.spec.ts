import { policyNotes } from './policy-notes.js';

const hour = 3_600_000;
const policy = {
  ...{ targets: { first_response: hour, resolution: 8 * hour }, warnPct: [] },
  ...({ onReopen: 'continue', onRetarget: 'keep_elapsed' } as const),
};

describe('what may surprise in a policy', () => {
  test('is nothing when every priority has its promises', () => {
    expect(policyNotes(policy)).toEqual([]);
  });

  test('is a priority for which nothing is promised', () => {
    const targets = { first_response: { high: hour, urgent: hour }, ola: { desk: hour } };
    expect(policyNotes({ ...policy, targets })).toEqual([
      'No first answer is promised for Low and Normal: customers get no date for it.',
      'No finish is promised for any priority: customers get no date for it.',
    ]);
  });

  test('is a clock that stands still from the start', () => {
    const pauseOn = { resolution: ['waiting_approval'] } as const;
    expect(policyNotes({ ...policy, pauseOn })[0]).toMatch(
      /starts with the clock .* standing still/,
    );
  });
});
