import type { EntityManager } from 'typeorm';
import {
  staffPulse,
  staffRoundToOpen,
  type StaffRound,
} from '../domain/measurement/staff-pulse.js';
import { closeStaffRound, openStaffRound } from '../modules/pulses/staff/open-staff-round.js';
import { Random } from './random.js';

const dayMs = 86_400_000;
const historyDays = 365;
const seed = 11;
const answerShare = 0.86;

/** The rounds of the last year, opened and closed by the rules; the answers are drawn into the counts of each team. */
export async function writeStaffPulses(manager: EntityManager, now: number): Promise<void> {
  const random = new Random(seed);
  for (const round of roundsBefore(now)) {
    await openStaffRound(manager, round, () => round.opensAt);
    const counts: { teamCode: string; item: string; asked: number }[] = await manager.query(
      `SELECT team_code AS "teamCode", item, asked FROM staff_pulse_counts WHERE month = $1
        ORDER BY team_code, item`,
      [round.month],
    );
    const answered = new Map<string, number>();
    for (const { teamCode, item, asked } of counts) {
      const first = Array.from({ length: asked }, () => random.chance(answerShare));
      const size = answered.get(teamCode) ?? first.filter(Boolean).length;
      answered.set(teamCode, size);
      const base = item === staffPulse.items[0]!.key ? 3.9 : 3.3;
      const scores = Array.from({ length: size }, () => score(base, random));
      const five = [1, 2, 3, 4, 5].map((each) => scores.filter((one) => one === each).length);
      await manager.query(
        `UPDATE staff_pulse_counts SET score_1 = $4, score_2 = $5, score_3 = $6, score_4 = $7, score_5 = $8
          WHERE month = $1 AND team_code = $2 AND item = $3`,
        [round.month, teamCode, item, ...five],
      );
    }
    await closeStaffRound(manager, round.month, round.closesAt);
  }
}

function score(mean: number, random: Random): number {
  return Math.min(5, Math.max(1, Math.round(mean + random.between(-1.8, 1.8))));
}

/** Every round that was opened and closed in the last year, oldest first. */
function roundsBefore(now: number): StaffRound[] {
  const rounds = new Map<string, StaffRound>();
  for (let day = historyDays; day > 0; day -= 1) {
    const round = staffRoundToOpen(now - day * dayMs, 'America/New_York');
    if (round && round.closesAt < now) rounds.set(round.month, round);
  }
  return [...rounds.values()];
}
