import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { LookAsCustomer } from './commands/look-as-customer.js';
import { CustomerLookView, SeenAsCustomerView } from './customer-looks.views.js';
import { PathTicket } from './path-ticket.js';

/** A ticket as its customer sees it, and who looked at it so. */
@ApiTags('Tickets')
@Controller('tickets/:number/customer-looks')
export class CustomerLooksController {
  constructor(private readonly looks: LookAsCustomer) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'List who looked at a ticket as its customer sees it' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<CustomerLookView[]> {
    return this.looks.looks(person, ticketId);
  }

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Look at a ticket as its customer sees it, read-only; the look is recorded',
  })
  look(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<SeenAsCustomerView> {
    return this.looks.look(person, ticketId);
  }
}
