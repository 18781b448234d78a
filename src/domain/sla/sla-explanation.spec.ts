import {
  calendarsOf,
  et,
  foldInput,
  HOUR,
  local,
  NEW_YORK,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import { explanationData } from './explanation-data.js';
import type { SlaEvent } from './sla-event.js';
import type { ClockExplanation } from './sla-explanation.js';
import { explainClock } from './sla-explanation.js';
import type { SlaMetric } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

const calendars = calendarsOf({
  office: officeHours({
    holidays: ['2026-10-12', '2026-11-26'],
    holidayNames: { '2026-10-12': 'Columbus Day' },
    overrides: { '2026-03-04': [], '2026-05-13': [] },
    overrideNames: { '2026-05-13': 'Snow' },
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
      'Target: 4 h of office hours (policy standard, version 1, priority normal; calendar office, version 1).',
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

  it('tells a holiday once, also when the ticket’s state changed on it', () => {
    const events = [opened('2026-11-25 16:30'), status('2026-11-26 12:00', 'waiting_third_party')];
    const { sentences } = explained(events, '2026-11-27 10:00');
    const told = sentences.filter((sentence) => sentence.includes('is a holiday'));
    expect(told).toEqual(['Thursday, November 26 is a holiday: nothing counted.']);
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
    const snow = explained([opened('2026-05-12 16:00')], '2026-05-14 10:00');
    expect(snow.sentences).toContain(
      'Wednesday, May 13 the office is closed (Snow): nothing counted.',
    );
    expect(snow.text).toContain(
      '  Snow, Wednesday, May 13 (Wed, May 13, midnight to midnight): 24 h',
    );
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
      "Paused Tuesday, March 3, 10:00 a.m. to 2:00 p.m., waiting for the customer's answer: 4 h not counted.",
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
      `Paused since Tuesday, March 3 at 10:00 a.m., ${reason}: 9 h of office hours not counted.`,
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
    const { sentences, changes } = explained([...events, bound], '2026-03-03 12:00');
    expect(sentences).toEqual([
      'Opened Monday, March 2 at 9:00 a.m. ET.',
      'Nothing was promised at first; the time counts all the same.',
      "Paused from Monday, March 2 at 9:00 a.m. to Tuesday, March 3 at 10:00 a.m., waiting for the customer's answer: 9 h of office hours not counted.",
      'Tuesday, March 3, 10:00 a.m. to 11:00 a.m.: 1 h counted.',
      'The policy changed to standard, version 1, on Tuesday, March 3 at 11:00 a.m.: the target is 4 h from then on.',
      'Tuesday, March 3, 11:00 a.m. to noon: 1 h counted.',
      '2 h of 4 h used. Due Tuesday, March 3 at 2:00 p.m.',
    ]);
    expect(changes).toEqual([
      {
        kind: 'policy',
        because: null,
        side: null,
        reason: null,
        at: et('2026-03-03 11:00'),
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
    expect(sentences).toContain(
      'Resolved Monday, March 2, 10:00 a.m. to 11:00 a.m., then reopened: not counted.',
    );
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
      'Target: 8 h of office hours (policy standard, version 1, priority normal; calendar office, version 1).',
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
      'Target: 80 h of office hours (policy standard, version 1; calendar office, version 1).',
      'Monday, March 9 to Friday, March 13: 40 h counted, on 5 days.',
      '40 h of 80 h used. Due Friday, March 20 at 5:00 p.m., closing time; late only after Monday, March 23 at 9:00 a.m.',
    ]);
  });

  it('round the clock, from one day into another', () => {
    const policy = policyOf({ calendar: 'always', targets: { resolution: 48 * HOUR } });
    expect(explained([opened('2026-03-02 22:00')], '2026-03-03 06:00', policy).sentences).toEqual([
      'Opened Monday, March 2 at 10:00 p.m. ET.',
      'Target: 48 h, day and night (policy standard, version 1, priority normal; calendar always, version 1).',
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
      'Target: 4 h of office hours (policy standard, version 1, priority normal; calendar office, version 1).',
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
      'Target: 1 h of office hours (policy standard, version 1, team Badges; calendar office, version 1).',
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

describe('what changed, and what was learnt later', () => {
  const known: SlaEvent[] = [
    { ...opened('2026-03-02 09:00'), id: 'opened' },
    { ...status('2026-03-02 10:00', 'waiting_customer'), id: 'held' },
    { ...status('2026-03-02 12:00', 'open'), id: 'went on' },
  ];
  const sentencesOf = (...more: SlaEvent[]): readonly string[] =>
    explained([...known, ...more], '2026-03-03 16:00').sentences;

  it('tells a correction with its reason', () => {
    const corrected: SlaEvent = {
      ...{ type: 'correction', target: 'went on', newOccurredAt: et('2026-03-02 11:00') },
      ...{ occurredAt: et('2026-03-02 13:00'), reason: 'The mail lay there.' },
    };
    expect(sentencesOf(corrected)).toContain(
      'Corrected on Monday, March 2 at 1:00 p.m. (The mail lay there): a change of status was Monday, March 2 at 11:00 a.m., not Monday, March 2 at noon.',
    );
  });

  it('tells what did not happen, and what was written down later', () => {
    const voided: SlaEvent = { type: 'void', target: 'held', occurredAt: et('2026-03-02 13:00') };
    expect(sentencesOf(voided)).toContain(
      'Taken out on Monday, March 2 at 1:00 p.m.: a change of status of Monday, March 2 at 10:00 a.m., which did not happen.',
    );
    const late: SlaEvent = {
      ...status('2026-03-02 12:30', 'on_hold'),
      recordedAt: et('2026-03-02 14:00'),
    };
    expect(sentencesOf(late)).toContain(
      'Written down later, on Monday, March 2 at 2:00 p.m.: a change of status of Monday, March 2 at 12:30 p.m.',
    );
  });

  it('keeps to what concerns the clock', () => {
    const policy = policyOf({
      targets: {
        first_response: 2 * HOUR,
        resolution: 8 * HOUR,
        ola: 8 * HOUR,
        approval: 8 * HOUR,
        milestone: { plan: 8 * HOUR },
      },
    });
    const late = (event: object): SlaEvent =>
      ({
        ...event,
        occurredAt: et('2026-03-02 09:30'),
        recordedAt: et('2026-03-02 10:00'),
      }) as SlaEvent;
    const events = [
      opened('2026-03-02 09:00', { group: 'Badges', stages: ['plan', 'award'] }),
      late({ type: 'message', from: 'agent' }),
      late({ type: 'group', to: 'Keys' }),
      late({ type: 'approval_requested' }),
      late({ type: 'stage_skipped', stage: 'award' }),
      late({ type: 'merge_in', unansweredSince: null }),
    ];
    const laterIn = (metric: SlaMetric): string[] =>
      explained(events, '2026-03-02 12:00', policy, metric).changes.flatMap((change) =>
        change.kind === 'learnt_late' ? [change.about] : [],
      );
    expect(laterIn('resolution')).toEqual([]);
    expect(laterIn('first_response')).toEqual(['message', 'merge_in']);
    expect(laterIn('ola')).toEqual(['group']);
    expect(laterIn('approval')).toEqual(['approval_requested']);
    expect(laterIn('milestone')).toEqual(['stage_skipped']);
  });

  it('tells of a miss that was taken back, and of one that was true again', () => {
    const events: SlaEvent[] = [
      { ...opened('2026-03-02 09:00'), id: 'opened' },
      {
        ...status('2026-03-02 10:00', 'waiting_customer'),
        id: 'held',
        recordedAt: et('2026-03-02 14:00'),
      },
      { ...status('2026-03-02 12:00', 'open'), recordedAt: et('2026-03-02 14:00') },
      { type: 'void', target: 'held', occurredAt: et('2026-03-02 14:30') },
    ];
    const { sentences } = explained(events, '2026-03-02 16:00');
    expect(sentences).toContain(
      'It had been recorded that it is late since Monday, March 2 at 1:00 p.m.; this was taken back on Monday, March 2 at 2:00 p.m.',
    );
    expect(sentences).toContain(
      'It was recorded again on Monday, March 2 at 2:30 p.m. that it is late since Monday, March 2 at 1:00 p.m.',
    );
  });

  it('tells from when on another version of the calendar measures, and why', () => {
    const versions = calendarsOf({
      office: [
        officeHours(),
        officeHours({
          effectiveFrom: et('2026-03-03 00:00'),
          weekly: { tue: [['08:00', '18:00']] },
          version: 7,
          reason: 'Longer hours in March.',
        }),
      ],
    });
    const input = foldInput(
      [opened('2026-03-02 16:00'), status('2026-03-03 08:30', 'waiting_customer')],
      '2026-03-03 10:00',
      policyOf({ targets: { resolution: 4 * HOUR } }),
      versions,
    );
    const { sentences, calendars: measuring } = explainClock(
      ...([input, 'resolution', 1, NEW_YORK] as const),
    ) as ClockExplanation;
    expect(sentences).toContain(
      'Calendar office, version 7, measures from Tuesday, March 3 at midnight on (Longer hours in March).',
    );
    expect(measuring).toEqual([
      { code: 'office', version: 1, timeZone: NEW_YORK },
      { code: 'office', version: 7, timeZone: NEW_YORK },
    ]);
  });

  it('tells why another policy applies, with its calendar', () => {
    const policies = [
      policyOf({ code: 'slow', targets: { resolution: 8 * HOUR } }),
      policyOf({ code: 'fast', version: 3, calendar: 'always', targets: { resolution: 4 * HOUR } }),
    ];
    const bound = (because?: string): SlaEvent =>
      ({ type: 'policy', occurredAt: et('2026-03-02 10:00'), to: 'fast', because }) as SlaEvent;
    const told = (because?: string): string =>
      explained(
        [opened('2026-03-02 09:00', { policy: 'slow' }), bound(because)],
        '2026-03-02 11:00',
        policies,
      )
        .sentences.slice(3, 5)
        .join(' ');
    expect(told()).toBe(
      'The policy changed to fast, version 3, on Monday, March 2 at 10:00 a.m.: the target is 4 h from then on. Calendar always, version 1, measures from Monday, March 2 at 10:00 a.m. on.',
    );
    expect(told('priority')).toContain('at 10:00 a.m., for the new priority: the target');
    expect(told('transfer')).toContain(', for the new team: ');
    expect(told('publication')).toContain(', published for open tickets too: ');
    expect(told('rules')).toContain(', by new rules for choosing a policy: ');
  });

  it('says so when a pause fell outside the hours', () => {
    const events = [
      opened('2026-03-02 16:00'),
      status('2026-03-02 18:00', 'waiting_customer'),
      status('2026-03-02 19:00', 'open'),
    ];
    expect(explained(events, '2026-03-03 09:30').sentences).toContain(
      "Paused Monday, March 2, 6:00 p.m. to 7:00 p.m., waiting for the customer's answer: no office hours in it.",
    );
  });

  it('says until when a pause was to last, and what was awaited', () => {
    const held = status('2026-03-02 10:00', 'waiting_third_party');
    const until = et('2026-03-06 09:00');
    const policy = policyOf({
      targets: { resolution: 4 * HOUR },
      pauseOn: { resolution: ['waiting_third_party'] },
    });
    const events = [
      opened('2026-03-02 09:00'),
      { ...held, awaited: 'the badge office', until } as SlaEvent,
    ];
    expect(explained(events, '2026-03-02 12:00', policy).sentences).toContain(
      'Paused since Monday, March 2 at 10:00 a.m., waiting for the badge office, until Friday, March 6 at 9:00 a.m. at the latest: 2 h not counted.',
    );
    const asked = {
      ...status('2026-03-02 10:00', 'waiting_customer'),
      awaited: 'the serial number',
    };
    expect(explained([events[0]!, asked as SlaEvent], '2026-03-02 12:00').sentences).toContain(
      "Paused since Monday, March 2 at 10:00 a.m., waiting for the customer's answer (the serial number): 2 h not counted.",
    );
  });
});

describe("in the reader's zone", () => {
  const input = foldInput(
    [opened('2026-10-09 16:00')],
    '2026-10-13 10:00',
    policyOf({ targets: { resolution: 4 * HOUR } }),
    calendars,
  );

  it("times are the reader's, the calendar's zone is named, and a holiday keeps its own date", () => {
    const { sentences } = explainClock(
      ...([input, 'resolution', 1, 'Pacific/Honolulu'] as const),
    ) as ClockExplanation;
    expect(sentences[0]).toBe(
      'Opened Friday, October 9 at 10:00 a.m. HT, office closes 11:00 a.m.: 1 h counted.',
    );
    expect(sentences[1]).toBe(
      'Target: 4 h of office hours (policy standard, version 1, priority normal; calendar office, version 1, which keeps ET).',
    );
    expect(sentences).toContain('Monday, October 12 is Columbus Day: nothing counted.');
  });
});

describe('the sum', () => {
  it('adds up by hand, in lines and as data', () => {
    const events = [
      opened('2026-03-03 16:00'),
      status('2026-03-05 10:00', 'waiting_customer'),
      status('2026-03-05 11:00', 'open'),
    ];
    const policy = policyOf({ targets: { resolution: 16 * HOUR } });
    expect(explained(events, '2026-03-06 09:30', policy).text.slice(8)).toEqual([
      '',
      'Counted:',
      '  Tue, Mar 3, 4:00 p.m. to 5:00 p.m.: 1 h; together 1 h',
      '  Thu, Mar 5, 9:00 a.m. to 10:00 a.m.: 1 h; together 2 h',
      '  Thu, Mar 5, 11:00 a.m. to 5:00 p.m.: 6 h; together 8 h',
      '  Fri, Mar 6, 9:00 a.m. to 9:30 a.m.: 30 min; together 8 h 30 min',
      '',
      'Not counted:',
      '  Outside office hours, 3 times (Tue, Mar 3, 5:00 p.m. to Fri, Mar 6, 9:00 a.m.): 32 h',
      '  Closed for once, Wednesday, March 4 (Wed, Mar 4, midnight to midnight): 24 h',
      "  Paused, waiting for the customer's answer (Thu, Mar 5, 10:00 a.m. to 11:00 a.m.): 1 h, of it 1 h of office hours",
      '',
      'Adds up (times in ET):',
      '  8 h 30 min counted + 57 h not counted = 65 h 30 min from Tuesday, March 3, 4:00 p.m. to Friday, March 6, 9:30 a.m.',
      '  Target: 16 h',
      '  Due: Friday, March 6, 5:00 p.m.',
      '  Late only after: Monday, March 9, 9:00 a.m.',
      '',
      'The date promised:',
      '  Tuesday, March 3, 4:00 p.m.: First promised for Friday, March 6 at 4:00 p.m.',
      "  Thursday, March 5, 10:00 a.m.: The date is open: waiting for the customer's answer.",
      "  Thursday, March 5, 11:00 a.m.: Moved from Friday, March 6 at 4:00 p.m. to Friday, March 6 at 5:00 p.m.: waiting for the customer's answer.",
    ]);
  });

  it('tells no due time of what ended without a result', () => {
    const { text } = explained(
      [opened('2026-03-02 09:00'), status('2026-03-02 10:00', 'cancelled')],
      '2026-03-02 12:00',
    );
    expect(text[3]).toBe(
      'Ended Monday, March 2 at 10:00 a.m. without a result: the ticket was withdrawn or not approved.',
    );
    expect(text.some((line) => line.includes('Due'))).toBe(false);
  });

  it('is to the second, and says what the seconds leave out', () => {
    const second = 1_000;
    const at = et('2026-03-03 10:00');
    const events: SlaEvent[] = [
      { type: 'created', occurredAt: at + 20.9 * second },
      { type: 'status', to: 'waiting_customer', occurredAt: at + 80.1 * second },
      { type: 'status', to: 'open', occurredAt: at + 100.9 * second },
      { type: 'status', to: 'resolved', occurredAt: at + 160.1 * second },
    ];
    const { text, clock } = explained(events, '2026-03-03 11:00');
    expect(clock.elapsedMs).toBe(118_400);
    expect(text).toContain('  Tue, Mar 3, 10:00:20 a.m. to 10:01:20 a.m.: 1 min; together 1 min');
    expect(text).toContain('  Tue, Mar 3, 10:01:40 a.m. to 10:02:40 a.m.: 1 min; together 2 min');
    expect(text).toContain('  Counted to the thousandth: 118.4 s');
    expect(text).toContain(
      '  2 min counted + 20 s not counted = 2 min 20 s from Tuesday, March 3, 10:00:20 a.m. to Tuesday, March 3, 10:02:40 a.m.',
    );
  });

  it('tells why a night of nine hours is one of eight', () => {
    const policy = policyOf({ calendar: 'always', targets: { resolution: 480 * HOUR } });
    const rows = (from: string, to: string): string =>
      explained([opened(from)], to, policy).text.find((line) => line.includes('together')) ?? '';
    expect(rows('2026-03-07 22:00', '2026-03-08 08:00')).toContain(
      '10:00 p.m. to Sun, Mar 8, 8:00 a.m. (the clocks went forward): 9 h',
    );
    expect(rows('2026-10-31 22:00', '2026-11-01 08:00')).toContain(
      '10:00 p.m. to Sun, Nov 1, 8:00 a.m. (the clocks went back): 11 h',
    );
  });

  it('names whatever was left out', () => {
    const events: SlaEvent[] = [
      opened('2026-10-09 09:00'),
      status('2026-10-09 10:00', 'cancelled'),
      status('2026-10-09 11:00', 'open'),
      status('2026-10-09 12:00', 'resolved'),
      status('2026-10-09 13:00', 'open'),
      { type: 'merged', occurredAt: et('2026-10-09 14:00') },
      { type: 'unmerged', occurredAt: et('2026-10-09 15:00') },
    ];
    const { sum, text } = explained(events, '2026-11-27 10:00');
    for (const why of [
      'Cancelled (Fri, Oct 9, 10:00 a.m. to 11:00 a.m.): 1 h',
      'Resolved, then reopened (Fri, Oct 9, noon to 1:00 p.m.): 1 h',
      'Merged into another ticket (Fri, Oct 9, 2:00 p.m. to 3:00 p.m.): 1 h',
      'Columbus Day, Monday, October 12 (Mon, Oct 12, midnight to midnight): 24 h',
      'Holiday, Thursday, November 26 (Thu, Nov 26, midnight to midnight): 24 h',
    ])
      expect(text).toContain(`  ${why}`);
    expect(sum.countedMs + sum.leftOutMs).toBe(sum.wholeMs);
    const once = explained([opened('2026-03-02 16:00')], '2026-03-02 18:00').text;
    expect(once).toContain('  Outside office hours (Mon, Mar 2, 5:00 p.m. to 6:00 p.m.): 1 h');
  });

  it('travels as data, with the same words', () => {
    const raised: SlaEvent = { type: 'priority', occurredAt: et('2026-03-02 11:00'), to: 'urgent' };
    const policy = policyOf({
      targets: { resolution: { normal: 8 * HOUR, urgent: 2 * HOUR } },
      calendar: 'changing',
    });
    const changing = calendarsOf({
      changing: [officeHours(), officeHours({ effectiveFrom: et('2026-03-02 12:00') })],
    });
    const input = foldInput(
      [
        opened('2026-03-02 10:00'),
        raised,
        { ...status('2026-03-02 12:30', 'waiting_customer'), until: et('2026-03-09 09:00') },
        { ...status('2026-03-02 13:00', 'resolved'), recordedAt: et('2026-03-02 14:00') },
      ] as SlaEvent[],
      '2026-03-02 15:00',
      policy,
      changing,
    );
    const explanation = explainClock(
      ...([input, 'resolution', 1, NEW_YORK] as const),
    ) as ClockExplanation;
    const data = explanationData(explanation);
    expect(data).toMatchObject({
      startedAt: '2026-03-02T15:00:00.000Z',
      stoppedAt: '2026-03-02T18:00:00.000Z',
      dueAt: '2026-03-02T17:00:00.000Z',
      zoneName: 'ET',
      text: explanation.text,
      sentences: explanation.sentences,
    });
    expect(data.changes).toMatchObject([
      { kind: 'priority', key: 'urgent', toMs: 2 * HOUR, calendar: null },
      { kind: 'calendar', calendar: 'changing', calendarVersion: 2, key: null },
      { kind: 'learnt_late', toMs: null, policyVersion: null },
    ]);
    expect(data.changes.every(({ words }) => explanation.sentences.includes(words))).toBe(true);
    expect(data.stretches.at(-1)).toMatchObject({
      kind: 'paused',
      until: '2026-03-09T13:00:00.000Z',
    });
    expect(data.sum.rows.map(({ times, total }) => [times, total])).toEqual([
      ['10:00 a.m. to 12:30 p.m.', '2 h 30 min'],
    ]);
    expect(data.history.map(({ dueAt }) => dueAt)).toEqual([
      '2026-03-03T15:00:00.000Z',
      '2026-03-02T17:00:00.000Z',
    ]);
  });

  it('of a ticket far from its office begins and ends in the days of the reader', () => {
    const guam = foldInput(
      [{ type: 'created', occurredAt: local('2026-03-03 23:00', 'Pacific/Guam') }],
      '2026-03-03 11:00',
      policyOf({ targets: { resolution: 4 * HOUR } }),
    );
    const { sentences } = explainClock(
      ...([guam, 'resolution', 1, 'Pacific/Guam'] as const),
    ) as ClockExplanation;
    expect(sentences.slice(2)).toEqual([
      'Wednesday, March 4, midnight to 2:00 a.m.: 2 h counted.',
      '2 h of 4 h used. Due Wednesday, March 4 at 4:00 a.m.',
    ]);
  });
});
