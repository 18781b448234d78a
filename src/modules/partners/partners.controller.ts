import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { PartnerReports } from './partner-reports.js';
import { DashboardQuery, PartnerCommentsQuery, PartnerTicketsQuery } from './partners.queries.js';
import { PartnerBureauListView, PartnerDashboardView } from './partners.views.js';
import { PartnerCommentListView, PartnerTicketListView } from './partner-tickets.views.js';

/** Dashboards of the bureaus that we serve. */
@ApiTags('partners')
@Controller('partners')
export class PartnersController {
  constructor(private readonly reports: PartnerReports) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'The bureaus whose dashboards you may open' })
  @ApiOkResponse({ type: PartnerBureauListView })
  bureaus(@CurrentPerson() person: SignedInPerson): Promise<PartnerBureauListView> {
    return this.reports.bureaus(person);
  }

  @Get(':bureau/dashboard')
  @Requires('partner.read')
  @ApiOperation({ summary: 'How one bureau is served: headline, numbers, charts, commitments' })
  @ApiOkResponse({ type: PartnerDashboardView })
  dashboard(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: DashboardQuery,
  ): Promise<PartnerDashboardView> {
    return this.reports.dashboard(person, bureau, query);
  }

  @Get(':bureau/tickets')
  @Requires('partner.read')
  @ApiOperation({ summary: 'The tickets behind one number of the dashboard' })
  @ApiOkResponse({ type: PartnerTicketListView })
  tickets(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: PartnerTicketsQuery,
  ): Promise<PartnerTicketListView> {
    return this.reports.tickets(person, bureau, query);
  }

  @Get(':bureau/tickets.csv')
  @Requires('partner.read')
  @ApiOperation({ summary: 'The tickets behind one number as a CSV file, one row a ticket' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: PartnerTicketsQuery,
  ): Promise<StreamableFile> {
    return this.reports.csv(person, bureau, query);
  }

  @Get(':bureau/comments')
  @Requires('partner.read')
  @ApiOperation({ summary: 'What customers wrote, names and numbers taken out' })
  @ApiOkResponse({ type: PartnerCommentListView })
  comments(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: PartnerCommentsQuery,
  ): Promise<PartnerCommentListView> {
    return this.reports.comments(person, bureau, query);
  }
}
