import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { RelationshipReport } from './relationship-report.js';
import { RelationshipQuery } from './relationship.queries.js';
import { RelationshipView } from './relationship.views.js';

/** What the people of a bureau say of the offices as a whole. */
@ApiTags('partners')
@Controller('partners')
export class RelationshipController {
  constructor(private readonly report: RelationshipReport) {}

  @Get(':bureau/relationship')
  @Requires('partner.read')
  @ApiOperation({
    summary: 'The relationship survey of a bureau: its newest closed wave, or one by name',
  })
  @ApiOkResponse({ type: RelationshipView })
  read(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() { wave }: RelationshipQuery,
  ): Promise<RelationshipView> {
    return this.report.read(person, bureau, wave);
  }

  @Get(':bureau/relationship.csv')
  @Requires('partner.read')
  @ApiOperation({ summary: 'The numbers of a wave as a CSV file, one row a statement' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Query() { wave }: RelationshipQuery,
  ): Promise<StreamableFile> {
    return this.report.csv(person, bureau, wave);
  }
}
