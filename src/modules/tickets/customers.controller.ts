import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { CustomerView } from './customers.views.js';
import { CustomerQueries } from './queries/customer-queries.js';

/** Customers as the Desk knows them. */
@ApiTags('Tickets')
@Controller('customers')
export class CustomersController {
  constructor(private readonly customers: CustomerQueries) {}

  @Get(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a customer with what they asked for' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<CustomerView> {
    return this.customers.view(person, id);
  }
}
