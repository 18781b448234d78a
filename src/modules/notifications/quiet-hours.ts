import type { EntityManager } from 'typeorm';
import { tellableFrom } from '../../domain/sla/quiet-hours.js';
import type { SlaMetric } from '../../domain/sla/sla-metric.js';
import { calendarKeyOf, policyKeyOf } from '../../domain/sla/sla-policy.js';
import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';
import type { MeasuredFor, SlaMaterial } from '../catalog/sla-materials.js';
import type { CalendarQueries } from '../calendars/calendar-queries.js';
import type { CatalogQueries } from '../catalog/catalog-queries.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, type MailFacts } from './mail-facts.js';

/**
 * When people may be told of what a clock did by itself: in the working hours that its calendar counts,
 * at any time where it counts day and night. Who is called in a staff note hears of it in the hours of the
 * ticket's team. Looks each policy up once.
 */
export class QuietHours {
  private readonly materials = new Map<string, SlaMaterial>();

  constructor(
    private readonly catalog: CatalogQueries,
    private readonly calendars: CalendarQueries,
    private readonly manager: EntityManager,
  ) {}

  /** Epoch ms; undefined for what somebody else did, which is told at once. */
  async sendableFrom(event: RelayedEvent, facts: MailFacts): Promise<number | undefined> {
    const { kind } = event;
    if (kind === 'staff_noted') {
      const { calendar } = await this.calendars.ofTeam(facts.teamCode, this.manager);
      return tellableFrom(calendar, facts.now);
    }
    if (kind !== 'promise_warned' && kind !== 'promise_missed' && kind !== 'escalated') {
      return undefined;
    }
    const binding = facts.policies.get(clockKey(event.data));
    if (!binding) return undefined;
    const { policies, calendars } = await this.material(binding, facts);
    const policy = policies.get(policyKeyOf(binding.policyCode, binding.policyVersion))!;
    const calendar = calendars.get(calendarKeyOf(policy, event.data.metric as SlaMetric))!;
    return tellableFrom(calendar, facts.now);
  }

  private async material(binding: PolicyBinding, whose: MeasuredFor): Promise<SlaMaterial> {
    const { policyCode, policyVersion } = binding;
    const { firstTeamCode, bureauCode } = whose;
    const key = `${policyCode} ${policyVersion} ${firstTeamCode} ${bureauCode}`;
    const ticket = { firstTeamCode, bureauCode, bindings: [{ policyCode, policyVersion }] };
    const material =
      this.materials.get(key) ?? (await this.catalog.slaMaterial(ticket, this.manager));
    this.materials.set(key, material);
    return material;
  }
}
