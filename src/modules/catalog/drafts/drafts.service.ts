import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { CatalogQueries } from '../catalog-queries.js';
import { refusalsOfDraft } from './check-draft-answers.js';
import { DraftQueries } from './draft-queries.js';
import type { SaveDraftBody, StartDraftBody } from './drafts.bodies.js';
import type { DraftView } from './drafts.views.js';

const mostDrafts = 50;
const mostAnswerBytes = 200_000;

/** Requests that were begun: kept for their writer alone, never for anybody who serves. */
@Injectable()
export class Drafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
    private readonly queries: DraftQueries,
  ) {}

  /** Begins a draft of a service that is open. */
  start(person: SignedInPerson, body: StartDraftBody, repeatKey: RepeatKey): Promise<DraftView> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.add(manager, person, body)),
    );
  }

  /** Saves a draft if it is still at the version that was read. */
  save(
    person: SignedInPerson,
    id: string,
    expectedVersion: number | undefined,
    body: SaveDraftBody,
  ): Promise<DraftView> {
    return this.dataSource.transaction(async (manager) => {
      const draft = await this.locked(manager, person, id);
      if (expectedVersion !== undefined && expectedVersion !== draft.version) {
        throw await this.stale(manager, draft, expectedVersion);
      }
      // Answers are always those to today's questions; a draft saved with them has caught up.
      const service = body.answers && (await this.catalog.service(draft.serviceCode, manager));
      const formVersion = service ? service.formVersion : draft.formVersion;
      await this.require(manager, person, draft.serviceCode, formVersion, body);
      await manager.query(
        `UPDATE request_drafts SET answers = coalesce($2, answers), attachment_ids = coalesce($3, attachment_ids),
                customer_id = CASE WHEN $4 THEN $5::bigint ELSE customer_id END,
                form_version = $7, version = version + 1, updated_at = $6 WHERE id = $1`,
        [
          id,
          body.answers ?? null,
          body.attachmentIds ?? null,
          body.customerId !== undefined,
          body.customerId ?? null,
          new Date(await this.clock.now(manager)),
          formVersion,
        ],
      );
      return this.queries.draft(person.id, id, manager);
    });
  }

  async discard(person: SignedInPerson, id: string): Promise<void> {
    if (!(await this.remove(this.dataSource.manager, person.id, id))) throw Problem.notFound();
  }

  /** Deletes a draft whose request is being sent, in that transaction; whether there was one. */
  async remove(manager: EntityManager, personId: number, id: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await manager.query(
      'DELETE FROM request_drafts WHERE id = $1 AND person_id = $2',
      [id, personId],
    );
    return removed > 0;
  }

  private async add(
    manager: EntityManager,
    person: SignedInPerson,
    body: StartDraftBody,
  ): Promise<DraftView> {
    const service = await this.catalog.service(body.serviceCode, manager);
    if (!service?.active) throw Problem.notFound('There is no such service, or it has closed.');
    await this.require(manager, person, service.code, service.formVersion, body);
    if ((await this.queries.count(person.id, manager)) >= mostDrafts) {
      const message = `You have ${mostDrafts} drafts. Send or discard one before you start another.`;
      throw Problem.refused([{ code: 'draft.too_many', message }]);
    }
    const rows: { id: string }[] = await manager.query(
      `INSERT INTO request_drafts (person_id, service_code, form_version, answers, attachment_ids,
                                   customer_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id`,
      [
        person.id,
        service.code,
        service.formVersion,
        body.answers,
        body.attachmentIds ?? [],
        body.customerId ?? null,
        new Date(await this.clock.now(manager)),
      ],
    );
    return this.queries.draft(person.id, rows[0]!.id, manager);
  }

  private async locked(manager: EntityManager, person: SignedInPerson, id: string) {
    const rows: LockedDraft[] = await manager.query(
      `SELECT service_code AS "serviceCode", form_version AS "formVersion", version,
              updated_at AS "updatedAt"
         FROM request_drafts WHERE id = $1 AND person_id = $2 FOR UPDATE`,
      [id, person.id],
    );
    if (!rows[0]) throw Problem.notFound();
    return rows[0];
  }

  /** The 412 that lets the page show both: when the draft was saved elsewhere, and when this was tried. */
  private async stale(
    manager: EntityManager,
    draft: LockedDraft,
    yourVersion: number,
  ): Promise<Problem> {
    return new Problem(
      412,
      'draft.stale',
      'Changed in the meantime',
      'You changed this draft on another device. Choose which version to keep.',
      {
        members: {
          currentVersion: draft.version,
          currentSavedAt: draft.updatedAt.toISOString(),
          yourVersion,
          yourSavedAt: new Date(await this.clock.now(manager)).toISOString(),
        },
      },
    );
  }

  private async require(
    manager: EntityManager,
    person: SignedInPerson,
    serviceCode: string,
    formVersion: number,
    { answers = {}, customerId, attachmentIds = [] }: SaveDraftBody,
  ): Promise<void> {
    const form = await this.catalog.form(serviceCode, formVersion, manager);
    const refusals = refusalsOfDraft(form, answers);
    if (Buffer.byteLength(JSON.stringify(answers)) > mostAnswerBytes) {
      const message = 'The answers together are too long to be saved.';
      refusals.push({ code: 'answers.too_long', message, field: 'answers' });
    }
    if (typeof customerId === 'number' && !(await this.isColleague(manager, customerId))) {
      const message = 'Choose a person from the list.';
      refusals.push({ code: 'draft.customer_unknown', message, field: 'customerId' });
    }
    if (!(await this.queries.areLooseFilesOf(person.id, attachmentIds, manager))) {
      const message = 'A file is no longer there. Add it again.';
      refusals.push({ code: 'draft.file_unknown', message, field: 'attachmentIds' });
    }
    if (refusals.length > 0) throw Problem.invalid(refusals);
  }

  private async isColleague(manager: EntityManager, id: number): Promise<boolean> {
    const person = await this.people.byId(id, manager);
    return person?.active ?? false;
  }
}

interface LockedDraft {
  readonly serviceCode: string;
  readonly formVersion: number;
  readonly version: number;
  readonly updatedAt: Date;
}
