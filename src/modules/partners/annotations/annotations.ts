import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { annotationLabels, checkAnnotation } from '../../../domain/partners/chart-notes.js';
import { todayIn } from '../../../domain/partners/partner-period.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import type { AnnotateBody } from './annotations.bodies.js';
import type { AnnotationIdView, AnnotationView } from './annotations.views.js';

const shown = 50;

const shownSince = new PreparedStatement<Omit<AnnotationView, 'kindLabel' | 'mayRemove'>>(
  'partner_annotations',
  `SELECT a.id, a.kind, a.words, to_char(a.from_on, 'YYYY-MM-DD') AS "from",
       to_char(a.to_on, 'YYYY-MM-DD') AS "to", a.bureau_code IS NULL AS "everyBureau"
     FROM chart_annotations a
    WHERE a.removed_at IS NULL AND a.to_on >= $2::date AND (a.bureau_code IS NULL OR a.bureau_code = $1)
    ORDER BY a.from_on DESC, a.id DESC LIMIT ${shown}`,
);

/** Notes on the charts: by the leads of a bureau on its own, by the leads of offices also on those of every bureau. */
@Injectable()
export class Annotations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
  ) {}

  /** Those of the bureau and of every bureau that ended since the day, oldest first. */
  async since(bureauCode: string, day: string, leadsOffices: boolean): Promise<AnnotationView[]> {
    const rows = await shownSince.rows(this.dataSource, [bureauCode, day]);
    return rows.toReversed().map((row) => ({
      ...row,
      kindLabel: annotationLabels[row.kind],
      mayRemove: leadsOffices || !row.everyBureau,
    }));
  }

  async add(
    person: SignedInPerson,
    bureauCode: string,
    body: AnnotateBody,
    repeatKey: RepeatKey,
  ): Promise<AnnotationIdView> {
    const bureau = await this.access.requireBureau(person, bureauCode);
    const everyBureau = body.everyBureau ?? false;
    if (everyBureau) this.requireOfficeLead(person);
    const to = body.to ?? body.from;
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const now = await this.clock.now(manager);
        const wrong = checkAnnotation({ from: body.from, to }, todayIn(bureau.timeZone, now));
        if (wrong.length > 0) throw Problem.invalid(wrong);
        const rows = await manager.query<{ id: number }[]>(
          `INSERT INTO chart_annotations (bureau_code, kind, words, from_on, to_on, added_by, added_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
          [
            ...[everyBureau ? null : bureauCode, body.kind, body.words, body.from, to],
            ...[person.id, new Date(now)],
          ],
        );
        return { id: rows[0]!.id };
      }),
    );
  }

  /** Takes it off the charts; it stays known who added and who removed it. */
  async remove(person: SignedInPerson, bureauCode: string, id: number): Promise<void> {
    await this.access.requireBureau(person, bureauCode);
    const [found] = await this.dataSource.query<{ everyBureau: boolean }[]>(
      `SELECT bureau_code IS NULL AS "everyBureau" FROM chart_annotations
       WHERE id = $1 AND removed_at IS NULL AND (bureau_code IS NULL OR bureau_code = $2)`,
      [id, bureauCode],
    );
    if (!found)
      throw Problem.notFound('This note is not on the charts. Someone may have removed it.');
    if (found.everyBureau) this.requireOfficeLead(person);
    await this.dataSource.query(
      `UPDATE chart_annotations SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL`,
      [id, person.id, new Date(await this.clock.now())],
    );
  }

  private requireOfficeLead(person: SignedInPerson): void {
    if (this.access.officesOf(person).length > 0) return;
    throw Problem.forbidden(
      'Notes on the charts of every bureau are made by the leads of the offices.',
      'partner.every_bureau',
    );
  }
}
