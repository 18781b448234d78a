import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessTimeBetween } from '../calendar/business-time.js';
import { effectiveEvents } from './effective-events.js';
import type { FoldInput } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import type { SlaStatus } from './sla-metric.js';
import { calendarKeyOf } from './sla-policy.js';
import type { ClockRules } from './ticket-clocks.js';

/** One party's time: in the hours of the calendar that measures finishing, and on the wall. */
export interface TurnTime {
  readonly businessMs: number;
  readonly calendarMs: number;
}

/**
 * Whose time a ticket's life took, in ms. The three parties' business time, what lay outside hours, and
 * the time between solved and reopened add up exactly to `elapsedMs`; so do the three parties' calendar
 * time and the time solved.
 */
export interface TurnMeters {
  readonly ours: TurnTime;
  readonly customer: TurnTime;
  readonly thirdParty: TurnTime;
  readonly outsideHoursMs: number;
  readonly solvedMs: number;
  readonly elapsedMs: number;
}

type Party = 'ours' | 'customer' | 'thirdParty';

const partyOf: Readonly<Record<SlaStatus, Party | null>> = {
  open: 'ours',
  waiting_customer: 'customer',
  waiting_third_party: 'thirdParty',
  waiting_approval: 'thirdParty',
  on_hold: 'ours',
  resolved: null,
  closed: null,
  cancelled: null,
};

/**
 * The meters of a ticket from its opening until it was finished, or until `asOf` while it is not. An
 * approver counts as a third party, planned work as ours; a ticket that was merged away counts as
 * solved until the merge is undone. Without a calendar every hour is open. All zero before the opening.
 */
export function turnMeters(input: FoldInput): TurnMeters {
  const meter = new Meter(input);
  for (const event of effectiveEvents(input.events, input.asOf)) meter.apply(event);
  return meter.readAt(input.asOf);
}

class Meter {
  private readonly businessMs = { ours: 0, customer: 0, thirdParty: 0 };
  private readonly calendarMs = { ours: 0, customer: 0, thirdParty: 0 };
  private outsideHoursMs = 0;
  private solvedMs = 0;
  private elapsedMs = 0;
  private from: number | null = null;
  private status: SlaStatus = 'open';
  private merged = false;
  private calendar: BusinessCalendar | null = null;

  constructor(private readonly rules: ClockRules) {}

  apply(event: SlaEvent): void {
    if (event.type === 'created') this.begin(event);
    if (this.from === null) return;
    switch (event.type) {
      case 'status':
        return this.change(event.occurredAt, () => (this.status = event.to));
      case 'merged':
      case 'unmerged':
        return this.change(event.occurredAt, () => (this.merged = event.type === 'merged'));
      case 'policy':
        return this.change(event.occurredAt, () => this.bind(event.to));
      default:
    }
  }

  readAt(asOf: number): TurnMeters {
    if (this.from !== null && this.party !== null) this.pass(asOf);
    const of = (party: Party): TurnTime => ({
      businessMs: this.businessMs[party],
      calendarMs: this.calendarMs[party],
    });
    const { outsideHoursMs, solvedMs, elapsedMs } = this;
    return {
      ours: of('ours'),
      customer: of('customer'),
      thirdParty: of('thirdParty'),
      ...{ outsideHoursMs, solvedMs, elapsedMs },
    };
  }

  private get party(): Party | null {
    return this.merged ? null : partyOf[this.status];
  }

  private begin(event: Extract<SlaEvent, { type: 'created' }>): void {
    if (this.from !== null) return;
    const [onlyPolicy = null] = this.rules.policies.keys();
    this.from = event.occurredAt;
    this.status = event.status ?? 'open';
    this.bind(event.policy === undefined ? onlyPolicy : event.policy);
  }

  /** A ticket without a policy goes on by the calendar that it had. */
  private bind(key: string | null): void {
    const policy = key === null ? undefined : this.rules.policies.get(key);
    if (!policy) return;
    this.calendar = this.rules.calendars.get(calendarKeyOf(policy, 'resolution')) ?? null;
  }

  /** A change from one ending to another (solved, then closed) leaves the end where it was. */
  private change(at: number, change: () => unknown): void {
    if (this.party !== null) {
      this.pass(at);
      change();
      return;
    }
    change();
    if (this.party !== null) this.passSolved(at);
  }

  private pass(until: number): void {
    const from = this.from as number;
    const party = this.party as Party;
    const length = until - from;
    const open = this.calendar ? businessTimeBetween(this.calendar, from, until) : length;
    this.businessMs[party] += open;
    this.calendarMs[party] += length;
    this.outsideHoursMs += length - open;
    this.elapsedMs += length;
    this.from = until;
  }

  private passSolved(until: number): void {
    const length = until - (this.from as number);
    this.solvedMs += length;
    this.elapsedMs += length;
    this.from = until;
  }
}
