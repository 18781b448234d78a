import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { changedTicket } from '../changed-ticket.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedTicketView } from '../tickets.views.js';
import { AnswerOffer } from './answer-offer.js';
import { OfferQueries } from './offer-queries.js';
import { DeclineOfferBody, OfferListQuery } from './offers.bodies.js';
import { OfferListView, OfferSummaryView } from './offers.views.js';

/** Tickets that are offered to teams of other offices. */
@ApiTags('Offers')
@Controller()
export class OffersController {
  constructor(
    private readonly offers: OfferQueries,
    private readonly answers: AnswerOffer,
  ) {}

  @Get('offers')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the tickets offered to my teams, or by them' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: OfferListQuery,
  ): Promise<OfferListView> {
    return this.offers.list(person, query);
  }

  @Get('offers/summary')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Count the tickets offered to my teams, and by them' })
  summary(@CurrentPerson() person: SignedInPerson): Promise<OfferSummaryView> {
    return this.offers.summary(person);
  }

  @Post('tickets/:number/offer/acceptance')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take over a ticket that is offered to my team' })
  async accept(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.answers.accept({ person, ticketId, repeatKey }));
  }

  @Post('tickets/:number/offer/refusal')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Decline a ticket that is offered to my team, with a reason' })
  async decline(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { reason }: DeclineOfferBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.answers.decline({ person, ticketId, repeatKey }, reason));
  }

  @Post('tickets/:number/offer/withdrawal')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Withdraw the offer of a ticket that my office has' })
  async withdraw(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.answers.withdraw({ person, ticketId, repeatKey }));
  }
}
