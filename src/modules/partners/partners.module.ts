import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { Baselines } from './baselines.js';
import { Commitments } from './commitments.js';
import { CxAuditsController } from './cx-audits/cx-audits.controller.js';
import { CxAudits } from './cx-audits/cx-audits.service.js';
import { FactKeeper } from './fact-keeper.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { OpenDataFigures } from './open-data/open-data-figures.js';
import { OpenData } from './open-data/open-data.service.js';
import { TouchpointsController } from './open-data/touchpoints.controller.js';
import { TouchpointsExports } from './open-data/touchpoints-exports.js';
import { PartnerAccess } from './partner-access.js';
import { PartnerAnswers } from './partner-answers.js';
import { PartnerComments } from './partner-comments.js';
import { PartnerDashboard } from './partner-dashboard.js';
import { PartnerFigures } from './partner-figures.js';
import { PartnerList } from './partner-list.js';
import { PartnerReports } from './partner-reports.js';
import { PartnersController } from './partners.controller.js';
import { ScorecardFigures } from './scorecards/scorecard-figures.js';
import { ScorecardsController } from './scorecards/scorecards.controller.js';
import { Scorecards } from './scorecards/scorecards.service.js';

/** Partner dashboards: facts kept in step with ticket events, and the reports that read them. */
@Module({
  imports: [CatalogModule, TicketsModule],
  controllers: [
    PartnersController,
    OpenDataController,
    TouchpointsController,
    ScorecardsController,
    CxAuditsController,
  ],
  providers: [
    Baselines,
    Commitments,
    FactKeeper,
    OpenData,
    OpenDataFigures,
    TouchpointsExports,
    CxAudits,
    Scorecards,
    ScorecardFigures,
    PartnerAccess,
    PartnerAnswers,
    PartnerComments,
    PartnerDashboard,
    PartnerFigures,
    PartnerList,
    PartnerReports,
  ],
  exports: [Baselines, FactKeeper],
})
export class PartnersModule {}
