import type { FiveCounts } from './pulse-counts.js';
import { shownTeams, staffPulse, staffRoundToOpen, type TeamCounts } from './staff-pulse.js';

const team = (code: string, counts: FiveCounts): TeamCounts => ({ code, counts });

it('staff are asked two statements, and both must be answered', () => {
  expect(staffPulse.items.map(({ kind, required }) => [kind, required])).toEqual([
    ['scale', true],
    ['scale', true],
  ]);
});

describe('the round of a month', () => {
  const at = (instant: string) => staffRoundToOpen(Date.parse(instant), 'America/New_York');

  it('opens on the eighth and takes answers for two weeks', () => {
    expect(at('2026-12-08T05:00:00Z')).toEqual({
      month: '2026-12-01',
      opensAt: Date.parse('2026-12-08T05:00:00Z'),
      closesAt: Date.parse('2026-12-22T05:00:00Z'),
    });
  });

  it('is not opened before its day or after its first week', () => {
    expect(at('2026-12-08T04:59:59Z')).toBeNull();
    expect(at('2026-12-15T04:59:59Z')?.month).toBe('2026-12-01');
    expect(at('2026-12-15T05:00:00Z')).toBeNull();
  });
});

describe('what of an office may be shown', () => {
  it('is nothing under ten answers, or without a team', () => {
    const nothing = { office: null, teams: { shown: [], merged: null } };
    expect(shownTeams([team('a', [0, 1, 2, 3, 3])])).toEqual(nothing);
    expect(shownTeams([])).toEqual(nothing);
  });

  it('is the whole alone where every team is small', () => {
    const shown = shownTeams([team('a', [0, 1, 2, 2, 1]), team('b', [0, 0, 2, 2, 1])]);
    expect(shown).toEqual({
      office: [0, 1, 4, 4, 2],
      teams: { shown: [], merged: { codes: ['a', 'b'], counts: [0, 1, 4, 4, 2] } },
    });
  });

  it('is each large team, and the small ones as one', () => {
    const { teams } = shownTeams([
      team('a', [0, 1, 4, 4, 3]),
      team('b', [0, 2, 2, 1, 1]),
      team('c', [1, 1, 1, 1, 1]),
    ]);
    expect(teams.shown.map(({ code }) => code)).toEqual(['a']);
    expect(teams.merged).toEqual({ codes: ['b', 'c'], counts: [1, 3, 3, 2, 2] });
  });

  it('is never a whole and all but one of its teams, from which the last would follow', () => {
    const { teams } = shownTeams([team('a', [0, 1, 4, 4, 3]), team('b', [0, 0, 1, 2, 0])]);
    expect(teams).toEqual({
      shown: [],
      merged: { codes: ['a', 'b'], counts: [0, 1, 5, 6, 3] },
    });
  });
});
