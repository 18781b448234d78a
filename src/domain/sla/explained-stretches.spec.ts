import { et } from '../../../test/support/sla-fixtures.js';
import type { ClockRun, Stretch } from './clock-run.js';
import { explainedStretches } from './explained-stretches.js';

it.each(['running', 'paused'] as const)(
  'a %s stretch that no calendar measures counts nothing',
  (kind) => {
    const from = et('2026-03-02 10:00');
    const stretch: Stretch = { from, kind, cause: 'open', calendar: null };
    const run: ClockRun = {
      ...{
        metric: 'resolution',
        startedAt: from,
        subject: null,
        stretches: [stretch],
        targets: [],
      },
      ...{ end: null, resumable: false },
    };
    const names = { calendars: new Map(), events: [] };
    const [explained] = explainedStretches(run, et('2026-03-02 12:00'), names);
    expect(explained?.businessMs).toBe(0);
  },
);
