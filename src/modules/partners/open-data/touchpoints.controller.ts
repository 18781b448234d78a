import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Requires } from '../../../platform/access/access-rules.js';
import { sent } from './open-data.controller.js';
import { TouchpointsExports } from './touchpoints-exports.js';
import { TouchpointsChoicesView } from './touchpoints.views.js';

/** Which office's answers, and of which fiscal quarter. */
export class TouchpointsQuery {
  @ApiPropertyOptional({ type: String })
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose an office.' })
  office: string;

  @ApiPropertyOptional({ type: String })
  @Matches(/^FY20\d\d-Q[1-4]$/, { message: 'Choose a fiscal quarter, such as FY2026-Q4.' })
  quarter: string;
}

/** Files in the two formats of OMB Circular A-11 Section 280, as GSA Touchpoints takes them. */
@ApiTags('Open data')
@Controller('admin/touchpoints')
export class TouchpointsController {
  constructor(private readonly exports: TouchpointsExports) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the offices and the final fiscal quarters that can be exported' })
  choices(): Promise<TouchpointsChoicesView> {
    return this.exports.choices();
  }

  @Get(':file')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Fetch a file of either A-11 format; refused under ten answers' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('file') file: string,
    @Query() query: TouchpointsQuery,
  ): Promise<StreamableFile> {
    return sent(await this.exports.file(file, query));
  }
}
