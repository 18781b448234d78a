import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';

/** A person as far as mail needs them. */
export interface MailPerson {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly timeZone: string;
  readonly active: boolean;
}

/** A public message as a mail quotes it. */
export interface MailComment {
  readonly author: string;
  readonly body: string;
}

/** A team of an office. */
export interface TeamPlace {
  readonly teamCode: string;
  readonly officeCode: string;
}

/** What a ticket's mails are written from. Staff notes are not among it. Instants are epoch milliseconds. */
export interface MailFacts {
  readonly now: number;
  readonly publicUrl: string;
  /** Whether answers to mail come in. */
  readonly repliesRead: boolean;
  readonly number: string;
  readonly subject: string;
  readonly sensitive: boolean;
  readonly status: string;
  readonly serviceName: string;
  readonly deskName: string;
  readonly deskPhone: string;
  readonly teamName: string;
  readonly promisedResponseAt: number | null;
  readonly promisedFinishAt: number | null;
  readonly customer: MailPerson;
  readonly submitter: MailPerson;
  /** Only someone who works at a desk today. */
  readonly assignee: MailPerson | null;
  /** The leads of the team, or of its office when the team has none. */
  readonly leads: readonly MailPerson[];
  /** Everybody in the team. */
  readonly team: readonly MailPerson[];
  readonly officeLeads: readonly MailPerson[];
  /** The leads of a team that an event names, or of its office when the team has none. */
  readonly leadsOf: (place: TeamPlace) => readonly MailPerson[];
  /** The leads of the customer's bureau. */
  readonly bureauLeads: readonly MailPerson[];
  readonly comments: ReadonlyMap<number, MailComment>;
  /** Actors, approvers, colleagues called in notes and owners of follow-ups that the events name. */
  readonly people: ReadonlyMap<number, MailPerson>;
  /** Who asked for each task of the ticket, and who of the team has it. */
  readonly tasks: ReadonlyMap<
    number,
    { readonly askedById: number; readonly assigneeId: number | null }
  >;
  readonly followUpOwners: ReadonlyMap<number, number>;
  /** When each clock falls due, by metric and cycle. */
  readonly dueAt: ReadonlyMap<string, number>;
  /** The clocks whose promise was missed. */
  readonly missed: ReadonlySet<string>;
  /** The clocks that run no more and wait for nobody: nothing has to be done about them. */
  readonly ended: ReadonlySet<string>;
  /** By which policy version each clock runs, by metric and cycle; and for which team the ticket was first. */
  readonly policies: ReadonlyMap<string, PolicyBinding>;
  /** The page behind a mail's link, where this person decides in this step. */
  readonly decisionUrl: (place: number, personId: number) => string;
  readonly firstTeamCode: string;
  readonly teamCode: string;
  readonly bureauCode: string;
}

/** One mail to one person, still in words. */
export interface PlannedMail {
  readonly to: MailPerson;
  readonly kind: string;
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly quote?: { readonly by: string; readonly text: string };
  readonly action: { readonly label: string; readonly url: string };
  readonly afterwards?: readonly string[];
  /** A receipt for one's own act: the only mail that the actor gets. */
  readonly receipt?: boolean;
  /** What it is about in place of the ticket, of which its reader may know nothing; absent for all other mail. */
  readonly aloneAs?: string;
}

/** Plans the mails of one kind of event; `batch` holds all events that became known together. */
export type MailPlanner<Kind extends RelayedEvent['kind']> = (
  event: Extract<RelayedEvent, { readonly kind: Kind }>,
  facts: MailFacts,
  batch: readonly RelayedEvent[],
) => readonly PlannedMail[];

/** The key under which a clock's due instant is found. */
export function clockKey({
  metric,
  cycle,
}: {
  readonly metric: string;
  readonly cycle: number;
}): string {
  return `${metric} ${cycle}`;
}

/** The page of the request in the portal. */
export function requestUrl({ publicUrl, number }: MailFacts): string {
  return `${publicUrl}/requests/${number}`;
}

/** The page of the ticket at the desk. */
export function ticketUrl({ publicUrl, number }: MailFacts): string {
  return `${publicUrl}/desk/tickets/${number}`;
}

/** Whether two events were recorded by one act: several acts may become known together. */
export function ofOneAct(one: RelayedEvent, other: RelayedEvent): boolean {
  return one.occurredAt === other.occurredAt && one.actorId === other.actorId;
}
