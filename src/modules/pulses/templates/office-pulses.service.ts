import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  checkOfficePulse,
  defaultOfficePulse,
  mostPulseItems,
  officeTemplate,
  type OfficePulse,
  type OwnItem,
} from '../../../domain/measurement/office-pulse.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import type { PlainPage } from '../../../platform/http/plain-page.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ratingPreview } from '../rating/rating-preview.js';
import type { OfficePulseBody } from './office-pulses.bodies.js';
import type { OfficePulseListView, OfficePulseView } from './office-pulses.views.js';
import { federalViews, ownViews, publishedView } from './office-pulse-words.js';

/** An edit of what an office asks: by whom, of which, and on which version. */
interface OfficePulseEdit {
  readonly person: SignedInPerson;
  readonly office: string;
  readonly version: number | undefined;
  readonly repeatKey: RepeatKey;
}

interface Office {
  readonly code: string;
  readonly officeName: string;
  readonly deskName: string;
}

/** A version as it is kept; without `publishedAt` it is the draft. */
export interface KeptPulse extends OfficePulse {
  readonly version: number;
  readonly edits: number;
  readonly editedBy: string;
  readonly publishedAt: Date | null;
}

const mostVersionsShown = 20;

/** What the offices ask. A draft is edited and published; from then on it never changes, and is asked of who finishes after. */
@Injectable()
export class OfficePulses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<OfficePulseListView> {
    const items = await this.dataSource.query(
      `SELECT o.code AS "officeCode", o.name AS "officeName", p.version AS "publishedVersion",
              p.published_at AS "publishedAt", coalesce(jsonb_array_length(p.own), 0) AS "ownItems",
              EXISTS (SELECT 1 FROM office_pulses d WHERE d.office_code = o.code AND d.published_at IS NULL) AS "hasDraft"
         FROM offices o
         LEFT JOIN LATERAL (SELECT * FROM office_pulses v WHERE v.office_code = o.code AND v.published_at IS NOT NULL
                             ORDER BY v.version DESC LIMIT 1) p ON true
        WHERE o.active ORDER BY o.position`,
    );
    return { items };
  }

  async view(officeCode: string): Promise<OfficePulseView> {
    const office = await this.officeOf(officeCode);
    const kept = await versionsOf(this.dataSource.manager, officeCode);
    const shown = kept[0] ?? defaultOfficePulse;
    return {
      ...{ officeCode, officeName: office.officeName, version: kept[0]?.edits ?? 0 },
      ...{ isDraft: kept[0]?.publishedAt === null, mostItems: mostPulseItems },
      ...{ federal: federalViews(shown, office), own: ownViews(shown) },
      published: kept
        .filter(({ publishedAt }) => publishedAt !== null)
        .slice(0, mostVersionsShown)
        .map((version) => publishedView(version, office)),
    };
  }

  /** 412 when somebody else edited it meanwhile, 422 with everything that can't be asked. */
  save(edit: OfficePulseEdit, body: OfficePulseBody): Promise<OfficePulseView> {
    return this.change(edit, async (manager, kept, now) => {
      const published = kept.filter(({ publishedAt }) => publishedAt !== null);
      const pulse = requireAllowed(checkOfficePulse(body, knownItems(published)));
      await manager.query(
        `INSERT INTO office_pulses (office_code, version, federal, own, edits, edited_by, edited_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (office_code, version) DO UPDATE SET federal = excluded.federal, own = excluded.own,
           edits = excluded.edits, edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
        [
          ...[edit.office, (published[0]?.version ?? 0) + 1, pulse.federal],
          ...[JSON.stringify(pulse.own), editsAfter(kept), edit.person.id, new Date(now)],
        ],
      );
    });
  }

  /** 409 without a draft. Pulses that were drawn before keep the version that they were drawn with. */
  publish(edit: OfficePulseEdit): Promise<OfficePulseView> {
    return this.change(edit, async (manager, kept, now) => {
      if (kept[0]?.publishedAt !== null) {
        const detail = 'There is no draft to publish. Change the questions first.';
        throw Problem.conflict('office_pulse.no_draft', detail);
      }
      await manager.query(
        `UPDATE office_pulses SET published_at = $2, edits = $3, edited_by = $4, edited_at = $2
          WHERE office_code = $1 AND published_at IS NULL`,
        [edit.office, new Date(now), editsAfter(kept), edit.person.id],
      );
    });
  }

  /** The rating page with the draft, or with what is asked now. */
  async preview(officeCode: string): Promise<PlainPage> {
    const office = await this.officeOf(officeCode);
    const [newest] = await versionsOf(this.dataSource.manager, officeCode);
    const template = officeTemplate(officeCode, 0, newest ?? defaultOfficePulse);
    return ratingPreview(template, { ...office, now: await this.clock.now() });
  }

  private async change(
    { office, version, repeatKey }: OfficePulseEdit,
    work: (manager: EntityManager, kept: readonly KeptPulse[], now: number) => Promise<void>,
  ): Promise<OfficePulseView> {
    await this.officeOf(office);
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`pulse of ${office}`]);
        const kept = await versionsOf(manager, office);
        requireCurrent(kept[0]?.edits ?? 0, version);
        await work(manager, kept, await this.clock.now(manager));
      }),
    );
    return this.view(office);
  }

  private async officeOf(code: string): Promise<Office> {
    const [office]: Office[] = await this.dataSource.query(
      `SELECT code, name AS "officeName", desk_name AS "deskName" FROM offices WHERE code = $1 AND active`,
      [code],
    );
    if (!office) throw Problem.notFound();
    return office;
  }
}

/** Newest first, the draft before all. */
function versionsOf(manager: EntityManager, officeCode: string): Promise<KeptPulse[]> {
  return manager.query(
    `SELECT v.version, v.federal, v.own, v.edits, p.full_name AS "editedBy", v.published_at AS "publishedAt"
       FROM office_pulses v JOIN people p ON p.id = v.edited_by
      WHERE v.office_code = $1 ORDER BY v.version DESC`,
    [officeCode],
  );
}

function knownItems(published: readonly KeptPulse[]): OwnItem[] {
  return published.flatMap(({ own }) => own);
}

function editsAfter(kept: readonly KeptPulse[]): number {
  return (kept[0]?.edits ?? 0) + 1;
}

function requireCurrent(current: number, expected: number | undefined): void {
  if (expected === undefined || expected === current) return;
  const detail = 'Somebody changed these questions in the meantime. Look at them again.';
  throw Problem.stale('office_pulse.stale', detail, current);
}
