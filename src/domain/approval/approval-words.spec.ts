import {
  asked,
  boardStep,
  openedWith,
  plannedStep,
} from '../../../test/support/factories/approval-steps.js';
import { dayMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { byCustomer, ticketEvent } from '../ticket/ticket-event.js';
import { approvalSteps } from './approval-steps.js';
import { insteadSentence, ruleWords, sinceWords, waitingSentences } from './approval-words.js';

const names: Readonly<Record<number, string>> = {
  ...{ 9: 'Dana Reed', 8: 'Sam Lee', 21: 'Ana', 22: 'Ben', 23: 'Cem' },
};
const reading = (now = monday9am) => ({
  ...{ zone: 'America/New_York', now },
  nameOf: (id: number) => names[id] ?? 'Somebody',
});
const yes = (approverId: number) =>
  ticketEvent(
    'approval_decided',
    { approverId, decision: 'approved', words: null, place: 1 },
    byCustomer(approverId),
    monday9am,
  );
const waiting = (...events: Parameters<typeof approvalSteps>[0]) =>
  waitingSentences(approvalSteps(events), reading(monday9am + dayMs));

describe('since when', () => {
  it.each([
    [0, 'today'],
    [dayMs, 'Monday'],
    [5 * dayMs, 'Monday'],
    [6 * dayMs, 'Monday, March 2'],
    [400 * dayMs, 'Monday, March 2, 2026'],
  ])('after %d ms is %s', (passed, words) => {
    expect(sinceWords(monday9am, reading(monday9am + passed))).toBe(words);
  });

  it('is not today on the same day of another month', () => {
    const january31 = Date.parse('2026-01-31T12:00:00-05:00');
    expect(sinceWords(january31, reading(january31 + dayMs))).toBe('Saturday');
  });
});

describe('who holds it', () => {
  it('is one person, by name and part', () => {
    expect(waiting(...openedWith(plannedStep()))).toEqual([
      'Waiting for Dana Reed, supervisor, since Monday.',
    ]);
    const away = plannedStep({ asks: [asked(9, { standInId: 8 })] });
    expect(waiting(...openedWith(away))).toEqual([
      'Waiting for Sam Lee for Dana Reed, supervisor, since Monday.',
    ]);
  });

  it('is any of a group, all of it, or as many as are missing', () => {
    const group = { name: 'board', asks: [asked(21), asked(22), asked(23)] };
    expect(waiting(...openedWith(plannedStep(group)))).toEqual([
      'Waiting for Ana, Ben or Cem, board, since Monday.',
    ]);
    expect(waiting(...openedWith(boardStep()))).toEqual([
      'Waiting for 2 of Ana, Ben and Cem, purchase board, since Monday.',
    ]);
    expect(waiting(...openedWith(boardStep()), yes(21))).toEqual([
      'Waiting for 1 of Ben and Cem, purchase board, since Monday.',
    ]);
    expect(waiting(...openedWith(boardStep({ needed: 3 })), yes(21))).toEqual([
      'Waiting for Ben and Cem, purchase board, since Monday.',
    ]);
  });

  it('is nobody in steps that are over or ahead', () => {
    expect(waiting(...openedWith(plannedStep()), yes(9))).toEqual([]);
  });
});

describe('what decides a step', () => {
  const rule = (step = plannedStep()) => ruleWords(approvalSteps(openedWith(step))[0]!);

  it('is said where several are asked', () => {
    expect(rule()).toBeNull();
    expect(rule(plannedStep({ asks: [asked(21), asked(22)] }))).toBe('The first answer decides');
    expect(rule(boardStep())).toBe('2 of 3 have to approve');
    expect(rule(boardStep({ needed: 3 }))).toBe('All of them have to approve');
  });
});

describe('why somebody else is asked', () => {
  const why = (
    because: Parameters<typeof insteadSentence>[0]['because'],
    insteadOfId: number | null,
  ) => insteadSentence({ because, insteadOfId }, reading().nameOf);

  it('is said in words', () => {
    expect(why('own_request', 9)).toBe('In place of Dana Reed: nobody approves their own request.');
    expect(why('left', 9)).toBe("In place of Dana Reed, who doesn't work here any more.");
    expect(why('left', null)).toBe("In place of the approver, who doesn't work here any more.");
    expect(why('nobody_above', null)).toBe(
      'Nobody is above the person who asked, so the lead of the office decides.',
    );
    expect(why(null, null)).toBeNull();
  });
});
