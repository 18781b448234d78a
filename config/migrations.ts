import { PeopleAndCatalog1790000000000 } from '../migrations/1790000000000-people-and-catalog.js';
import { TicketsAndClocks1790000001000 } from '../migrations/1790000001000-tickets-and-clocks.js';
import { PulsesAndPartners1790000002000 } from '../migrations/1790000002000-pulses-and-partners.js';
import { PolicyBindings1790000003000 } from '../migrations/1790000003000-policy-bindings.js';
import { PolicyRules1790000003500 } from '../migrations/1790000003500-policy-rules.js';
import { RecomputationsAndPublications1790000004000 } from '../migrations/1790000004000-recomputations-and-publications.js';
import { HolidaySets1790000005000 } from '../migrations/1790000005000-holiday-sets.js';
import { StagesAndContracts1790000006000 } from '../migrations/1790000006000-stages-and-contracts.js';
import { WaitsAndMeters1790000007000 } from '../migrations/1790000007000-waits-and-meters.js';
import { KeptAnswers1790000008000 } from '../migrations/1790000008000-kept-answers.js';
import { Escalations1790000009000 } from '../migrations/1790000009000-escalations.js';
import { RelayPutOff1790000009100 } from '../migrations/1790000009100-relay-put-off.js';
import { Forecast1790000010000 } from '../migrations/1790000010000-forecast.js';
import { ShortPendingLists1790000010500 } from '../migrations/1790000010500-short-pending-lists.js';
import { CalledOffMails1790000011000 } from '../migrations/1790000011000-called-off-mails.js';
import { SavedViews1790000012000 } from '../migrations/1790000012000-saved-views.js';
import { Availability1790000013000 } from '../migrations/1790000013000-availability.js';
import { AutomaticAssignment1790000013100 } from '../migrations/1790000013100-automatic-assignment.js';
import { MissesByDay1790000013200 } from '../migrations/1790000013200-misses-by-day.js';
import { CustomerLooks1790000013300 } from '../migrations/1790000013300-customer-looks.js';
import { DraftsAndHeldReplies1790000014000 } from '../migrations/1790000014000-drafts-and-held-replies.js';
import { SavedReplies1790000014100 } from '../migrations/1790000014100-saved-replies.js';
import { TicketLinks1790000014200 } from '../migrations/1790000014200-ticket-links.js';
import { AnswersByMonth1790000015000 } from '../migrations/1790000015000-answers-by-month.js';
import { FactsByZone1790000015100 } from '../migrations/1790000015100-facts-by-zone.js';
import { TicketUpdates1790000016000 } from '../migrations/1790000016000-ticket-updates.js';
import { BulkEdits1790000017000 } from '../migrations/1790000017000-bulk-edits.js';
import { AutomationRules1790000017100 } from '../migrations/1790000017100-automation-rules.js';
import { ApprovalSteps1790000018000 } from '../migrations/1790000018000-approval-steps.js';
import { ClosingTheLoop1790000019000 } from '../migrations/1790000019000-closing-the-loop.js';
import { Themes1790000019100 } from '../migrations/1790000019100-themes.js';
import { Commitments1790000019200 } from '../migrations/1790000019200-commitments.js';
import { PartnerReviews1790000019300 } from '../migrations/1790000019300-partner-reviews.js';
import { Improvements1790000019400 } from '../migrations/1790000019400-improvements.js';
import { JourneyFacts1790000020000 } from '../migrations/1790000020000-journey-facts.js';
import { ChartAnnotations1790000020100 } from '../migrations/1790000020100-chart-annotations.js';
import { PulseReminders1790000021000 } from '../migrations/1790000021000-pulse-reminders.js';
import { OfficeCharters1790000021100 } from '../migrations/1790000021100-office-charters.js';
import { OpenData1790000021200 } from '../migrations/1790000021200-open-data.js';
import { Scorecards1790000021300 } from '../migrations/1790000021300-scorecards.js';
import { CxReviews1790000021400 } from '../migrations/1790000021400-cx-reviews.js';
import { AnswersByPhone1790000021500 } from '../migrations/1790000021500-answers-by-phone.js';
import { PageFeedback1790000021600 } from '../migrations/1790000021600-page-feedback.js';
import { SearchToleratesTypingErrors1790000023000 } from '../migrations/1790000023000-search-tolerates-typing-errors.js';
import { Mentions1790000023100 } from '../migrations/1790000023100-mentions.js';
import { TicketTasks1790000024000 } from '../migrations/1790000024000-ticket-tasks.js';
import { OfficePulses1790000024200 } from '../migrations/1790000024200-office-pulses.js';
import { ContractsArePublished1790000024300 } from '../migrations/1790000024300-contracts-are-published.js';
import { CountedFacts1790000024400 } from '../migrations/1790000024400-counted-facts.js';
import { TicketChecklists1790000025000 } from '../migrations/1790000025000-ticket-checklists.js';
import { CountedMonths1790000025100 } from '../migrations/1790000025100-counted-months.js';
import { MonthlyMails1790000025200 } from '../migrations/1790000025200-monthly-mails.js';
import { HandOverOffers1790000026000 } from '../migrations/1790000026000-hand-over-offers.js';
import { TaskConsent1790000026100 } from '../migrations/1790000026100-task-consent.js';
import { RelationshipSurveys1790000027000 } from '../migrations/1790000027000-relationship-surveys.js';
import { StaffPulses1790000027100 } from '../migrations/1790000027100-staff-pulses.js';
import { CountedChannels1790000028000 } from '../migrations/1790000028000-counted-channels.js';
import { ChannelCosts1790000028100 } from '../migrations/1790000028100-channel-costs.js';
import { AnnotationsAreCorrected1790000028200 } from '../migrations/1790000028200-annotations-are-corrected.js';
import { PulsesByTime1790000029000 } from '../migrations/1790000029000-pulses-by-time.js';
import { IncomingMails1790000030000 } from '../migrations/1790000030000-incoming-mails.js';
import { TicketTags1790000031000 } from '../migrations/1790000031000-ticket-tags.js';
import { TagSweeps1790000031100 } from '../migrations/1790000031100-tag-sweeps.js';
import { MailsHoldWhatTheySay1790000032000 } from '../migrations/1790000032000-mails-hold-what-they-say.js';
import { VendorWaits1790000032100 } from '../migrations/1790000032100-vendor-waits.js';
import { CommentsInTheirPlace1790000033000 } from '../migrations/1790000033000-comments-in-their-place.js';
import { TicketNews1790000034000 } from '../migrations/1790000034000-ticket-news.js';
import { MailsByState1790000035000 } from '../migrations/1790000035000-mails-by-state.js';
import { SpeedsOfMonths1790000036000 } from '../migrations/1790000036000-speeds-of-months.js';
import { TagsOfAllTickets1790000037000 } from '../migrations/1790000037000-tags-of-all-tickets.js';
import { AnswersByBureau1790000038000 } from '../migrations/1790000038000-answers-by-bureau.js';
import { CountedWeeks1790000039000 } from '../migrations/1790000039000-counted-weeks.js';

/** Every migration, oldest first. A test compares this list with the folder. */
export const migrations = [
  PeopleAndCatalog1790000000000,
  TicketsAndClocks1790000001000,
  PulsesAndPartners1790000002000,
  PolicyBindings1790000003000,
  PolicyRules1790000003500,
  RecomputationsAndPublications1790000004000,
  HolidaySets1790000005000,
  StagesAndContracts1790000006000,
  WaitsAndMeters1790000007000,
  KeptAnswers1790000008000,
  Escalations1790000009000,
  RelayPutOff1790000009100,
  Forecast1790000010000,
  ShortPendingLists1790000010500,
  CalledOffMails1790000011000,
  SavedViews1790000012000,
  Availability1790000013000,
  AutomaticAssignment1790000013100,
  MissesByDay1790000013200,
  CustomerLooks1790000013300,
  DraftsAndHeldReplies1790000014000,
  SavedReplies1790000014100,
  TicketLinks1790000014200,
  AnswersByMonth1790000015000,
  FactsByZone1790000015100,
  TicketUpdates1790000016000,
  BulkEdits1790000017000,
  AutomationRules1790000017100,
  ApprovalSteps1790000018000,
  ClosingTheLoop1790000019000,
  Themes1790000019100,
  Commitments1790000019200,
  PartnerReviews1790000019300,
  Improvements1790000019400,
  JourneyFacts1790000020000,
  ChartAnnotations1790000020100,
  PulseReminders1790000021000,
  OfficeCharters1790000021100,
  OpenData1790000021200,
  Scorecards1790000021300,
  CxReviews1790000021400,
  AnswersByPhone1790000021500,
  PageFeedback1790000021600,
  SearchToleratesTypingErrors1790000023000,
  Mentions1790000023100,
  TicketTasks1790000024000,
  OfficePulses1790000024200,
  ContractsArePublished1790000024300,
  CountedFacts1790000024400,
  TicketChecklists1790000025000,
  CountedMonths1790000025100,
  MonthlyMails1790000025200,
  HandOverOffers1790000026000,
  TaskConsent1790000026100,
  RelationshipSurveys1790000027000,
  StaffPulses1790000027100,
  CountedChannels1790000028000,
  ChannelCosts1790000028100,
  AnnotationsAreCorrected1790000028200,
  PulsesByTime1790000029000,
  IncomingMails1790000030000,
  TicketTags1790000031000,
  TagSweeps1790000031100,
  MailsHoldWhatTheySay1790000032000,
  VendorWaits1790000032100,
  CommentsInTheirPlace1790000033000,
  TicketNews1790000034000,
  MailsByState1790000035000,
  SpeedsOfMonths1790000036000,
  TagsOfAllTickets1790000037000,
  AnswersByBureau1790000038000,
  CountedWeeks1790000039000,
];
