import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { MonthlyMailView } from './monthly-mails.views.js';
import { MonthlyMails } from './monthly-mails.service.js';

/** The headline of a dashboard by mail, each month; everybody asks for it, and ends it, for themselves. */
@ApiTags('partners')
@Controller('partners/:bureau/monthly-mail')
export class MonthlyMailsController {
  constructor(private readonly mails: MonthlyMails) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Whether you get the headline of this dashboard by mail each month' })
  @ApiOkResponse({ type: MonthlyMailView })
  read(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<MonthlyMailView> {
    return this.mails.read(person, bureau);
  }

  @Put()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Get the headline of this dashboard by mail each month' })
  @ApiOkResponse({ type: MonthlyMailView })
  ask(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<MonthlyMailView> {
    return this.mails.ask(person, bureau);
  }

  @Delete()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Stop the monthly mail of this dashboard' })
  @ApiOkResponse({ type: MonthlyMailView })
  stop(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<MonthlyMailView> {
    return this.mails.stop(person, bureau);
  }
}
