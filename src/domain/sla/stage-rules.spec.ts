import {
  clockNamed,
  et,
  foldInput,
  foldOf,
  HOUR,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import type { SlaEvent } from './sla-event.js';
import { explainClock } from './sla-explanation.js';

const created: SlaEvent = {
  type: 'created',
  occurredAt: et('2026-03-02 10:00'),
  priority: 'normal',
  stages: ['requirements', 'award'],
};
const policy = policyOf({
  targets: { milestone: { requirements: { normal: 8 * HOUR }, award: 4 * HOUR } },
});

function passed(at: string, stage: string, type: 'stage_reached' | 'stage_skipped'): SlaEvent {
  return { type, stage, occurredAt: et(at) };
}

function status(at: string, to: 'resolved' | 'open'): SlaEvent {
  return { type: 'status', occurredAt: et(at), to };
}

describe('the stages of a ticket', () => {
  it('are told as those that are left, the present one first', () => {
    const reached = passed('2026-03-02 12:00', 'requirements', 'stage_reached');
    expect(foldOf([created], '2026-03-02 12:00', policy).stagesLeft).toEqual([
      'requirements',
      'award',
    ]);
    expect(foldOf([created, reached], '2026-03-02 12:00', policy).stagesLeft).toEqual(['award']);
  });

  it('a stage that was reached while the ticket was over is not begun again when it reopens', () => {
    const fold = foldOf(
      [
        created,
        status('2026-03-02 11:00', 'resolved'),
        passed('2026-03-02 12:00', 'requirements', 'stage_reached'),
        status('2026-03-02 13:00', 'open'),
      ],
      '2026-03-02 14:00',
      policy,
    );
    expect(clockNamed(fold, 'milestone')).toMatchObject({ state: 'cancelled', reason: 'resolved' });
    expect(clockNamed(fold, 'milestone', 2)).toMatchObject({
      subject: 'award',
      state: 'running',
      startedAt: et('2026-03-02 13:00'),
    });
  });

  it('none is a clock on a ticket that was over when it came to be, until it reopens', () => {
    const over: SlaEvent = { ...created, status: 'closed' };
    const reached = passed('2026-03-02 11:00', 'requirements', 'stage_reached');
    const reopened = status('2026-03-02 13:00', 'open');
    expect(foldOf([over, reached], '2026-03-02 12:00', policy).clocks).toEqual([]);
    const fold = foldOf([over, reached, reopened], '2026-03-02 14:00', policy);
    expect(clockNamed(fold, 'milestone')).toMatchObject({ subject: 'award', elapsedMs: HOUR });
  });

  it('a policy that restarts on reopening gives the present stage its full target again', () => {
    const fold = foldOf(
      [created, status('2026-03-02 11:00', 'resolved'), status('2026-03-02 13:00', 'open')],
      '2026-03-02 14:00',
      { ...policy, onReopen: 'restart' },
    );
    expect(clockNamed(fold, 'milestone', 2)).toMatchObject({
      subject: 'requirements',
      elapsedMs: HOUR,
    });
  });

  it('are explained by their name: when each began, and that one was skipped', () => {
    const input = foldInput(
      [
        created,
        passed('2026-03-02 12:00', 'requirements', 'stage_skipped'),
        passed('2026-03-02 13:00', 'award', 'stage_reached'),
      ],
      '2026-03-02 14:00',
      policy,
    );
    const words = (cycle: number): string =>
      explainClock(input, 'milestone', cycle, 'America/New_York')!.sentences.join(' ');
    expect(words(1)).toMatch(/^Opened, with stage requirements Monday, March 2 at 10:00 a\.m\. ET/);
    expect(words(1)).toContain('without a result: the stage was skipped.');
    expect(words(2)).toMatch(/^Stage award began Monday, March 2 at noon/);
    expect(words(2)).toContain(
      '(policy standard, version 1, priority normal; calendar office, version 1)',
    );
    expect(words(2)).toContain('Reached Monday, March 2 at 1:00 p.m.');
  });

  it('are explained as people call them, where names are given', () => {
    const input = foldInput([created], '2026-03-02 14:00', policy);
    const names = {
      stage: { requirements: 'Requirements accepted' },
      policy: { standard: 'Purchases' },
      calendar: { office: 'Eastern office hours' },
    };
    const told = explainClock({ ...input, names }, 'milestone', 1, 'America/New_York')!;
    expect(told.sentences[0]).toMatch(/^Opened, with stage “Requirements accepted” Monday/);
    expect(told.sentences[1]).toBe(
      'Target: 8 h of office hours (policy “Purchases”, version 1, priority normal; calendar “Eastern office hours”, version 1).',
    );
  });
});

describe('a wait under a contract', () => {
  it('is explained by the contract, and ends when the vendor was done', () => {
    const contract = policyOf({
      code: 'laptop-repair',
      version: 2,
      targets: { contract: 4 * HOUR },
    });
    const input = foldInput(
      [
        { type: 'created', occurredAt: et('2026-03-02 10:00'), policy: null },
        {
          type: 'status',
          occurredAt: et('2026-03-02 11:00'),
          to: 'waiting_third_party',
          contract: 'laptop-repair',
        },
        { type: 'status', occurredAt: et('2026-03-02 16:00'), to: 'open' },
      ],
      '2026-03-02 16:00',
      contract,
    );
    expect(explainClock(input, 'contract', 1, 'America/New_York')!.sentences).toEqual([
      'Waiting under the contract with laptop-repair since Monday, March 2 at 11:00 a.m. ET.',
      'Target: 4 h of office hours (contract with laptop-repair, version 2; calendar office, version 1).',
      expect.stringContaining('5 h') as string,
      expect.stringMatching(/^The vendor was done Monday, March 2 at 4:00 p\.m\.: 5 h used of 4 h/),
    ]);
    const names = { contract: { 'laptop-repair': 'Northside Repair' } };
    const named = explainClock({ ...input, names }, 'contract', 1, 'America/New_York')!;
    expect(named.sentences.slice(0, 2).join(' ')).toMatch(
      /^Waiting under the contract with Northside Repair since .*contract with Northside Repair, version 2;/,
    );
  });
});
