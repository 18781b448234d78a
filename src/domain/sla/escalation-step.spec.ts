import { clockNamed, et, foldOf, HOUR, policyOf } from '../../../test/support/sla-fixtures.js';
import {
  againstSteps,
  changesTicket,
  stepPercents,
  type EscalationStep,
} from './escalation-step.js';
import type { FoldResult } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';

const step = (changes: object = {}): EscalationStep =>
  ({ code: 'tell', metric: 'resolution', at: 80, action: 'raise_priority', ...changes }) as never;

describe('saving the steps of a policy', () => {
  const promised = new Set(['resolution', 'first_response'] as const);
  const faults = (...steps: EscalationStep[]) =>
    againstSteps(steps, promised).map(({ code, field }) => `${code} ${field}`);

  it('is allowed before, at and beyond the target', () => {
    const points = [1, 99, 'breach', 101, 1000] as const;
    expect(faults(...points.map((at, index) => step({ at, code: `s${index}` })))).toEqual([]);
  });

  it.each([0, 100, 7.5, 1001, NaN, 'later'])('refuses a step at %s', (at) => {
    expect(faults(step({ at }))).toEqual(['policy.escalation_point escalations.0.at']);
  });

  it('refuses codes that are used or no codes, metrics without a target and unknown acts, all at once', () => {
    expect(
      faults(step(), step(), step({ code: 'No Code', metric: 'ola', action: 'shout' })),
    ).toEqual([
      'policy.escalation_code_used escalations.1.code',
      'policy.escalation_code escalations.2.code',
      'policy.escalation_no_target escalations.2.metric',
      'policy.escalation_action escalations.2.action',
    ]);
  });

  it('wants a receiver where there is somebody to tell, and none elsewhere', () => {
    const receiver = 'policy.escalation_receiver escalations.0.to';
    expect(faults(step({ action: 'notify', to: 'team_lead' }))).toEqual([]);
    expect(faults(step({ action: 'notify', to: 'team' }))).toEqual([]);
    expect(faults(step({ action: 'notify' }))).toEqual([receiver]);
    expect(faults(step({ action: 'notify', to: 'nobody' }))).toEqual([receiver]);
    expect(faults(step({ action: 'reassign', to: 'nobody' }))).toEqual([]);
    expect(faults(step({ action: 'reassign', to: 'team', teamCode: 'pay' }))).toEqual([]);
    expect(faults(step({ action: 'reassign', to: 'team' }))).toEqual([receiver]);
    expect(faults(step({ action: 'reassign', to: 'team', teamCode: '' }))).toEqual([receiver]);
    expect(faults(step({ action: 'reassign', to: 'nobody', teamCode: 'pay' }))).toEqual([receiver]);
    expect(faults(step({ to: 'team' }))).toEqual([receiver]);
    expect(faults(step({ teamCode: 'pay' }))).toEqual([receiver]);
  });

  it('refuses more than 30', () => {
    const many = Array.from({ length: 31 }, (_, index) => step({ code: `s${index}` }));
    expect(faults(...many)).toEqual(['policy.escalations_too_many escalations']);
  });
});

describe('the percents of steps', () => {
  it('are those of the metric, lowest first and each once; what is due at the breach has none', () => {
    const steps = [step({ at: 150 }), step(), step({ at: 'breach' }), step({ metric: 'ola' })];
    expect(stepPercents([...steps, step()], 'resolution')).toEqual([80, 150]);
    expect(stepPercents(undefined, 'resolution')).toEqual([]);
  });

  it('say nothing of what the step does: only some change the ticket', () => {
    expect(changesTicket({ action: 'reassign' })).toBe(true);
    expect(changesTicket({ action: 'raise_priority' })).toBe(true);
    expect(changesTicket({ action: 'ask_owner_for_date' })).toBe(false);
  });
});

describe('the thresholds of steps', () => {
  const filed: SlaEvent = {
    type: 'created',
    occurredAt: et('2026-03-02 10:00'),
    priority: 'normal',
  };
  const policy = policyOf({
    targets: { resolution: { normal: 8 * HOUR, high: 4 * HOUR } },
    escalations: [step({ code: 'half', at: 50 }), step(), step({ code: 'long', at: 150 })],
  });
  const marks = ({ fired }: FoldResult) =>
    fired.flatMap(({ kind, percent, at }) => (kind === 'mark' ? [[percent, at]] : []));
  const ahead = (result: FoldResult) =>
    clockNamed(result, 'resolution').upcoming.flatMap(({ kind, percent, at }) =>
      kind === 'mark' ? [[percent, at]] : [],
    );

  it('are reached in business time, before the target and beyond it', () => {
    const half = et('2026-03-02 14:00');
    const most = et('2026-03-02 16:24');
    const beyond = et('2026-03-03 14:00');
    const first = foldOf([filed], '2026-03-02 10:00', policy);
    expect([marks(first), ahead(first)]).toEqual([
      [],
      [
        [50, half],
        [80, most],
        [150, beyond],
      ],
    ]);
    const late = foldOf([filed], '2026-03-03 11:00', policy);
    expect(clockNamed(late, 'resolution').state).toBe('breached');
    expect([marks(late), ahead(late)]).toEqual([
      [
        [50, half],
        [80, most],
      ],
      [[150, beyond]],
    ]);
    expect(marks(foldOf([filed], '2026-03-09 11:00', policy))).toHaveLength(3);
  });

  it('of a smaller target are reached the instant it comes into force, each once, none passed over', () => {
    const raised: SlaEvent = {
      type: 'priority',
      to: 'high',
      occurredAt: et('2026-03-02 13:30'),
    };
    const result = foldOf([filed, raised], '2026-03-02 13:31', policy);
    expect(marks(result)).toEqual([
      [50, et('2026-03-02 13:30')],
      [80, et('2026-03-02 13:30')],
    ]);
    expect(ahead(result)).toEqual([[150, et('2026-03-02 16:00')]]);
  });

  it('of a target that is replaced at that very instant are not reached by it', () => {
    const lowered: SlaEvent = {
      type: 'priority',
      to: 'normal',
      occurredAt: et('2026-03-02 12:00'),
    };
    const high = { ...filed, priority: 'high' } as SlaEvent;
    expect(marks(foldOf([high, lowered], '2026-03-02 12:30', policy))).toEqual([]);
  });

  it('wait while the clock stands still or nothing is promised', () => {
    const waits: SlaEvent = {
      type: 'status',
      to: 'waiting_customer',
      occurredAt: et('2026-03-02 11:00'),
    };
    expect(ahead(foldOf([filed, waits], '2026-03-02 12:00', policy))).toEqual([]);
    const late = { ...waits, occurredAt: et('2026-03-03 11:00') } as SlaEvent;
    expect(ahead(foldOf([filed, late], '2026-03-03 12:00', policy))).toEqual([]);
    const unknown: SlaEvent = { type: 'priority', to: 'low', occurredAt: et('2026-03-02 11:00') };
    expect(marks(foldOf([filed, unknown], '2026-03-04 12:00', policy))).toEqual([]);
  });

  it('beyond what the calendar knows are not waited for', () => {
    const endless = policyOf({
      targets: { resolution: 2_000 * 8 * HOUR },
      escalations: [step({ at: 1000 })],
    });
    expect(ahead(foldOf([filed], '2026-03-02 12:00', endless))).toEqual([]);
  });

  it('are not there for a policy without steps', () => {
    const plain = policyOf({ targets: { resolution: 8 * HOUR } });
    expect(marks(foldOf([filed], '2026-03-09 11:00', plain))).toEqual([]);
  });
});
