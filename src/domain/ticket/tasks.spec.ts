import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { resolve, withdraw } from './finishing.js';
import { againstMerging } from './merging.js';
import { contractsOf, slaEventsOf } from './sla-events.js';
import {
  acceptTask,
  allowedTaskActions,
  askTask,
  completeTask,
  declineTask,
  takeTaskBack,
  taskStates,
  type TaskTicket,
  type TicketTask,
} from './tasks.js';
import type { Actor } from './ticket-access.js';

const hr = { code: 'hr-benefits', officeCode: 'hr', active: true };
const task: TicketTask = {
  ...{ taskId: 7, title: 'Check the start date', teamCode: 'hr-benefits', officeCode: 'hr' },
  ...{ forOfficeCode: 'it', state: 'asked', assigneeId: null },
};
const facts = ticketFacts({ status: 'open', openTasks: ['Check the start date'] });

const ask = (ticket = ticketFacts(), actor: Actor = people.ana, team = hr) =>
  askTask(ticket, { actor, taskId: 7, title: task.title, team, agreement: null }, monday9am);

describe('asking a team for a part of the work', () => {
  it('leaves the ticket with its desk, and remembers what was asked', () => {
    const { changes, events } = outcomeOf(ask());
    expect(changes).toEqual({ openTasks: ['Check the start date'] });
    expect(events).toMatchObject([
      {
        kind: 'task_asked',
        actorId: people.ana.personId,
        data: { taskId: 7, forOfficeCode: 'it' },
      },
    ]);
    expect(slaEventsOf(events.map((event) => ({ ...event, sequence: 1 })))).toEqual([]);
  });

  it('starts a clock where the team has an agreement', () => {
    const agreement = { code: 'tasks-hr', version: 2 };
    const input = { actor: people.ana, taskId: 7, title: 'Check', team: hr, agreement };
    const { events } = outcomeOf(askTask(ticketFacts(), input, monday9am));
    expect(contractsOf(events)).toEqual([{ policyCode: 'tasks-hr', policyVersion: 2 }]);
    expect(slaEventsOf(events.map((event) => ({ ...event, sequence: 1 })))).toMatchObject([
      { type: 'task_asked', task: '7', agreement: 'tasks-hr@2' },
    ]);
  });

  it.each([
    ['of another office', ticketFacts(), people.hrAgent, hr, 'ticket.other_office'],
    [
      'on a finished ticket',
      ticketFacts({ status: 'solved' }),
      people.ana,
      hr,
      'ticket.task.finished',
    ],
    [
      'beyond twenty',
      ticketFacts({ openTasks: Array.from({ length: 20 }, () => 'x') }),
      people.ana,
      hr,
      'ticket.task.too_many',
    ],
    [
      'a closed team',
      ticketFacts(),
      people.ana,
      { ...hr, active: false },
      'ticket.task.team_closed',
    ],
  ])('is refused %s', (_, ticket, actor, team, code) => {
    expect(refusalCodes(ask(ticket, actor, team))).toEqual([code]);
  });
});

describe('a task', () => {
  it('is taken by somebody of the team, and taken over by a colleague', () => {
    const first = outcomeOf(acceptTask(facts, { task, actor: people.hrAgent }, monday9am));
    expect(first.events).toMatchObject([
      { kind: 'task_accepted', data: { previousAssigneeId: null } },
    ]);
    const taken = { ...task, state: 'accepted', assigneeId: people.hrAgent.personId } as const;
    expect(
      refusalCodes(acceptTask(facts, { task: taken, actor: people.hrAgent }, monday9am)),
    ).toEqual(['ticket.task.yours_already']);
    const second = outcomeOf(acceptTask(facts, { task: taken, actor: people.hrLead }, monday9am));
    expect(second.events).toMatchObject([
      { data: { previousAssigneeId: people.hrAgent.personId, taskId: 7 } },
    ]);
  });

  it('that waits for the customer is not over, and can’t be worked on by those who see the ticket, too', () => {
    const proposed = { ...task, state: 'proposed' } as const;
    const tries = [
      acceptTask(facts, { task: proposed, actor: people.hrAgent }, monday9am),
      completeTask(facts, { task: proposed, actor: people.hrAgent, words: 'Done.' }, monday9am),
    ];
    for (const refused of tries) {
      expect(refusalCodes(refused)).toEqual(['ticket.task.awaits_consent']);
    }
  });

  it('that ends is no longer open on the ticket, one of two that are called alike', () => {
    const two = { ...facts, openTasks: ['Check the start date', 'Other', 'Check the start date'] };
    const end = { task, actor: people.hrAgent, words: 'It is June 1.' };
    const done = outcomeOf(completeTask(two, end, monday9am));
    expect(done.changes).toEqual({ openTasks: ['Other', 'Check the start date'] });
    expect(done.events).toMatchObject([{ kind: 'task_done', data: { result: 'It is June 1.' } }]);
    const declined = outcomeOf(declineTask(facts, end, monday9am));
    expect(declined.events).toMatchObject([
      { kind: 'task_declined', data: { reason: 'It is June 1.', wasAccepted: false } },
    ]);
    const back = outcomeOf(takeTaskBack(facts, { task, actor: people.ana }, monday9am));
    expect(back.events).toMatchObject([{ kind: 'task_taken_back', data: { wasAccepted: false } }]);
    const ends = [...done.events, ...declined.events, ...back.events];
    expect(
      slaEventsOf(ends.map((event, index) => ({ ...event, sequence: index }))).map((event) =>
        event.type === 'task_ended' ? event.how : event.type,
      ),
    ).toEqual(['done', 'declined', 'taken_back']);
  });

  it('wants words for its end', () => {
    const silent = { task, actor: people.hrAgent, words: ' ' };
    expect(refusalCodes(completeTask(facts, silent, monday9am))).toEqual([
      'ticket.task.result_missing',
    ]);
    expect(refusalCodes(declineTask(facts, silent, monday9am))).toEqual([
      'ticket.task.reason_missing',
    ]);
  });

  it('of a restricted ticket is for the team that was asked, who do not see the ticket', () => {
    const restricted: TaskTicket = { ...facts, sensitive: true };
    expect(allowedTaskActions(restricted, task, people.hrAgent)).toEqual([
      ...['accept', 'decline', 'complete'],
    ]);
    expect(allowedTaskActions(restricted, task, people.ana)).toEqual(['take_back']);
    expect(allowedTaskActions(restricted, task, people.lee)).toEqual([]);
    const own = { ...restricted, customerId: people.hrAgent.personId };
    expect(allowedTaskActions(own, task, people.hrAgent)).toEqual([]);
  });

  it.each(taskStates)('that is %s can be acted on only while it is open', (state) => {
    const open = state === 'asked' || state === 'accepted';
    const actions = allowedTaskActions(facts, { ...task, state }, people.hrAgent);
    expect(actions.length > 0).toBe(open);
  });
});

describe('a ticket with open tasks', () => {
  const said = { message: 'All done.', category: 'done', commentId: 1, channel: 'portal' } as const;

  it('is neither solved nor merged, and the refusal names them', () => {
    const input = { ...said, actor: people.ana, givenName: 'Maria' };
    const refused = resolve(facts, input, monday9am);
    expect(refused).toMatchObject({
      refusals: [
        {
          code: 'ticket.resolve.tasks_open',
          message: expect.stringMatching(/Open: “Check the start date”\.$/) as string,
        },
      ],
    });
    expect(againstMerging(facts, people.ana).map((reason) => reason?.code)).toContain(
      'ticket.merge.tasks_open',
    );
    expect(resolve({ ...facts, openTasks: [] }, input, monday9am).allowed).toBe(true);
  });

  it('has none left when it is withdrawn', () => {
    const outcome = outcomeOf(withdraw(facts, { actor: people.maria, reason: null }, monday9am));
    expect(outcome.changes.openTasks).toEqual([]);
  });
});
