import { insteadSentence } from '../../../domain/approval/approval-words.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import { personOf, type TimelineReading, type Words } from './timeline-reading.js';

type ApprovalEvent = Extract<TicketEvent, { readonly kind: `approval_${string}` }>;

/** What happened about an approval, in the words of the portal. */
export function approvalWords(event: ApprovalEvent, reading: TimelineReading): Words {
  const object = (id: number): string => (id === reading.viewerId ? 'you' : reading.nameOf(id));
  switch (event.kind) {
    case 'approval_requested': {
      const { approverId, standInId, because = null, insteadOfId = null } = event.data;
      const instead = insteadSentence({ because, insteadOfId }, reading.nameOf);
      const stands = standInId === undefined ? null : `${reading.nameOf(standInId)} stands in.`;
      const sentence = [instead, stands].filter((part) => part !== null).join(' ');
      return {
        title: `We asked ${object(approverId)} to approve it`,
        ...(sentence !== '' && { sentence }),
      };
    }
    case 'approval_decided': {
      const { approverId, decision, words } = event.data;
      const deciderId = event.actorId ?? approverId;
      const verb = decision === 'approved' ? 'approved it' : "didn't approve it";
      const place = deciderId === approverId ? '' : ` in place of ${object(approverId)}`;
      return { title: `${personOf(deciderId, reading)} ${verb}${place}`, sentence: words };
    }
    case 'approval_passed_on': {
      const { toId, approverId } = event.data;
      return {
        title: `We asked ${object(toId)} to approve it`,
        sentence: insteadSentence({ because: 'left', insteadOfId: approverId }, reading.nameOf),
      };
    }
    case 'approval_stand_in': {
      const { approverId, standInId } = event.data;
      return standInId === null
        ? { title: `${personOf(approverId, reading)} can approve it again` }
        : { title: `${personOf(standInId, reading)} can approve it for ${object(approverId)}` };
    }
    case 'approval_reminded':
      return { title: `We reminded ${object(event.data.remindedId)} to decide` };
  }
}
