import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { QueuesModule } from '../queues/queues.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { BulkChecks } from './bulk-checks.js';
import { BulkContexts } from './bulk-contexts.js';
import { BulkEditQueries } from './bulk-edit-queries.js';
import { BulkEditsController } from './bulk-edits.controller.js';
import { BulkEdits } from './bulk-edits.service.js';
import { BulkRuns } from './bulk-runs.js';
import { BulkSelections } from './bulk-selections.js';
import { BulkWork } from './bulk-work.js';
import { BulkEditRow } from './entities/bulk-edit-row.entity.js';
import { BulkEdit } from './entities/bulk-edit.entity.js';
import { removesOldBulkEdits } from './remove-old-bulk-edits.js';
import { TicketExport } from './ticket-export.js';
import { TicketExportsController } from './ticket-exports.controller.js';

/** One act on many tickets of a list: foreseen, carried out in the background, undone; and lists as files. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BulkEdit, BulkEditRow]),
    ...[PeopleModule, TicketsModule, QueuesModule],
  ],
  controllers: [BulkEditsController, TicketExportsController],
  providers: [
    ...[BulkEdits, BulkEditQueries, BulkSelections, BulkContexts, BulkChecks, BulkRuns, BulkWork],
    ...[removesOldBulkEdits, TicketExport],
  ],
})
export class BulkEditsModule {}
