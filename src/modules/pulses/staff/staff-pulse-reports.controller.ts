import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { StaffPulseReports } from './staff-pulse-reports.js';
import { StaffPulseView } from './staff-pulse.views.js';

/** What support staff say of their month, for the lead of their office alone. */
@ApiTags('pulses')
@Controller('staff-pulse')
export class StaffPulseReportsController {
  constructor(private readonly reports: StaffPulseReports) {}

  @Get()
  @Requires('staff_pulse.read')
  @ApiOperation({ summary: 'The staff pulse of the offices that you lead, month by month' })
  @ApiOkResponse({ type: StaffPulseView })
  read(@CurrentPerson() person: SignedInPerson): Promise<StaffPulseView> {
    return this.reports.read(person);
  }
}
