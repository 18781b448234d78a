import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkPulseAnswer, type RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { staffPulse } from '../../../domain/measurement/staff-pulse.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';

/**
 * Takes one answer of each person asked. That they answered is noted with the person; what, only in the counts of
 * the team: there is no row, order or instant by which the two could be laid side by side.
 */
@Injectable()
export class AnswerStaffPulse {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** 410 when it is too late, 422 for what can't be an answer, 409 for a second answer. */
  async answer(askId: number, raw: RawPulseAnswer): Promise<void> {
    const { scores } = requireAllowed(checkPulseAnswer(staffPulse, raw));
    await this.dataSource.transaction((manager) => this.take(manager, askId, scores));
  }

  private async take(manager: EntityManager, askId: number, scores: object): Promise<void> {
    const [round]: { month: string; closesAt: Date }[] = await manager.query(
      `SELECT month::text, closes_at AS "closesAt" FROM staff_pulses
        WHERE month = (SELECT month FROM staff_pulse_asks WHERE id = $1) AND closed_at IS NULL FOR UPDATE`,
      [askId],
    );
    const now = await this.clock.now(manager);
    if (!round || round.closesAt.getTime() <= now) {
      throw Problem.gone('staff_pulse.expired', 'The time to answer is over.');
    }
    const [[ask]]: [{ teamCode: string }[], number] = await manager.query(
      `UPDATE staff_pulse_asks SET answered = true WHERE id = $1 AND NOT answered
       RETURNING team_code AS "teamCode"`,
      [askId],
    );
    if (!ask) throw Problem.conflict('staff_pulse.answered', 'You have answered this month.');
    await manager.query(countUp, [round.month, ask.teamCode, JSON.stringify(scores)]);
  }
}

const moved = [1, 2, 3, 4, 5].map(
  (score) =>
    `score_${score} = score_${score} + (team_code = $2 AND ($3::jsonb ->> item)::int = ${score})::int`,
);

/** Every row of the month is written, so that which one was written last tells nothing of who answered last. */
const countUp = `UPDATE staff_pulse_counts SET ${moved.join(', ')} WHERE month = $1`;
