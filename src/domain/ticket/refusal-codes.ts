import type { Refusal } from '../decision.js';

/** Every reason for which a ticket rule says no, with the words a person is shown. */
export const ticketRefusals = {
  'ticket.own_request': "You can't work on your own request. A colleague has to do it.",
  'ticket.staff_only': 'Only support staff can do this.',
  'ticket.other_office':
    'This belongs to another office. You can add a staff note, but not act on it.',
  'ticket.other_team': 'This is in the queue of a team that you are not in.',
  'ticket.customer_only': 'Only the person who asked, or who filed it for them, can do this.',

  'ticket.open.subject_missing': 'Enter a short title for your request.',
  'ticket.open.service_closed': 'This service is closed to new requests.',
  'ticket.open.not_for_bureau': 'This service is not offered to your bureau.',
  'ticket.open.approver_missing':
    'This request needs an approval, and we know of nobody who can give it. Ask the desk for help.',
  'ticket.open.approver_is_customer':
    'This request needs an approval by somebody else than the person it is for.',
  'ticket.open.own_request_as_staff':
    "You can't log your own request at the desk. File it in the portal.",
  'ticket.open.channel_needs_staff': 'Only support staff can log a call or a walk-up.',

  'ticket.reply.words_missing': 'Enter your reply.',
  'ticket.reply.closed': 'This ticket is closed. Reopen it to reply.',
  'ticket.comment.words_missing': 'Enter your message.',
  'ticket.comment.closed': 'This request is closed. Reopen it, or start a new one.',
  'ticket.staff_note.words_missing': 'Enter your note.',

  'ticket.assign.finished': 'This ticket is finished. Reopen it to assign it.',
  'ticket.assign.unchanged': 'It is already assigned this way.',
  'ticket.assign.not_in_team': 'Choose somebody who works in this team.',
  'ticket.assign.own_request': "Choose somebody else: people can't work on their own request.",
  'ticket.claim.taken': 'Somebody has already taken this ticket.',
  'ticket.claim.not_waiting': 'This ticket is not waiting to be taken.',

  'ticket.skip.not_yours': 'You can only skip a ticket that you have.',
  'ticket.skip.not_at_work': 'Only a ticket that is at work can be skipped.',
  'ticket.skip.reason_missing': 'Enter why you skip it.',

  'ticket.hold.finished': "This ticket is finished, so it can't wait.",
  'ticket.hold.approval_pending': 'This ticket is already waiting for an approval.',
  'ticket.hold.approval_not_by_hand':
    'Only the approval step of a service makes a ticket wait for an approval.',
  'ticket.hold.question_missing': 'Enter the question for the customer.',
  'ticket.hold.question_not_wanted':
    'A question goes with waiting for the customer. Send it as a reply instead.',
  'ticket.hold.until_missing': 'Enter the date until which it waits.',
  'ticket.hold.until_past': 'The date must be in the future.',
  'ticket.hold.until_too_far': 'The date must be within 90 days.',
  'ticket.hold.until_beyond_rule': 'The date is too far ahead.',
  'ticket.hold.waited_enough': 'It has waited long enough for this.',
  'ticket.hold.permission_unsaid': 'Enter why it may wait once more.',

  'ticket.hold.contract_not_wanted': 'A contract goes with waiting for a third party.',
  'ticket.hold.contract_unknown': 'Choose a contract from the list.',

  'ticket.resume.not_pending': 'This ticket is not waiting for anything.',
  'ticket.resume.approval_pending': 'It waits for an approval. Only the approver can move it on.',
  'ticket.remind.not_due': 'There is nobody to be reminded now.',
  'ticket.resume.not_due': 'The date until which it waits has not come.',

  'ticket.priority.finished': "This ticket is finished, so its priority can't change.",
  'ticket.priority.unchanged': 'Choose another impact or urgency.',

  'ticket.new_date.finished': 'This ticket is finished, so no date is owed.',
  'ticket.new_date.not_late': 'The promised date has not passed, so it still holds.',
  'ticket.new_date.past': 'The date must be in the future.',
  'ticket.new_date.too_far': 'The date must be within a year.',
  'ticket.new_date.reason_missing': 'Enter why it takes longer.',

  'ticket.merge.finished': 'Only a ticket that is at work can be merged into another one.',
  'ticket.merge.approval_pending': "It waits for an approval, so it can't be merged.",
  'ticket.merge.itself': 'Choose another ticket: this is the same one.',
  'ticket.merge.into_merged': 'That ticket is merged into another one itself. Choose that one.',
  'ticket.merge.into_finished': 'That ticket is finished. Choose one that is at work.',
  'ticket.merge.other_customer':
    'Only tickets that the same people follow can be merged. Link the two instead.',
  'ticket.merge.sensitive':
    'A restricted ticket can only be merged with another one of the same office.',
  'ticket.merge.unknown': 'We know of no such ticket. Check the number.',
  'ticket.unmerge.not_merged': 'This ticket is not merged into another one.',

  'ticket.task.finished': 'This ticket is finished. Reopen it to ask a team for something.',
  'ticket.task.too_many': 'There are 20 open tasks on this ticket. Finish some of them first.',
  'ticket.task.team_closed': 'This team takes no work. Choose another one.',
  'ticket.task.other_team': 'This task is for a team that you are not in.',
  'ticket.task.awaits_consent':
    'The customer has not agreed yet that your team is asked. The task begins when they do.',
  'ticket.task.ended': 'This task is over.',
  'ticket.task.consent_over': 'This is decided, or no longer asked.',
  'ticket.task.title_missing': 'Enter what the other office is asked for.',
  'ticket.task.words_missing': 'Enter what the other office may read.',
  'ticket.task.yours_already': 'You have this task already.',
  'ticket.task.reason_missing': 'Enter why your team does not do it.',
  'ticket.task.result_missing': 'Enter what was done.',
  'ticket.merge.tasks_open':
    'Teams are asked for parts of this ticket, or the customer is asked whether they may be. Wait, or take the tasks back.',

  'ticket.tags.missing': 'Enter a tag.',
  'ticket.tags.malformed':
    '“…” can’t be a tag. A tag is made of letters, digits and hyphens, such as laptop-loan.',
  'ticket.tags.too_long': 'A tag has 40 characters at most. Shorten “…”.',
  'ticket.tags.too_many': 'A ticket has 20 tags at most. Take one off first.',
  'ticket.tags.same': 'This is the tag itself. Enter another word.',
  'ticket.tags.unchanged': 'The tags of this ticket are so already.',

  'ticket.checklist.finished': 'This ticket is finished. Reopen it to change its checklist.',
  'ticket.checklist.unknown': 'There is no such step on the checklist of this ticket.',
  'ticket.checklist.unchanged': 'Somebody did this already.',
  'ticket.checklist.words_missing': 'Enter the step in a few words.',
  'ticket.checklist.too_many': 'A checklist has 50 steps at most. Remove one that was added first.',
  'ticket.checklist.of_service':
    'This step comes with the service. Only steps that were added to this ticket can be removed.',

  'ticket.transfer.finished': 'This ticket is finished. Reopen it to hand it over.',
  'ticket.transfer.same_team': 'It is already with this team. Choose another one.',
  'ticket.transfer.team_closed': 'This team takes no work. Choose another one.',
  'ticket.transfer.reason_missing': 'Enter why you hand it over.',
  'ticket.transfer.offered':
    'It is offered to another team. Wait for the answer, or withdraw the offer first.',
  'ticket.transfer.restricted':
    'A restricted ticket stays in its office. Ask the other team for a task instead: the customer decides what it may read.',

  'ticket.offer.other_team': 'This is offered to a team that you are not in.',
  'ticket.offer.reason_missing': 'Enter why your team does not take it.',

  'ticket.resolve.tasks_open':
    'Teams are asked for parts of this ticket, or the customer is asked whether they may be. Wait, or take the tasks back.',
  'ticket.resolve.steps_open':
    'Required steps of the checklist are open. Tick them, or settle it as something that was not done.',
  'ticket.resolve.finished': 'This ticket is already finished.',
  'ticket.resolve.approval_pending': "It waits for an approval, so it can't be solved.",
  'ticket.resolve.words_missing': 'Enter what you tell the customer.',
  'ticket.resolve.category_missing': 'Choose how it was settled.',

  'ticket.resolve.stages_left':
    'There are stages left. Mark each as reached or skipped, or choose another way in which it was settled.',

  'ticket.stage.finished': 'This ticket is finished. Reopen it to go on with its stages.',
  'ticket.stage.approval_pending': 'It waits for an approval. The stages begin after it.',
  'ticket.stage.none_left': 'This ticket has no stage left.',
  'ticket.stage.not_ahead': 'This stage is not ahead: it was passed already.',
  'ticket.stage.not_next': 'Stages are passed in order. Mark or skip the one before it first.',
  'ticket.stage.reason_missing': 'Enter why this stage is skipped.',

  'ticket.reopen.not_finished': 'This is still open.',
  'ticket.reopen.withdrawn': 'This request was withdrawn. Start a new one.',
  'ticket.reopen.declined': 'This request was not approved. Start a new one if things changed.',
  'ticket.reopen.too_late': 'It was finished more than 14 days ago. Start a new request.',
  'ticket.reopen.reason_missing': "Enter what isn't fixed.",

  'ticket.confirm.not_solved': 'There is nothing to confirm: the work is not finished.',
  'ticket.confirm.already_closed': 'This is already closed.',
  'ticket.close.not_solved': 'Only a solved ticket closes by itself.',
  'ticket.close.not_due': 'Five business days have not passed since it was solved.',
  'ticket.withdraw.finished': "This request is already finished, so it can't be withdrawn.",

  'ticket.correct.leads_only':
    'Only the lead of this team or of its office can correct what was recorded.',
  'ticket.correct.no_clock': 'This entry moves no clock, so there is nothing to correct.',
  'ticket.correct.filing': 'When a request was filed is fixed.',
  'ticket.correct.did_not_happen': 'This entry was already taken as not having happened.',
  'ticket.correct.before_filing': 'The time must not be before the request was filed.',
  'ticket.correct.in_future': 'The time must not be in the future.',
  'ticket.correct.unchanged': 'This is the time that is recorded already.',
  'ticket.correct.reason_missing': 'Enter why.',
  'ticket.correct.other_outcome':
    'Then what was recorded would no longer lead to where the ticket stands now. Change the ticket itself first.',
  'ticket.void.approval': 'An approval step can be given another time, but not be taken away.',
  'ticket.earlier.words_missing': 'Enter what was said.',
  'ticket.earlier.not_earlier':
    'This is for what was said earlier. Use a reply for what is said now.',

  'ticket.approval.own_request': "You can't approve your own request.",
  'ticket.approval.not_asked': 'Your approval is not asked for.',
  'ticket.approval.not_pending': 'This request is not waiting for an approval.',
  'ticket.approval.already_decided':
    'It is decided, or somebody else decides it now. There is nothing left for you to do.',
  'ticket.approval.next_unknown':
    'We know of nobody who can give the next approval. Ask the desk for help, then decide.',
  'ticket.approval.nobody_left': 'Nobody was found who could decide instead.',
  'ticket.approval.unchanged': 'Nothing changes about who is asked.',
  'ticket.approval.words_missing': "Enter why you don't approve it.",
} as const;

/** The stable code of a reason, lower case and dotted. */
export type TicketRefusalCode = keyof typeof ticketRefusals;

/** A reason with its words, for the input field it is about if there is one. */
export function ticketRefusal(code: TicketRefusalCode, field?: string): Refusal {
  const message = ticketRefusals[code];
  return field === undefined ? { code, message } : { code, message, field };
}

/** The reason when it holds, else nothing: one line of a list of reasons against. */
export function against(holds: boolean, code: TicketRefusalCode, field?: string): Refusal | null {
  return holds ? ticketRefusal(code, field) : null;
}
