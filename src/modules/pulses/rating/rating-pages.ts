import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { longDate } from '../../../domain/sla/date-words.js';
import type { RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../../platform/errors/problem.js';
import { AnswerPulse } from '../answering/answer-pulse.js';
import { currentAnswer } from '../answering/pulse-revisions.js';
import { PulseLinks } from '../pulse-links.js';
import { markup, type Markup } from './markup.js';
import { RatedPulses, type RatedPulse } from './rated-pulse.js';
import { proofField, ratingFormPage, trapField } from './rating-form.js';
import { wordsPage, type RatingPage } from './rating-layout.js';

/** A page, or the address to go to instead. */
export type RatingAnswer = RatingPage | { readonly status: 303; readonly location: string };

interface OpenPulse {
  readonly token: string;
  readonly pulse: RatedPulse;
  readonly now: number;
}

type Form = Readonly<Record<string, unknown>>;

/** The pages behind the link in the mail. Only `send` and `optOut` change anything. */
@Injectable()
export class RatingPages {
  constructor(
    private readonly pulses: RatedPulses,
    private readonly links: PulseLinks,
    private readonly answers: AnswerPulse,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly dataSource: DataSource,
  ) {}

  /** The questions, with the answer of the link or the one sent before chosen. Reading keeps nothing. */
  async show(token: string, query: Form): Promise<RatingAnswer> {
    return this.withOpen(token, async (open) => {
      const sent = await currentAnswer(this.dataSource.manager, open.pulse.id);
      const values: RawPulseAnswer = {
        ...(sent && {
          ...sent.scores,
          drivers: sent.drivers,
          comment: sent.comment ?? '',
          share_name: sent.shareName ? 'yes' : '',
        }),
        ...(/^[1-5]$/.test(String(query.a)) && { satisfaction: query.a }),
      };
      return this.form(200, open, values, [], query.sent === '1');
    });
  }

  /** Takes the answer that a person sent from one of our pages; what was typed stays on the page otherwise. */
  async send(token: string, form: Form): Promise<RatingAnswer> {
    return this.withOpen(token, async (open) => {
      const fault = this.faultOfForm(form, open);
      if (fault) return this.form(400, open, form, [fault]);
      try {
        await this.answers.answer(open.pulse.id, form);
        return { status: 303, location: `/r/${token}?sent=1` };
      } catch (error) {
        if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
        const { code, detail, errors } = error;
        return this.form(
          error.status,
          open,
          form,
          errors.length > 0 ? errors : [{ code, message: detail }],
        );
      }
    });
  }

  /** Asks whether to be left alone. */
  async askOptOut(token: string): Promise<RatingAnswer> {
    return this.withOpen(token, async ({ pulse, now }) =>
      wordsPage(200, 'Stop asking me how it went?', [
        "We won't send you this question any more, for any request. You can change that in your profile.",
        this.optOutForm(token, this.links.pageProof(pulse.id, now)),
        markup`<p><a href="/r/${token}">Back to the rating</a></p>`,
      ]),
    );
  }

  async optOut(token: string, form: Form): Promise<RatingAnswer> {
    return this.withOpen(token, async ({ pulse, now }) => {
      if (!this.links.provesPage(form[proofField], pulse.id, now)) return this.askOptOut(token);
      await this.dataSource.transaction(async (manager) => {
        await manager.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [
          pulse.customerId,
        ]);
        await manager.query(
          `UPDATE pulses SET state = 'declined' WHERE id = $1 AND state = 'sent'`,
          [pulse.id],
        );
      });
      return optedOutPage(200);
    });
  }

  private async withOpen(
    token: string,
    work: (open: OpenPulse) => Promise<RatingAnswer>,
  ): Promise<RatingAnswer> {
    const link = this.links.read(token);
    const pulse = link && (await this.pulses.byId(link.pulseId));
    if (!link || !pulse) return notFoundPage();
    const now = await this.clock.now();
    if (pulse.state === 'declined') return optedOutPage(410);
    if (!['sent', 'answered', 'expired'].includes(pulse.state)) return notFoundPage();
    const endsAt = Math.min(link.expiresAt, pulse.expiresAt?.getTime() ?? 0);
    return endsAt > now ? work({ token, pulse, now }) : this.overPage(pulse, endsAt, now);
  }

  private form(
    status: number,
    { token, pulse, now }: OpenPulse,
    values: Form,
    errors: readonly ProblemDetail[],
    justSent = false,
  ): RatingPage {
    return ratingFormPage(status, {
      ...{ token, pulse, now, values, errors, justSent },
      proof: this.links.pageProof(pulse.id, now),
      requestUrl: this.requestUrl(pulse),
    });
  }

  private faultOfForm(form: Form, { pulse, now }: OpenPulse): ProblemDetail | null {
    if (!this.links.provesPage(form[proofField], pulse.id, now)) {
      const message = 'This page was open for a long time. Check your answer and send it again.';
      return { code: 'pulse.page_too_old', message };
    }
    if (form[trapField] === undefined || form[trapField] === '') return null;
    const message =
      "We couldn't tell that a person sent this. Check your answer and send it again.";
    return { code: 'pulse.not_by_hand', message };
  }

  private optOutForm(token: string, proof: string): Markup {
    return markup`<form method="post" action="/r/${token}/opt-out">
<input type="hidden" name="${proofField}" value="${proof}">
<p><button type="submit">Stop asking me</button></p>
</form>`;
  }

  private overPage(pulse: RatedPulse, endedAt: number, now: number): RatingPage {
    const ended = longDate(endedAt, pulse.timeZone, now);
    return wordsPage(410, 'This link has ended', [
      `It stopped working on ${ended}. Answers are taken for 14 days.`,
      markup`<p>If there is something you want to tell us, <a href="${this.requestUrl(pulse)}">write to us from your request</a>.</p>`,
    ]);
  }

  private requestUrl({ number }: RatedPulse): string {
    return `${this.environment.publicUrl}/requests/${number}`;
  }
}

function notFoundPage(): RatingPage {
  return wordsPage(404, "We can't find this page", [
    'The link may be cut off. Open it again from the mail, or copy all of it.',
  ]);
}

function optedOutPage(status: number): RatingPage {
  return wordsPage(status, "We won't ask you again", [
    'You are not asked how requests went any more. You can change that in your profile.',
  ]);
}
