import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import type { RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { Problem, type ProblemDetail } from '../../../platform/errors/problem.js';
import { AnswerPulse } from '../answering/answer-pulse.js';
import { currentAnswer } from '../answering/pulse-revisions.js';
import { PulseLinks } from '../pulse-links.js';
import { PulseTemplates } from '../templates/pulse-templates.js';
import { OpenPulses, requestUrl, type OpenPulse } from './open-pulses.js';
import { faultOfForm } from './form-parts.js';
import { ratingFormPage } from './rating-form.js';
import type { PageAnswer, PlainPage } from '../../../platform/http/plain-page.js';

type Form = Readonly<Record<string, unknown>>;

/** The page behind the link in the mail. Only `send` changes anything. */
@Injectable()
export class RatingPages {
  constructor(
    private readonly opened: OpenPulses,
    private readonly links: PulseLinks,
    private readonly answers: AnswerPulse,
    private readonly environment: Environment,
    private readonly dataSource: DataSource,
    private readonly templates: PulseTemplates,
  ) {}

  /** The questions, with the answer of the link or the one sent before chosen. Reading keeps nothing. */
  async show(token: string, query: Form): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) => {
      const sent = await currentAnswer(this.dataSource.manager, open.pulse.id);
      const values: RawPulseAnswer = {
        ...(sent && {
          ...sent.scores,
          drivers: sent.drivers,
          comment: sent.comment ?? '',
          share_name: sent.shareName ? 'yes' : '',
          ...Object.fromEntries(sent.own.map(({ item, value, words }) => [item, value ?? words])),
        }),
        ...(/^[1-5]$/.test(String(query.a)) && { satisfaction: query.a }),
      };
      return this.form(200, open, values, [], query.sent === '1');
    });
  }

  /** Takes the answer that a person sent from one of our pages; what was typed stays on the page otherwise. */
  async send(token: string, form: Form): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) => {
      const fault = faultOfForm(form, this.links, open.pulse.id, open.now);
      if (fault) return this.form(400, open, form, [fault]);
      try {
        await this.answers.answer(open.pulse.id, form);
        return { status: 303, location: `/r/${token}?sent=1` };
      } catch (error) {
        if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
        const { code, detail, errors } = error;
        return await this.form(
          error.status,
          open,
          form,
          errors.length > 0 ? errors : [{ code, message: detail }],
        );
      }
    });
  }

  private async form(
    status: number,
    { token, pulse, now }: OpenPulse,
    values: Form,
    errors: readonly ProblemDetail[],
    justSent = false,
  ): Promise<PlainPage> {
    return ratingFormPage(status, {
      template: await this.templates.of(this.dataSource.manager, pulse),
      ...{ token, pulse, now, values, errors, justSent },
      proof: this.links.pageProof(pulse.id, now),
      requestUrl: requestUrl(this.environment, pulse),
    });
  }
}
