import { insteadSentence } from '../../../domain/approval/approval-words.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';

type ApprovalEvent = Extract<TicketEvent, { readonly kind: `approval_${string}` }>;

/** What happened about an approval, in a sentence for staff. */
export function approvalSentence(event: ApprovalEvent, person: (id: number) => string): string {
  switch (event.kind) {
    case 'approval_requested': {
      const { approverId, step, standInId, because = null, insteadOfId = null } = event.data;
      const instead = insteadSentence({ because, insteadOfId }, person);
      const stands = standInId === undefined ? '' : ` ${person(standInId)} stands in.`;
      return `Asked ${person(approverId)} to approve (${step}).${instead ? ` ${instead}` : ''}${stands}`;
    }
    case 'approval_decided': {
      const { approverId, decision, words } = event.data;
      const done = decision === 'approved' ? 'Approved it' : "Didn't approve it";
      const own = event.actorId === null || event.actorId === approverId;
      const said = own ? done : `${done} in place of ${person(approverId)}`;
      return words === null ? `${said}.` : `${said}: ${words}`;
    }
    case 'approval_passed_on':
      return `Asked ${person(event.data.toId)} to approve, because ${person(event.data.approverId)} doesn't work here any more.`;
    case 'approval_stand_in': {
      const { approverId, standInId } = event.data;
      return standInId === null
        ? `Nobody stands in for ${person(approverId)} any more.`
        : `${person(standInId)} stands in for ${person(approverId)} for the approval.`;
    }
    case 'approval_reminded':
      return `Reminded ${person(event.data.remindedId)} of the approval.`;
  }
}
