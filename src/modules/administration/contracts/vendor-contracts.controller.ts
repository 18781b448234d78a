import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PolicyCheckBody } from '../promises/policy-editor.bodies.js';
import { DraftCheckView } from '../promises/policy-editor.views.js';
import { ContractSetup } from './contract-setup.js';
import { VendorContractEditView, VendorContractListView } from './vendor-contracts.views.js';

/** What vendors promise us: read and checked. A new version is published as a publication. */
@ApiTags('Administration')
@Controller('admin/vendor-contracts')
export class VendorContractsController {
  constructor(private readonly contracts: ContractSetup) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the contracts with vendors with target, calendar and warnings' })
  list(): Promise<VendorContractListView> {
    return this.contracts.list();
  }

  @Get(':code')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read a contract to change it: terms, versions, calendars' })
  contract(@Param('code') code: string): Promise<VendorContractEditView> {
    return this.contracts.contract(code);
  }

  @Post('check')
  @HttpCode(200)
  @Requires('administration.read')
  @ApiOperation({ summary: 'Say what is wrong with the terms of a contract; stores nothing' })
  check(@Body() { definition }: PolicyCheckBody): Promise<DraftCheckView> {
    return this.contracts.check(definition);
  }
}
