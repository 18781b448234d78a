import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { sent } from '../open-data/open-data.controller.js';
import { DashboardQuery } from '../partners.queries.js';
import { ChannelReport } from './channel-report.js';
import { ChannelReportView } from './channels.views.js';

/** How the requests of a bureau came, and what they cost. */
@ApiTags('partners')
@Controller('partners')
export class ChannelsController {
  constructor(private readonly report: ChannelReport) {}

  @Get(':bureau/channels')
  @Requires('partner.read')
  @ApiOperation({
    summary: 'The mix of channels of a bureau, the cost of a request, and the quality guard',
  })
  @ApiOkResponse({ type: ChannelReportView })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: DashboardQuery,
  ): Promise<ChannelReportView> {
    return this.report.view(person, bureau, query);
  }

  @Get(':bureau/channels.csv')
  @Requires('partner.read')
  @ApiOperation({ summary: 'The mix of channels and their costs as a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() query: DashboardQuery,
  ): Promise<StreamableFile> {
    return sent(await this.report.csv(person, bureau, query));
  }
}
