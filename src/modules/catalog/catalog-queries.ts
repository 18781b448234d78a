import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlannedStep } from '../../domain/approval/approval-plan.js';
import { chooseApprovers } from '../../domain/approval/choose-approvers.js';
import type { ServiceForm } from '../../domain/catalog/service-form.js';
import type { ServiceForOpening } from '../../domain/ticket/open-ticket.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { priorityOf } from '../../domain/ticket/priority.js';
import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';
import { agreementWords, type AgreementWords } from './agreement-words.js';
import { ApproverLookup } from './approver-lookup.js';
import { type CatalogService } from './catalog-service.js';
import { PolicyChoice, type ChosenPolicy } from './policy-choice.js';
import { stepsForBureau } from './service-approval.js';
import { SlaMaterials, type MeasuredTicket, type SlaMaterial } from './sla-materials.js';

const serviceByCode = new PreparedStatement<CatalogService>(
  'catalog.service',
  `SELECT s.code, s.name, s.summary, s.audience, s.need_group_code AS "needGroupCode", g.name AS "needGroupName",
          s.office_code AS "officeCode", o.desk_name AS "deskName", o.phone AS "officePhone",
          o.email AS "officeEmail", s.team_code AS "teamCode", s.policy_code AS "policyCode",
          s.bureau_codes AS "bureauCodes", s.what_you_need AS "whatYouNeed",
          s.minutes_to_fill AS "minutesToFill", s.owner_title AS "ownerTitle", owner.full_name AS "ownerName",
          s.approval, s.stages, s.checklist, s.impact, s.urgency, s.sensitive, s.high_stakes AS "highStakes", s.general,
          s.active AND o.active AND t.active AS active, s.form_version AS "formVersion", f.fields AS form
     FROM services s
     JOIN need_groups g ON g.code = s.need_group_code
     JOIN offices o ON o.code = s.office_code
     JOIN teams t ON t.code = s.team_code
     JOIN service_forms f ON f.service_code = s.code AND f.version = s.form_version
     LEFT JOIN people owner ON owner.id = s.owner_id AND owner.active
    WHERE s.code = $1`,
);

/** What of a service the rules that choose a policy look at when a request is filed. */
export type ServiceToFile = Pick<CatalogService, 'code' | 'officeCode' | 'impact' | 'urgency'>;

/** Whom a request is for, as far as approvals need to know. */
export interface CustomerOfService {
  readonly id: number;
  readonly bureauCode: string;
}

/** Reads of the catalog for every module. Give the manager inside a transaction. */
@Injectable()
export class CatalogQueries {
  private readonly forms = new Map<string, ServiceForm>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly materials: SlaMaterials,
    private readonly approvers: ApproverLookup,
    private readonly choice: PolicyChoice,
  ) {}

  /** The service with its newest form, also when it is closed; null when there never was one. */
  async service(code: string, manager?: EntityManager): Promise<CatalogService | null> {
    const service = await serviceByCode.row(manager ?? this.dataSource, [code]);
    return service ?? null;
  }

  /** The questions as they were when a request was filed. Versions never change, so they are kept. */
  async form(serviceCode: string, version: number, manager?: EntityManager): Promise<ServiceForm> {
    const key = `${serviceCode} ${version}`;
    const known = this.forms.get(key);
    if (known) return known;
    const rows: { fields: ServiceForm }[] = await (manager ?? this.dataSource).query(
      'SELECT fields FROM service_forms WHERE service_code = $1 AND version = $2',
      [serviceCode, version],
    );
    if (!rows[0]) throw new Error(`The form ${key} does not exist.`);
    this.forms.set(key, rows[0].fields);
    return rows[0].fields;
  }

  /** What the clocks of a ticket run on: the policy versions bound to it, and the calendars they count by. */
  slaMaterial(ticket: MeasuredTicket, manager?: EntityManager): Promise<SlaMaterial> {
    return this.materials.of(ticket, manager);
  }

  /** What these policies and contracts are called, and the reasons given with their publications. */
  agreementWords(bindings: readonly PolicyBinding[]): Promise<AgreementWords> {
    return agreementWords(this.dataSource, bindings);
  }

  /** What the rule for opening a ticket has to know of the service, for this customer, at an instant (epoch ms). */
  async forOpening(
    service: CatalogService,
    customer: CustomerOfService,
    at: number,
    manager?: EntityManager,
    standIns?: (personIds: readonly number[]) => Promise<ReadonlyMap<number, number>>,
  ): Promise<ServiceForOpening> {
    const { policyCode, policyVersion } = await this.policyAtFiling(service, customer, at, manager);
    const approvals = await this.approvals(service, customer, manager, standIns);
    return { ...service, approvals, policyCode, policyVersion };
  }

  /** The policy version that a request for the service would get if it were filed then. */
  policyAtFiling(
    service: ServiceToFile,
    { bureauCode }: Pick<CustomerOfService, 'bureauCode'>,
    at: number,
    manager?: EntityManager,
  ): Promise<ChosenPolicy> {
    const { code: serviceCode, officeCode } = service;
    const priority = priorityOf(service.impact, service.urgency);
    return this.choice.for({ serviceCode, priority, bureauCode, officeCode }, at, at, manager);
  }

  /** Who would be asked to agree to a request of this customer, step by step, if nobody stood in for anybody. */
  async approvals(
    { approval, officeCode }: Pick<CatalogService, 'approval' | 'officeCode'>,
    customer: CustomerOfService,
    manager?: EntityManager,
    standIns: (personIds: readonly number[]) => Promise<ReadonlyMap<number, number>> = nobody,
  ): Promise<readonly PlannedStep[]> {
    if (approval === null) return [];
    const steps = stepsForBureau(approval, customer.bureauCode);
    const personIds = steps.flatMap(({ namedIds }) => namedIds);
    const about = { customerId: customer.id, personIds };
    const facts = await this.approvers.factsAbout(about, officeCode, manager);
    const above = [...facts.above.values()].flat();
    const stands = await standIns([...personIds, ...above, ...facts.officeLeadIds]);
    if (stands.size === 0) return chooseApprovers(steps, facts);
    const wider = { customerId: customer.id, personIds: [...personIds, ...stands.keys()] };
    const known = await this.approvers.factsAbout(wider, officeCode, manager);
    return chooseApprovers(steps, { ...known, standIns: stands });
  }
}

function nobody(): Promise<ReadonlyMap<number, number>> {
  return Promise.resolve(new Map());
}
