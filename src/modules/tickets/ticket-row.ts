import type { Channel, ResolutionCategory, TicketFacts } from '../../domain/ticket/ticket-facts.js';
import type { Impact, Priority, Urgency } from '../../domain/ticket/priority.js';
import type { PendingReason, TicketStatus } from '../../domain/ticket/ticket-status.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';

/** A row of `tickets` as the commands work on it: instants as epoch milliseconds, the search column left out. */
export interface TicketRow {
  readonly id: number;
  readonly number: string;
  readonly customerId: number;
  readonly submitterId: number;
  readonly bureauCode: string;
  readonly officeCode: string;
  readonly teamCode: string;
  readonly firstTeamCode: string;
  readonly serviceCode: string;
  readonly formVersion: number;
  readonly assigneeId: number | null;
  readonly subject: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly channel: Channel;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly pendingUntil: number | null;
  readonly pendingSince: number | null;
  readonly pendingRemindAt: number | null;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly priority: Priority;
  readonly sensitive: boolean;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly promisedResponseAt: number | null;
  readonly promisedFinishAt: number | null;
  readonly resolutionCategory: ResolutionCategory | null;
  readonly resolutionWords: string | null;
  readonly solvedById: number | null;
  readonly openedAt: number;
  readonly firstRespondedAt: number | null;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  readonly reopenCount: number;
  readonly transferCount: number;
  readonly offeredTeamCode: string | null;
  readonly stagesLeft: readonly string[];
  readonly openTasks: readonly string[];
  readonly openSteps: readonly string[];
  readonly tags: readonly string[];
  readonly lastMessageAt: number;
  readonly lastMessageSide: EventSide;
  readonly urgencyAt: number;
  readonly newsEvent: number;
  readonly newsActorId: number | null;
  readonly otherNewsEvent: number;
  readonly eventCount: number;
  readonly version: number;
  readonly updatedAt: number;
}

/** Every column of `TicketRow` with its SQL type, in the order of the table; the key is the property's name. */
export const ticketColumns = {
  id: 'bigint',
  number: 'text',
  customerId: 'bigint',
  submitterId: 'bigint',
  bureauCode: 'text',
  officeCode: 'text',
  teamCode: 'text',
  firstTeamCode: 'text',
  serviceCode: 'text',
  formVersion: 'integer',
  assigneeId: 'bigint',
  subject: 'text',
  description: 'text',
  answers: 'jsonb',
  channel: 'text',
  status: 'text',
  pendingReason: 'text',
  pendingUntil: 'timestamptz',
  pendingSince: 'timestamptz',
  pendingRemindAt: 'timestamptz',
  impact: 'text',
  urgency: 'text',
  priority: 'text',
  sensitive: 'boolean',
  policyCode: 'text',
  policyVersion: 'integer',
  promisedResponseAt: 'timestamptz',
  promisedFinishAt: 'timestamptz',
  resolutionCategory: 'text',
  resolutionWords: 'text',
  solvedById: 'bigint',
  openedAt: 'timestamptz',
  firstRespondedAt: 'timestamptz',
  solvedAt: 'timestamptz',
  closedAt: 'timestamptz',
  reopenCount: 'integer',
  transferCount: 'integer',
  offeredTeamCode: 'text',
  stagesLeft: 'text[]',
  openTasks: 'text[]',
  openSteps: 'text[]',
  tags: 'text[]',
  lastMessageAt: 'timestamptz',
  lastMessageSide: 'text',
  urgencyAt: 'timestamptz',
  newsEvent: 'integer',
  newsActorId: 'bigint',
  otherNewsEvent: 'integer',
  eventCount: 'integer',
  version: 'integer',
  updatedAt: 'timestamptz',
} as const satisfies Record<keyof TicketRow, string>;

type RawTicketRow = Readonly<Record<keyof TicketRow, unknown>>;

const instants = (Object.keys(ticketColumns) as (keyof TicketRow)[]).filter(
  (name) => ticketColumns[name] === 'timestamptz',
);

/** The name of the column behind a property: `pendingUntil` is `pending_until`. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The select list that gives a `TicketRow`, of the table under this alias. */
export function ticketSelectList(alias: string): string {
  return Object.keys(ticketColumns)
    .map((name) => `${alias}.${columnOf(name)} AS "${name}"`)
    .join(', ');
}

/** The row with its instants as epoch milliseconds. */
export function ticketRowOf(raw: RawTicketRow): TicketRow {
  const row: Record<string, unknown> = { ...raw };
  for (const name of instants)
    row[name] = raw[name] === null ? null : (raw[name] as Date).getTime();
  return row as unknown as TicketRow;
}

/** The row as JSON for `jsonb_to_record`: instants become ISO strings. */
export function ticketRowJson(row: Partial<TicketRow>): Record<string, unknown> {
  const json: Record<string, unknown> = { ...row };
  for (const name of instants) {
    const value = row[name];
    if (typeof value === 'number') json[name] = new Date(value).toISOString();
  }
  return json;
}

/** What the rules decide by, from the row and the people whose approval is still awaited. */
export function ticketFactsOf(
  row: TicketRow,
  approval: Pick<TicketFacts, 'approval' | 'approverIds'>,
): TicketFacts {
  return {
    customerId: row.customerId,
    submitterId: row.submitterId,
    officeCode: row.officeCode,
    teamCode: row.teamCode,
    bureauCode: row.bureauCode,
    sensitive: row.sensitive,
    status: row.status,
    pendingReason: row.pendingReason,
    pendingUntil: row.pendingUntil,
    pendingSince: row.pendingSince,
    pendingRemindAt: row.pendingRemindAt,
    assigneeId: row.assigneeId,
    impact: row.impact,
    urgency: row.urgency,
    priority: row.priority,
    channel: row.channel,
    openedAt: row.openedAt,
    solvedAt: row.solvedAt,
    closedAt: row.closedAt,
    reopenCount: row.reopenCount,
    transferCount: row.transferCount,
    offeredTeamCode: row.offeredTeamCode,
    stagesLeft: row.stagesLeft,
    openTasks: row.openTasks,
    openSteps: row.openSteps,
    tags: row.tags,
    ...approval,
  };
}
