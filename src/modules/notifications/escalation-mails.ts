import { dateByWords } from '../../domain/sla/date-words.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, type MailFacts, type MailPerson, type MailPlanner } from './mail-facts.js';
import { aboutTicket, dueWords, holders, mailToStaff, wordsFor } from './staff-words.js';

type Escalated = Extract<RelayedEvent, { readonly kind: 'escalated' }>;

/** A step of the policy was done: who is told of it. Steps that change the ticket have events that tell. */
export const escalated: MailPlanner<'escalated'> = (event, facts, batch) => {
  switch (event.data.action) {
    case 'notify':
      return notified(event, facts, batch);
    case 'ask_owner_for_date':
      return askedForDate(event, facts);
    case 'tell_bureau_lead':
      return bureauTold(facts);
    default:
      return [];
  }
};

/** Whether the event asks the owner of a ticket for a new date. */
export function asksForDate(event: RelayedEvent): event is Escalated {
  return event.kind === 'escalated' && event.data.action === 'ask_owner_for_date';
}

/** Not of less than a later step tells the same people, and not those whom the promise's own mail tells. */
function notified(
  event: Escalated,
  facts: MailFacts,
  batch: readonly RelayedEvent[],
): ReturnType<typeof escalated> {
  const { data } = event;
  const { percent } = data;
  if (isOvertaken(event, facts, batch)) return [];
  const told = toldAnyway(event, facts, batch);
  return receiversOf(data.receiver, facts)
    .filter(({ id }) => !told.has(id))
    .map((to) => ({
      ...mailToStaff(
        facts,
        to,
        'escalated',
        percent === null ? 'promise missed' : 'time is used up',
      ),
      heading:
        percent === null
          ? `The promise for ${wordsFor(data.metric)} was missed`
          : `${percent}% of the time for ${wordsFor(data.metric)} is used`,
      paragraphs: [dueWords(data, facts, to)].filter((words) => words !== ''),
      facts: [
        ...aboutTicket(facts, to),
        { label: 'With', value: facts.assignee?.fullName ?? 'Nobody yet' },
      ],
    }));
}

function askedForDate({ data }: Escalated, facts: MailFacts): ReturnType<typeof escalated> {
  return holders(facts).map((to) => ({
    ...mailToStaff(facts, to, 'date_asked', 'give a new date'),
    heading: 'Give the customer a new date',
    paragraphs: [
      `The promise for ${wordsFor(data.metric)} was missed. The customer reads that we are late, and waits for a date.`,
    ],
    facts: aboutTicket(facts, to),
  }));
}

/** Number, service and dates: what the lead of a bureau may know of a request. Nothing of a sensitive one. */
function bureauTold(facts: MailFacts): ReturnType<typeof escalated> {
  const { sensitive, number, serviceName, promisedFinishAt, publicUrl, bureauCode, now } = facts;
  if (sensitive) return [];
  return facts.bureauLeads.map((to) => ({
    to,
    kind: 'bureau_told',
    subject: `${number}: we are late`,
    heading: 'A request from your bureau is late',
    paragraphs: [
      `The ${facts.deskName} is working on it and gives the person who asked a new date.`,
    ],
    facts: [
      { label: 'Number', value: number },
      { label: 'Service', value: serviceName },
      ...(promisedFinishAt === null
        ? []
        : [{ label: 'Promised by', value: dateByWords(promisedFinishAt, to.timeZone, now) }]),
    ],
    action: { label: 'See how we are doing', url: `${publicUrl}/partner/${bureauCode}` },
  }));
}

function receiversOf(receiver: string | null, facts: MailFacts): readonly MailPerson[] {
  if (receiver === 'team') return facts.team;
  if (receiver === 'team_lead') return facts.leads;
  return receiver === 'office_lead' ? facts.officeLeads : holders(facts);
}

function isOvertaken(
  { sequence, data }: Escalated,
  { missed }: MailFacts,
  batch: readonly RelayedEvent[],
): boolean {
  if (data.percent !== null && data.percent < 100 && missed.has(clockKey(data))) return true;
  return batch.some(
    (later) =>
      later.kind === 'escalated' &&
      later.sequence !== sequence &&
      later.data.action === 'notify' &&
      later.data.receiver === data.receiver &&
      clockKey(later.data) === clockKey(data) &&
      (later.data.percent ?? 100) > (data.percent ?? 100),
  );
}

/** Whom a mail about the same threshold reaches already. */
function toldAnyway(
  { data }: Escalated,
  facts: MailFacts,
  batch: readonly RelayedEvent[],
): ReadonlySet<number> {
  const alike = batch.some((other) => {
    if (other.kind === 'promise_missed' || asksForDate(other)) {
      return data.percent === null && clockKey(other.data) === clockKey(data);
    }
    return (
      other.kind === 'promise_warned' &&
      other.data.percent === data.percent &&
      other.data.percent >= 75 &&
      clockKey(other.data) === clockKey(data)
    );
  });
  return new Set(alike ? holders(facts).map(({ id }) => id) : []);
}
