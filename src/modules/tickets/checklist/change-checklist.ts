import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decide } from '../../../domain/decision.js';
import {
  addStep,
  againstChangingChecklist,
  checklistOf,
  markStep,
  removeStep,
  type ChecklistStep,
} from '../../../domain/ticket/checklist.js';
import type { Actor } from '../../../domain/ticket/ticket-access.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { LockedTicket } from '../locked-ticket.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { checklistViews } from './checklist-views.js';

/** Who changes a step of which ticket's checklist. */
export interface StepEdit {
  readonly person: SignedInPerson;
  readonly ticketId: number;
  readonly step: number;
  readonly repeatKey: RepeatKey;
}

/**
 * Changes of a ticket's checklist, a step at a time. No version of the ticket is asked for: two people who
 * tick different steps do not meet, and of two who tick the same one the second is told who was first.
 */
@Injectable()
export class ChangeChecklist {
  constructor(private readonly changes: TicketChanges) {}

  mark({ person: { actor }, ...edit }: StepEdit, done: boolean): Promise<SavedTicket> {
    const { ticketId, step, repeatKey } = edit;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: async (manager, locked) => {
        const known = knownStep(locked, actor, step);
        if ((known.done !== null) === done) throw await changedBefore(manager, locked, known);
      },
      decide: (facts, now, _prepared, { events }) =>
        markStep(facts, { actor, events, step, done }, now),
    });
  }

  add(
    { actor }: SignedInPerson,
    { ticketId, words }: { readonly ticketId: number; readonly words: string },
    repeatKey: RepeatKey,
  ): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      decide: (facts, now, _prepared, { events }) => addStep(facts, { actor, events, words }, now),
    });
  }

  remove({ person: { actor }, ...edit }: StepEdit): Promise<SavedTicket> {
    const { ticketId, step, repeatKey } = edit;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: (_manager, locked) => Promise.resolve(void knownStep(locked, actor, step)),
      decide: (facts, now, _prepared, { events }) =>
        removeStep(facts, { actor, events, step }, now),
    });
  }
}

/**
 * The step as it stands; 409 where it was removed, 404 where there never was one. Whoever may not change the
 * checklist is told that and nothing of the step: staff see no more of their own requests than others do.
 */
function knownStep({ facts, events }: LockedTicket, actor: Actor, step: number): ChecklistStep {
  requireAllowed(decide(againstChangingChecklist(facts, actor), () => null));
  const known = checklistOf(events).find((one) => one.step === step);
  if (known) return known;
  const removed = events.find(
    (event) => event.kind === 'checklist_step_removed' && event.data.step === step,
  );
  if (!removed) throw Problem.notFound();
  const detail = 'Somebody removed this step from the checklist in the meantime.';
  throw Problem.conflict('ticket.checklist.removed', detail, { checklistStep: null });
}

/** Somebody else was first: what stands now is said, and given so that the page can show it. */
async function changedBefore(
  manager: EntityManager,
  { events }: LockedTicket,
  known: ChecklistStep,
): Promise<Problem> {
  const last = events.findLast(
    ({ kind, data }) =>
      (kind === 'checklist_ticked' || kind === 'checklist_unticked') &&
      (data as { readonly step: number }).step === known.step,
  );
  const ids = [known.addedById, last?.actorId ?? null].filter((id) => id !== null);
  const names: { id: number; name: string }[] = await manager.query(
    'SELECT id, full_name AS name FROM people WHERE id = ANY($1::bigint[])',
    [ids],
  );
  const nameOf = (id: number | null): string =>
    names.find((one) => one.id === id)?.name ?? 'Somebody';
  const [checklistStep] = checklistViews([known], nameOf);
  const who = nameOf(last?.actorId ?? null);
  const detail =
    known.done === null
      ? `“${known.words}” is open: ${last ? `${who} took the tick off` : 'nobody has ticked it'}.`
      : `${who} has ticked “${known.words}” already.`;
  return Problem.conflict('ticket.checklist.changed', detail, { checklistStep });
}
