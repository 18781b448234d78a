import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlannedStep } from '../../../domain/approval/approval-plan.js';
import type { ApprovalStep } from '../../../domain/approval/approval-steps.js';
import type { ApproverFacts } from '../../../domain/approval/choose-approvers.js';
import { StandIns } from '../../availability/stand-ins.js';
import { ApproverLookup } from '../../catalog/approver-lookup.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { TicketRow } from '../ticket-row.js';

/** Who is asked about a ticket, by its service, the people above the customer, and who stands in today. */
@Injectable()
export class Approvers {
  constructor(
    private readonly catalog: CatalogQueries,
    private readonly lookup: ApproverLookup,
    private readonly standIns: StandIns,
  ) {}

  /** Who stands in for whom at an instant, for `CatalogQueries`. */
  standingIn(now: number, manager: EntityManager) {
    return (personIds: readonly number[]): Promise<ReadonlyMap<number, number>> =>
      this.standIns.of(personIds, now, manager);
  }

  /** The steps of the ticket's service with the people whom they would ask now. */
  async planned(
    { serviceCode, customerId: id, bureauCode }: TicketRow,
    now: number,
    manager: EntityManager,
  ): Promise<readonly PlannedStep[]> {
    const service = (await this.catalog.service(serviceCode, manager))!;
    const customer = { id, bureauCode };
    return this.catalog.approvals(service, customer, manager, this.standingIn(now, manager));
  }

  /** What the choice of replacements and stand-ins has to know of those who are asked. */
  async factsFor(
    { customerId, officeCode }: Pick<TicketRow, 'customerId' | 'officeCode'>,
    steps: readonly ApprovalStep[],
    now: number,
    manager: EntityManager,
  ): Promise<ApproverFacts> {
    const personIds = steps.flatMap(({ seats }) => seats.map(({ approverId }) => approverId));
    const facts = await this.lookup.factsAbout({ customerId, personIds }, officeCode, manager);
    const asked = [...personIds, ...[...facts.above.values()].flat(), ...facts.officeLeadIds];
    return { ...facts, standIns: await this.standIns.of(asked, now, manager) };
  }
}
