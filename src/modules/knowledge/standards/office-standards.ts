import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { measuredShare } from '../../../domain/measurement/measured-share.js';
import { serviceStandard, type ServiceStandard } from '../../../domain/sla/service-standard.js';
import { calendarKeyOf, policyKeyOf } from '../../../domain/sla/sla-policy.js';
import { priorityOf, type Impact, type Urgency } from '../../../domain/ticket/priority.js';
import type { PolicyBinding } from '../../../domain/ticket/ticket-event.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { usualDayMs } from '../usual-day.js';
import { UsualTimes, type KeptPromises } from '../usual-times.js';
import type {
  KeptPromisesView,
  OfficeCharterListView,
  OfficeCharterView,
  OfficeStandardsView,
  ServiceStandardView,
} from './standards.views.js';

interface StandardService {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
  readonly teamCode: string;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly needsApproval: boolean;
}

const offices = `
  SELECT code, name, desk_name AS "deskName", summary, phone, email, charter FROM offices WHERE active`;

/**
 * What each office promises and what really happened. The promise is read off the policy version that a request
 * filed now would get: the same record is worded on the service's page, runs its clocks and judges it afterwards.
 */
@Injectable()
export class OfficeStandards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly times: UsualTimes,
  ) {}

  async charters(): Promise<OfficeCharterListView> {
    return { items: await this.dataSource.query(`${offices} ORDER BY position`) };
  }

  /** The services that people of the reader's bureau may ask for; 404 for an office that is not there. */
  async office({ bureauCode }: SignedInPerson, code: string): Promise<OfficeStandardsView> {
    const [office] = await this.dataSource.query<OfficeCharterView[]>(`${offices} AND code = $1`, [
      code,
    ]);
    if (!office) throw Problem.notFound();
    const services = await this.dataSource.query<StandardService[]>(
      `SELECT code, name, office_code AS "officeCode", team_code AS "teamCode", impact, urgency,
              approval IS NOT NULL AS "needsApproval"
         FROM services
        WHERE office_code = $1 AND active AND (bureau_codes IS NULL OR $2 = ANY(bureau_codes))
        ORDER BY general, position`,
      [code, bureauCode],
    );
    const figures = await this.times.figures();
    const now = await this.clock.now();
    const views: ServiceStandardView[] = [];
    for (const service of services) {
      const { record, standard } = await this.standardOf(service, bureauCode, now);
      const { time = null, promises = null } = figures.get(service.code) ?? {};
      views.push({
        ...{ code: service.code, name: service.name },
        answerWithin: standard.answerWithin?.words ?? null,
        finishWithin: standard.finishWithin?.words ?? null,
        startsWithApproval: service.needsApproval && standard.startsWithApproval,
        ...{ record, typical: time, kept: promises && keptView(promises) },
      });
    }
    return { ...office, services: views };
  }

  private async standardOf(
    service: StandardService,
    bureauCode: string,
    now: number,
  ): Promise<{ record: PolicyBinding; standard: ServiceStandard }> {
    const { policyCode, policyVersion } = await this.catalog.policyAtFiling(
      service,
      { bureauCode },
      now,
    );
    const record = { policyCode, policyVersion };
    const { policies, calendars } = await this.catalog.slaMaterial({
      ...{ bindings: [record], firstTeamCode: service.teamCode, bureauCode },
    });
    const policy = policies.get(policyKeyOf(policyCode, policyVersion))!;
    const dayOf = (metric: 'first_response' | 'resolution'): number =>
      usualDayMs(calendars.get(calendarKeyOf(policy, metric))!.versions.at(-1)!);
    const days = { first_response: dayOf('first_response'), resolution: dayOf('resolution') };
    const priority = priorityOf(service.impact, service.urgency);
    return { record, standard: serviceStandard(policy, priority, days) };
  }
}

function keptView({ kept, judged }: KeptPromises): KeptPromisesView {
  const { share, interval } = measuredShare(kept, judged);
  const percent = (part: number): string => `${Math.round(part * 100)}%`;
  return {
    ...{ kept, judged, share: percent(share!) },
    interval: `${percent(interval!.low)} to ${percent(interval!.high)}`,
  };
}
