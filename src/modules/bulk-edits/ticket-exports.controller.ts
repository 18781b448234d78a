import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { TicketExportBody } from './bulk-edits.bodies.js';
import { TicketExport } from './ticket-export.js';

@ApiTags('Bulk edits')
@Controller('ticket-exports')
export class TicketExportsController {
  constructor(private readonly exports: TicketExport) {}

  @Post()
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Write chosen tickets, or all of a view, into a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(
    @CurrentPerson() person: SignedInPerson,
    @Body() { selection }: TicketExportBody,
  ): Promise<StreamableFile> {
    return this.exports.file(person, selection);
  }
}
