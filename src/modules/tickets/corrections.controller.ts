import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { clockEffects } from '../../domain/sla/clock-effects.js';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { CorrectEvent } from './commands/correct-event.js';
import { RecordEarlierMessage } from './commands/record-earlier-message.js';
import { VoidEvent } from './commands/void-event.js';
import { changedTicket } from './changed-ticket.js';
import {
  CorrectEventBody,
  EarlierMessageBody,
  EarlierMessageEffectsBody,
  RewriteEffectsBody,
  VoidEventBody,
} from './corrections.bodies.js';
import { HistoryEffectsView } from './corrections.views.js';
import { PathSequence } from './path-sequence.js';
import { PathTicket } from './path-ticket.js';
import type { Foreseen } from './ticket-changes.js';
import { ChangedTicketView } from './tickets.views.js';

/** What was recorded wrongly on a ticket, or not at all, is put right: both versions stay, the clocks follow. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectEvent,
    private readonly voids: VoidEvent,
    private readonly earlierMessages: RecordEarlierMessage,
  ) {}

  @Post('events/:sequence/correction')
  @HttpCode(201)
  @Requires('desk.correct')
  @ApiOperation({ summary: 'Correct the time at which something happened to a ticket' })
  async correct(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('sequence', PathSequence) sequence: number,
    @Body() body: CorrectEventBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const correction = {
      ...{ ticketId, sequence, reason: body.reason },
      occurredAt: Date.parse(body.occurredAt),
    };
    return changedTicket(await this.corrections.correct(person, correction, repeatKey, version));
  }

  @Post('events/:sequence/void')
  @HttpCode(201)
  @Requires('desk.correct')
  @ApiOperation({ summary: 'Take an entry of the history as not having happened' })
  async takeAway(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('sequence', PathSequence) sequence: number,
    @Body() body: VoidEventBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const voiding = { ticketId, sequence, reason: body.reason };
    return changedTicket(await this.voids.takeAway(person, voiding, repeatKey, version));
  }

  @Post('events/:sequence/effects')
  @HttpCode(200)
  @Requires('desk.correct')
  @ApiOperation({
    summary: 'See what another time for an entry, or its absence, would do to the clocks',
  })
  async effects(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('sequence', PathSequence) sequence: number,
    @Body() body: RewriteEffectsBody,
  ): Promise<HistoryEffectsView> {
    const rewrite = { ticketId, sequence, reason: 'to be seen' };
    const foreseen =
      body.occurredAt == null
        ? await this.voids.foresee(person, rewrite)
        : await this.corrections.foresee(person, {
            ...rewrite,
            occurredAt: Date.parse(body.occurredAt),
          });
    return effectsOf(foreseen, person);
  }

  @Post('earlier-messages')
  @HttpCode(201)
  @Requires('desk.correct')
  @ApiOperation({ summary: 'Write down something that was said earlier' })
  async record(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: EarlierMessageBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const message = { ...body, ticketId, occurredAt: Date.parse(body.occurredAt) };
    return changedTicket(await this.earlierMessages.record(person, message, repeatKey, version));
  }

  @Post('earlier-messages/effects')
  @HttpCode(200)
  @Requires('desk.correct')
  @ApiOperation({ summary: 'See what writing down something said earlier would do to the clocks' })
  async earlierEffects(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: EarlierMessageEffectsBody,
  ): Promise<HistoryEffectsView> {
    const message = {
      ...{ ticketId, side: body.side, occurredAt: Date.parse(body.occurredAt) },
      ...({ channel: 'phone', words: 'to be seen', reason: 'to be seen' } as const),
    };
    return effectsOf(await this.earlierMessages.foresee(person, message), person);
  }
}

function effectsOf(
  { before, after, now }: Foreseen,
  { timeZone }: SignedInPerson,
): HistoryEffectsView {
  return { clocks: clockEffects(before, after, { zone: timeZone, now }) };
}
