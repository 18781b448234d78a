import { overviewChecks, type OverviewToJudge } from './overview-checks.js';

const now = new Date('2026-11-27T16:50:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

function healthy(): OverviewToJudge {
  return {
    now,
    server: {
      ...{ version: '0.1.0', nodeVersion: '20.20.0', startedAt: ago(600) },
      ...{ jobs: true, demo: false, production: true },
    },
    database: {
      ...{ embedded: false, version: '18.4', sizeBytes: 1_000_000 },
      ...{ migrationsApplied: 3, migrationsPending: [] },
    },
    requests: { open: 128, unclaimed: 12, pending: 30, late: 6 },
    mail: {
      ...{ sends: true, queued: 1, sending: 1, kept: 0, failed: 0, lastSentAt: ago(2) },
      oldestWaitingSince: ago(1),
    },
    incomingMail: { toSettle: 0, oldestSince: null },
    events: { waiting: 2, failingTickets: 0, oldestSince: ago(0) },
    timers: { pending: 200, overdue: 1, oldestDueAt: new Date(now.getTime() - 4_000) },
    clocks: {
      ...{ zoneData: 'tz 2026a', zoneDataSince: ago(9_000), ownZoneData: 'tz 2026a' },
      ...{ recomputing: null, recomputedTickets: 0, ticketsToRecompute: null },
      ...{ comparedAt: ago(500), comparedTickets: 1_128, differences: 0 },
    },
    search: { days: 30, searches: 0, top: [] },
    holidaysToReview: [],
    jobs: [],
  };
}

const codes = (overview: OverviewToJudge): string[] =>
  overviewChecks(overview).map(({ code }) => code);

describe('what asks for attention', () => {
  test('nothing while all goes well, though work is under way and requests are late', () => {
    expect(overviewChecks(healthy())).toEqual([]);
  });

  test('migrations that the database lacks, by name', () => {
    const database = { ...healthy().database, migrationsPending: ['AddThemes1790000003000'] };
    expect(overviewChecks({ ...healthy(), database })).toEqual([
      {
        code: 'overview.migrations_pending',
        severity: 'problem',
        sentence: 'The database lacks AddThemes1790000003000.',
        advice: 'Run "counterpart migrate".',
      },
    ]);
  });

  test('failed mail, counted', () => {
    const mail = healthy().mail;
    const sentence = (failed: number) =>
      overviewChecks({ ...healthy(), mail: { ...mail, failed } })[0]!.sentence;
    expect(sentence(1)).toBe('1 mail could not be sent.');
    expect(sentence(1_200)).toBe('1,200 mails could not be sent.');
  });

  test('mail that waits for more than ten minutes, in hours after two and in days after two', () => {
    const waiting = (minutes: number) =>
      overviewChecks({
        ...healthy(),
        mail: { ...healthy().mail, oldestWaitingSince: ago(minutes) },
      })[0]?.sentence;
    expect(waiting(10)).toBeUndefined();
    expect(waiting(25)).toBe('Mail has been waiting for 25 minutes.');
    expect(waiting(130)).toBe('Mail has been waiting for 2 hours.');
    expect(waiting(3 * 24 * 60)).toBe('Mail has been waiting for 3 days.');
  });

  test('without a mail server mail does not wait: in production that is noticed, in a demo it is meant', () => {
    const mail = { ...healthy().mail, sends: false, kept: 4, oldestWaitingSince: ago(300) };
    expect(codes({ ...healthy(), mail })).toEqual(['overview.mail_kept']);
    const server = { ...healthy().server, production: false };
    expect(codes({ ...healthy(), mail, server })).toEqual([]);
  });

  test('mail that came in and was not settled for an hour', () => {
    const parked = (minutes: number) =>
      overviewChecks({
        ...healthy(),
        incomingMail: { toSettle: 2, oldestSince: ago(minutes) },
      });
    expect(parked(60)).toEqual([]);
    expect(parked(180)).toMatchObject([
      {
        ...{ code: 'overview.mail_parked', severity: 'notice' },
        sentence: '2 mails that came in could not be taken, the first 3 hours ago.',
      },
    ]);
  });

  test('an error that holds ticket events up, rather than the wait that follows from it', () => {
    const events = { waiting: 7, failingTickets: 2, oldestSince: ago(90) };
    expect(overviewChecks({ ...healthy(), events })).toMatchObject([
      {
        code: 'overview.events_fail',
        sentence: 'Mail and figures of 2 tickets are held up by an error.',
      },
    ]);
  });

  test('holidays that nobody has reviewed five years ahead', () => {
    const due = (reviewedThrough: number | null) =>
      overviewChecks({
        ...healthy(),
        holidaysToReview: [{ name: 'US federal holidays', reviewedThrough }],
      });
    expect(due(2029)).toMatchObject([
      {
        code: 'overview.holidays_unreviewed',
        severity: 'notice',
        sentence:
          '“US federal holidays” is reviewed only through 2029: promises beyond may count a holiday as a working day.',
      },
    ]);
    expect(due(null)[0]?.sentence).toBe('Nobody has reviewed “US federal holidays” yet.');
  });

  test('ticket events that nobody relays', () => {
    const events = { waiting: 7, failingTickets: 0, oldestSince: ago(3) };
    expect(codes({ ...healthy(), events })).toEqual(['overview.events_wait']);
  });

  test('a timer that is more than five seconds late', () => {
    const timers = { pending: 40, overdue: 1, oldestDueAt: new Date(now.getTime() - 6_000) };
    expect(overviewChecks({ ...healthy(), timers })[0]!.sentence).toBe(
      '1 SLA timer should have gone off, the first 6 seconds ago.',
    );
  });

  test('clocks that are not what their events say, that are computed anew, or by other zone data', () => {
    const { clocks } = healthy();
    const sentences = (changes: Partial<typeof clocks>) =>
      overviewChecks({ ...healthy(), clocks: { ...clocks, ...changes } }).map(
        ({ sentence }) => sentence,
      );
    expect(sentences({ differences: 2 })).toEqual([
      'The last comparison of SLA clocks with their events found 2 differences.',
    ]);
    expect(sentences({ recomputing: 'zone_data' })).toEqual([
      'Time-zone data changed: open clocks are being computed anew, the tickets are being counted.',
    ]);
    const half = { recomputedTickets: 500, ticketsToRecompute: 1_000 };
    expect(sentences({ recomputing: 'calendar', ...half })).toEqual([
      'A calendar changed: open clocks are being computed anew, 500 of 1,000 tickets done.',
    ]);
    expect(sentences({ ownZoneData: 'tz 2025b' })).toEqual([
      'This process computes openings by tz 2025b, the clocks were computed by tz 2026a.',
    ]);
  });

  test('timers that nobody fires', () => {
    const timers = { pending: 40, overdue: 5, oldestDueAt: ago(12) };
    expect(overviewChecks({ ...healthy(), timers })[0]!.sentence).toBe(
      '5 SLA timers should have gone off, the first 12 minutes ago.',
    );
  });

  test('periodic work that stopped or did not start, after all problems', () => {
    const job = (name: string, state: 'done' | 'running' | 'stopped' | 'overdue') => ({
      ...{ name, label: name, state, startedAt: ago(600), finishedAt: null },
    });
    const jobs = [job('a', 'done'), job('b', 'running'), job('c', 'stopped'), job('d', 'overdue')];
    const checks = overviewChecks({
      ...healthy(),
      jobs,
      mail: { ...healthy().mail, failed: 1 },
    });
    expect(checks.map(({ code, severity }) => [code, severity])).toEqual([
      ['overview.mail_failed', 'problem'],
      ['overview.jobs_late', 'notice'],
    ]);
    expect(checks[1]!.sentence).toBe('Periodic work did not end or did not start: “c”, “d”.');
  });
});
