import { changeWords } from './change-words.js';
import { answersIn, atLeast, type FiveCounts } from './pulse-counts.js';
import { scaleWords } from './pulse-template.js';
import { shownTeams, type TeamCounts } from './staff-pulse.js';
import { defaultMinimumGroup } from './suppression.js';
import { wilsonInterval } from './wilson.js';

/** A team with its name, and how many of it were asked. */
export interface StaffTeam extends TeamCounts {
  readonly name: string;
  readonly asked: number;
}

/** What is shown of a group. */
export interface StaffGroup {
  readonly label: string;
  readonly answers: number;
  readonly points: { readonly score: number; readonly label: string; readonly answers: number }[];
  readonly text: string;
}

/** What is shown of one statement in one month. */
export interface StaffItemFigures {
  readonly office: StaffGroup | null;
  readonly teams: StaffGroup[];
  readonly change: string | null;
}

/** The figures of a statement; without a team to be shown apart the office stands alone. */
export function staffItem(
  officeName: string,
  teams: readonly StaffTeam[],
  before: readonly StaffTeam[],
): StaffItemFigures {
  const { office, teams: parts } = shownTeams(teams);
  if (office === null) return { office: null, teams: [], change: null };
  const nameOf = (code: string): string => teams.find((team) => team.code === code)!.name;
  const groups = parts.shown.map(({ code, counts }) => groupOf(nameOf(code), counts));
  const others =
    parts.merged && groups.length > 0
      ? [groupOf(parts.merged.codes.map(nameOf).join(', '), parts.merged.counts)]
      : [];
  const earlier = shownTeams(before).office;
  return {
    office: groupOf(officeName, office),
    teams: [...groups, ...others],
    change: earlier && changeWords(office, earlier, 'the month before'),
  };
}

/** How many of the office were asked, and how many answered once they are enough to show. */
export function staffParticipation(teams: readonly StaffTeam[]): string {
  const asked = teams.reduce((sum, team) => sum + team.asked, 0);
  const answered = teams.reduce((sum, { counts }) => sum + answersIn(counts), 0);
  if (answered < defaultMinimumGroup) {
    return `${asked} were asked. Fewer than ${defaultMinimumGroup} answered, too few to show anything.`;
  }
  return `${asked} were asked, ${answered} answered (${percent(answered / asked)}).`;
}

function groupOf(label: string, counts: FiveCounts): StaffGroup {
  const answers = answersIn(counts);
  const k = atLeast(4, counts);
  const { low, high } = wilsonInterval(k, answers);
  return {
    ...{ label, answers },
    points: scaleWords.map((words, at) => ({ score: at + 1, label: words, answers: counts[at]! })),
    text: `${percent(k / answers)} chose Agree or Strongly agree (95% interval ${percent(low)} to ${percent(high)}, ${answers} answers).`,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
