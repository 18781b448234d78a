import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AnswerPulse } from './answering/answer-pulse.js';
import { OpenFollowUp } from './answering/open-follow-up.js';
import { PhoneAnswers } from './answering/phone-answers.js';
import { PhoneAnswersController } from './answering/phone-answers.controller.js';
import { RequestPulses } from './answering/request-pulses.js';
import { RequestPulsesController } from './answering/request-pulses.controller.js';
import { DeliverPulse } from './deliver-pulse.js';
import { DrawPulses } from './drawing/draw-pulses.js';
import { FollowUp } from './entities/follow-up.entity.js';
import { PulseCount } from './entities/pulse-count.entity.js';
import { PulseResponse } from './entities/pulse-response.entity.js';
import { Pulse } from './entities/pulse.entity.js';
import { FollowUpMail } from './follow-ups/follow-up-mail.js';
import { FollowUpSummaries } from './follow-ups/follow-up-summaries.js';
import { FollowUpQueries } from './follow-ups/follow-up-queries.js';
import { FollowUpsController } from './follow-ups/follow-ups.controller.js';
import { FollowUps } from './follow-ups/follow-ups.service.js';
import { PageFeedbackController } from './page-feedback/page-feedback.controller.js';
import { PageFeedback } from './page-feedback/page-feedback.service.js';
import { PulseLinks } from './pulse-links.js';
import { PulsesOfTickets } from './pulses-of-tickets.js';
import { LeavingPages } from './rating/leaving-pages.js';
import { OpenPulses } from './rating/open-pulses.js';
import { RatedPulses } from './rating/rated-pulse.js';
import { RatingController } from './rating/rating.controller.js';
import { RatingPages } from './rating/rating-pages.js';
import { AnswerSurvey } from './relationship/answer-survey.js';
import { OpenWaves } from './relationship/open-waves.js';
import { SendInvitations } from './relationship/send-invitations.js';
import { SurveyController } from './relationship/survey.controller.js';
import { SurveyLinks } from './relationship/survey-links.js';
import { SurveyPages } from './relationship/survey-pages.js';
import { SurveyedPeople } from './relationship/surveyed-people.js';
import { SendPulses } from './send-pulses.js';
import { AnswerStaffPulse } from './staff/answer-staff-pulse.js';
import { StaffPulseController } from './staff/staff-pulse.controller.js';
import { StaffPulsePages } from './staff/staff-pulse-pages.js';
import { StaffPulseReports } from './staff/staff-pulse-reports.js';
import { StaffPulseReportsController } from './staff/staff-pulse-reports.controller.js';
import { StaffRounds } from './staff/staff-rounds.js';
import { TeamLinks } from './staff/team-links.js';
import { OfficePulsesController } from './templates/office-pulses.controller.js';
import { OfficePulses } from './templates/office-pulses.service.js';
import { PulseTemplates } from './templates/pulse-templates.js';
import { ThemeQueries } from './themes/theme-queries.js';
import { ThemesController } from './themes/themes.controller.js';
import { Themes } from './themes/themes.service.js';

/** Asks customers how it went: who is asked, the page they answer on, the raw counts, and the lead's follow-up. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Pulse, PulseResponse, PulseCount, FollowUp]),
    ...[TicketsModule, PeopleModule, CalendarsModule],
  ],
  controllers: [
    ...[RatingController, RequestPulsesController, FollowUpsController, ThemesController],
    ...[PhoneAnswersController, PageFeedbackController, OfficePulsesController, SurveyController],
    ...[StaffPulseController, StaffPulseReportsController],
  ],
  providers: [
    ...[DrawPulses, SendPulses, DeliverPulse, PulseLinks, RatedPulses, RatingPages],
    ...[AnswerPulse, RequestPulses, OpenFollowUp, FollowUps, FollowUpQueries, FollowUpMail],
    ...[PulsesOfTickets, OpenPulses, LeavingPages, PhoneAnswers, PageFeedback],
    ...[OpenWaves, SendInvitations, SurveyLinks, SurveyPages, SurveyedPeople, AnswerSurvey],
    ...[StaffRounds, AnswerStaffPulse, StaffPulsePages, StaffPulseReports, TeamLinks],
    ...[FollowUpSummaries, Themes, ThemeQueries, PulseTemplates, OfficePulses],
  ],
  exports: [ThemeQueries],
})
export class PulsesModule {}
