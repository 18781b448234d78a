import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  savedReplyVariables,
  unknownVariables,
} from '../../domain/saved-reply/fill-saved-reply.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { SaveReplyBody } from './saved-replies.bodies.js';
import type { SavedReplyListView, SavedReplyView } from './saved-replies.views.js';

const mostListed = 200;

const columns = `r.id, r.title, r.body, r.office_code AS "officeCode", o.name AS "officeName", r.afterwards,
  r.category, r.uses, r.unedited_uses AS "uneditedUses", p.full_name AS "changedByName",
  r.changed_at AS "changedAt", r.version`;

/** The words that offices use again: of their own, and shared by all. */
@Injectable()
export class SavedReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(person: SignedInPerson, q = ''): Promise<SavedReplyListView> {
    const rows: Omit<SavedReplyView, 'changeable'>[] = await this.dataSource.query(
      `SELECT ${columns} FROM saved_replies r
         JOIN people p ON p.id = r.changed_by LEFT JOIN offices o ON o.code = r.office_code
        WHERE r.retired_at IS NULL AND (r.office_code IS NULL OR r.office_code = ANY($1))
          AND ($2 = '' OR strpos(lower(r.title || ' ' || r.body), lower($2)) > 0)
        ORDER BY r.uses DESC, r.title, r.id LIMIT ${mostListed}`,
      [officesOf(person), q],
    );
    return {
      items: rows.map((row) => ({ ...row, changeable: leads(person, row.officeCode) })),
      variables: Object.entries(savedReplyVariables).map(([name, label]) => ({ name, label })),
    };
  }

  async create(
    person: SignedInPerson,
    body: SaveReplyBody,
    repeatKey: RepeatKey,
  ): Promise<{ id: number }> {
    this.check(person, body);
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const now = new Date(await this.clock.now(manager));
        const rows: { id: number }[] = await manager.query(
          `INSERT INTO saved_replies (title, body, office_code, afterwards, category, version, changed_by, changed_at)
           VALUES ($1, $2, $3, $4, $5, 1, $6, $7) RETURNING id`,
          [...valuesOf(body), person.id, now],
        );
        return { id: rows[0]!.id };
      }),
    );
  }

  async change(
    person: SignedInPerson,
    id: number,
    body: SaveReplyBody,
    version: number | undefined,
  ): Promise<{ id: number }> {
    await this.requireMine(person, id, version);
    this.check(person, body);
    const now = new Date(await this.clock.now());
    const [, changed]: [unknown, number] = await this.dataSource.query(
      `UPDATE saved_replies SET title = $1, body = $2, office_code = $3, afterwards = $4, category = $5,
              version = version + 1, changed_by = $6, changed_at = $7
        WHERE id = $8 AND retired_at IS NULL AND ($9::integer IS NULL OR version = $9)`,
      [...valuesOf(body), person.id, now, id, version ?? null],
    );
    if (changed === 0) await this.requireMine(person, id, version);
    return { id };
  }

  /** Nobody is offered it any more; where it was used stays known. */
  async retire(person: SignedInPerson, id: number, version: number | undefined): Promise<void> {
    await this.requireMine(person, id, version);
    const now = new Date(await this.clock.now());
    await this.dataSource.query(
      'UPDATE saved_replies SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL',
      [id, now],
    );
  }

  private async requireMine(
    person: SignedInPerson,
    id: number,
    version: number | undefined,
  ): Promise<void> {
    const rows: { officeCode: string | null; version: number }[] = await this.dataSource.query(
      `SELECT office_code AS "officeCode", version FROM saved_replies
        WHERE id = $1 AND retired_at IS NULL AND (office_code IS NULL OR office_code = ANY($2))`,
      [id, officesOf(person)],
    );
    const [found] = rows;
    if (!found) throw Problem.notFound();
    if (!leads(person, found.officeCode)) {
      throw Problem.forbidden('Only leads of its office can change this saved reply.');
    }
    if (version !== undefined && version !== found.version) {
      const detail = 'Somebody changed this reply in the meantime. Look at it again.';
      throw Problem.stale('saved_reply.stale', detail, found.version);
    }
  }

  private check(person: SignedInPerson, { body, officeCode, afterwards, category }: SaveReplyBody) {
    const unknown = unknownVariables(body).map((name) => ({
      field: 'body',
      code: 'saved_reply.variable_unknown',
      message: `{{${name}}} is no variable. Choose one from the list.`,
    }));
    const faults: ProblemDetail[] = [...unknown];
    if (!leads(person, officeCode)) {
      const message = 'Choose an office that you lead, or every office.';
      faults.push({ field: 'officeCode', code: 'saved_reply.other_office', message });
    }
    if ((afterwards === 'resolve') !== (category != null)) {
      const message =
        'Choose how it was settled when the reply resolves the ticket, and only then.';
      faults.push({ field: 'category', code: 'saved_reply.category_wrong', message });
    }
    if (faults.length > 0) throw Problem.refused(faults);
  }
}

/** The offices for which the person works. */
export function officesOf({ actor }: SignedInPerson): string[] {
  return [...new Set(actor.grants.flatMap(({ officeCode }) => officeCode ?? []))];
}

/** What every office uses may be changed by the leads of any. */
function leads({ actor }: SignedInPerson, officeCode: string | null): boolean {
  return actor.grants.some(
    (grant) =>
      (grant.role === 'team_lead' || grant.role === 'office_lead') &&
      (officeCode === null || grant.officeCode === officeCode),
  );
}

function valuesOf({ title, body, officeCode, afterwards, category }: SaveReplyBody): unknown[] {
  return [title, body, officeCode, afterwards, category ?? null];
}
