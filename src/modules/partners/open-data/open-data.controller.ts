import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { OpenDataFile } from './open-data-files.js';
import { PublishOpenDataBody } from './open-data.bodies.js';
import { OpenData } from './open-data.service.js';
import { OpenDataDueView, OpenDataListView } from './open-data.views.js';

/** What anybody may read of how customers are served, month by month. */
@ApiTags('Open data')
@Controller()
export class OpenDataController {
  constructor(private readonly openData: OpenData) {}

  @Get('open-data')
  @Public()
  @ApiOperation({ summary: 'List the months that were published, newest first' })
  list(): Promise<OpenDataListView> {
    return this.openData.list();
  }

  @Get('open-data/:month/:file')
  @Public()
  @ApiOperation({ summary: 'Fetch a file of a month: <table>.csv, dictionary.csv or all.json' })
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('month') month: string, @Param('file') file: string): Promise<StreamableFile> {
    return sent(await this.openData.file(month, file));
  }

  @Get('admin/open-data')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See the month that is published next, as it would be' })
  due(): Promise<OpenDataDueView> {
    return this.openData.due();
  }

  @Post('admin/open-data')
  @Requires('administration.write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish a month with a signed note; it can never be changed' })
  publish(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: PublishOpenDataBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<OpenDataListView> {
    return this.openData.publish(person, body, repeatKey);
  }
}

/** A file as something to save. */
export function sent({ name, type, text }: OpenDataFile): StreamableFile {
  return new StreamableFile(Buffer.from(text), {
    type,
    disposition: `attachment; filename="${name}"`,
  });
}
