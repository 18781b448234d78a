import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { sent } from '../open-data/open-data.controller.js';
import { CxReviewBody } from './cx-audits.bodies.js';
import { CxAudits } from './cx-audits.service.js';
import { CxAuditListView, CxAuditView } from './cx-audits.views.js';

/** Audits of how an office serves its customers, by two reviewers who do not see each other's scores. */
@ApiTags('CX audits')
@Controller('cx-audits')
export class CxAuditsController {
  constructor(private readonly audits: CxAudits) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'List the audits of this fiscal year and the last' })
  list(@CurrentPerson() person: SignedInPerson): Promise<CxAuditListView> {
    return this.audits.list(person);
  }

  @Get(':office/:year')
  @Requires('partner.read')
  @ApiOperation({ summary: 'See the rubric, the figures and the reviews that I may see' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('year', PathId) year: number,
  ): Promise<CxAuditView> {
    return this.audits.view(person, office, year);
  }

  @Post(':office/:year/reviews')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send my review, once; it cannot be changed' })
  review(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('year', PathId) year: number,
    @Body() body: CxReviewBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CxAuditView> {
    return this.audits.review({ person, office, year, repeatKey }, body.scores);
  }

  @Get(':office/:year/audit.csv')
  @Requires('partner.read')
  @ApiOperation({ summary: 'Fetch both reviews as a file, once they are there' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('year', PathId) year: number,
  ): Promise<StreamableFile> {
    return sent(await this.audits.export(person, office, year));
  }
}
