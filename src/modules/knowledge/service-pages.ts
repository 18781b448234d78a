import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FilingPromise } from '../../domain/sla/promise-before-filing.js';
import { Problem } from '../../platform/errors/problem.js';
import type { PlannedStep } from '../../domain/approval/approval-plan.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import type { CatalogService } from '../catalog/catalog-service.js';
import { FilingPromises } from '../catalog/filing-promises.js';
import { StageTimes } from '../catalog/stage-times.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { RequestListQueries } from '../tickets/queries/request-list-queries.js';
import { typicalDaysView } from '../tickets/queries/stage-views.js';
import type {
  DeskView,
  EligibilityView,
  FilingPromiseView,
  ServiceApprovalView,
  ServicePageView,
  ServiceStageView,
} from './service-page.views.js';
import { UsualTimes } from './usual-times.js';

/** Puts together what a person should know before asking for a service. */
@Injectable()
export class ServicePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
    private readonly promises: FilingPromises,
    private readonly people: PeopleQueries,
    private readonly times: UsualTimes,
    private readonly stageTimes: StageTimes,
    private readonly requests: RequestListQueries,
  ) {}

  /** The page of a service, open or closed; 404 when there never was one. */
  async page(person: SignedInPerson, code: string): Promise<ServicePageView> {
    const service = await this.catalog.service(code);
    if (!service) throw Problem.notFound();
    const approval = await this.approvalOf(service, person);
    const needsApproval = approval !== null;
    const { timeZone, bureauCode } = person;
    const reader = { timeZone, bureauCode, needsApproval };
    const promise = await this.promises.ofService(service, reader);
    return {
      ...described(service),
      eligibility: await this.eligibilityOf(service, person),
      approval,
      promise: worded(promise, timeZone),
      typical: await this.times.of(code),
      stages: await this.stagesOf(service),
      openRequest: await this.requests.openRequestFor(person.id, code),
      form: {
        version: service.formVersion,
        fields: service.form as ServicePageView['form']['fields'],
      },
    };
  }

  private async stagesOf({ code, stages }: CatalogService): Promise<ServiceStageView[]> {
    if (stages.length === 0) return [];
    const days = await this.stageTimes.of(code);
    return stages.map((stage) => ({
      ...{ code: stage.code, name: stage.name },
      typical: typicalDaysView(days.get(stage.code)),
    }));
  }

  private async approvalOf(
    service: CatalogService,
    person: SignedInPerson,
  ): Promise<ServiceApprovalView | null> {
    if (service.approval === null) return null;
    const { words } = service.approval;
    const planned = await this.catalog.approvals(service, person);
    const idsOf = ({ asks }: PlannedStep): number[] => asks.flatMap((ask) => ask.approverId ?? []);
    const people = await this.people.byIds(planned.flatMap(idsOf));
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    const steps = planned.map((step) => ({
      ...{ name: step.name, needed: step.needed },
      approverNames: idsOf(step).map((id) => names.get(id)!),
    }));
    const found = planned.every(({ asks }) => asks.every(({ approverId }) => approverId !== null));
    const approverName = found ? (steps[0]?.approverNames[0] ?? null) : null;
    return { words, approverName, steps };
  }

  private async eligibilityOf(
    service: CatalogService,
    { bureauCode }: SignedInPerson,
  ): Promise<EligibilityView> {
    const contact = deskOf(service);
    if (!service.active) {
      return { allowed: false, reason: 'This service has closed.', contact };
    }
    if (service.bureauCodes === null || service.bureauCodes.includes(bureauCode)) {
      return { allowed: true, reason: null, contact };
    }
    const names: { name: string }[] = await this.dataSource.query(
      'SELECT name FROM bureaus WHERE code = ANY($1::text[]) ORDER BY position',
      [service.bureauCodes],
    );
    const list = new Intl.ListFormat('en-US').format(names.map(({ name }) => `the ${name}`));
    return { allowed: false, reason: `This service is for people of ${list}.`, contact };
  }
}

function deskOf(service: CatalogService): DeskView {
  return {
    officeCode: service.officeCode,
    deskName: service.deskName,
    phone: service.officePhone,
    email: service.officeEmail,
  };
}

function described(service: CatalogService) {
  const { code, name, summary, audience, minutesToFill, sensitive, general } = service;
  return {
    ...{ code, name, summary, audience, minutesToFill, sensitive, general },
    group: { code: service.needGroupCode, name: service.needGroupName },
    desk: deskOf(service),
    owner: { title: service.ownerTitle, fullName: service.ownerName },
    whatYouNeed: [...service.whatYouNeed],
  };
}

function worded(promise: FilingPromise, zone: string): FilingPromiseView {
  return {
    sentence: promise.sentence,
    parts: promise.parts.map((part) => ({
      kind: part.kind,
      text: part.text,
      at: part.kind === 'date' ? new Date(part.at) : null,
    })),
    respondBy: promise.answerBy === null ? null : new Date(promise.answerBy),
    finishBy: promise.finishBy === null ? null : new Date(promise.finishBy),
    zone,
  };
}
