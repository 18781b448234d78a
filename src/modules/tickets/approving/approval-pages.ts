import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { PageAnswer } from '../../../platform/http/plain-page.js';
import { DecideApproval } from '../commands/decide-approval.js';
import { ApprovalLinks } from './approval-links.js';
import {
  decisionPage,
  expiredPage,
  overPage,
  signInPage,
  unknownLinkPage,
  type DecisionForm,
} from './approval-page-parts.js';
import { AskedApprovals, type AskedApproval } from './asked-approval.js';

const longestWords = 2_000;

/** The pages behind the link in a mail to an approver. Only `decide` changes anything. */
@Injectable()
export class ApprovalPages {
  constructor(
    private readonly links: ApprovalLinks,
    private readonly asked: AskedApprovals,
    private readonly decisions: DecideApproval,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** The request and the choices; reading decides nothing, however often it is opened. */
  show(token: string): Promise<PageAnswer> {
    return this.withOpen(token, (asked) =>
      Promise.resolve(decisionPage(200, { token, asked, form: {}, errors: [] })),
    );
  }

  /** Takes the decision that a person sent from the page; what was typed stays on it otherwise. */
  decide(token: string, form: DecisionForm): Promise<PageAnswer> {
    return this.withOpen(token, async (asked, place) => {
      const decision =
        form.decision === 'approve' || form.decision === 'decline' ? form.decision : null;
      const words = typeof form.words === 'string' ? form.words.trim() : '';
      const page = (status: number, message: string, field: string): PageAnswer =>
        decisionPage(status, { token, asked, form, errors: [{ field, code: 'invalid', message }] });
      if (decision === null) return page(400, 'Choose whether you approve', 'decision');
      if (words.length > longestWords) return page(400, 'Enter 2,000 characters or less', 'words');
      try {
        await this.decisions.decide(
          { actor: { personId: asked.person.id, administrator: false, grants: [] } },
          { ticketId: asked.ticket.id, decision, words: words === '' ? null : words, place },
        );
        return { status: 303, location: `/a/${token}` };
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 422) throw error;
        // Somebody else was faster: the page says so.
        const late = error.errors.some(({ code }) => code === 'ticket.approval.already_decided');
        if (late) return { status: 303, location: `/a/${token}` };
        return decisionPage(422, { token, asked, form, errors: error.errors });
      }
    });
  }

  private async withOpen(
    token: string,
    work: (asked: AskedApproval, place: number) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const link = this.links.read(token);
    const asked = link && (await this.asked.of(link));
    if (!link || !asked) return unknownLinkPage();
    const { publicUrl } = this.environment;
    if (link.expiresAt <= (await this.clock.now())) return expiredPage(`${publicUrl}/`);
    if (asked.ticket.sensitive) return signInPage(`${publicUrl}/requests/${asked.ticket.number}`);
    if (!asked.asked || !asked.person.active) return overPage(asked);
    return work(asked, link.place);
  }
}
