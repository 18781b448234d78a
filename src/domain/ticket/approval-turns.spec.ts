import {
  asked,
  boardStep,
  openedWith,
  plannedStep,
} from '../../../test/support/factories/approval-steps.js';
import {
  dayMs,
  hourMs,
  monday9am,
  outcomeOf,
  refusalCodes,
} from '../../../test/support/factories/ticket-facts.js';
import { approvalSteps } from '../approval/approval-steps.js';
import type { ApproverFacts } from '../approval/choose-approvers.js';
import { holderOf, remindApproverAt, remindApprovers, settleApprovers } from './approval-turns.js';
import { bySystem, ticketEvent } from './ticket-event.js';

const facts: ApproverFacts = {
  customerId: 1,
  supervisorId: 9,
  above: new Map([
    [9, [8]],
    [21, [31]],
  ]),
  here: new Set([1, 8, 9, 21, 22, 23]),
  officeLeadIds: [7],
  standIns: new Map(),
};
const supervisor = approvalSteps(openedWith(plannedStep()));
const eventsOf = (about: ApproverFacts, steps = supervisor) =>
  outcomeOf(settleApprovers(steps, about, monday9am + dayMs));

describe('approvers', () => {
  it('stay as they are while nothing changes', () => {
    expect(refusalCodes(settleApprovers(supervisor, facts, monday9am))).toEqual([
      'ticket.approval.unchanged',
    ]);
  });

  it('who left are replaced by the next one above, with who stands in for them', () => {
    const about = { ...facts, here: new Set([8]), standIns: new Map([[8, 5]]) };
    const { events, changes } = eventsOf(about);
    expect(events).toEqual([
      {
        ...{ kind: 'approval_passed_on', occurredAt: monday9am + dayMs },
        ...{ actorId: null, actorSide: 'system' },
        data: { place: 1, approverId: 9, toId: 8, because: 'left', standInId: 5 },
      },
    ]);
    expect(changes).toEqual({ approverIds: [8, 5] });
  });

  it('who left stay where nobody could replace them', () => {
    const about = { ...facts, here: new Set<number>(), above: new Map(), officeLeadIds: [] };
    expect(settleApprovers(supervisor, about, monday9am).allowed).toBe(false);
  });

  it('get somebody who stands in, and lose them again', () => {
    const away = { ...facts, standIns: new Map([[9, 5]]) };
    const begun = eventsOf(away);
    expect(begun.events.map(({ kind, data }) => [kind, data])).toEqual([
      ['approval_stand_in', { place: 1, approverId: 9, standInId: 5 }],
    ]);
    const steps = approvalSteps([...openedWith(plannedStep()), ...begun.events]);
    expect(settleApprovers(steps, away, monday9am).allowed).toBe(false);
    expect(eventsOf(facts, steps).events[0]!.data).toMatchObject({ standInId: null });
  });

  it('who have decided are left alone', () => {
    const data = { approverId: 21, decision: 'approved', words: null, place: 1 } as const;
    const said = ticketEvent('approval_decided', data, bySystem, monday9am);
    const steps = approvalSteps([...openedWith(boardStep()), said]);
    const about = { ...facts, here: new Set([22, 23]), standIns: new Map([[22, 21]]) };
    expect(settleApprovers(steps, about, monday9am).allowed).toBe(false);
  });
});

describe('a reminder', () => {
  const zone = 'America/New_York';
  const seat = supervisor[0]!.seats[0]!;
  const remind = (steps: typeof supervisor, now: number) => remindApprovers(steps, () => zone, now);

  it('is due two business days after the request, in working hours', () => {
    expect(remindApproverAt(seat, zone)).toBe(monday9am + 2 * dayMs);
    const friday6pm = { ...seat, askedAt: monday9am + 4 * dayMs + 9 * hourMs };
    // Tuesday evening is no time to remind: Wednesday at 8.
    expect(remindApproverAt(friday6pm, zone)).toBe(Date.parse('2026-03-11T08:00:00-04:00'));
  });

  it('is due again after the last one, three times at most, and never once it is decided', () => {
    const remindedAt = monday9am + 2 * dayMs;
    expect(remindApproverAt({ ...seat, remindedAt, reminders: 2 }, zone)).toBe(
      remindedAt + 2 * dayMs,
    );
    expect(remindApproverAt({ ...seat, reminders: 3 }, zone)).toBeNull();
    expect(remindApproverAt({ ...seat, state: 'approved' }, zone)).toBeNull();
  });

  it('goes to who stands in, else to the approver', () => {
    expect(holderOf(seat)).toBe(9);
    const away = approvalSteps(openedWith(plannedStep({ asks: [asked(9, { standInId: 5 })] })));
    const { events, changes } = outcomeOf(remind(away, monday9am + 2 * dayMs));
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['approval_reminded', { place: 1, approverId: 9, remindedId: 5 }],
    ]);
    expect(changes).toEqual({});
  });

  it('is not sent early, at night or a fourth time', () => {
    const codes = (steps: typeof supervisor, now: number) => refusalCodes(remind(steps, now));
    const none = ['ticket.remind.not_due'];
    expect(codes(supervisor, monday9am + 2 * dayMs - 1)).toEqual(none);
    expect(codes(supervisor, monday9am + 2 * dayMs + 12 * hourMs)).toEqual(none);
    const data = { place: 1, approverId: 9, remindedId: 9 };
    const reminded = ticketEvent('approval_reminded', data, bySystem, monday9am);
    const often = approvalSteps([...openedWith(plannedStep()), reminded, reminded, reminded]);
    expect(codes(often, monday9am + 9 * dayMs)).toEqual(none);
  });
});
