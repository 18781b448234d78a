import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusal, ticketRefusals, type TicketRefusalCode } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { TagSweep } from './tag-events.js';
import { isLongTag, isTag, tagLimits, tagOf } from './tag.js';
import type { Actor } from './ticket-access.js';
import { byAgent, bySystem, ticketEvent, type EventAuthor } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

/** Tags as somebody typed them: which the ticket gets, and which it loses. */
export interface TagEdit {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Why this person may not change the ticket's tags now: its office words it, also after it is finished. */
export function againstTagging(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor)];
}

/** Staff add words to a ticket and take others off; refused where all of that is so already. */
export function changeTags(
  facts: TicketFacts,
  { actor, ...typed }: TagEdit & { readonly actor: Actor },
  now: number,
): Decision<TicketOutcome> {
  const words = typed.add.map(tagOf);
  const add = unique(words).filter((tag) => !facts.tags.includes(tag));
  const remove = unique(typed.remove.map(tagOf)).filter((tag) => facts.tags.includes(tag));
  const reasons = [
    ...againstTagging(facts, actor),
    ...words.map((tag) => againstTagWord(tag, 'add')),
    ...againstOutcome(facts, add, remove),
  ];
  return decide(reasons, () =>
    tagged(facts, add, remove, { author: byAgent(actor.personId), now }),
  );
}

/** A rule adds a tag. Refused where it is there already, so that no rule goes round in circles. */
export function tagByRule(facts: TicketFacts, tag: string, now: number): Decision<TicketOutcome> {
  const add = facts.tags.includes(tag) ? [] : [tag];
  return decide(againstOutcome(facts, add, []), () =>
    tagged(facts, add, [], { author: bySystem, now }),
  );
}

/** A tag that an administrator renamed, merged into another one or deleted goes, and the other one comes if any. */
export function sweepTag(
  facts: TicketFacts,
  {
    from,
    to,
    because,
  }: { readonly from: string; readonly to: string | null; readonly because: TagSweep },
  now: number,
): TicketOutcome {
  if (!facts.tags.includes(from)) return { changes: {}, events: [] };
  const add = to === null || facts.tags.includes(to) ? [] : [to];
  return tagged(facts, add, [from], { author: bySystem, now, because });
}

/** What is wrong with a word that is to be a tag of its own, naming it; null when nothing is. */
export function againstTagWord(typed: string, field: string): Refusal | null {
  const tag = tagOf(typed);
  if (tag === '') return ticketRefusal('ticket.tags.missing', field);
  if (isLongTag(tag)) return naming('ticket.tags.too_long', field, tag);
  return isTag(tag) ? null : naming('ticket.tags.malformed', field, tag);
}

function againstOutcome(
  { tags }: TicketFacts,
  add: readonly string[],
  remove: readonly string[],
): (Refusal | null)[] {
  const tooMany = tagsAfter(tags, add, remove).length > tagLimits.ofTicket;
  return [
    against(add.length + remove.length === 0, 'ticket.tags.unchanged', 'add'),
    against(tooMany, 'ticket.tags.too_many', 'add'),
  ];
}

function tagsAfter(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  return unique([...tags.filter((tag) => !remove.includes(tag)), ...add]);
}

function tagged(
  { tags }: TicketFacts,
  add: readonly string[],
  remove: readonly string[],
  {
    author,
    now,
    because,
  }: { readonly author: EventAuthor; readonly now: number; readonly because?: TagSweep },
): TicketOutcome {
  const cause = because === undefined ? {} : { because };
  return {
    changes: { tags: tagsAfter(tags, add, remove) },
    events: [
      ...(remove.length > 0
        ? [ticketEvent('untagged', { tags: remove, ...cause }, author, now)]
        : []),
      ...(add.length > 0 ? [ticketEvent('tagged', { tags: add, ...cause }, author, now)] : []),
    ],
  };
}

function naming(code: TicketRefusalCode, field: string, tag: string): Refusal {
  return { code, field, message: ticketRefusals[code].replace('“…”', `“${tag}”`) };
}

function unique(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}
