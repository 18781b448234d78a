import { commitmentTime, moveCommitment, type CommitmentState } from './commitment-steps.js';

const codes = (
  state: CommitmentState,
  to: CommitmentState,
  { measuredAfter = false, why = null as string | null } = {},
): string[] => {
  const decision = moveCommitment({ state, measuredAfter }, to, why);
  return decision.allowed ? [decision.outcome] : decision.refusals.map(({ code }) => code);
};

describe('a commitment', () => {
  it('is begun, measured and done', () => {
    expect(codes('planned', 'doing')).toEqual(['doing']);
    expect(codes('doing', 'planned')).toEqual(['planned']);
    expect(codes('doing', 'done', { measuredAfter: true })).toEqual(['done']);
  });

  it('is not done without a number from after the change', () => {
    expect(codes('doing', 'done')).toEqual(['commitment.no_after_measure']);
    expect(codes('planned', 'done')).toEqual(['commitment.no_after_measure']);
  });

  it('is stopped only with a reason', () => {
    expect(codes('doing', 'stopped')).toEqual(['commitment.no_reason']);
    expect(codes('doing', 'stopped', { why: 'The rule changed.' })).toEqual(['stopped']);
  });

  it('that has ended can be taken up again, and nothing else', () => {
    expect(codes('done', 'doing')).toEqual(['doing']);
    expect(codes('stopped', 'doing')).toEqual(['doing']);
    expect(codes('stopped', 'done')).toEqual(['commitment.ended', 'commitment.no_after_measure']);
    expect(codes('done', 'planned')).toEqual(['commitment.ended']);
    expect(codes('done', 'done', { measuredAfter: true })).toEqual(['commitment.same_state']);
    expect(codes('planned', 'planned')).toEqual(['commitment.same_state']);
  });
});

describe('the time of a commitment', () => {
  it('says how late it is, until it has ended', () => {
    const at = (state: CommitmentState, today: string) =>
      commitmentTime({ state, dueOn: '2026-10-31' }, today);
    expect(at('doing', '2026-11-27')).toEqual({ late: true, words: 'Late, was due October 31' });
    expect(at('planned', '2026-10-31')).toEqual({ late: false, words: 'By October 31' });
    expect(at('doing', '2027-01-02')).toEqual({
      late: true,
      words: 'Late, was due October 31, 2026',
    });
    expect(at('done', '2026-11-27')).toEqual({ late: false, words: 'Done' });
    expect(at('stopped', '2026-11-27')).toEqual({ late: false, words: 'Stopped' });
  });
});
