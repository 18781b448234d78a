import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { OutgoingMails } from '../../../platform/mail/outgoing-mails.js';
import { whoMayBeTold, type SaidWhere } from './commitment-audience.js';

/** Tells those who said it what comes of it: a link alone, since a mail may be read over a shoulder. */
@Injectable()
export class CommitmentMail {
  constructor(
    private readonly outgoing: OutgoingMails,
    private readonly environment: Environment,
  ) {}

  /** How many were told. `news` sets a second mail about the same commitment apart. */
  async tell(
    manager: EntityManager,
    id: number,
    where: SaidWhere,
    news: 'published' | 'done',
    now: number,
  ): Promise<number> {
    const people = await whoMayBeTold(manager, where, now);
    const content = {
      heading: news === 'done' ? 'You said, we did' : 'You said, and this is what we do',
      paragraphs: [
        news === 'done'
          ? 'You told us how a request of yours went. What we said we would do about it is done.'
          : 'You told us how a request of yours went. We have said what we will do about it.',
      ],
      facts: [],
      action: { label: 'Read what we do', url: `${this.environment.publicUrl}/you-said` },
      footer: ['You get this mail because you ticked that we may contact you about your rating.'],
    };
    await this.outgoing.enqueueAll(
      manager,
      people.map((person) => ({
        dedupeKey: `commitment:${id}:${news}:${person.id}`,
        kind: 'you_said',
        reference: null,
        to: { name: person.fullName, address: person.email },
        subject: 'You said, we did',
        content,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })),
    );
    return people.length;
  }
}
