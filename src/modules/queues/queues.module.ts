import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { QueueClaims } from './queue-claims.js';
import { QueueCountAudit } from './queue-count-audit.js';
import { QueueCounts } from './queue-counts.js';
import { QueueQueries } from './queue-queries.js';
import { QueueScopes } from './queue-scope.js';
import { QueuesController } from './queues.controller.js';

/** The ordered views of open tickets that staff work from, and claiming from them. */
@Module({
  imports: [CatalogModule, TicketsModule],
  controllers: [QueuesController],
  providers: [QueueQueries, QueueScopes, QueueCounts, QueueCountAudit, QueueClaims],
})
export class QueuesModule {}
