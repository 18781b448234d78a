import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { annotationLabels, checkAnnotation } from '../../../domain/partners/chart-notes.js';
import { todayIn } from '../../../domain/partners/partner-period.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess, type PartnerBureau } from '../partner-access.js';
import type { AnnotateBody } from './annotations.bodies.js';
import type {
  AnnotationHistoryView,
  AnnotationIdView,
  AnnotationView,
  PastAnnotationView,
} from './annotations.views.js';

const shown = 50;
const past = 200;

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
    if (body.everyBureau) this.requireOfficeLead(person);
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.write(manager, person, bureau, body, null)),
    );
  }

  /** Puts a corrected note in the place of one; the old one stays in the history. */
  async correct(
    person: SignedInPerson,
    bureauCode: string,
    id: number,
    body: AnnotateBody,
    repeatKey: RepeatKey,
  ): Promise<AnnotationIdView> {
    const bureau = await this.access.requireBureau(person, bureauCode);
    if (body.everyBureau) this.requireOfficeLead(person);
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await this.takeOff(manager, person, bureauCode, id);
        return this.write(manager, person, bureau, body, id);
      }),
    );
  }

  /** Takes it off the charts; it stays known who added and who removed it. */
  async remove(person: SignedInPerson, bureauCode: string, id: number): Promise<void> {
    await this.access.requireBureau(person, bureauCode);
    await this.dataSource.transaction((manager) => this.takeOff(manager, person, bureauCode, id));
  }

  /** Every note that is or was on the charts of the bureau, by whom and when, newest first. */
  async history(person: SignedInPerson, bureauCode: string): Promise<AnnotationHistoryView> {
    await this.access.requireBureau(person, bureauCode);
    const rows: Omit<PastAnnotationView, 'kindLabel'>[] = await this.dataSource.query(
      `SELECT a.id, a.kind, a.words, to_char(a.from_on, 'YYYY-MM-DD') AS "from", to_char(a.to_on, 'YYYY-MM-DD') AS "to",
         a.bureau_code IS NULL AS "everyBureau", p.full_name AS "addedBy", a.added_at AS "addedAt",
         r.full_name AS "removedBy", a.removed_at AS "removedAt",
         EXISTS (SELECT FROM chart_annotations n WHERE n.replaces = a.id) AS corrected
       FROM chart_annotations a JOIN people p ON p.id = a.added_by LEFT JOIN people r ON r.id = a.removed_by
       WHERE a.bureau_code IS NULL OR a.bureau_code = $1 ORDER BY a.id DESC LIMIT ${past}`,
      [bureauCode],
    );
    return { items: rows.map((row) => ({ ...row, kindLabel: annotationLabels[row.kind] })) };
  }

  private async write(
    manager: EntityManager,
    person: SignedInPerson,
    bureau: PartnerBureau,
    body: AnnotateBody,
    replaces: number | null,
  ): Promise<AnnotationIdView> {
    const now = await this.clock.now(manager);
    const to = body.to ?? body.from;
    const wrong = checkAnnotation({ from: body.from, to }, todayIn(bureau.timeZone, now));
    if (wrong.length > 0) throw Problem.invalid(wrong);
    const rows = await manager.query<{ id: number }[]>(
      `INSERT INTO chart_annotations (bureau_code, kind, words, from_on, to_on, added_by, added_at, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        ...[body.everyBureau ? null : bureau.code, body.kind, body.words, body.from, to],
        ...[person.id, new Date(now), replaces],
      ],
    );
    return { id: rows[0]!.id };
  }

  private async takeOff(
    manager: EntityManager,
    person: SignedInPerson,
    bureauCode: string,
    id: number,
  ): Promise<void> {
    const [found] = await manager.query<{ everyBureau: boolean }[]>(
      `SELECT bureau_code IS NULL AS "everyBureau" FROM chart_annotations
       WHERE id = $1 AND removed_at IS NULL AND (bureau_code IS NULL OR bureau_code = $2) FOR UPDATE`,
      [id, bureauCode],
    );
    if (!found) {
      throw Problem.notFound(
        'This note is not on the charts. Someone may have removed or corrected it.',
      );
    }
    if (found.everyBureau) this.requireOfficeLead(person);
    await manager.query(
      'UPDATE chart_annotations SET removed_by = $2, removed_at = $3 WHERE id = $1',
      [id, person.id, new Date(await this.clock.now(manager))],
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
