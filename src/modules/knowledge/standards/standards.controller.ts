import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { OfficeStandards } from './office-standards.js';
import { OfficeCharterListView, OfficeStandardsView } from './standards.views.js';

@ApiTags('Services')
@Controller('standards')
export class StandardsController {
  constructor(private readonly standards: OfficeStandards) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Read the customer charter of every office' })
  charters(): Promise<OfficeCharterListView> {
    return this.standards.charters();
  }

  @Get(':office')
  @SignedIn()
  @ApiOperation({
    summary: 'Read what an office promises for each service, and how long it really takes',
  })
  office(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
  ): Promise<OfficeStandardsView> {
    return this.standards.office(person, office);
  }
}
