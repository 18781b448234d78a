import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { ServiceSetup } from './service-setup.js';
import { ServiceSetupListView, ServiceSetupView } from './service-setup.views.js';

/** How services are set up. They are described in files; here they are read. */
@ApiTags('Administration')
@Controller('admin/services')
export class ServiceSetupController {
  constructor(private readonly services: ServiceSetup) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List all services with owner, team, policy and form version' })
  list(): Promise<ServiceSetupListView> {
    return this.services.list();
  }

  @Get(':code')
  @Requires('administration.read')
  @ApiOperation({
    summary: 'See everything that is set for one service, and the versions of its form',
  })
  read(@Param('code') code: string): Promise<ServiceSetupView> {
    return this.services.service(code);
  }
}
