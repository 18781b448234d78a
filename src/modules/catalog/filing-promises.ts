import { Injectable } from '@nestjs/common';
import { promiseBeforeFiling, type FilingPromise } from '../../domain/sla/promise-before-filing.js';
import { policyKeyOf } from '../../domain/sla/sla-policy.js';
import { priorityOf, type Priority } from '../../domain/ticket/priority.js';
import { Clock } from '../../platform/clock/clock.js';
import { type CatalogService } from './catalog-service.js';
import { SlaMaterials } from './sla-materials.js';

/** What the promise depends on, as a service has it. */
export type PromisingService = Pick<
  CatalogService,
  'policyCode' | 'policyVersion' | 'teamCode' | 'impact' | 'urgency'
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

/** The promise before anything is filed, from the same policy and calendars on which the clocks will run. */
@Injectable()
export class FilingPromises {
  constructor(
    private readonly materials: SlaMaterials,
    private readonly clock: Clock,
  ) {}

  async ofService(service: PromisingService, reader: PromiseReader): Promise<FilingPromise> {
    const { policyCode, policyVersion, teamCode } = service;
    const { policies, calendars } = await this.materials.of({
      bindings: [{ policyCode, policyVersion }],
      firstTeamCode: teamCode,
      bureauCode: reader.bureauCode,
    });
    return promiseBeforeFiling({
      policy: policies.get(policyKeyOf(policyCode, policyVersion))!,
      calendars,
      priority: reader.priority ?? priorityOf(service.impact, service.urgency),
      group: teamCode,
      needsApproval: reader.needsApproval,
      zone: reader.timeZone,
      now: reader.at ?? (await this.clock.now()),
    });
  }
}
