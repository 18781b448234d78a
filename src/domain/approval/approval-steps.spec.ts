import fc from 'fast-check';
import {
  asked,
  boardStep,
  openedWith,
  plannedStep,
} from '../../../test/support/factories/approval-steps.js';
import { monday9am } from '../../../test/support/factories/ticket-facts.js';
import { byCustomer, bySystem, ticketEvent } from '../ticket/ticket-event.js';
import type { NewTicketEvent } from '../ticket/ticket-event.js';
import {
  approvalSteps,
  awaitedIds,
  nextRound,
  openSteps,
  seatsOf,
  stepsAfter,
  tookPart,
} from './approval-steps.js';

function word(
  approverId: number,
  decision: 'approved' | 'declined',
  { place = 1, by = approverId as number | null, words = null as string | null } = {},
): NewTicketEvent {
  const author = by === null ? bySystem : byCustomer(by);
  return ticketEvent('approval_decided', { approverId, decision, words, place }, author, monday9am);
}

const statesOf = (events: readonly NewTicketEvent[]) =>
  approvalSteps(events).map(({ state, seats }) => [state, seats.map((seat) => seat.state)]);

describe('the steps of an approval', () => {
  it('are those of the service, the first round asked and the next ahead', () => {
    const events = openedWith(plannedStep(), boardStep({ place: 2, round: 2 }));
    expect(statesOf(events)).toEqual([
      ['requested', ['requested']],
      ['ahead', []],
    ]);
    const steps = approvalSteps(events);
    expect(openSteps(steps).map(({ place }) => place)).toEqual([1]);
    expect(nextRound(steps)).toBe(2);
    expect(awaitedIds(steps)).toEqual([9]);
  });

  it('are none where nothing was asked', () => {
    expect(approvalSteps([])).toEqual([]);
    expect(nextRound([])).toBeNull();
    expect(approvalSteps(openedWith())).toEqual([]);
    const opened = openedWith()[0] as Extract<NewTicketEvent, { kind: 'opened' }>;
    const { approvalSteps: _none, ...data } = opened.data;
    expect(approvalSteps([{ ...opened, data }])).toEqual([]);
  });

  it('of a ticket filed before there were steps are one a request', () => {
    const ask = ticketEvent('approval_requested', { approverId: 9, step: 'funding' }, bySystem, 1);
    const before = approvalSteps([ask]);
    expect(before).toMatchObject([
      { place: 1, code: 'funding', rule: 'first_word', needed: 1, round: 1, state: 'requested' },
    ]);
    const data = { approverId: 9, decision: 'approved', words: null } as const;
    const after = stepsAfter(before, ticketEvent('approval_decided', data, bySystem, 2));
    expect(after).toMatchObject([{ state: 'approved', seats: [{ decidedById: 9, decidedAt: 2 }] }]);
  });

  it('keep why somebody else is asked, and who stands in', () => {
    const ask = asked(8, { because: 'left', insteadOfId: 9, standInId: 7 });
    const steps = approvalSteps(openedWith(plannedStep({ asks: [ask, asked(null)] })));
    expect(steps[0]!.seats).toEqual([
      {
        ...{ approverId: 8, because: 'left', insteadOfId: 9, standInId: 7, state: 'requested' },
        ...{ askedAt: monday9am, decidedAt: null, decidedById: null, words: null },
        ...{ remindedAt: null, reminders: 0 },
      },
    ]);
    expect(awaitedIds(steps)).toEqual([8, 7]);
  });
});

describe('a step that the first answer decides', () => {
  const group = plannedStep({ asks: [asked(21), asked(22)] });

  it('is approved by one yes; the others are not needed', () => {
    const events = [...openedWith(group), word(22, 'approved', { words: 'Fine.' })];
    expect(statesOf(events)).toEqual([['approved', ['not_needed', 'approved']]]);
    expect(approvalSteps(events)[0]!.seats[1]!.words).toBe('Fine.');
  });

  it('is declined by one no; the others are called off', () => {
    expect(statesOf([...openedWith(group), word(21, 'declined')])).toEqual([
      ['declined', ['declined', 'cancelled']],
    ]);
  });
});

describe('a quorum of two of three', () => {
  const filed = openedWith(boardStep());

  it('waits after one yes and after one no', () => {
    expect(statesOf([...filed, word(21, 'approved')])).toEqual([
      ['requested', ['approved', 'requested', 'requested']],
    ]);
    expect(statesOf([...filed, word(21, 'declined')])).toEqual([
      ['requested', ['declined', 'requested', 'requested']],
    ]);
  });

  it('is approved by two, whoever was against it being outvoted', () => {
    const events = [...filed, word(22, 'declined'), word(21, 'approved'), word(23, 'approved')];
    expect(statesOf(events)).toEqual([['approved', ['approved', 'outvoted', 'approved']]]);
    const early = [...filed, word(21, 'approved'), word(22, 'approved')];
    expect(statesOf(early)).toEqual([['approved', ['approved', 'approved', 'not_needed']]]);
  });

  it('is declined as soon as two can not approve it any more', () => {
    const events = [...filed, word(22, 'declined'), word(23, 'declined')];
    expect(statesOf(events)).toEqual([['declined', ['cancelled', 'declined', 'declined']]]);
  });

  it('asks the same of any number, whatever the order of the words', () => {
    const votes = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc.record({
        needed: fc.integer({ min: 1, max: size }),
        votes: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        order: fc.shuffledSubarray(
          Array.from({ length: size }, (_, at) => at),
          { minLength: size },
        ),
      }),
    );
    fc.assert(
      fc.property(votes, ({ needed, votes: said, order }) => {
        const asks = said.map((_, at) => asked(100 + at));
        let steps = approvalSteps(openedWith(boardStep({ needed, asks })));
        let [yes, no] = [0, 0];
        for (const at of order) {
          const open = steps[0]!.state === 'requested';
          expect(open).toBe(yes < needed && no <= said.length - needed);
          if (!open) break;
          // Never more than was asked, and each person once.
          expect(seatsOf(steps, 100 + at)).toHaveLength(1);
          steps = stepsAfter(steps, word(100 + at, said[at] ? 'approved' : 'declined'));
          if (said[at]) yes += 1;
          else no += 1;
          expect(seatsOf(steps, 100 + at)).toEqual([]);
        }
        const { state, seats } = steps[0]!;
        expect(state).toBe(yes >= needed ? 'approved' : 'declined');
        expect(seats.filter((seat) => seat.state === 'requested')).toEqual([]);
        expect(awaitedIds(steps)).toEqual([]);
      }),
    );
  });
});

describe('who may decide', () => {
  const stands = (standInId: number | null, approverId = 21) =>
    ticketEvent('approval_stand_in', { place: 1, approverId, standInId }, bySystem, monday9am);

  it('is also who stands in, until nobody does', () => {
    const steps = approvalSteps([...openedWith(boardStep()), stands(30)]);
    expect(seatsOf(steps, 30)).toMatchObject([{ place: 1, seat: { approverId: 21 } }]);
    expect(awaitedIds(steps)).toEqual([21, 30, 22, 23]);
    expect(seatsOf(stepsAfter(steps, stands(null)), 30)).toEqual([]);
  });

  it('has one word in a step, for themselves before those they stand in for', () => {
    const events = [...openedWith(boardStep()), stands(22), stands(30, 23)];
    expect(seatsOf(approvalSteps(events), 22)).toMatchObject([{ seat: { approverId: 22 } }]);
    const spoken = approvalSteps([...events, word(22, 'approved')]);
    expect(seatsOf(spoken, 22)).toEqual([]);
    expect(awaitedIds(spoken)).toEqual([21, 23, 30]);
    const forOther = approvalSteps([...events, word(23, 'approved', { by: 30 })]);
    expect(forOther[0]!.seats.find(({ approverId }) => approverId === 23)).toMatchObject({
      decidedById: 30,
    });
  });

  it('are those who were asked, once they have decided only in memory', () => {
    const steps = approvalSteps([...openedWith(boardStep()), stands(30)]);
    expect([21, 30, 31].map((id) => tookPart(steps, id))).toEqual([true, true, false]);
    const done = approvalSteps([...openedWith(boardStep()), word(21, 'approved', { by: 40 })]);
    expect(tookPart(done, 40)).toBe(true);
  });
});

describe('somebody who left', () => {
  const passed = (approverId: number, toId: number) =>
    ticketEvent(
      'approval_passed_on',
      { place: 1, approverId, toId, because: 'left', standInId: null },
      bySystem,
      monday9am,
    );

  it('has no seat any more; who replaces them has', () => {
    const events = [
      ...openedWith(boardStep(), plannedStep({ place: 2, round: 1 })),
      passed(21, 31),
    ];
    const [board, other] = approvalSteps(events);
    expect(board!.seats.map(({ approverId, state }) => [approverId, state])).toEqual([
      [21, 'passed_on'],
      [22, 'requested'],
      [23, 'requested'],
      [31, 'requested'],
    ]);
    expect(board!.seats[3]).toMatchObject({ because: 'left', insteadOfId: 21 });
    expect(other!.seats).toHaveLength(1);
  });

  it('who comes back has one seat', () => {
    const events = [...openedWith(plannedStep()), passed(9, 8), passed(8, 9)];
    expect(approvalSteps(events)[0]!.seats.map(({ state }) => state)).toEqual([
      'passed_on',
      'requested',
    ]);
  });
});

it('reminders are counted', () => {
  const data = { place: 1, approverId: 9, remindedId: 9 };
  const reminded = ticketEvent('approval_reminded', data, bySystem, monday9am + 5);
  const steps = approvalSteps([...openedWith(plannedStep()), reminded, reminded]);
  expect(steps[0]!.seats[0]).toMatchObject({ reminders: 2, remindedAt: monday9am + 5 });
});

describe('what ends the request', () => {
  const filed = openedWith(plannedStep(), plannedStep({ place: 2 }));
  const withdrawn = ticketEvent('withdrawn', { reason: null }, byCustomer(1), monday9am);
  const closed = (how: 'automatic' | 'not_approved') =>
    ticketEvent('closed', { how }, bySystem, monday9am);

  it('calls off what is open and what is ahead', () => {
    const off = [
      ['cancelled', ['cancelled']],
      ['cancelled', []],
    ];
    expect(statesOf([...filed, withdrawn])).toEqual(off);
    expect(statesOf([...filed, closed('not_approved')])).toEqual(off);
    expect(statesOf([...filed, word(9, 'approved'), withdrawn])[0]).toEqual([
      'approved',
      ['approved'],
    ]);
  });

  it('is not what closes by itself, nor work on the ticket', () => {
    expect(statesOf([...filed, closed('automatic')])).toEqual(statesOf(filed));
    const moved = { assigneeId: 3, previousAssigneeId: null, how: 'assigned' } as const;
    const assigned = ticketEvent('assigned', moved, bySystem, monday9am);
    expect(statesOf([...filed, assigned])).toEqual(statesOf(filed));
  });
});
