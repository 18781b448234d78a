import type { BulkAct } from '../../domain/bulk/bulk-act.js';
import type { BulkEditBody } from './bulk-edits.bodies.js';

/** The act that a body orders; its parts were checked with the body. */
export function actOfBody(body: BulkEditBody): BulkAct {
  switch (body.kind) {
    case 'assign':
      return { kind: 'assign', assigneeId: body.assign!.assigneeId };
    case 'prioritize': {
      const { impact, urgency } = body.prioritize!;
      return { kind: 'prioritize', impact, urgency };
    }
    case 'tag': {
      const { add = [], remove = [] } = body.tag!;
      return { kind: 'tag', add, remove };
    }
    case 'hold': {
      const { reason, until, question, waitingFor, awaited, contractCode } = body.hold!;
      return {
        ...{ kind: 'hold', reason, until: until === undefined ? null : Date.parse(until) },
        ...{ question: question ?? null, waitingFor: waitingFor ?? null },
        ...{ awaited: awaited ?? null, contractCode: contractCode ?? null },
      };
    }
    case 'transfer': {
      const { teamCode, reason } = body.transfer!;
      return { kind: 'transfer', teamCode, reason };
    }
    case 'merge':
      return { kind: 'merge', into: body.merge!.into };
    case 'resolve': {
      const { message, category } = body.resolve!;
      return { kind: 'resolve', message, category };
    }
    default:
      return { kind: body.kind };
  }
}
