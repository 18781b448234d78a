import type { SlaEvent } from '../sla/sla-event.js';
import { policyKeyOf } from '../sla/sla-policy.js';
import type {
  ContractVersion,
  NewTicketEvent,
  PolicyBinding,
  TicketEvent,
  TicketEventData,
} from './ticket-event.js';
import { slaStatusOf, type TicketSlaStatus } from './ticket-status.js';

type Happening = SlaEvent extends infer E
  ? E extends SlaEvent
    ? Omit<E, 'occurredAt' | 'recordedAt' | 'sequence' | 'id'>
    : never
  : never;

function status(to: TicketSlaStatus): Happening {
  return { type: 'status', to };
}

/** A wait, under the vendor's contract if it has one; what it is for and until when is for explanations. */
function waitOf(held: TicketEventData['held']): Happening {
  const { reason, contract, until } = held;
  const awaited = held.waitingFor ?? held.awaited ?? null;
  const wait = { type: 'status', to: slaStatusOf('pending', reason), awaited, until } as const;
  return contract ? { ...wait, contract: policyKeyOf(contract.code, contract.version) } : wait;
}

function happeningOf(event: TicketEvent): Happening | null {
  switch (event.kind) {
    case 'opened':
      return {
        type: 'created',
        status: event.data.waitsForApproval ? 'waiting_approval' : 'open',
        priority: event.data.priority,
        policy: policyKeyOf(event.data.policyCode, event.data.policyVersion),
        group: event.data.teamCode,
        by: event.data.filedBy,
        channel: event.data.channel,
        ...(event.data.stages && { stages: event.data.stages.map(({ code }) => code) }),
      };
    case 'commented':
      return { type: 'message', from: event.data.side, auto: event.data.automatic === true };
    case 'held':
      return waitOf(event.data);
    case 'resumed':
    case 'reopened':
      return status('open');
    case 'resolved':
      return status('resolved');
    case 'closed':
      return status(event.data.how === 'not_approved' ? 'cancelled' : 'closed');
    case 'withdrawn':
      return status('cancelled');
    case 'merged':
      return { type: 'merged' };
    case 'merged_in':
      return { type: 'merge_in', unansweredSince: event.data.unansweredSince };
    case 'unmerged':
      return { type: 'unmerged' };
    case 'merge_undone':
      return { type: 'void', target: String(event.data.sequence), reason: null };
    case 'priority_changed':
      return { type: 'priority', to: event.data.priority };
    case 'policy_bound': {
      const { policyCode, policyVersion, cause: because } = event.data;
      return { type: 'policy', to: policyKeyOf(policyCode, policyVersion), because };
    }
    case 'contract_bound':
      return { type: 'contract', to: policyKeyOf(event.data.code, event.data.version) };
    case 'transferred':
      return { type: 'group', to: event.data.teamCode };
    case 'stage_reached':
    case 'stage_skipped':
      return { type: event.kind, stage: event.data.stage };
    case 'approval_requested':
      return { type: 'approval_requested' };
    case 'approval_decided':
      return event.data.endsRound === false ? null : { type: 'approval_decided' };
    case 'task_asked': {
      const { taskId, agreement } = event.data;
      if (!agreement) return null;
      const key = policyKeyOf(agreement.code, agreement.version);
      return { type: 'task_asked', task: String(taskId), agreement: key };
    }
    case 'task_done':
      return { type: 'task_ended', task: String(event.data.taskId), how: 'done' };
    case 'task_declined':
      return { type: 'task_ended', task: String(event.data.taskId), how: 'declined' };
    case 'task_taken_back':
      return { type: 'task_ended', task: String(event.data.taskId), how: 'taken_back' };
    case 'corrected': {
      const { targetSequence, newOccurredAt } = event.data;
      const { reason } = event.data;
      return { type: 'correction', target: String(targetSequence), newOccurredAt, reason };
    }
    case 'voided': {
      const { targetSequence, reason } = event.data;
      return { type: 'void', target: String(targetSequence), reason };
    }
    default:
      return null;
  }
}

/**
 * What the SLA clocks see of a ticket's events (sla.md, section 3), in the same order and with the
 * same sequence numbers, which are also the ids by which corrections name them. Notes, assignments, files,
 * pulses and the promises' own events move no clock.
 * A request written down at the desk carries its channel: by phone or in person the first response has
 * been given. One that was not approved, or was withdrawn, ends without a result. People who are asked
 * side by side are one cycle of the approval's clock, which the last word that was needed stops.
 */
export function slaEventsOf(events: readonly TicketEvent[]): SlaEvent[] {
  return events.flatMap((event): SlaEvent[] => {
    const happening = happeningOf(event);
    if (happening === null) return [];
    const { occurredAt, sequence, recordedAt } = event;
    const when = recordedAt === undefined ? { occurredAt } : { occurredAt, recordedAt };
    return [{ ...happening, ...when, sequence, id: String(sequence), side: event.actorSide }];
  });
}

/** The policy versions that a ticket's events name, in the order in which they were bound. */
export function bindingsOf(events: readonly NewTicketEvent[]): PolicyBinding[] {
  return events.flatMap((event) => {
    if (event.kind !== 'opened' && event.kind !== 'policy_bound') return [];
    const { policyCode, policyVersion } = event.data;
    return [{ policyCode, policyVersion }];
  });
}

/** The versions of contracts and of agreements that its waits and tasks were under, in the shape of policy versions. */
export function contractsOf(events: readonly NewTicketEvent[]): PolicyBinding[] {
  return events.flatMap((event) => {
    const agreement = agreementOf(event);
    if (!agreement) return [];
    const { code, version } = agreement;
    return [{ policyCode: code, policyVersion: version }];
  });
}

function agreementOf(event: NewTicketEvent): Pick<ContractVersion, 'code' | 'version'> | undefined {
  if (event.kind === 'held') return event.data.contract;
  if (event.kind === 'contract_bound') return event.data;
  return event.kind === 'task_asked' ? event.data.agreement : undefined;
}
