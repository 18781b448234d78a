import type { EscalationAction } from './escalation-step.js';

/** A step as far as it is put into words; percent is null where the missed promise makes it due. */
export interface WordedStep {
  readonly action: EscalationAction;
  readonly receiver: string | null;
  readonly percent: number | null;
}

interface Forms {
  readonly ahead: string;
  readonly done: string;
}

const people: Readonly<Record<string, string>> = {
  assignee: 'the assignee',
  team: 'the team',
  team_lead: "the team's lead",
  office_lead: "the office's lead",
};

function forms(
  { action, receiver }: Pick<WordedStep, 'action' | 'receiver'>,
  team: (code: string) => string,
): Forms {
  switch (action) {
    case 'notify': {
      const whom = people[receiver ?? ''] ?? 'the team';
      return { ahead: `Tell ${whom}`, done: `Told ${whom}` };
    }
    case 'raise_priority':
      return { ahead: 'Raise the priority', done: 'Raised the priority' };
    case 'tell_bureau_lead':
      return { ahead: "Tell the bureau's lead", done: "Told the bureau's lead" };
    case 'ask_owner_for_date':
      return { ahead: 'Ask the owner for a new date', done: 'Asked the owner for a new date' };
    case 'reassign':
      return reassigned(receiver, team);
  }
}

function reassigned(receiver: string | null, team: (code: string) => string): Forms {
  if (receiver === 'nobody') {
    return { ahead: 'Put it back into the queue', done: 'Put it back into the queue' };
  }
  const whom = receiver === 'team_lead' ? people[receiver]! : team(receiver ?? '');
  return { ahead: `Give it to ${whom}`, done: `Gave it to ${whom}` };
}

/** What the step will do: "Tell the team's lead". `team` names a team by its code. */
export function stepAhead(
  step: Pick<WordedStep, 'action' | 'receiver'>,
  team: (code: string) => string,
): string {
  return forms(step, team).ahead;
}

/** What the step did: "Told the team's lead". */
export function stepDone(
  step: Pick<WordedStep, 'action' | 'receiver'>,
  team: (code: string) => string,
): string {
  return forms(step, team).done;
}

/** When a step is due: "when 75% of the time is used". */
export function stepPoint({ percent }: Pick<WordedStep, 'percent'>): string {
  return percent === null ? 'when the promise is missed' : `when ${percent}% of the time is used`;
}

/** Why a step was not done, as the Desk says it. */
export const stepReasons = {
  finished: 'It was over before.',
  overtaken: 'The promise was missed meanwhile.',
  highest_priority: 'The priority is the highest it can have.',
  no_lead: 'The team has no lead who could take it.',
  unchanged: 'It was so already.',
  team_closed: 'That team takes no work.',
  restricted: 'It is restricted, and that team is of another office.',
  taken_back: 'The time was counted anew, and it was not due.',
} as const;
