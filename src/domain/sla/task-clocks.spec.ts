import { et, foldInput, foldOf, HOUR, policyOf } from '../../../test/support/sla-fixtures.js';
import type { SlaEvent } from './sla-event.js';
import { explainClock } from './sla-explanation.js';

const office = policyOf({ targets: { resolution: { normal: 40 * HOUR, high: 8 * HOUR } } });
const access = policyOf({
  code: 'tasks-access',
  version: 3,
  targets: { task: { normal: 8 * HOUR, high: 2 * HOUR } },
});
const created: SlaEvent = {
  type: 'created',
  occurredAt: et('2026-03-02 10:00'),
  policy: 'standard',
  priority: 'normal',
};
const asked = (task: string, at: string): SlaEvent => ({
  ...{ type: 'task_asked', task, agreement: 'tasks-access', occurredAt: et(at) },
});
const ended = (task: string, at: string, how: 'done' | 'declined' | 'taken_back'): SlaEvent => ({
  ...{ type: 'task_ended', task, how, occurredAt: et(at) },
});
const status = (at: string, to: 'waiting_customer' | 'resolved' | 'open'): SlaEvent => ({
  ...{ type: 'status', to, occurredAt: et(at) },
});

const tasksOf = (events: readonly SlaEvent[], asOf: string) =>
  foldOf([created, ...events], asOf, [office, access]).clocks.filter(
    ({ metric }) => metric === 'task',
  );

describe('the clock of a task', () => {
  it('runs from the asking by the agreement of the team, a cycle for each task, side by side', () => {
    const events = [
      asked('7', '2026-03-02 11:00'),
      asked('8', '2026-03-02 13:00'),
      ended('7', '2026-03-02 15:00', 'done'),
      ended('7', '2026-03-02 16:00', 'declined'),
      ended('9', '2026-03-02 16:00', 'done'),
    ];
    expect(tasksOf(events, '2026-03-02 16:00')).toMatchObject([
      { cycle: 1, subject: '7', state: 'met', elapsedMs: 4 * HOUR, policyCode: 'tasks-access' },
      { cycle: 2, subject: '8', state: 'running', elapsedMs: 3 * HOUR, targetMs: 8 * HOUR },
    ]);
  });

  it('goes on while the ticket waits for the customer, and is missed by the team alone', () => {
    const events = [asked('7', '2026-03-02 11:00'), status('2026-03-02 12:00', 'waiting_customer')];
    const clocks = foldOf([created, ...events], '2026-03-03 16:00', [office, access]).clocks;
    expect(clocks.map(({ metric, state }) => [metric, state])).toEqual([
      ['resolution', 'paused'],
      ['task', 'breached'],
    ]);
  });

  it.each(['declined', 'taken_back'] as const)('that was %s has no result', (how) => {
    const events = [asked('7', '2026-03-02 11:00'), ended('7', '2026-03-02 12:00', how)];
    expect(tasksOf(events, '2026-03-02 13:00')).toMatchObject([
      { state: 'cancelled', reason: how },
    ]);
  });

  it('ends with the ticket and does not come back with it; none begins on one that is over', () => {
    const events = [
      asked('7', '2026-03-02 11:00'),
      status('2026-03-02 12:00', 'resolved'),
      asked('8', '2026-03-02 13:00'),
      status('2026-03-02 14:00', 'open'),
    ];
    expect(tasksOf(events, '2026-03-02 15:00')).toMatchObject([
      { subject: '7', state: 'cancelled', reason: 'resolved', elapsedMs: HOUR },
    ]);
  });

  it('follows the priority of the ticket, also where its agreement starts a new cycle for a new target', () => {
    const events = [
      asked('7', '2026-03-02 11:00'),
      asked('8', '2026-03-02 11:30'),
      { type: 'priority', to: 'high', occurredAt: et('2026-03-02 12:00') } as SlaEvent,
    ];
    expect(tasksOf(events, '2026-03-02 12:00').map(({ targetMs }) => targetMs)).toEqual([
      ...[2 * HOUR, 2 * HOUR],
    ]);
    const restarting = { ...access, onRetarget: 'restart' } as const;
    const clocks = foldOf([created, ...events], '2026-03-02 13:00', [office, restarting]).clocks;
    expect(
      clocks
        .filter(({ metric }) => metric === 'task')
        .map(({ subject, state, elapsedMs }) => [subject, state, elapsedMs]),
    ).toEqual([
      ['7', 'cancelled', HOUR],
      ['8', 'cancelled', HOUR / 2],
      ['7', 'running', HOUR],
      ['8', 'running', HOUR],
    ]);
  });

  it('is explained by the agreement, with the name of the team where it is given', () => {
    const events = [
      created,
      asked('7', '2026-03-02 11:00'),
      ended('7', '2026-03-02 16:00', 'done'),
    ];
    const input = foldInput(events, '2026-03-02 16:00', [office, access]);
    const names = { contract: { 'tasks-access': 'Accounts and badges' } };
    const told = explainClock({ ...input, names }, 'task', 1, 'America/New_York')!;
    expect(told.sentences.slice(0, 2)).toEqual([
      'Asked of Accounts and badges Monday, March 2 at 11:00 a.m. ET.',
      'Target: 8 h of office hours (agreement with Accounts and badges, version 3, priority normal; calendar office, version 1).',
    ]);
    expect(told.sentences.at(-1)).toMatch(/^Done Monday, March 2 at 4:00 p\.m\.: 5 h used of 8 h/);
    expect(explainClock(input, 'task', 1, 'America/New_York')!.sentences[0]).toMatch(
      /^Asked of tasks-access Monday/,
    );
  });

  it('tells that the end of a task was learnt late, and no other clock does', () => {
    const late = { ...ended('7', '2026-03-02 12:00', 'done'), recordedAt: et('2026-03-02 15:00') };
    const input = foldInput([created, asked('7', '2026-03-02 11:00'), late], '2026-03-02 16:00', [
      office,
      access,
    ]);
    const sentences = (metric: 'task' | 'resolution') =>
      explainClock(input, metric, 1, 'America/New_York')!.sentences.join(' ');
    expect(sentences('task')).toContain('the end of a task');
    expect(sentences('resolution')).not.toContain('the end of a task');
  });
});
