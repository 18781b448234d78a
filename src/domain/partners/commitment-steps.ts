import { decide, type Decision } from '../decision.js';

/** How far a commitment has come. */
export const commitmentStates = ['planned', 'doing', 'done', 'stopped'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** The words for each state, as dashboards, packs and the portal print them. */
export const commitmentStateLabels: Readonly<Record<CommitmentState, string>> = {
  planned: 'Planned',
  doing: 'Doing',
  done: 'Done',
  stopped: 'Stopped',
};

/** What decides whether a commitment may be moved to another state. */
export interface CommitmentFacts {
  readonly state: CommitmentState;
  /** Whether its measure was taken after the change. */
  readonly measuredAfter: boolean;
}

/**
 * Moves a commitment. It is done only with a number from after the change, and stopped only with a reason; what has
 * ended can be taken up again, and nothing else.
 */
export function moveCommitment(
  { state, measuredAfter }: CommitmentFacts,
  to: CommitmentState,
  why: string | null,
): Decision<CommitmentState> {
  const ended = state === 'done' || state === 'stopped';
  return decide(
    [
      state === to
        ? { code: 'commitment.same_state', message: 'It is in this state already.', field: 'state' }
        : null,
      ended && to !== 'doing' && state !== to
        ? {
            code: 'commitment.ended',
            message: 'It has ended. Take it up again first.',
            field: 'state',
          }
        : null,
      to === 'done' && !measuredAfter
        ? {
            code: 'commitment.no_after_measure',
            message:
              'Measure what changed first: it is not done without a number from after the change.',
            field: 'state',
          }
        : null,
      to === 'stopped' && why === null
        ? { code: 'commitment.no_reason', message: 'Say why it is stopped.', field: 'why' }
        : null,
    ],
    () => to,
  );
}

/** How its time stands: "Late, was due October 31" past its date, "By December 15" before it; an end has no date. */
export function commitmentTime(
  { state, dueOn }: { readonly state: CommitmentState; readonly dueOn: string },
  today: string,
): { readonly late: boolean; readonly words: string } {
  const words = dayWords(dueOn, today);
  if (state === 'done' || state === 'stopped') {
    return { late: false, words: commitmentStateLabels[state] };
  }
  return dueOn < today
    ? { late: true, words: `Late, was due ${words}` }
    : { late: false, words: `By ${words}` };
}

const monthAndDay = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** "October 31"; with the year where it is another one than today's. */
function dayWords(day: string, today: string): string {
  const words = monthAndDay.format(new Date(`${day}T12:00:00Z`));
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words}, ${day.slice(0, 4)}`;
}
