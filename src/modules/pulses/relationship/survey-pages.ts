import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { longDate } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../../platform/errors/problem.js';
import { markup, type Markup } from '../../../platform/http/markup.js';
import { wordsPage, type PageAnswer, type PlainPage } from '../../../platform/http/plain-page.js';
import { faultOfForm, proofField } from '../rating/form-parts.js';
import { AnswerSurvey } from './answer-survey.js';
import { surveyFormPage, surveyPageKind } from './survey-form.js';
import { SurveyLinks } from './survey-links.js';
import { currentSurveyAnswer } from './survey-revisions.js';
import { SurveyedPeople, type SurveyedPerson } from './surveyed-people.js';

type Form = Readonly<Record<string, unknown>>;

interface OpenSurvey {
  readonly token: string;
  readonly invitation: SurveyedPerson;
  readonly now: number;
}

/** The pages behind the link of the survey, without a script. Only what a person posts changes anything. */
@Injectable()
export class SurveyPages {
  constructor(
    private readonly people: SurveyedPeople,
    private readonly links: SurveyLinks,
    private readonly answers: AnswerSurvey,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The statements, with the answer of the link or the one sent before chosen. Reading keeps nothing. */
  async show(token: string, query: Form): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => {
      const sent = await currentSurveyAnswer(this.dataSource.manager, open.invitation.id);
      const values = {
        ...(sent && { ...sent.scores, comment: sent.comment ?? '' }),
        ...(/^[1-5]$/.test(String(query.a)) && { trust: query.a }),
      };
      return this.form(200, open, values, [], query.sent === '1');
    });
  }

  /** Takes the answer that a person sent from our page; what was typed stays on the page otherwise. */
  async send(token: string, form: Form): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => {
      const { id } = open.invitation;
      const fault = faultOfForm(form, this.links, id, open.now);
      if (fault) return this.form(400, open, form, [fault]);
      try {
        await this.answers.answer(id, form);
        return { status: 303, location: `${this.links.base}/${token}?sent=1` };
      } catch (error) {
        if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
        const { code, detail, errors, status } = error;
        return this.form(
          status,
          open,
          form,
          errors.length > 0 ? errors : [{ code, message: detail }],
        );
      }
    });
  }

  async askDecline(token: string): Promise<PageAnswer> {
    return this.withOpen(token, async (open) =>
      wordsPage(surveyPageKind, 200, 'Leave the survey out this time?', [
        "We won't remind you. The next survey comes in half a year.",
        this.button(open, 'decline', 'Leave it out'),
      ]),
    );
  }

  /** What was answered already stays. */
  async decline(token: string, form: Form): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => {
      if (!this.isByHand(open, form)) return this.askDecline(token);
      await this.dataSource.query(endUnanswered, [open.invitation.id]);
      return declinedPage(200);
    });
  }

  async askOptOut(token: string): Promise<PageAnswer> {
    return this.withOpen(token, async (open) =>
      wordsPage(surveyPageKind, 200, 'Stop asking me?', [
        "We won't send you surveys any more, and won't ask how your requests went. You can change that in your profile.",
        this.button(open, 'opt-out', 'Stop asking me'),
      ]),
    );
  }

  async optOut(token: string, form: Form): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => {
      if (!this.isByHand(open, form)) return this.askOptOut(token);
      const { id, personId } = open.invitation;
      await this.dataSource.transaction(async (manager) => {
        await manager.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [personId]);
        await manager.query(endUnanswered, [id]);
      });
      return optedOutPage(200);
    });
  }

  private async withOpen(
    token: string,
    work: (open: OpenSurvey) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const link = this.links.read(token);
    const invitation = link && (await this.people.byId(link.id));
    if (!link || !invitation) return notFoundPage();
    const { state, optedOut, expiresAt, timeZone } = invitation;
    if (state === 'declined') return optedOut ? optedOutPage(410) : declinedPage(410);
    if (!['sent', 'answered', 'expired'].includes(state)) return notFoundPage();
    const now = await this.clock.now();
    const endsAt = Math.min(link.expiresAt, expiresAt?.getTime() ?? 0);
    if (endsAt > now && state !== 'expired') return work({ token, invitation, now });
    const ended = longDate(endsAt, timeZone, now);
    return wordsPage(surveyPageKind, 410, 'This survey has ended', [
      `It took answers until ${ended}. The next one comes in half a year.`,
    ]);
  }

  private form(
    status: number,
    { token, invitation, now }: OpenSurvey,
    values: Form,
    errors: readonly ProblemDetail[],
    justSent = false,
  ): PlainPage {
    return surveyFormPage(status, {
      ...{ invitation, now, values, errors, justSent },
      path: `${this.links.base}/${token}`,
      proof: this.links.pageProof(invitation.id, now),
    });
  }

  private isByHand({ invitation, now }: OpenSurvey, form: Form): boolean {
    return this.links.provesPage(form[proofField], invitation.id, now);
  }

  private button({ token, invitation, now }: OpenSurvey, step: string, words: string): Markup {
    const path = `${this.links.base}/${token}`;
    return markup`<form method="post" action="${path}/${step}">
<input type="hidden" name="${proofField}" value="${this.links.pageProof(invitation.id, now)}">
<p><button type="submit">${words}</button></p>
</form>
<p><a href="${path}">Back to the survey</a></p>`;
  }
}

const endUnanswered = `
  UPDATE relationship_invitations SET state = 'declined', remind_after = NULL WHERE id = $1 AND state = 'sent'`;

function declinedPage(status: number): PlainPage {
  return wordsPage(surveyPageKind, status, 'You left this survey out', [
    'That is fine. Nothing more is sent about it.',
  ]);
}

function optedOutPage(status: number): PlainPage {
  return wordsPage(surveyPageKind, status, "We won't ask you again", [
    'You get no more surveys and are not asked how requests went. You can change that in your profile.',
  ]);
}

function notFoundPage(): PlainPage {
  return wordsPage(surveyPageKind, 404, "We can't find this page", [
    'The link may be cut off. Open it again from the mail, or copy all of it.',
  ]);
}
