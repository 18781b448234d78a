import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommitmentMeasure } from '../../../domain/partners/commitment-measure.js';
import type { CommitmentState } from '../../../domain/partners/commitment-steps.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess, type PartnerBureau } from '../partner-access.js';
import { leadsOffice } from './commitment-choices.js';
import { CommitmentQueries } from './commitment-queries.js';
import type { CommitmentDetailView, CommitmentEntryView } from './commitments.views.js';

/** Who edits commitments of which bureau, and when. */
export interface CommitmentEdit {
  readonly person: SignedInPerson;
  readonly bureau: PartnerBureau;
  readonly now: number;
}

/** A commitment while it is changed. */
export interface LockedCommitment {
  readonly id: number;
  readonly state: CommitmentState;
  readonly serviceCode: string | null;
  readonly officeCode: string | null;
  readonly theme: string | null;
  readonly measureCode: CommitmentMeasure | null;
  readonly published: boolean;
  readonly measuredAfter: boolean;
  readonly version: number;
}

/** What came in: which commitment of which bureau, on which version. */
export interface CommitmentAsked {
  readonly person: SignedInPerson;
  readonly bureau: string;
  readonly id?: number;
  readonly version?: number | undefined;
  readonly repeatKey: RepeatKey;
}

type Written = { readonly id: number; readonly words: string };

/** One edit of a commitment: access, one transaction, one entry of its history. */
@Injectable()
export class EditCommitment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
    private readonly queries: CommitmentQueries,
  ) {}

  async view(
    person: SignedInPerson,
    bureauCode: string,
    id: number,
  ): Promise<CommitmentDetailView> {
    const bureau = await this.access.requireBureau(person, bureauCode);
    const view = await this.queries.view(bureau.code, id, new Date(await this.clock.now()));
    return { ...view, mayEdit: mayEdit(person, view.officeCode) };
  }

  /** Leads of offices make commitments. */
  async make(
    asked: CommitmentAsked,
    write: (manager: EntityManager, edit: CommitmentEdit) => Promise<Written>,
  ): Promise<CommitmentDetailView> {
    const { person } = asked;
    const bureau = await this.access.requireBureau(person, asked.bureau);
    if (!leadsOffice(person)) throw forLeads();
    return this.write(asked, bureau, 'made', write);
  }

  /** The lead of the office that made it changes it; one that no office made yet, the lead of any. */
  async change(
    asked: CommitmentAsked & { readonly id: number },
    kind: CommitmentEntryView['kind'],
    write: (
      manager: EntityManager,
      edit: CommitmentEdit,
      locked: LockedCommitment,
    ) => Promise<string>,
  ): Promise<CommitmentDetailView> {
    const { person, id, version } = asked;
    const bureau = await this.access.requireBureau(person, asked.bureau);
    return this.write(asked, bureau, kind, async (manager, edit) => {
      const locked = await lock(manager, bureau.code, id);
      if (kind !== 'comment' && !mayEdit(person, locked.officeCode)) throw forLeads();
      if (version !== undefined && version !== locked.version) {
        const detail = 'Somebody changed this commitment in the meantime. Look at it again.';
        throw Problem.stale('commitment.stale', detail, locked.version);
      }
      return { id, words: await write(manager, edit, locked) };
    });
  }

  private async write(
    { person, repeatKey }: CommitmentAsked,
    bureau: PartnerBureau,
    kind: CommitmentEntryView['kind'],
    write: (manager: EntityManager, edit: CommitmentEdit) => Promise<Written>,
  ): Promise<CommitmentDetailView> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const now = await this.clock.now(manager);
        const { id, words } = await write(manager, { person, bureau, now });
        await manager.query(
          `INSERT INTO commitment_entries (commitment_id, kind, at, actor_id, words) VALUES ($1, $2, $3, $4, $5)`,
          [id, kind, new Date(now), person.id, words],
        );
        const view = await this.queries.view(bureau.code, id, new Date(now), manager);
        return { ...view, mayEdit: mayEdit(person, view.officeCode) };
      }),
    );
  }
}

function mayEdit(person: SignedInPerson, officeCode: string | null): boolean {
  return person.actor.grants.some(
    (grant) =>
      grant.role === 'office_lead' && (officeCode === null || grant.officeCode === officeCode),
  );
}

function forLeads(): Problem {
  return Problem.forbidden(
    'Commitments are made and changed by the lead of the office. You can comment on them.',
    'commitment.for_leads',
  );
}

async function lock(manager: EntityManager, bureau: string, id: number): Promise<LockedCommitment> {
  const rows: LockedCommitment[] = await manager.query(
    `SELECT c.id, c.state, c.service_code AS "serviceCode", c.office_code AS "officeCode", c.theme_code AS theme,
            c.measure_code AS "measureCode", c.published_at IS NOT NULL AS published, c.version,
            EXISTS (SELECT 1 FROM commitment_measurements m WHERE m.commitment_id = c.id AND m.kind = 'after')
              AS "measuredAfter"
       FROM commitments c WHERE c.bureau_code = $1 AND c.id = $2 FOR UPDATE OF c`,
    [bureau, id],
  );
  if (!rows[0]) throw Problem.notFound();
  return rows[0];
}
