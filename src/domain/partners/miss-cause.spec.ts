import { missCause, missCauseLabels, missCauses } from './miss-cause.js';

const none = { unclaimed: 0, us: 0, customer: 0, third_party: 0, approval: 0, finished: 0 };

describe('why a promise was missed', () => {
  it('a ticket handed on twice was handed from team to team, whatever else happened', () => {
    expect(missCause({ ...none, unclaimed: 90, us: 10 }, 2)).toBe('handed_on');
  });

  it.each([
    ['approval', { ...none, approval: 60, us: 40 }],
    ['third_party', { ...none, third_party: 60, us: 40 }],
    ['unclaimed', { ...none, unclaimed: 60, us: 40 }],
    ['customer', { ...none, customer: 60, us: 40 }],
  ])('more than half of the time in %s makes it the cause', (cause, time) => {
    expect(missCause(time, 1)).toBe(cause);
  });

  it('exactly half is not more than half: the work took longer', () => {
    expect(missCause({ ...none, third_party: 50, us: 50 }, 0)).toBe('work');
  });

  it('every cause has words', () => {
    expect(
      missCauses.map((cause) => missCauseLabels[cause]).every((label) => label.length > 10),
    ).toBe(true);
  });
});
