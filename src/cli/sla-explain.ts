import { DataSource } from 'typeorm';
import { isTimeZone } from '../domain/calendar/zone-offsets.js';
import type { ExplainedInput } from '../domain/sla/explanation-names.js';
import { foldClocks } from '../domain/sla/sla-clock.js';
import { explainClock, type ClockExplanation } from '../domain/sla/sla-explanation.js';
import { CalendarQueries } from '../modules/calendars/calendar-queries.js';
import { ApproverLookup } from '../modules/catalog/approver-lookup.js';
import { CatalogQueries } from '../modules/catalog/catalog-queries.js';
import { PolicyChoice } from '../modules/catalog/policy-choice.js';
import { SlaMaterials } from '../modules/catalog/sla-materials.js';
import { PeopleQueries } from '../modules/people/people-queries.js';
import { TicketReads } from '../modules/tickets/queries/ticket-reads.js';
import { DatabaseClock } from '../platform/clock/database-clock.js';
import { explanationLines } from './explanation-lines.js';

/** What of a ticket is explained, and how. */
export interface ExplainOptions {
  readonly metric?: string;
  /** The zone in which times are told; by default each clock's calendar's. */
  readonly zone?: string;
  /** As known at this instant (ISO); by default now. */
  readonly asOf?: string;
  readonly json?: boolean;
}

const UNUSABLE = 2;

/**
 * `counterpart sla explain NUMBER`: why the clocks of a ticket show what they show, from the database and
 * by the same function as the Desk. Answers the exit code: 0, or 2 with a sentence to `err`.
 */
export async function explainTicket(
  dataSource: DataSource,
  number: string,
  options: ExplainOptions,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const { metric, zone, asOf, json = false } = options;
  const instant = asOf === undefined ? await new DatabaseClock(dataSource).now() : Date.parse(asOf);
  const problem = await whyUnusable(dataSource, number, zone, instant);
  if (typeof problem === 'string') {
    err(problem);
    return UNUSABLE;
  }
  const { reads, ticketId } = problem;
  const ticket = await reads.ticketById(ticketId);
  const input = knownThen(await reads.foldInput(ticket!, instant));
  const clocks = foldClocks(input).clocks.filter(
    (clock) => metric === undefined || clock.metric === metric,
  );
  if (clocks.length === 0) out(`${number}: no clock${metric === undefined ? '' : ` "${metric}"`}.`);
  for (const clock of clocks) {
    const explain = (inZone: string) => explainClock(input, clock.metric, clock.cycle, inZone)!;
    explanationLines(number, zone === undefined ? inOwnZone(explain) : explain(zone), json).forEach(
      (line) => out(line),
    );
  }
  return 0;
}

/** Calendars as they were known at the instant of the fold. */
function knownThen(input: ExplainedInput): ExplainedInput {
  const calendars = [...input.calendars].map(
    ([code, calendar]) => [code, calendar.knownAt(input.asOf)] as const,
  );
  return { ...input, calendars: new Map(calendars) };
}

function inOwnZone(explain: (zone: string) => ClockExplanation): ClockExplanation {
  const inUtc = explain('UTC');
  const own = inUtc.calendars[0]?.timeZone;
  return own === undefined ? inUtc : explain(own);
}

async function whyUnusable(
  dataSource: DataSource,
  number: string,
  zone: string | undefined,
  instant: number,
): Promise<string | { readonly reads: TicketReads; readonly ticketId: number }> {
  if (zone !== undefined && !isTimeZone(zone)) return `"${zone}" is not a time zone.`;
  if (Number.isNaN(instant)) return 'Give --as-of as an instant, such as 2026-11-23T09:00:00Z.';
  const [ticket] = await dataSource.query<{ id: number }[]>(
    'SELECT id FROM tickets WHERE number = $1',
    [number],
  );
  if (ticket === undefined) return `There is no ticket "${number}".`;
  const materials = new SlaMaterials(dataSource, new CalendarQueries(dataSource));
  const catalog = new CatalogQueries(
    ...([dataSource, materials] as const),
    new ApproverLookup(dataSource, new PeopleQueries(dataSource)),
    new PolicyChoice(dataSource),
  );
  return { reads: new TicketReads(dataSource, catalog), ticketId: ticket.id };
}
