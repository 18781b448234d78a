import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentAccessRule } from '../attachments/attachment-access.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { AvailabilityModule } from '../availability/availability.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApprovalsController } from './approvals.controller.js';
import { ActByData } from './commands/act-by-data.js';
import { ApprovalLinks } from './approving/approval-links.js';
import { ApprovalPagesController } from './approving/approval-pages.controller.js';
import { ApprovalPages } from './approving/approval-pages.js';
import { AskedApprovals } from './approving/asked-approval.js';
import { ApprovalTurns } from './approving/approval-turns.js';
import { Approvers } from './approving/approvers.js';
import { SettleApprovers } from './approving/settle-approvers.js';
import { AddStaffNote } from './commands/add-staff-note.js';
import { AssignAutomatically } from './commands/assign-automatically.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { ChangePriority } from './commands/change-priority.js';
import { ClaimNext } from './commands/claim-next.js';
import { CloseAutomatically } from './commands/close-automatically.js';
import { CommentOnRequest } from './commands/comment-on-request.js';
import { ConfirmFixed } from './commands/confirm-fixed.js';
import { CorrectEvent } from './commands/correct-event.js';
import { DecideApproval } from './commands/decide-approval.js';
import { EscalateTicket } from './commands/escalate-ticket.js';
import { FileRequest } from './commands/file-request.js';
import { GiveNewDate } from './commands/give-new-date.js';
import { HoldTicket } from './commands/hold-ticket.js';
import { LogContact } from './commands/log-contact.js';
import { LookAsCustomer } from './commands/look-as-customer.js';
import { OpenTicket } from './commands/open-ticket.js';
import { RecordEarlierMessage } from './commands/record-earlier-message.js';
import { RemindCustomer } from './commands/remind-customer.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ReplyToTicket } from './commands/reply-to-ticket.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { SkipTicket } from './commands/skip-ticket.js';
import { TransferTicket } from './commands/transfer-ticket.js';
import { VoidEvent } from './commands/void-event.js';
import { WaitingTermsOf } from './commands/waiting-terms-of.js';
import { WithdrawRequest } from './commands/withdraw-request.js';
import { Drafts } from './composing/drafts.js';
import { DraftsController } from './composing/drafts.controller.js';
import { HeldReplies } from './composing/held-replies.js';
import { HeldRepliesController } from './composing/held-replies.controller.js';
import { removesOldDeskDrafts } from './composing/remove-old-drafts.js';
import { SendHeldReplies } from './composing/send-held-replies.js';
import { LinkTickets } from './relating/link-tickets.js';
import { MergeTickets } from './relating/merge-tickets.js';
import { RelatingController } from './relating/relating.controller.js';
import { SplitTicket } from './relating/split-ticket.js';
import { CorrectionsController } from './corrections.controller.js';
import { CustomerLooksController } from './customer-looks.controller.js';
import { CustomersController } from './customers.controller.js';
import { Approval } from './entities/approval.entity.js';
import { AssignmentTurn } from './entities/assignment-turn.entity.js';
import { ClaimSkip } from './entities/claim-skip.entity.js';
import { CustomerLook } from './entities/customer-look.entity.js';
import { Comment } from './entities/comment.entity.js';
import { FormattedMessage } from './entities/formatted-message.entity.js';
import { HeldReply } from './entities/held-reply.entity.js';
import { QueueCount } from './entities/queue-count.entity.js';
import { ReplyDraft } from './entities/reply-draft.entity.js';
import { SlaClockRow } from './entities/sla-clock.entity.js';
import { SlaEscalation } from './entities/sla-escalation.entity.js';
import { SlaJournalRow } from './entities/sla-journal-row.entity.js';
import { SlaTimer } from './entities/sla-timer.entity.js';
import { StaffNote } from './entities/staff-note.entity.js';
import { StaffNoteMention } from './entities/staff-note-mention.entity.js';
import { StaffNoteDraft } from './entities/staff-note-draft.entity.js';
import { TagSweepRow } from './entities/tag-sweep.entity.js';
import { TagUse } from './entities/tag-use.entity.js';
import { TicketLink } from './entities/ticket-link.entity.js';
import { TicketEventRelayRow } from './entities/ticket-event-relay.entity.js';
import { TicketEventRow } from './entities/ticket-event.entity.js';
import { TicketUpdateRow } from './entities/ticket-update.entity.js';
import { TicketReadMark } from './entities/ticket-read-mark.entity.js';
import { TicketTaskRow } from './entities/ticket-task.entity.js';
import { TicketVocabularyWord } from './entities/ticket-vocabulary.entity.js';
import { Ticket } from './entities/ticket.entity.js';
import { FormattedMessages } from './formatted/formatted-messages.js';
import { FormattedMessagesController } from './formatted/formatted-messages.controller.js';
import { TicketFolds } from './folds/ticket-folds.js';
import { CustomerQueries } from './queries/customer-queries.js';
import { FileAccess } from './queries/file-access.js';
import { RequestListQueries } from './queries/request-list-queries.js';
import { RequestQueries } from './queries/request-queries.js';
import { TicketQueries } from './queries/ticket-queries.js';
import { TicketReads } from './queries/ticket-reads.js';
import { ReadMarks } from './read-marks.js';
import { ReadMarksController } from './read-marks.controller.js';
import { Mentions } from './mentions/mentions.js';
import { MentionsController } from './mentions/mentions.controller.js';
import { AskedWords } from './search/asked-words.js';
import { VocabularyKeeper } from './search/keep-vocabulary.js';
import { TicketSearch } from './search/ticket-search.js';
import { RequestStepsController } from './request-steps.controller.js';
import { RequestsController } from './requests.controller.js';
import { TeamsController } from './teams.controller.js';
import { TicketAssignmentController } from './ticket-assignment.controller.js';
import { TicketChanges } from './ticket-changes.js';
import { TicketConversationController } from './ticket-conversation.controller.js';
import { TicketEventRelay } from './ticket-event-relay.js';
import { TicketProgressController } from './ticket-progress.controller.js';
import { TicketCannedCloses } from './ticket-canned-closes.js';
import { TicketPulses } from './ticket-pulses.js';
import { PassStage } from './commands/pass-stage.js';
import { TicketStagesController } from './ticket-stages.controller.js';
import { TicketTurns } from './ticket-turns.js';
import { ChangeTags } from './tags/change-tags.js';
import { SweepTags } from './tags/sweep-tags.js';
import { TagSetupController } from './tags/tag-setup.controller.js';
import { TagSweeps } from './tags/tag-sweeps.js';
import { TagUseAudit } from './tags/tag-use-audit.js';
import { TagQueries } from './tags/tag-queries.js';
import { TagsController } from './tags/tags.controller.js';
import { ChangeChecklist } from './checklist/change-checklist.js';
import { ChecklistController } from './checklist/checklist.controller.js';
import { AnswerOffer } from './offers/answer-offer.js';
import { OfferQueries } from './offers/offer-queries.js';
import { OffersController } from './offers/offers.controller.js';
import { RemindOfOffer } from './offers/remind-of-offer.js';
import { AskTask } from './tasks/ask-task.js';
import { TaskQueries } from './tasks/task-queries.js';
import { TasksController } from './tasks/tasks.controller.js';
import { DecideSharing } from './tasks/decide-sharing.js';
import { SharingController } from './tasks/sharing.controller.js';
import { WorkOnTask } from './tasks/work-on-task.js';
import { TicketsController } from './tickets.controller.js';

/** Tickets: how they come to be, everything that happens to them, and who reads what of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[Ticket, TicketEventRow, TicketEventRelayRow, Comment, StaffNote, Approval, QueueCount],
      ...[SlaClockRow, SlaTimer, SlaJournalRow, SlaEscalation, ClaimSkip, AssignmentTurn],
      ...[ReplyDraft, StaffNoteDraft, HeldReply, TicketReadMark, TicketLink, CustomerLook],
      ...[TicketUpdateRow, FormattedMessage],
      ...[TicketVocabularyWord, StaffNoteMention, TicketTaskRow, TagUse, TagSweepRow],
    ]),
    ...[PeopleModule, CalendarsModule, CatalogModule, AttachmentsModule, AvailabilityModule],
  ],
  controllers: [
    ...[RequestsController, RequestStepsController, ApprovalsController],
    ...[TicketsController, TicketConversationController, TicketAssignmentController],
    ...[TicketStagesController, TicketProgressController, CorrectionsController],
    ...[TeamsController, CustomersController, DraftsController, HeldRepliesController],
    ...[ReadMarksController, RelatingController, CustomerLooksController],
    ...[MentionsController, ApprovalPagesController, TasksController, ChecklistController],
    ...[OffersController, SharingController, TagsController, TagSetupController],
    FormattedMessagesController,
  ],
  providers: [
    ...[TicketChanges, TicketEventRelay, TicketPulses, TicketTurns, FileAccess],
    TicketCannedCloses,
    ...[OpenTicket, FileRequest, LogContact, CommentOnRequest, ReplyToTicket, AddStaffNote],
    ...[
      AssignTicket,
      AssignAutomatically,
      ClaimNext,
      SkipTicket,
      HoldTicket,
      ResumeTicket,
      ChangePriority,
      TransferTicket,
    ],
    ...[ResolveTicket, ReopenTicket, ConfirmFixed, WithdrawRequest, DecideApproval],
    ...[CloseAutomatically, RequestQueries, RequestListQueries, TicketQueries, TicketSearch],
    ...[AskedWords, VocabularyKeeper, Mentions],
    ...[TicketReads, TicketFolds, CustomerQueries, CorrectEvent, VoidEvent, RecordEarlierMessage],
    ...[EscalateTicket, GiveNewDate, ReadMarks, LookAsCustomer],
    ...[RemindCustomer, WaitingTermsOf, PassStage],
    ...[Drafts, HeldReplies, SendHeldReplies, removesOldDeskDrafts],
    ...[MergeTickets, LinkTickets, SplitTicket, ActByData],
    ...[AskTask, WorkOnTask, TaskQueries, ChangeChecklist],
    ...[DecideSharing, ChangeTags, TagQueries, TagUseAudit, TagSweeps, SweepTags],
    FormattedMessages,
    ...[AnswerOffer, OfferQueries, RemindOfOffer],
    ...[Approvers, SettleApprovers, ApprovalTurns, ApprovalLinks, ApprovalPages, AskedApprovals],
  ],
  exports: [
    ...[TicketChanges, TicketEventRelay, TicketPulses, TicketReads, ClaimNext, FileRequest],
    TicketCannedCloses,
    ...[LogContact, OpenTicket, RequestListQueries, RequestQueries, TicketQueries, TicketFolds],
    ...[CommentOnRequest, AddStaffNote],
    ...[EscalateTicket, AssignAutomatically, ActByData, MergeTickets, ApprovalLinks],
  ],
})
export class TicketsModule implements OnModuleInit {
  constructor(
    private readonly fileAccess: FileAccess,
    private readonly fileRule: AttachmentAccessRule,
  ) {}

  onModuleInit(): void {
    this.fileRule.use(this.fileAccess);
  }
}
