import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkPulseAnswer, type RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { isMachineLike, twoAnswers } from '../answering/machine-like.js';
import { isSameAnswer } from '../answering/same-answer.js';
import {
  addSurveyRevision,
  currentSurveyAnswer,
  takeBackSurveyAnswers,
} from './survey-revisions.js';
import { surveyTemplate, surveyedSql, type SurveyedPerson } from './surveyed-people.js';

/** Takes answers to the survey: revisions are kept, one is current; counted once, when the wave closes. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** 410 when it is too late, 422 for what can't be an answer, 409 for what a machine seems to have sent. */
  async answer(invitationId: number, raw: RawPulseAnswer): Promise<void> {
    const taken = await this.dataSource.transaction((manager) =>
      this.take(manager, invitationId, raw),
    );
    // After the commit: that a machine answered is remembered although its answer is refused.
    if (!taken) throw twoAnswers();
  }

  private async take(
    manager: EntityManager,
    invitationId: number,
    raw: RawPulseAnswer,
  ): Promise<boolean> {
    const invitation = await lockInvitation(manager, invitationId);
    const now = await this.clock.now(manager);
    requireOpen(invitation, now);
    const answer = requireAllowed(checkPulseAnswer(surveyTemplate(invitation), raw));
    const current = await currentSurveyAnswer(manager, invitationId);
    if (current !== null && isSameAnswer(current, answer)) return true;
    if (isMachineLike(invitation, current?.scores.trust, answer.scores.trust!, now)) {
      await takeBackSurveyAnswers(manager, invitationId);
      return false;
    }
    await addSurveyRevision(manager, invitationId, answer, now);
    return true;
  }
}

/** The wave before the invitation, as the closing locks them: no answer slips in while it is counted. */
async function lockInvitation(manager: EntityManager, id: number): Promise<SurveyedPerson> {
  await manager.query(
    `SELECT 1 FROM relationship_waves
      WHERE id = (SELECT wave_id FROM relationship_invitations WHERE id = $1) FOR SHARE`,
    [id],
  );
  const [invitation]: SurveyedPerson[] = await manager.query(
    `${surveyedSql} WHERE i.id = $1 FOR UPDATE OF i`,
    [id],
  );
  if (!invitation) throw Problem.notFound();
  return invitation;
}

function requireOpen({ state, expiresAt }: SurveyedPerson, now: number): void {
  const open = ['sent', 'answered'].includes(state) && expiresAt !== null;
  if (open && expiresAt.getTime() > now) return;
  throw Problem.gone('survey.expired', 'The time to answer is over.');
}
