import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { HolidaySetQueries } from './holiday-set-queries.js';
import { HolidayReviewBody, HolidaySetBody } from './holiday-sets.bodies.js';
import { HolidaySetWrites } from './holiday-sets.service.js';
import { HolidaySetListView, HolidaySetView } from './holiday-sets.views.js';

/** Days on which whoever goes by them is closed: by law, by bureau, by hand. */
@ApiTags('Administration')
@Controller('admin/holiday-sets')
export class HolidaySetsController {
  constructor(
    private readonly queries: HolidaySetQueries,
    private readonly writes: HolidaySetWrites,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the holiday sets, those that need a review marked' })
  list(): Promise<HolidaySetListView> {
    return this.queries.list();
  }

  @Post()
  @Requires('administration.write')
  @ApiOperation({ summary: 'Add a holiday set, for everybody or for a bureau' })
  async add(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: HolidaySetBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<HolidaySetView> {
    return this.queries.one(await this.writes.add(person, body, repeatKey));
  }

  @Get(':code')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read a holiday set with its days, its reviews and what is due' })
  one(@Param('code') code: string): Promise<HolidaySetView> {
    return this.queries.one(code);
  }

  @Put(':code')
  @Requires('administration.write')
  @ApiOperation({ summary: 'Change the days of a holiday set; no clock moves by it' })
  async change(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @Body() body: HolidaySetBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<HolidaySetView> {
    await this.writes.change({ person, code, version, repeatKey }, body);
    return this.queries.one(code);
  }

  @Post(':code/reviews')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({
    summary: 'Record a review of the holidays by rule, and make the changes accepted',
  })
  async review(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @Body() body: HolidayReviewBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<HolidaySetView> {
    await this.writes.review({ person, code, version, repeatKey }, body);
    return this.queries.one(code);
  }
}
