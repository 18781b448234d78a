import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TagSweeps } from './tag-sweeps.js';
import { SweepTagBody, TagEffectsQuery, TagQuery } from './tags.bodies.js';
import { SetUpTagView, TagSweepEffectsView, TagSweepView } from './tags.views.js';

/** Tags of all tickets that every office sees, for administrators. */
@ApiTags('Administration')
@Controller('admin')
export class TagSetupController {
  constructor(private readonly tags: TagSweeps) {}

  @Get('tags')
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the tags in use, most used first' })
  list(@Query() { q }: TagQuery): Promise<SetUpTagView[]> {
    return this.tags.list(q ?? '');
  }

  @Get('tags/:tag/effects')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Say what renaming, merging or deleting a tag would change' })
  effects(
    @Param('tag') tag: string,
    @Query() { to }: TagEffectsQuery,
  ): Promise<TagSweepEffectsView> {
    return this.tags.effects(tag, to ?? null);
  }

  @Get('tag-changes')
  @Requires('administration.read')
  @ApiOperation({ summary: 'List what was done with tags, who and when' })
  done(): Promise<TagSweepView[]> {
    return this.tags.done();
  }

  @Post('tag-changes')
  @HttpCode(201)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Rename a tag, make it one with another, or delete it, on all tickets' })
  order(
    @CurrentPerson() person: SignedInPerson,
    @Body() { tag, to }: SweepTagBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<TagSweepView> {
    return this.tags.order(person, { tag, to }, repeatKey);
  }
}
