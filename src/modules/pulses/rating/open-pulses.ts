import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PulseLinks } from '../pulse-links.js';
import { markup } from '../../../platform/http/markup.js';
import { RatedPulses, type RatedPulse } from './rated-pulse.js';
import { wordsPage, type PageAnswer, type PlainPage } from '../../../platform/http/plain-page.js';
import { ratingPageKind } from './rating-page-kind.js';

/** A pulse that can be answered now, with the token that opened it. */
export interface OpenPulse {
  readonly token: string;
  readonly pulse: RatedPulse;
  readonly now: number;
}

/** Opens the link in the mail: only for a token of ours, a pulse that was sent, and until its end. */
@Injectable()
export class OpenPulses {
  constructor(
    private readonly pulses: RatedPulses,
    private readonly links: PulseLinks,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  async withOpen(
    token: string,
    work: (open: OpenPulse) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const link = this.links.read(token);
    const pulse = link && (await this.pulses.byId(link.id));
    if (!link || !pulse) return notFoundPage();
    const now = await this.clock.now();
    if (pulse.state === 'declined') return pulse.optedOut ? optedOutPage(410) : declinedPage(410);
    if (!['sent', 'answered', 'expired'].includes(pulse.state)) return notFoundPage();
    const endsAt = Math.min(link.expiresAt, pulse.expiresAt?.getTime() ?? 0);
    return endsAt > now ? work({ token, pulse, now }) : this.overPage(pulse, endsAt, now);
  }

  private overPage(pulse: RatedPulse, endedAt: number, now: number): PlainPage {
    const ended = longDate(endedAt, pulse.timeZone, now);
    return wordsPage(ratingPageKind, 410, 'This link has ended', [
      `It stopped working on ${ended}. Answers are taken for 14 days.`,
      markup`<p>If there is something you want to tell us, <a href="${requestUrl(this.environment, pulse)}">write to us from your request</a>.</p>`,
    ]);
  }
}

/** Where the customer sees the request. */
export function requestUrl({ publicUrl }: Environment, { number }: RatedPulse): string {
  return `${publicUrl}/requests/${number}`;
}

/** Nobody is asked again, about any request. */
export function optedOutPage(status: number): PlainPage {
  return wordsPage(ratingPageKind, status, "We won't ask you again", [
    'You are not asked how requests went any more. You can change that in your profile.',
  ]);
}

/** This request stays unrated. */
export function declinedPage(status: number): PlainPage {
  return wordsPage(ratingPageKind, status, "We won't ask about this request again", [
    'You left it unrated, which is fine. Nothing more is sent about it.',
  ]);
}

function notFoundPage(): PlainPage {
  return wordsPage(ratingPageKind, 404, "We can't find this page", [
    'The link may be cut off. Open it again from the mail, or copy all of it.',
  ]);
}
