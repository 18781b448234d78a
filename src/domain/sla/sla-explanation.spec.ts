import {
  calendarsOf,
  et,
  foldInput,
  HOUR,
  NEW_YORK,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import type { SlaEvent } from './sla-event.js';
import type { ClockExplanation } from './sla-explanation.js';
import { explainClock } from './sla-explanation.js';
import type { SlaMetric } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

const calendars = calendarsOf({
  office: officeHours({
    holidays: ['2026-10-12', '2026-11-26'],
    holidayNames: { '2026-10-12': 'Columbus Day' },
    overrides: { '2026-03-04': [] },
  }),
});

function opened(at: string, more: object = {}): SlaEvent {
  return { type: 'created', occurredAt: et(at), priority: 'normal', ...more } as SlaEvent;
}

function status(at: string, to: Extract<SlaEvent, { type: 'status' }>['to']): SlaEvent {
  return { type: 'status', occurredAt: et(at), to };
}

function explained(
  events: readonly SlaEvent[],
  asOf: string,
  policies: SlaPolicyVersion | readonly SlaPolicyVersion[] = policyOf({
    targets: { resolution: 4 * HOUR },
  }),
  metric: SlaMetric = 'resolution',
  cycle = 1,
): ClockExplanation {
  return explainClock(
    foldInput(events, asOf, policies, calendars),
    metric,
    cycle,
    NEW_YORK,
  ) as ClockExplanation;
}

describe('why this time', () => {
  it('opened before closing, over a weekend', () => {
    const { sentences, stretches } = explained([opened('2026-03-06 16:30')], '2026-03-09 11:00');
    expect(sentences).toEqual([
      'Opened Friday, March 6 at 4:30 p.m. ET, office closes 5:00 p.m.: 30 min counted.',
      'Target: 4 h of office hours (policy standard, version 1, priority normal).',
      'Closed until Monday, March 9 at 9:00 a.m.: nothing counted.',
      'Monday, March 9, 9:00 a.m. to 11:00 a.m.: 2 h counted.',
      '2 h 30 min of 4 h used. Due Monday, March 9 at 12:30 p.m.',
    ]);
    expect(stretches.map(({ kind, businessMs }) => [kind, businessMs])).toEqual([
      ['counted', 0.5 * HOUR],
      ['outside_hours', 0],
      ['counted', 2 * HOUR],
    ]);
  });

  it('over Columbus Day, which has a name, and Thanksgiving, which has none here', () => {
    expect(explained([opened('2026-10-09 16:00')], '2026-10-13 10:00').sentences).toContain(
      'Monday, October 12 is Columbus Day: nothing counted.',
    );
    expect(explained([opened('2026-11-25 16:00')], '2026-11-27 10:00').sentences).toContain(
      'Thursday, November 26 is a holiday: nothing counted.',
    );
  });

  it('over a day on which the office is closed for once', () => {
    const { sentences } = explained([opened('2026-03-03 16:00')], '2026-03-05 10:00');
    expect(sentences).toContain('Wednesday, March 4 the office is closed: nothing counted.');
  });

  it('paused for the customer, and going on', () => {
    const events = [
      opened('2026-03-03 09:00'),
      status('2026-03-03 10:00', 'waiting_customer'),
      status('2026-03-03 14:00', 'open'),
    ];
    const { sentences, stretches } = explained(events, '2026-03-03 16:00');
    expect(sentences.slice(2)).toEqual([
      'Tuesday, March 3, 9:00 a.m. to 10:00 a.m.: 1 h counted.',
      "Paused Tuesday, March 3, 10:00 a.m. to 2:00 p.m.: waiting for the customer's answer.",
      'Tuesday, March 3, 2:00 p.m. to 4:00 p.m.: 2 h counted.',
      '3 h of 4 h used. Due Tuesday, March 3 at 5:00 p.m., closing time; late only after Thursday, March 5 at 9:00 a.m.',
    ]);
    expect(stretches[1]).toMatchObject({
      kind: 'paused',
      cause: 'waiting_customer',
      businessMs: 4 * HOUR,
    });
  });

  it.each([
    ['waiting_third_party', 'waiting for a third party'],
    ['waiting_approval', 'waiting for an approval'],
    ['on_hold', 'on hold'],
    ['open', 'standing still'],
  ] as const)('paused in %s reads "%s"', (to, reason) => {
    const policy = policyOf({ targets: { resolution: 4 * HOUR }, pauseOn: { resolution: [to] } });
    const { sentences } = explained(
      [opened('2026-03-03 09:00', { status: 'waiting_customer' }), status('2026-03-03 10:00', to)],
      '2026-03-05 11:00',
      policy,
    );
    expect(sentences.slice(-2)).toEqual([
      `Paused since Tuesday, March 3 at 10:00 a.m.: ${reason}.`,
      '1 h of 4 h used. There is no due time while it is paused.',
    ]);
  });

  it('finished the moment it was opened, and opened again later', () => {
    const events = [
      opened('2026-03-02 09:00', { status: 'resolved' }),
      status('2026-03-03 10:00', 'open'),
    ];
    expect(explained(events, '2026-03-03 11:00').sentences.at(-1)).toBe(
      '1 h of 4 h used. Due Tuesday, March 3 at 2:00 p.m.',
    );
  });

  it('paused over days, before any policy was bound', () => {
    const events = [
      opened('2026-03-02 09:00', { policy: null, status: 'waiting_customer' }),
      status('2026-03-03 10:00', 'open'),
    ];
    const bound: SlaEvent = { type: 'policy', occurredAt: et('2026-03-03 11:00'), to: 'standard' };
    const { sentences, targetChanges } = explained([...events, bound], '2026-03-03 12:00');
    expect(sentences).toEqual([
      'Opened Monday, March 2 at 9:00 a.m. ET.',
      'Nothing was promised at first; the time counts all the same.',
      "Paused from Monday, March 2 at 9:00 a.m. to Tuesday, March 3 at 10:00 a.m.: waiting for the customer's answer.",
      'Tuesday, March 3, 10:00 a.m. to 11:00 a.m.: 1 h counted.',
      'The policy changed to standard, version 1, on Tuesday, March 3 at 11:00 a.m.: the target is 4 h from then on.',
      'Tuesday, March 3, 11:00 a.m. to noon: 1 h counted.',
      '2 h of 4 h used. Due Tuesday, March 3 at 2:00 p.m.',
    ]);
    expect(targetChanges).toEqual([
      {
        at: et('2026-03-03 11:00'),
        cause: 'policy',
        fromMs: null,
        toMs: 4 * HOUR,
        key: 'normal',
        policyCode: 'standard',
        policyVersion: 1,
      },
    ]);
  });

  it('resolved, cancelled or merged for a while, and late in the end', () => {
    const events: SlaEvent[] = [
      opened('2026-03-02 09:00'),
      status('2026-03-02 10:00', 'resolved'),
      status('2026-03-02 11:00', 'open'),
      status('2026-03-02 12:00', 'cancelled'),
      status('2026-03-02 12:30', 'open'),
      { type: 'merged', occurredAt: et('2026-03-02 13:00') },
      { type: 'unmerged', occurredAt: et('2026-03-02 14:00') },
      status('2026-03-02 17:00', 'resolved'),
    ];
    const { sentences } = explained(events, '2026-03-02 18:00');
    expect(sentences).toContain('Resolved Monday, March 2, 10:00 a.m. to 11:00 a.m.: not counted.');
    expect(sentences).toContain('Cancelled Monday, March 2, noon to 12:30 p.m.: not counted.');
    expect(sentences).toContain(
      'Merged into another ticket Monday, March 2, 1:00 p.m. to 2:00 p.m.: not counted.',
    );
    expect(sentences.at(-1)).toBe(
      'Finished Monday, March 2 at 5:00 p.m.: 5 h 30 min used of 4 h, 1 h 30 min too late; late since Monday, March 2 at 3:30 p.m.',
    );
  });

  it('with another priority, in its place', () => {
    const policy = policyOf({ targets: { resolution: { normal: 8 * HOUR, urgent: 2 * HOUR } } });
    const raised: SlaEvent = { type: 'priority', occurredAt: et('2026-03-02 11:00'), to: 'urgent' };
    expect(
      explained([opened('2026-03-02 10:00'), raised], '2026-03-02 13:00', policy).sentences.slice(
        1,
      ),
    ).toEqual([
      'Target: 8 h of office hours (policy standard, version 1, priority normal).',
      'Monday, March 2, 10:00 a.m. to 11:00 a.m.: 1 h counted.',
      'The priority changed to urgent on Monday, March 2 at 11:00 a.m.: the target is 2 h from then on.',
      'Monday, March 2, 11:00 a.m. to 1:00 p.m.: 2 h counted.',
      '3 h of 2 h used. Late since Monday, March 2 at noon.',
    ]);
    const lowered = explained(
      [
        opened('2026-03-02 10:00', { priority: 'urgent' }),
        { ...raised, occurredAt: et('2026-03-02 13:00'), to: 'normal' } as SlaEvent,
        status('2026-03-02 14:00', 'resolved'),
      ],
      '2026-03-02 15:00',
      policy,
    );
    expect(lowered.sentences.at(-1)).toBe(
      'Finished Monday, March 2 at 2:00 p.m.: 4 h used of 8 h; late since Monday, March 2 at noon.',
    );
  });

  it('without a policy any more, and without a priority', () => {
    const unbound: SlaEvent = { type: 'policy', occurredAt: et('2026-03-02 15:00'), to: null };
    const events = [opened('2026-03-02 10:00'), unbound];
    expect(explained(events, '2026-03-02 16:00').sentences.slice(-3)).toEqual([
      'The policy was taken away on Monday, March 2 at 3:00 p.m.: nothing is promised from then on.',
      'Monday, March 2, 3:00 p.m. to 4:00 p.m.: 1 h counted.',
      'Nothing is promised at present; 6 h counted so far.',
    ]);
    expect(
      explained(
        [...events, status('2026-03-02 17:00', 'resolved')],
        '2026-03-02 18:00',
      ).sentences.at(-1),
    ).toBe(
      'Finished Monday, March 2 at 5:00 p.m.: 7 h used; late since Monday, March 2 at 2:00 p.m.',
    );
    const policy = policyOf({ targets: { resolution: { normal: 8 * HOUR } } });
    const dropped: SlaEvent = { type: 'priority', occurredAt: et('2026-03-02 11:00'), to: null };
    expect(
      explained([opened('2026-03-02 10:00'), dropped], '2026-03-02 11:00', policy).sentences,
    ).toContain(
      'The priority was taken away on Monday, March 2 at 11:00 a.m.: nothing is promised from then on.',
    );
  });

  it('opened at night, and over many days in one line', () => {
    const policy = policyOf({ targets: { resolution: 80 * HOUR } });
    const { sentences } = explained(
      [opened('2026-03-07 22:00', { priority: null })],
      '2026-03-13 18:00',
      policy,
    );
    expect(sentences).toEqual([
      'Opened Saturday, March 7 at 10:00 p.m. ET, outside office hours: counting starts Monday, March 9 at 9:00 a.m.',
      'Target: 80 h of office hours (policy standard, version 1).',
      'Monday, March 9 to Friday, March 13: 40 h counted.',
      '40 h of 80 h used. Due Friday, March 20 at 5:00 p.m., closing time; late only after Monday, March 23 at 9:00 a.m.',
    ]);
  });

  it('round the clock, from one day into another', () => {
    const policy = policyOf({ calendar: 'always', targets: { resolution: 48 * HOUR } });
    expect(explained([opened('2026-03-02 22:00')], '2026-03-03 06:00', policy).sentences).toEqual([
      'Opened Monday, March 2 at 10:00 p.m. ET.',
      'Target: 48 h, day and night (policy standard, version 1, priority normal).',
      'Monday, March 2, 10:00 p.m. to Tuesday, March 3, 6:00 a.m.: 8 h counted.',
      '8 h of 48 h used. Due Wednesday, March 4 at 10:00 p.m.',
    ]);
  });

  it('with a lunch break inside the day', () => {
    const lunch = calendarsOf({
      office: officeHours({
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['13:00', '17:00'],
          ],
        },
      }),
    });
    const input = foldInput(
      [opened('2026-03-02 08:00')],
      '2026-03-02 16:00',
      policyOf({ targets: { resolution: 8 * HOUR } }),
      lunch,
    );
    expect(explainClock(input, 'resolution', 1, NEW_YORK)?.sentences).toContain(
      'Monday, March 2, 9:00 a.m. to 4:00 p.m.: 6 h counted.',
    );
  });

  it('when there is nothing to count towards within five years', () => {
    const closing = calendarsOf({
      office: [officeHours(), officeHours({ weekly: {}, effectiveFrom: et('2026-03-03 00:00') })],
    });
    const input = foldInput(
      [opened('2026-03-02 17:00')],
      '2026-03-02 18:00',
      policyOf({ targets: { resolution: 4 * HOUR } }),
      closing,
    );
    expect(explainClock(input, 'resolution', 1, NEW_YORK)?.sentences).toEqual([
      'Opened Monday, March 2 at 5:00 p.m. ET.',
      'Target: 4 h of office hours (policy standard, version 1, priority normal).',
      '0 min of 4 h used. It is not due within five years.',
    ]);
    const reaching = foldInput(
      [opened('2026-03-02 13:00')],
      '2026-03-02 14:00',
      policyOf({ targets: { resolution: 4 * HOUR } }),
      closing,
    );
    expect(explainClock(reaching, 'resolution', 1, NEW_YORK)?.sentences.at(-1)).toBe(
      '1 h of 4 h used. Due Monday, March 2 at 5:00 p.m.',
    );
  });

  it('of an answer, a silent ticket, updates, groups and approvals', () => {
    const all = policyOf({
      targets: {
        first_response: 2 * HOUR,
        next_response: 2 * HOUR,
        update: 4 * HOUR,
        ola: HOUR,
        approval: HOUR,
      },
    });
    const events: SlaEvent[] = [
      opened('2026-03-02 09:00', { by: 'agent', group: 'Badges' }),
      { type: 'message', from: 'customer', occurredAt: et('2026-03-02 10:00') },
      { type: 'message', from: 'agent', occurredAt: et('2026-03-02 11:00') },
      { type: 'message', from: 'customer', occurredAt: et('2026-03-02 12:00') },
      { type: 'approval_requested', occurredAt: et('2026-03-02 12:00') },
      status('2026-03-02 13:00', 'resolved'),
    ];
    const firstOf = (metric: SlaMetric, cycle = 1): string =>
      explained(events, '2026-03-02 14:00', all, metric, cycle).sentences[0] as string;
    const lastOf = (metric: SlaMetric): string =>
      explained(events, '2026-03-02 14:00', all, metric).sentences.at(-1) as string;
    expect(firstOf('first_response')).toBe(
      'The customer first wrote Monday, March 2 at 10:00 a.m. ET.',
    );
    expect(lastOf('first_response')).toBe(
      'Answered Monday, March 2 at 11:00 a.m.: 1 h used of 2 h, in time.',
    );
    expect(firstOf('next_response')).toBe('The customer wrote Monday, March 2 at noon ET.');
    expect(lastOf('next_response')).toBe(
      'Ended Monday, March 2 at 1:00 p.m. without a result: the ticket was resolved.',
    );
    expect(firstOf('update')).toBe('Opened Monday, March 2 at 9:00 a.m. ET.');
    expect(firstOf('update', 2)).toBe('Last updated Monday, March 2 at 11:00 a.m. ET.');
    expect(firstOf('ola')).toBe('Given to Badges Monday, March 2 at 9:00 a.m. ET.');
    expect(explained(events, '2026-03-02 14:00', all, 'ola').sentences[1]).toBe(
      'Target: 1 h of office hours (policy standard, version 1, group Badges).',
    );
    expect(firstOf('approval')).toBe('Approval asked for Monday, March 2 at noon ET.');
  });

  it('of a second cycle after a reopen, and none for a clock that does not exist', () => {
    const restart = policyOf({
      targets: { resolution: 4 * HOUR, first_response: HOUR },
      onReopen: 'restart',
    });
    const events = [
      opened('2026-03-02 09:00'),
      status('2026-03-02 10:00', 'resolved'),
      status('2026-03-02 11:00', 'open'),
    ];
    expect(explained(events, '2026-03-02 12:00', restart, 'resolution', 2).sentences[0]).toBe(
      'Started again Monday, March 2 at 11:00 a.m. ET.',
    );
    expect(explained(events, '2026-03-02 12:00', restart, 'first_response').sentences[0]).toBe(
      'Opened Monday, March 2 at 9:00 a.m. ET.',
    );
    expect(explained(events, '2026-03-02 12:00', restart, 'resolution', 3)).toBeNull();
  });
});
