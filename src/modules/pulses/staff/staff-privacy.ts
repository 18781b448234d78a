import {
  auditDisclosure,
  type Disclosure,
  type PublishedSum,
} from '../../../domain/measurement/disclosure-audit.js';
import { answersIn } from '../../../domain/measurement/pulse-counts.js';
import { shownTeams } from '../../../domain/measurement/staff-pulse.js';
import type { StaffCount } from './staff-months.js';

/** What an audit of one office looked at and found. */
export interface StaffFinding {
  readonly published: number;
  readonly found: readonly Disclosure[];
}

/**
 * Attacks the staff pulse of an office as its lead could, who kept every month and knows how many of each team
 * answered: the whole, the teams shown beside it, and those shown as one. `shows` is the rule of the page.
 */
export function auditStaffPulse(counts: readonly StaffCount[], shows = shownTeams): StaffFinding {
  const cellOf = ({ month, item }: StaffCount, team: string) => `${month} ${item} ${team}`;
  const sizes = new Map(
    counts.map((count) => [cellOf(count, count.teamCode), answersIn(count.counts)]),
  );
  const published: PublishedSum[] = [];
  for (const table of new Set(counts.map((count) => cellOf(count, '')))) {
    const teams = counts.filter((count) => cellOf(count, '') === table);
    const { office, teams: parts } = shows(
      teams.map(({ teamCode, counts: five }) => ({ code: teamCode, counts: five })),
    );
    const cells = (codes: readonly string[]) => codes.map((code) => cellOf(teams[0]!, code));
    const groups = parts.merged ? [parts.merged] : [];
    for (const { code, counts: five } of parts.shown) groups.push({ codes: [code], counts: five });
    if (office) groups.push({ codes: teams.map(({ teamCode }) => teamCode), counts: office });
    for (const { codes, counts: five } of groups) {
      published.push({ name: `${table}${codes.join('+')}`, cells: cells(codes), counts: five });
    }
  }
  return { published: published.length, found: auditDisclosure(sizes, published) };
}
