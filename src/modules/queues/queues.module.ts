import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AvailabilityModule } from '../availability/availability.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { SavedView } from './entities/saved-view.entity.js';
import { AssignmentTallies } from './assignment/assignment-tallies.js';
import { AssignmentTally } from './assignment/assignment-tally.entity.js';
import { AutomaticAssignment } from './assignment/automatic-assignment.js';
import { FairnessController } from './assignment/fairness.controller.js';
import { Fairness } from './assignment/fairness.js';
import { BoardController } from './board/board.controller.js';
import { BoardQueries } from './board/board-queries.js';
import { OpenViews } from './open-views.js';
import { QueueClaims } from './queue-claims.js';
import { QueueCountAudit } from './queue-count-audit.js';
import { QueueCounts } from './queue-counts.js';
import { QueueQueries } from './queue-queries.js';
import { QueueScopes } from './queue-scope.js';
import { QueuesController } from './queues.controller.js';
import { SavedViews } from './saved-views.js';
import { TicketSelections } from './ticket-selections.js';
import { ViewChoices } from './view-choices.js';
import { ViewCountAudit } from './view-count-audit.js';
import { ViewCounts } from './view-counts.js';
import { ViewDefinitions } from './view-definitions.js';
import { ViewEditing } from './view-editing.js';
import { ViewFigures } from './view-figures.js';
import { ViewNames } from './view-names.js';
import { ViewPages } from './view-pages.js';
import { ViewsController } from './views.controller.js';

/** The lists of tickets that staff work from: queues, and views by conditions that people save; claiming from them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SavedView, AssignmentTally]),
    ...[PeopleModule, AvailabilityModule, CatalogModule, TicketsModule],
  ],
  controllers: [QueuesController, ViewsController, FairnessController, BoardController],
  providers: [
    ...[QueueQueries, QueueScopes, QueueCounts, QueueCountAudit, QueueClaims],
    ...[ViewDefinitions, ViewPages, ViewCounts, ViewFigures, ViewNames],
    ...[SavedViews, ViewEditing, ViewChoices, ViewCountAudit, OpenViews],
    ...[AutomaticAssignment, AssignmentTallies, Fairness, BoardQueries, TicketSelections],
  ],
  exports: [OpenViews, TicketSelections, ViewNames],
})
export class QueuesModule {}
