import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ThemeQueries } from './theme-queries.js';
import { AddThemeBody, CodeCommentBody, ThemesQuery } from './themes.bodies.js';
import { Themes } from './themes.service.js';
import { ThemesView } from './themes.views.js';

@ApiTags('Themes')
@Controller('themes')
export class ThemesController {
  constructor(
    private readonly queries: ThemeQueries,
    private readonly themes: Themes,
  ) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({
    summary: 'What customers of my office wrote about, and the next comment to read',
  })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Query() { office }: ThemesQuery,
  ): Promise<ThemesView> {
    return this.queries.view(person, office);
  }

  @Post()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Add a theme that my office looks for in comments' })
  add(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: AddThemeBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ThemesView> {
    return this.themes.add(person, body, repeatKey);
  }

  @Post('codings')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Say which themes a comment is about' })
  code(
    @CurrentPerson() person: SignedInPerson,
    @Query() { office }: ThemesQuery,
    @Body() body: CodeCommentBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ThemesView> {
    return this.themes.code(person, office, body, repeatKey);
  }
}
