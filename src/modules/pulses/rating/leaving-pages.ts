import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PulseLinks } from '../pulse-links.js';
import { markup, type Markup } from '../../../platform/http/markup.js';
import { declinedPage, OpenPulses, optedOutPage, type OpenPulse } from './open-pulses.js';
import { proofField } from './form-parts.js';
import { wordsPage, type PageAnswer } from '../../../platform/http/plain-page.js';
import { ratingPageKind } from './rating-page-kind.js';

type Form = Readonly<Record<string, unknown>>;

/** Leaving a request unrated, and not being asked at all any more; both without a script, and both ask first. */
@Injectable()
export class LeavingPages {
  constructor(
    private readonly opened: OpenPulses,
    private readonly links: PulseLinks,
    private readonly dataSource: DataSource,
  ) {}

  async askDecline(token: string): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) =>
      wordsPage(ratingPageKind, 200, 'Leave this request unrated?', [
        "We won't remind you, and you are left alone for two weeks. Other requests may be asked about later.",
        this.button(open, 'decline', 'Leave it unrated'),
        backLink(token),
      ]),
    );
  }

  /** What was answered already stays. */
  async decline(token: string, form: Form): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) => {
      if (!this.isByHand(open, form)) return this.askDecline(token);
      await this.dataSource.query(endUnanswered, [open.pulse.id]);
      return declinedPage(200);
    });
  }

  /** Asks whether to be left alone. */
  async askOptOut(token: string): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) =>
      wordsPage(ratingPageKind, 200, 'Stop asking me how it went?', [
        "We won't send you this question any more, for any request. You can change that in your profile.",
        this.button(open, 'opt-out', 'Stop asking me'),
        backLink(token),
      ]),
    );
  }

  async optOut(token: string, form: Form): Promise<PageAnswer> {
    return this.opened.withOpen(token, async (open) => {
      if (!this.isByHand(open, form)) return this.askOptOut(token);
      const { id, customerId } = open.pulse;
      await this.dataSource.transaction(async (manager) => {
        await manager.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [customerId]);
        await manager.query(endUnanswered, [id]);
      });
      return optedOutPage(200);
    });
  }

  private isByHand({ pulse, now }: OpenPulse, form: Form): boolean {
    return this.links.provesPage(form[proofField], pulse.id, now);
  }

  private button({ token, pulse, now }: OpenPulse, step: string, words: string): Markup {
    return markup`<form method="post" action="/r/${token}/${step}">
<input type="hidden" name="${proofField}" value="${this.links.pageProof(pulse.id, now)}">
<p><button type="submit">${words}</button></p>
</form>`;
  }
}

const endUnanswered = `UPDATE pulses SET state = 'declined' WHERE id = $1 AND state = 'sent'`;

function backLink(token: string): Markup {
  return markup`<p><a href="/r/${token}">Back to the rating</a></p>`;
}
