import { definitionOf, fieldIdOf, timeRead, timeTyped, typedOf } from './typed-policy.js';

const hour = 3_600_000;
const opened = {
  targets: {
    first_response: { urgent: hour / 2, normal: 2 * hour },
    resolution: 8 * hour,
    milestone: { award: 40 * hour, delivery: { normal: 8 * hour } },
  },
  warnPct: [50, 75],
  onReopen: 'continue',
  onRetarget: 'keep_elapsed',
  escalations: [
    { code: 'tell', metric: 'resolution', at: 75, action: 'notify', to: 'team_lead' },
    { code: 'date', metric: 'resolution', at: 'breach', action: 'ask_owner_for_date' },
  ],
};

describe('a policy in its form', () => {
  it('shows durations as people type them, one target for all as that of each priority', () => {
    const typed = typedOf(opened);
    expect(typed.targets.first_response).toEqual({
      urgent: '30m',
      high: '',
      normal: '2h',
      low: '',
    });
    expect(typed.targets.resolution['low']).toBe('8h');
    expect(typed).toMatchObject({ calendar: 'team', warnings: '50, 75', botCounts: false });
    expect(typed.pauses.resolution).toEqual(['waiting_customer']);
  });

  it('is the same definition again when nothing was typed', () => {
    expect(definitionOf(typedOf(opened), opened)).toEqual(opened);
    const full = {
      ...{ ...opened, calendar: 'bureau', calendarByMetric: { resolution: 'team' } },
      ...{ pauseOn: { resolution: [] }, botCounts: true },
    };
    expect(definitionOf(typedOf(full), full)).toEqual(full);
  });

  it('keeps what the form does not show beside what was typed', () => {
    const typed = typedOf(opened);
    const changed = definitionOf(
      {
        ...typed,
        targets: {
          ...typed.targets,
          resolution: { urgent: '4h', high: '', normal: 'soon', low: '' },
        },
        shares: [{ team: 'it-laptops', time: '90m' }],
        calendar: 'bureau',
        calendars: { ...typed.calendars, first_response: 'around-the-clock' },
        pauses: { ...typed.pauses, resolution: ['waiting_approval'] },
        warnings: '90%, 10 x',
      },
      opened,
    );
    expect(changed).toEqual({
      ...opened,
      calendar: 'bureau',
      calendarByMetric: { first_response: 'around-the-clock' },
      targets: {
        first_response: opened.targets.first_response,
        resolution: { urgent: 4 * hour, normal: -1 },
        milestone: opened.targets.milestone,
        ola: { 'it-laptops': 1.5 * hour },
      },
      pauseOn: { resolution: ['waiting_approval'] },
      warnPct: [-1, 10, 90],
    });
  });

  it('has stages by priority, and steps with a percent and one choice of what is done', () => {
    const typed = typedOf(opened);
    expect(typed.stages).toEqual([
      { stage: 'award', times: { urgent: '40h', high: '40h', normal: '40h', low: '40h' } },
      { stage: 'delivery', times: { urgent: '', high: '', normal: '8h', low: '' } },
    ]);
    expect(typed.steps.map(({ percent, act }) => `${percent} ${act}`)).toEqual([
      ...['75 notify:team_lead', '100 ask_owner_for_date'],
    ]);
    const inOrder = typedOf(opened, ['delivery', 'award']);
    expect(inOrder.stages.map(({ stage }) => stage)).toEqual(['delivery', 'award']);
    expect(definitionOf(inOrder, opened)).toEqual(opened);
    const changed = definitionOf(
      {
        ...typed,
        stages: [{ stage: 'award', times: { normal: '16h' } }],
        steps: [
          typed.steps[1]!,
          { code: '', metric: 'ola', percent: '150 %', act: 'reassign:team', team: 'it-laptops' },
          { code: '', metric: 'ola', percent: 'soon', act: 'raise_priority', team: '' },
        ],
      },
      opened,
    );
    expect(changed).toMatchObject({ targets: { milestone: { award: { normal: 16 * hour } } } });
    expect(changed['escalations']).toEqual([
      opened.escalations[1],
      {
        ...{ code: 'reassign-team-150', metric: 'ola', at: 150, action: 'reassign' },
        ...{ to: 'team', teamCode: 'it-laptops' },
      },
      { code: 'raise-priority-soon', metric: 'ola', at: -1, action: 'raise_priority' },
    ]);
    expect(definitionOf({ ...typed, stages: [], steps: [] }, opened)).not.toHaveProperty(
      'escalations',
    );
  });

  it('reads and writes times', () => {
    expect(
      ['1h 30m', '4 h', '45 min', '1h', '2 hours'].map((text) => timeRead(text) / 60_000),
    ).toEqual([90, 240, 45, 60, 120]);
    expect(['', 'soon', '4', '1d'].map(timeRead)).toEqual([-1, -1, -1, -1]);
    expect([hour, hour / 2, 1.5 * hour].map(timeTyped)).toEqual(['1h', '30m', '1h 30m']);
  });

  it('knows where each field is typed', () => {
    expect(
      [
        'targets.resolution.high',
        'targets.resolution',
        'targets',
        'targets.ola.desk',
        'warnPct.0',
        'targets.milestone.award.low',
        'escalations.0.metric',
        'escalations.2.at',
        'effectiveFrom',
      ].map(fieldIdOf),
    ).toEqual([
      ...['target-resolution-high', 'target-resolution-urgent', 'target-first_response-urgent'],
      ...['shares', 'warnings', 'stage-award-low', 'steps', 'step-2-at', 'effective-date'],
    ]);
    expect(['calendar', 'calendarByMetric.update', 'pauseOn.update'].map(fieldIdOf)).toEqual([
      'calendar',
      'calendar-update',
      'pauses-update',
    ]);
  });
});
