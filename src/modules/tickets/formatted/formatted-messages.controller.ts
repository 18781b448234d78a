import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { mailDocument } from '../../../platform/mail/mail-document.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../path-ticket.js';
import { FormattedMessageQuery } from './formatted-messages.queries.js';
import { FormattedMessages } from './formatted-messages.js';

/** How messages looked that came by mail: a page of its own for a frame, under a policy of its own. */
@ApiTags('Tickets')
@Controller('tickets/:number/formatted-messages')
export class FormattedMessagesController {
  constructor(private readonly formatted: FormattedMessages) {}

  @Get(':id')
  @Requires('desk.work')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiOperation({ summary: 'See a message as it came by mail' })
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) id: number,
    @Query() { images }: FormattedMessageQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const html = await this.formatted.html(person, ticketId, id);
    const { page, policy } = mailDocument(html, images === 'remote');
    response.set('Content-Security-Policy', policy);
    return page;
  }
}
