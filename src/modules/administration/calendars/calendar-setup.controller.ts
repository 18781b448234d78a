import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CalendarSetup } from './calendar-setup.js';
import { CalendarSetupListView } from './calendar-setup.views.js';

/** By which hours and holidays promises are counted. */
@ApiTags('Administration')
@Controller('admin/calendars')
export class CalendarSetupController {
  constructor(private readonly calendars: CalendarSetup) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the calendars with their hours, and the holidays ahead' })
  list(): Promise<CalendarSetupListView> {
    return this.calendars.list();
  }
}
