import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { staffPulse } from '../../../domain/measurement/staff-pulse.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../../platform/errors/problem.js';
import { markup } from '../../../platform/http/markup.js';
import {
  plainPage,
  wordsPage,
  type PageAnswer,
  type PlainPage,
} from '../../../platform/http/plain-page.js';
import { errorSummary, faultOfForm, handFields } from '../rating/form-parts.js';
import { itemField } from '../rating/rating-fields.js';
import { AnswerStaffPulse } from './answer-staff-pulse.js';
import { TeamLinks } from './team-links.js';

type Form = Readonly<Record<string, unknown>>;

interface OpenAsk {
  readonly token: string;
  readonly id: number;
  readonly now: number;
}

const pageKind = { name: 'Staff pulse', stylePath: '/r/rating.css' } as const;

/** The page behind the link of the staff pulse, without a script. Reading it keeps nothing. */
@Injectable()
export class StaffPulsePages {
  constructor(
    private readonly links: TeamLinks,
    private readonly answers: AnswerStaffPulse,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async show(token: string): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => this.form(200, open, {}, []));
  }

  /** Takes the answer that a person sent from our page; what was chosen stays on the page otherwise. */
  async send(token: string, form: Form): Promise<PageAnswer> {
    return this.withOpen(token, async (open) => {
      const fault = faultOfForm(form, this.links, open.id, open.now);
      if (fault) return this.form(400, open, form, [fault]);
      try {
        await this.answers.answer(open.id, form);
        return answeredPage();
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 422) throw error;
        return this.form(422, open, form, error.errors);
      }
    });
  }

  private async withOpen(
    token: string,
    work: (open: OpenAsk) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const link = this.links.read(token);
    const now = await this.clock.now();
    if (!link) return notFoundPage();
    if (link.expiresAt <= now) return overPage();
    const [ask]: { answered: boolean }[] = await this.dataSource.query(
      'SELECT answered FROM staff_pulse_asks WHERE id = $1',
      [link.id],
    );
    if (!ask) return overPage();
    return ask.answered ? answeredPage() : work({ token, id: link.id, now });
  }

  private form(
    status: number,
    { token, id, now }: OpenAsk,
    values: RawPulseAnswer,
    errors: readonly ProblemDetail[],
  ): PlainPage {
    const { title, items } = staffPulse;
    const context = { values, errors, names: { service: '', provider: '' } };
    return plainPage(
      pageKind,
      status,
      errors.length > 0 ? `Error: ${title}` : title,
      markup`${errorSummary(errors)}
<h1>${title}</h1>
<p class="about">Two statements, asked of everybody who works at a desk.</p>
<form method="post" action="${this.links.base}/${token}" accept-charset="utf-8" novalidate>
${handFields(this.links.pageProof(id, now))}
${items.map((item) => itemField(item, context, 'row'))}
<p class="quiet">We note that you answered, and add your answer to the counts of your team. We don't keep whose it was, so you can't change it afterwards.</p>
<p class="quiet">Who sees this: the lead of your office, from ten answers on. A team with fewer is counted together with others.</p>
<button type="submit">Send answers</button>
</form>`,
    );
  }
}

function answeredPage(): PlainPage {
  return wordsPage(pageKind, 200, 'Thank you. Your answers are in.', [
    'They are counted with those of your team. We did not keep which were yours.',
  ]);
}

function overPage(): PlainPage {
  return wordsPage(pageKind, 410, 'This month is over', [
    'Answers were taken for two weeks. You will be asked again next month.',
  ]);
}

function notFoundPage(): PlainPage {
  return wordsPage(pageKind, 404, "We can't find this page", [
    'The link may be cut off. Open it again from the mail, or copy all of it.',
  ]);
}
