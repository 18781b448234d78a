import type { ChecklistEventData } from '../../../domain/ticket/checklist-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';

/** What happened to the checklist, for staff; customers are not told of it. */
export function checklistSentence({
  kind,
  data,
}: Extract<TicketEvent, { kind: keyof ChecklistEventData }>): string {
  const step = `“${data.words}”`;
  switch (kind) {
    case 'checklist_ticked':
      return `Ticked ${step} on the checklist.`;
    case 'checklist_unticked':
      return `Took the tick off ${step} on the checklist.`;
    case 'checklist_step_added':
      return `Added ${step} to the checklist.`;
    case 'checklist_step_removed':
      return `Removed ${step} from the checklist.`;
  }
}
