import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { SavedViews } from './saved-views.js';
import { ViewChoices } from './view-choices.js';
import { ViewEditing } from './view-editing.js';
import { PreviewViewBody, SaveViewBody } from './views.bodies.js';
import { SavedViewView, ViewChoicesView, ViewPreviewView } from './views.views.js';

/** Views that people save; their tickets are read as those of queues are, by the code of the view. */
@ApiTags('Views')
@Controller('views')
export class ViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly editing: ViewEditing,
    private readonly choices: ViewChoices,
  ) {}

  @Get('choices')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read what views are made of: fields, comparisons, columns, orders' })
  made(@CurrentPerson() person: SignedInPerson): Promise<ViewChoicesView> {
    return this.choices.of(person);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Try out conditions: what they mean, how many tickets, the first of them',
  })
  preview(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: PreviewViewBody,
  ): Promise<ViewPreviewView> {
    return this.editing.preview(person, body);
  }

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Save a view, for oneself, a team or everyone' })
  async save(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: SaveViewBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<SavedViewView> {
    return this.editing.view(person, await this.views.save(person, body, repeatKey));
  }

  @Get(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a saved view to change it' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<SavedViewView> {
    return this.editing.view(person, id);
  }

  @Put(':id')
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Change a saved view: its name, its tickets, its columns, who it is for',
  })
  async change(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: SaveViewBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<SavedViewView> {
    await this.views.change(person, id, body, version);
    return this.editing.view(person, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Delete a saved view; it can be brought back for a day' })
  delete(@CurrentPerson() person: SignedInPerson, @Param('id', PathId) id: number): Promise<void> {
    return this.views.delete(person, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Bring back a saved view that was deleted' })
  async restore(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<SavedViewView> {
    await this.views.restore(person, id);
    return this.editing.view(person, id);
  }
}
