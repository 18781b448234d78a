import { skippedUntil, skipReasonLabels, skipReasons, skipWords } from './skipping.js';

describe('skipping a ticket', () => {
  it('keeps it from the same person for four hours', () => {
    const tenPastNine = Date.parse('2026-11-24T09:10:00-05:00');
    expect(skippedUntil(tenPastNine)).toBe(Date.parse('2026-11-24T13:10:00-05:00'));
  });

  it('is recorded with the reason and what was typed', () => {
    expect(skipWords('no_time', ' ')).toBe('I can’t get to it in time');
    expect(skipWords('needs_colleague', 'Only Ben has the key.')).toBe(
      'A colleague has to do this: Only Ben has the key.',
    );
    expect(skipWords('other', ' It is my sister’s. ')).toBe('It is my sister’s.');
  });

  it('has words for each reason', () => {
    expect(skipReasons.map((reason) => skipReasonLabels[reason])).toHaveLength(5);
  });
});
