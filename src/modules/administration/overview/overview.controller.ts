import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { Overview } from './overview.js';
import { OverviewView } from './overview.views.js';

/** How the service runs. */
@ApiTags('Administration')
@Controller('admin/overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'See at a glance how the service runs and what needs attention' })
  read(): Promise<OverviewView> {
    return this.overview.read();
  }
}
