import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { ClockExplanations } from './clock-explanations.js';
import { EscalationSteps } from './escalation-steps.js';
import { ForecastPace } from './forecast/entities/forecast-pace.entity.js';
import { ForecastShare } from './forecast/entities/forecast-share.entity.js';
import { ForecastFigures } from './forecast/forecast-figures.js';
import { ForecastQueries } from './forecast/forecast-queries.js';
import { ForecastController } from './forecast/forecast.controller.js';
import { SlaRecomputationMove } from './recomputation/entities/sla-recomputation-move.entity.js';
import { SlaRecomputationPart } from './recomputation/entities/sla-recomputation-part.entity.js';
import { SlaRecomputation } from './recomputation/entities/sla-recomputation.entity.js';
import { ZoneDataVersion } from './recomputation/entities/zone-data-version.entity.js';
import { FoldPlans } from './recomputation/fold-plans.js';
import { Recomputations } from './recomputation/recomputations.js';
import { RecomputeWorker } from './recomputation/recompute-worker.js';
import { ZoneDataWatch } from './recomputation/zone-data-watch.js';
import { SlaAudit } from './sla-audit.js';
import { SlaClocksController } from './sla-clocks.controller.js';
import { SlaTimers } from './sla-timers.js';
import { SlaVerification } from './verification/sla-verification.js';
import { SlaVerificationRow } from './verification/entities/sla-verification.entity.js';

/**
 * Looks after running promises: records and tells what was warned of or missed, folds clocks anew when
 * calendars or policies change, and explains every clock.
 */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[SlaRecomputation, SlaRecomputationPart, SlaRecomputationMove, ZoneDataVersion],
      ...[SlaVerificationRow, ForecastShare, ForecastPace],
    ]),
    ...[PeopleModule, TicketsModule, CatalogModule, CalendarsModule],
  ],
  controllers: [SlaClocksController, ForecastController],
  providers: [
    ...[SlaTimers, SlaAudit, ClockExplanations, Recomputations, RecomputeWorker, FoldPlans],
    ...[EscalationSteps, ForecastFigures, ForecastQueries],
    ...[ZoneDataWatch, SlaVerification],
  ],
  exports: [Recomputations, RecomputeWorker],
})
export class SlaModule {}
