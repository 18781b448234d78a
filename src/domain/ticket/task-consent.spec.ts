import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { agreeToTask, refuseTask } from './task-consent.js';
import { allowedTaskActions, askTask, needsConsent, type TicketTask } from './tasks.js';

const task: TicketTask = {
  ...{ taskId: 7, title: 'Lock an account', teamCode: 'hr-benefits', officeCode: 'hr' },
  ...{ forOfficeCode: 'it', state: 'proposed', assigneeId: null },
};
const facts = ticketFacts({
  ...{ status: 'open', sensitive: true, openTasks: ['Another', 'Lock an account'] },
});
const agreed = {
  ...{ actor: people.maria, task, title: 'Lock it', words: 'The account jd.' },
  agreement: { code: 'tasks-hr', version: 1 },
};

describe('a task of a restricted ticket', () => {
  it('is proposed to the customer where another office would read it, and asked within the office', () => {
    const ask = (officeCode: string) =>
      askTask(
        ticketFacts({ status: 'open', sensitive: true }),
        {
          ...{ actor: people.ana, taskId: 7, title: task.title, agreement: agreed.agreement },
          team: { code: 'x', officeCode, active: true },
        },
        monday9am,
      );
    expect(outcomeOf(ask('hr')).events.map(({ kind }) => kind)).toEqual(['task_proposed']);
    expect(outcomeOf(ask('it')).events.map(({ kind }) => kind)).toEqual(['task_asked']);
    expect(needsConsent(ticketFacts(), { officeCode: 'hr' })).toBe(false);
  });

  it('is asked in the words of the customer once they agree', () => {
    const { changes, events } = outcomeOf(agreeToTask(facts, agreed, monday9am));
    expect(changes).toEqual({ openTasks: ['Another', 'Lock it'] });
    expect(events).toMatchObject([
      { kind: 'task_agreed', actorId: 1, actorSide: 'customer', data: { title: 'Lock it' } },
      { kind: 'task_asked', actorSide: 'system', data: { agreement: agreed.agreement } },
    ]);
    const without = outcomeOf(agreeToTask(facts, { ...agreed, agreement: null }, monday9am));
    expect(without.events[1]!.data).not.toHaveProperty('agreement');
  });

  it('is asked of nobody when they refuse', () => {
    const input = { actor: people.maria, task, reason: null };
    const { changes, events } = outcomeOf(refuseTask(facts, input, monday9am));
    expect(changes).toEqual({ openTasks: ['Another'] });
    expect(events).toMatchObject([{ kind: 'task_refused', data: { reason: null } }]);
  });

  it('is decided by the customer alone, once, with words', () => {
    const empty = { ...agreed, actor: people.ana, title: ' ', words: '' };
    expect(refusalCodes(agreeToTask(facts, empty, monday9am))).toEqual([
      ...['ticket.customer_only', 'ticket.task.title_missing', 'ticket.task.words_missing'],
    ]);
    const over = { actor: people.maria, task: { ...task, state: 'asked' as const }, reason: 'No.' };
    expect(refusalCodes(refuseTask(facts, over, monday9am))).toEqual(['ticket.task.consent_over']);
  });

  it('can be taken back before they decide, and is nothing to the team', () => {
    expect(allowedTaskActions(facts, task, people.ana)).toEqual(['take_back']);
    expect(allowedTaskActions(facts, task, people.hrAgent)).toEqual([]);
  });
});
