import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ServicePageView } from './service-page.views.js';
import { ServicePages } from './service-pages.js';

@ApiTags('Services')
@Controller('services')
export class ServicesController {
  constructor(private readonly pages: ServicePages) {}

  @Get(':code')
  @SignedIn()
  @ApiOperation({ summary: 'Read all about a service: who it is for, what is promised, the form' })
  page(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
  ): Promise<ServicePageView> {
    return this.pages.page(person, code);
  }
}
