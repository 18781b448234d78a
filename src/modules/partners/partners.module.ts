import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PulsesModule } from '../pulses/pulses.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AnnotationsController } from './annotations/annotations.controller.js';
import { Annotations } from './annotations/annotations.js';
import { Baselines } from './baselines.js';
import { ChannelCostsController } from './channels/channel-costs.controller.js';
import { ChannelCosts } from './channels/channel-costs.service.js';
import { ChannelReport } from './channels/channel-report.js';
import { ChannelSums } from './channels/channel-sums.js';
import { ChannelsController } from './channels/channels.controller.js';
import { CommitmentChoices } from './commitments/commitment-choices.js';
import { CommitmentLists } from './commitments/commitment-lists.js';
import { CommitmentMail } from './commitments/commitment-mail.js';
import { CommitmentMeasuring } from './commitments/commitment-measuring.js';
import { CommitmentQueries } from './commitments/commitment-queries.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { CommitmentChanges } from './commitments/commitments.service.js';
import { EditCommitment } from './commitments/edit-commitment.js';
import { PublishedCommitmentsController } from './commitments/published-commitments.controller.js';
import { CxAuditsController } from './cx-audits/cx-audits.controller.js';
import { CxAudits } from './cx-audits/cx-audits.service.js';
import { AnswerDrivers } from './journey/answer-drivers.js';
import { JourneyFacts } from './journey/journey-sums.js';
import { PartnerJourney } from './journey/partner-journey.js';
import { DefinitionsController } from './definitions.controller.js';
import { Improvements } from './improvements/improvements.service.js';
import { ImprovementsController } from './improvements/improvements.controller.js';
import { MonthlyMailsController } from './monthly-mail/monthly-mails.controller.js';
import { MonthlyMails } from './monthly-mail/monthly-mails.service.js';
import { SendMonthlyMails } from './monthly-mail/send-monthly-mails.js';
import { ClosedWaves } from './relationship/closed-waves.js';
import { RelationshipController } from './relationship/relationship.controller.js';
import { RelationshipReport } from './relationship/relationship-report.js';
import { ReviewQueries } from './reviews/review-queries.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { Reviews } from './reviews/reviews.service.js';
import { FactCountAudit } from './fact-count-audit.js';
import { FactAudit } from './fact-audit.js';
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
import { OfficeQuestionsController } from './office-questions/office-questions.controller.js';
import { OfficeQuestions } from './office-questions/office-questions.js';
import { PartnerReports } from './partner-reports.js';
import { PartnersController } from './partners.controller.js';
import { ScorecardFigures } from './scorecards/scorecard-figures.js';
import { ScorecardsController } from './scorecards/scorecards.controller.js';
import { Scorecards } from './scorecards/scorecards.service.js';

/** Partner dashboards: facts kept in step with ticket events, and the reports that read them. */
@Module({
  imports: [PeopleModule, CatalogModule, TicketsModule, PulsesModule],
  controllers: [
    AnnotationsController,
    DefinitionsController,
    MonthlyMailsController,
    PartnersController,
    OfficeQuestionsController,
    RelationshipController,
    OpenDataController,
    TouchpointsController,
    ScorecardsController,
    CxAuditsController,
    ...[ChannelsController, ChannelCostsController],
    ...[CommitmentsController, PublishedCommitmentsController],
    ...[ReviewsController, ImprovementsController],
  ],
  providers: [
    Annotations,
    AnswerDrivers,
    Baselines,
    ...[ChannelCosts, ChannelReport, ChannelSums],
    ...[CommitmentChanges, CommitmentChoices, CommitmentLists, CommitmentMail],
    ...[CommitmentMeasuring, CommitmentQueries, EditCommitment],
    ...[Reviews, ReviewQueries, Improvements],
    FactCountAudit,
    FactAudit,
    FactKeeper,
    JourneyFacts,
    ...[MonthlyMails, SendMonthlyMails],
    OfficeQuestions,
    ...[ClosedWaves, RelationshipReport],
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
    PartnerJourney,
    PartnerList,
    PartnerReports,
  ],
  exports: [Baselines, FactKeeper],
})
export class PartnersModule {}
