import { dueSteps, type StepThreshold } from './due-steps.js';
import type { EscalationStep } from './escalation-step.js';

const threshold = (changes: Partial<StepThreshold> = {}): StepThreshold => ({
  ...{ metric: 'resolution', cycle: 1, kind: 'breach', percent: 0, at: 5 },
  ...changes,
});
const at80 = threshold({ kind: 'mark', percent: 80 });
const running = { metric: 'resolution', cycle: 1, run: 'running' } as const;
const steps: EscalationStep[] = [
  { code: 'soon', metric: 'resolution', at: 80, action: 'notify', to: 'assignee' },
  { code: 'press', metric: 'resolution', at: 80, action: 'raise_priority' },
  { code: 'sorry', metric: 'resolution', at: 'breach', action: 'ask_owner_for_date' },
  { code: 'move', metric: 'resolution', at: 150, action: 'reassign', to: 'team', teamCode: 'b' },
  { code: 'drop', metric: 'resolution', at: 150, action: 'reassign', to: 'nobody' },
  { code: 'other', metric: 'ola', at: 'breach', action: 'tell_bureau_lead' },
];
const states = (what: StepThreshold, run: string = running.run, missed = false) =>
  dueSteps(what, { ...running, run }, missed, steps).map(({ step, state, reason, receiver }) =>
    [step, state, reason, receiver].filter((part) => part !== null).join(' '),
  );

describe('the steps that a threshold makes due', () => {
  it('are those of its metric and point: done by telling, or still to be done when they change the ticket', () => {
    expect(states(at80)).toEqual(['soon done assignee', 'press due']);
    expect(states(threshold())).toEqual(['sorry done']);
    expect(states(threshold({ kind: 'mark', percent: 150 }), 'paused', true)).toEqual([
      'move due b',
      'drop due nobody',
    ]);
    expect(states(threshold({ kind: 'warning', percent: 80 }))).toEqual([]);
  });

  it('are skipped when the clock is over', () => {
    expect(states(at80, 'stopped')).toEqual([
      'soon skipped finished assignee',
      'press skipped finished',
    ]);
  });

  it('tell nobody of less than the whole target once the promise is missed, but still change the ticket', () => {
    expect(states(at80, 'running', true)).toEqual(['soon skipped overtaken assignee', 'press due']);
    expect(states(threshold(), 'running', true)).toEqual(['sorry done']);
  });

  it('carry the threshold they are for', () => {
    expect(dueSteps(at80, running, false, steps)[0]).toMatchObject({ ...at80, action: 'notify' });
  });
});
