import { decide, type Decision, type Refusal } from '../decision.js';
import type { ChecklistStepPlan } from './checklist-events.js';
import { against, ticketRefusal, ticketRefusals } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** How many steps a ticket's checklist may have, with those that were added by hand. */
const mostSteps = 50;

/** A step of a ticket's checklist as it stands. Instants are epoch ms. */
export interface ChecklistStep extends ChecklistStepPlan {
  /** Its number within the ticket; that of a removed step is not given again. */
  readonly step: number;
  /** Who added it to this ticket; null where it came with the service. */
  readonly addedById: number | null;
  /** Who ticked it and when; null while it is open. */
  readonly done: { readonly byId: number | null; readonly at: number } | null;
}

/**
 * The checklist of a ticket from its events in the order of recording: the steps that its service had when
 * it was filed, in the words of then, and those added since. Empty where there are none.
 */
export function checklistOf(events: readonly NewTicketEvent[]): readonly ChecklistStep[] {
  return events.reduce<readonly ChecklistStep[]>(stepsAfter, []);
}

function stepsAfter(steps: readonly ChecklistStep[], event: NewTicketEvent) {
  switch (event.kind) {
    case 'opened':
      return openedWith(event.data.checklist ?? []);
    case 'checklist_ticked':
      return marked(steps, event.data.step, { byId: event.actorId, at: event.occurredAt });
    case 'checklist_unticked':
      return marked(steps, event.data.step, null);
    case 'checklist_step_added': {
      const added = { ...event.data, required: false, addedById: event.actorId, done: null };
      return [...steps, added];
    }
    case 'checklist_step_removed':
      return steps.filter(({ step }) => step !== event.data.step);
    default:
      return steps;
  }
}

function openedWith(plan: readonly ChecklistStepPlan[]): readonly ChecklistStep[] {
  return plan.map(({ words, required }, at) => ({
    ...{ step: at + 1, words, required, addedById: null, done: null },
  }));
}

function marked(steps: readonly ChecklistStep[], step: number, done: ChecklistStep['done']) {
  return steps.map((known) => (known.step === step ? { ...known, done } : known));
}

/** The words of the required steps that are not ticked, in order. */
export function openRequiredSteps(
  steps: readonly Pick<ChecklistStep, 'words' | 'required' | 'done'>[],
): readonly string[] {
  return steps.flatMap(({ words, required, done }) => (required && done === null ? [words] : []));
}

/** Why this person may not change the ticket's checklist now: its office works on it, until it is finished. */
export function againstChangingChecklist(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor), against(!isActive(facts.status), 'ticket.checklist.finished')];
}

/** Who changes which checklist. */
interface ChecklistInput {
  readonly actor: Actor;
  readonly events: readonly NewTicketEvent[];
}

/** Which step is done, or is open again. */
export interface MarkStepInput extends ChecklistInput {
  readonly step: number;
  readonly done: boolean;
}

/** Staff tick a step, or take the tick off. Refused where it stands so already: somebody else was first. */
export function markStep(
  facts: TicketFacts,
  { actor, events, step, done }: MarkStepInput,
  now: number,
): Decision<TicketOutcome> {
  const steps = checklistOf(events);
  const known = steps.find((one) => one.step === step);
  const reasons = [
    ...againstChangingChecklist(facts, actor),
    against(known === undefined, 'ticket.checklist.unknown'),
    against(known !== undefined && (known.done !== null) === done, 'ticket.checklist.unchanged'),
  ];
  return decide(reasons, () => {
    const kind = done ? 'checklist_ticked' : 'checklist_unticked';
    const { words } = known as ChecklistStep;
    return changed(steps, ticketEvent(kind, { step, words }, byAgent(actor.personId), now));
  });
}

/** Staff add a step to this ticket alone, at the end. It is never required: only services say what is. */
export function addStep(
  facts: TicketFacts,
  { actor, events, words }: ChecklistInput & { readonly words: string },
  now: number,
): Decision<TicketOutcome> {
  const steps = checklistOf(events);
  const reasons = [
    ...againstChangingChecklist(facts, actor),
    against(words.trim() === '', 'ticket.checklist.words_missing', 'words'),
    against(steps.length >= mostSteps, 'ticket.checklist.too_many'),
  ];
  return decide(reasons, () => {
    const added = { step: nextNumber(events), words: words.trim() };
    return changed(steps, ticketEvent('checklist_step_added', added, byAgent(actor.personId), now));
  });
}

/** Staff take away a step that was added to this ticket; what the service asks for stays. */
export function removeStep(
  facts: TicketFacts,
  { actor, events, step }: ChecklistInput & { readonly step: number },
  now: number,
): Decision<TicketOutcome> {
  const steps = checklistOf(events);
  const known = steps.find((one) => one.step === step);
  const reasons = [
    ...againstChangingChecklist(facts, actor),
    against(known === undefined, 'ticket.checklist.unknown'),
    against(known?.addedById === null, 'ticket.checklist.of_service'),
  ];
  return decide(reasons, () => {
    const removed = { step, words: (known as ChecklistStep).words };
    const author = byAgent(actor.personId);
    return changed(steps, ticketEvent('checklist_step_removed', removed, author, now));
  });
}

/** Why a ticket can't be settled as done while required steps are open, naming them; null when none is. */
export function againstOpenSteps({ openSteps }: Pick<TicketFacts, 'openSteps'>): Refusal | null {
  if (openSteps.length === 0) return null;
  const code = 'ticket.resolve.steps_open';
  const names = openSteps.map((words) => `“${words}”`).join(', ');
  return { ...ticketRefusal(code, 'category'), message: `${ticketRefusals[code]} Open: ${names}.` };
}

function changed(steps: readonly ChecklistStep[], event: NewTicketEvent): TicketOutcome {
  return { changes: { openSteps: openRequiredSteps(stepsAfter(steps, event)) }, events: [event] };
}

function nextNumber(events: readonly NewTicketEvent[]): number {
  const given = events.map((event) => {
    if (event.kind === 'opened') return event.data.checklist?.length ?? 0;
    return event.kind === 'checklist_step_added' ? event.data.step : 0;
  });
  return Math.max(0, ...given) + 1;
}
