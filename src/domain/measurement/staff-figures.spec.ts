import type { FiveCounts } from './pulse-counts.js';
import { staffItem, staffParticipation, type StaffTeam } from './staff-figures.js';

const team = (code: string, counts: FiveCounts, asked = 14): StaffTeam => ({
  ...{ code, name: `Team ${code}`, asked, counts },
});
const small = team('b', [0, 0, 1, 2, 0]);
const smaller = team('c', [1, 1, 2, 2, 1]);
const large = team('a', [0, 1, 4, 4, 3]);

describe('the figures of a statement', () => {
  it('are none under ten answers', () => {
    expect(staffItem('Office', [small], [])).toEqual({ office: null, teams: [], change: null });
  });

  it('are those of the office alone where no team can stand beside it', () => {
    const { office, teams } = staffItem('Office', [large, small], []);
    expect(teams).toEqual([]);
    expect(office).toMatchObject({ label: 'Office', answers: 15 });
    expect(office!.points.map(({ answers }) => answers)).toEqual([0, 1, 5, 6, 3]);
    expect(office!.text).toBe(
      '60% chose Agree or Strongly agree (95% interval 36% to 80%, 15 answers).',
    );
  });

  it('are those of each large team, and the small ones under both their names', () => {
    const { teams } = staffItem('Office', [large, small, smaller], []);
    expect(teams.map(({ label, answers }) => [label, answers])).toEqual([
      ['Team a', 12],
      ['Team b, Team c', 10],
    ]);
    expect(staffItem('Office', [large], []).teams.map(({ label }) => label)).toEqual(['Team a']);
  });

  it('are compared with the month before where that can be shown', () => {
    expect(staffItem('Office', [large], [small]).change).toBeNull();
    expect(staffItem('Office', [large], [large]).change).toMatch(
      /^No clear change from the month before, when it was 58% of 12: 0 points/,
    );
  });
});

describe('who took part', () => {
  it('is told with the rate from ten answers on, and without their number below', () => {
    expect(staffParticipation([large, small])).toBe('28 were asked, 15 answered (54%).');
    expect(staffParticipation([small])).toBe(
      '14 were asked. Fewer than 10 answered, too few to show anything.',
    );
  });
});
