import { Injectable } from '@nestjs/common';
import type { PolicyDefinition } from '../../domain/sla/policy-definition.js';
import { promiseBeforeFiling, type FilingPromise } from '../../domain/sla/promise-before-filing.js';
import { policyKeyOf, type SlaPolicyVersion } from '../../domain/sla/sla-policy.js';
import { priorityOf, type Priority } from '../../domain/ticket/priority.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CatalogService } from './catalog-service.js';
import { PolicyChoice } from './policy-choice.js';
import { SlaMaterials, type SlaMaterial } from './sla-materials.js';

/** What the promise depends on, as a service has it. */
export type PromisingService = Pick<
  CatalogService,
  'code' | 'officeCode' | 'teamCode' | 'impact' | 'urgency'
>;

/** For whom, and when, the promise is worded. */
export interface PromiseReader {
  readonly timeZone: string;
  readonly needsApproval: boolean;
  /** The bureau of whoever would get it. */
  readonly bureauCode: string;
  /** Epoch ms; the present when absent. */
  readonly at?: number;
  /** The service's own when absent. */
  readonly priority?: Priority;
}

/** The promise before anything is filed, from the same rules, policy and calendars on which the clocks will run. */
@Injectable()
export class FilingPromises {
  constructor(
    private readonly materials: SlaMaterials,
    private readonly choice: PolicyChoice,
    private readonly clock: Clock,
  ) {}

  async ofService(service: PromisingService, reader: PromiseReader): Promise<FilingPromise> {
    const now = reader.at ?? (await this.clock.now());
    const priority = reader.priority ?? priorityOf(service.impact, service.urgency);
    const { code: serviceCode, officeCode, teamCode } = service;
    const { bureauCode } = reader;
    const ticket = { serviceCode, officeCode, priority, bureauCode };
    const { policyCode, policyVersion } = await this.choice.for(ticket, now, now);
    const material = await this.materials.of({
      ...{ bindings: [{ policyCode, policyVersion }], firstTeamCode: teamCode, bureauCode },
    });
    const policy = material.policies.get(policyKeyOf(policyCode, policyVersion))!;
    return this.worded({ policy, calendars: material.calendars }, priority, teamCode, reader, now);
  }

  /** What a definition would promise, published or not. */
  async ofDefinition(
    definition: PolicyDefinition,
    teamCode: string,
    priority: Priority,
    reader: PromiseReader & { readonly at: number },
  ): Promise<FilingPromise & { readonly policy: SlaPolicyVersion }> {
    const whose = { firstTeamCode: teamCode, bureauCode: reader.bureauCode };
    const named = { ...definition, code: '', version: 0 };
    const policy = await this.materials.measured(named, whose);
    const calendars = await this.materials.calendars([policy]);
    const promise = this.worded({ policy, calendars }, priority, teamCode, reader, reader.at);
    return { ...promise, policy };
  }

  private worded(
    promised: { readonly policy: SlaPolicyVersion } & Pick<SlaMaterial, 'calendars'>,
    priority: Priority,
    group: string,
    { needsApproval, timeZone }: PromiseReader,
    now: number,
  ): FilingPromise {
    return promiseBeforeFiling({
      ...promised,
      ...{ priority, group, needsApproval, now, zone: timeZone },
    });
  }
}
