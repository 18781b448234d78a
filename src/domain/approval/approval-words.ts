import { localReading, longDate } from '../sla/date-words.js';
import type { ApprovalSeat, ApprovalStep } from './approval-steps.js';

const mostOfAWeekMs = 6 * 86_400_000;

/** What the sentences need beside the steps: who reads them, where, when, and names. */
export interface ApprovalReading {
  readonly zone: string;
  readonly now: number;
  readonly nameOf: (personId: number) => string;
}

/** "today", "Tuesday" within the last six days, else "Thursday, November 12". */
export function sinceWords(instant: number, { zone, now }: ApprovalReading): string {
  if (now - instant >= mostOfAWeekMs) return longDate(instant, zone, now);
  const [then, today] = [localReading(instant, zone), localReading(now, zone)];
  return then.day === today.day && then.month === today.month ? 'today' : then.weekday;
}

/**
 * Who holds it now, a sentence for each step that is open: "Waiting for Dana Reed, supervisor, since
 * Tuesday." A step that needs several says how many of them are still missing.
 */
export function waitingSentences(
  steps: readonly ApprovalStep[],
  reading: ApprovalReading,
): readonly string[] {
  return steps
    .filter(({ state }) => state === 'requested')
    .map((step) => {
      const open = step.seats.filter(({ state }) => state === 'requested');
      const since = sinceWords(Math.min(...open.map(({ askedAt }) => askedAt)), reading);
      const names = open.map((seat) => holderName(seat, reading));
      return `Waiting for ${whoOf(step, names)}, ${step.name}, since ${since}.`;
    });
}

function whoOf(step: ApprovalStep, names: readonly string[]): string {
  if (names.length === 1) return names[0] as string;
  if (step.rule === 'first_word') return listed(names, 'or');
  const missing = step.needed - step.seats.filter(({ state }) => state === 'approved').length;
  return missing === names.length ? listed(names, 'and') : `${missing} of ${listed(names, 'and')}`;
}

/** "Dana Reed", or "Sam Lee for Dana Reed" while somebody stands in. */
function holderName({ approverId, standInId }: ApprovalSeat, { nameOf }: ApprovalReading): string {
  return standInId === null ? nameOf(approverId) : `${nameOf(standInId)} for ${nameOf(approverId)}`;
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** Why somebody else is asked than the one whom the service names; null when nobody else is. */
export function insteadSentence(
  { because, insteadOfId }: Pick<ApprovalSeat, 'because' | 'insteadOfId'>,
  nameOf: ApprovalReading['nameOf'],
): string | null {
  const name = insteadOfId === null ? 'the approver' : nameOf(insteadOfId);
  switch (because) {
    case 'own_request':
      return `In place of ${name}: nobody approves their own request.`;
    case 'left':
      return `In place of ${name}, who doesn't work here any more.`;
    case 'nobody_above':
      return 'Nobody is above the person who asked, so the lead of the office decides.';
    case null:
      return null;
  }
}

/** What decides a step that asks several people: "2 of 3 have to approve"; null where one person is asked. */
export function ruleWords({ rule, needed, seats }: ApprovalStep): string | null {
  const asked = seats.filter(({ state }) => state !== 'passed_on').length;
  if (asked < 2) return null;
  if (rule === 'first_word') return 'The first answer decides';
  return needed >= asked ? 'All of them have to approve' : `${needed} of ${asked} have to approve`;
}
