import {
  impactLabels,
  impacts,
  priorities,
  priorityLabels,
  priorityOf,
  urgencies,
  urgencyLabels,
} from './priority.js';

const rank = (impact: (typeof impacts)[number], urgency: (typeof urgencies)[number]) =>
  priorities.indexOf(priorityOf(impact, urgency));

describe('the priority', () => {
  it.each([
    ['person', ['low', 'normal', 'high']],
    ['team', ['normal', 'normal', 'high']],
    ['bureau', ['normal', 'high', 'urgent']],
    ['agency', ['high', 'urgent', 'urgent']],
  ] as const)(
    'for a matter that touches one %s is %s as it can wait, is wanted soon, stops work',
    (impact, row) => {
      expect(urgencies.map((urgency) => priorityOf(impact, urgency))).toEqual(row);
    },
  );

  it('never falls when more people are touched or when it becomes more pressing', () => {
    for (const [i, impact] of impacts.entries()) {
      for (const [u, urgency] of urgencies.entries()) {
        const wider = impacts[i + 1];
        const sooner = urgencies[u + 1];
        if (wider) expect(rank(wider, urgency)).toBeGreaterThanOrEqual(rank(impact, urgency));
        if (sooner) expect(rank(impact, sooner)).toBeGreaterThanOrEqual(rank(impact, urgency));
      }
    }
  });

  it('has words for every impact, urgency and priority', () => {
    expect(impacts.map((impact) => impactLabels[impact])).toEqual([
      'One person',
      'A team',
      'A whole bureau',
      'The whole agency',
    ]);
    expect(urgencies.map((urgency) => urgencyLabels[urgency])).toEqual([
      'It can wait',
      'Soon',
      'Work has stopped',
    ]);
    expect(priorities.map((priority) => priorityLabels[priority])).toEqual([
      'Low',
      'Normal',
      'High',
      'Urgent',
    ]);
  });
});
