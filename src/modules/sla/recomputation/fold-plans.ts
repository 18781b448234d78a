import { Injectable } from '@nestjs/common';
import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { policyKeyOf } from '../../../domain/sla/sla-policy.js';
import { ruledTicketOf } from '../../../domain/ticket/ruled-ticket.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { PolicyChoice, policyFor } from '../../catalog/policy-choice.js';
import type { FoldPlan } from '../../tickets/folds/ticket-folds.js';
import type {
  CalendarChange,
  ContractChange,
  PolicyChange,
  RecomputationChange,
  RulesChange,
} from './recomputation.js';

const asThingsStand: FoldPlan = {};

/** What a run does to each ticket, or assumes in a dry run; made ready once for each run. */
@Injectable()
export class FoldPlans {
  private readonly known = new Map<number, FoldPlan>();

  constructor(
    private readonly calendars: CalendarQueries,
    private readonly choice: PolicyChoice,
    private readonly clock: Clock,
  ) {}

  async of(runId: number, change: RecomputationChange): Promise<FoldPlan> {
    const known = this.known.get(runId);
    if (known) return known;
    const plan = await this.planOf(change);
    this.known.clear();
    this.known.set(runId, plan);
    return plan;
  }

  private planOf(change: RecomputationChange): Promise<FoldPlan> | FoldPlan {
    if (change === null) return asThingsStand;
    if (change.kind === 'policy_rules') return this.chosen(change);
    if (change.kind === 'contract') return renewing(change);
    return change.kind === 'calendar' ? this.assumed(change) : binding(change);
  }

  /** Each ticket gets what the rules choose; one that keeps its policy keeps its version. */
  private async chosen({ rules }: RulesChange): Promise<FoldPlan> {
    const ruleLists = [{ version: 0, effectiveFrom: null, rules }];
    const book = { ...(await this.choice.current()), ruleLists };
    const now = await this.clock.now();
    return {
      bind: ({ events, bureauCode, policyCode }) => {
        const ruled = ruledTicketOf(events, bureauCode);
        const chosen = ruled && policyFor(book, ruled.ticket, ruled.filedAt, now);
        if (!chosen || chosen.policyCode === policyCode) return null;
        const { ruleName: _rule, ...binding } = chosen;
        return { ...binding, cause: 'rules' };
      },
    };
  }

  private async assumed({ code, definition, effectiveFrom }: CalendarChange): Promise<FoldPlan> {
    if (definition === undefined) return asThingsStand;
    const { versions } = await this.calendars.compiled(code);
    const version = { ...definition, effectiveFrom: Date.parse(effectiveFrom) };
    return { calendars: new Map([[code, new BusinessCalendar([...versions, version])]]) };
  }
}

function binding({ code, version, definition }: PolicyChange): FoldPlan {
  const bound = { policyCode: code, policyVersion: version, cause: 'publication' } as const;
  const bind = (): typeof bound => bound;
  if (definition === undefined) return { bind };
  return { bind, policies: new Map([[policyKeyOf(code, version), definition]]) };
}

function renewing({ code, version, vendor, definition }: ContractChange): FoldPlan {
  const contract = { code, version, vendor };
  if (definition === undefined) return { contract };
  return { contract, policies: new Map([[policyKeyOf(code, version), definition]]) };
}
