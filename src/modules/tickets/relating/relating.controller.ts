import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { changedTicket } from '../changed-ticket.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedTicketView } from '../tickets.views.js';
import { LinkTickets } from './link-tickets.js';
import { MergeTickets } from './merge-tickets.js';
import { LinkTicketBody, MergeTicketBody, SplitTicketBody } from './relating.bodies.js';
import { SplitTicket } from './split-ticket.js';

/** Tickets that belong together. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class RelatingController {
  constructor(
    private readonly merges: MergeTickets,
    private readonly links: LinkTickets,
    private readonly splits: SplitTicket,
  ) {}

  @Post('merge')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Merge a ticket into another one, which is answered' })
  async merge(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { into }: MergeTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ChangedTicketView> {
    const order = { ticketId, repeatKey, expectedVersion };
    return changedTicket(await this.merges.merge(person, into, order));
  }

  @Post('unmerge')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Undo a merge: the ticket is one of its own again' })
  async unmerge(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.merges.unmerge(person, { ticketId, repeatKey }));
  }

  @Post('links')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Link a ticket with another one' })
  link(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { number, as }: LinkTicketBody,
  ): Promise<void> {
    return this.links.link(person, ticketId, number, as);
  }

  @Delete('links/:other')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take a link away' })
  unlink(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('other') other: string,
  ): Promise<void> {
    return this.links.unlink(person, ticketId, other);
  }

  @Post('split')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Make a message of the customer a ticket of its own' })
  async split(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: SplitTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.splits.split(person, { ...body, ticketId }, repeatKey));
  }
}
