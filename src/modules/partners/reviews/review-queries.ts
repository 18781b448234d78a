import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  compareReviews,
  reviewEntryKinds,
  type ReviewSide,
  type ReviewSignature,
} from '../../../domain/partners/partner-review.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { chainedHash } from '../chained-hash.js';
import type { PartnerBureau } from '../partner-access.js';
import type {
  ReviewDetailView,
  ReviewEntryView,
  ReviewFiguresView,
  ReviewSignatureView,
  ReviewView,
} from './reviews.views.js';

interface ReviewRow {
  readonly id: number;
  readonly label: string;
  readonly periodStart: string;
  readonly snapshot: ReviewFiguresView;
  readonly frozenAt: Date;
  readonly hash: string;
}

interface EntryRow extends Omit<ReviewEntryView, 'kind'> {
  readonly kind: ReviewEntryView['kind'] | 'signed' | 'unsigned';
  readonly side: ReviewSide | null;
  readonly actorId: number;
}

/** A signature with who gave it. */
export type GivenSignature = ReviewSignature & ReviewSignatureView;

const columns = `id, label, to_char(period_start, 'YYYY-MM-DD') AS "periodStart", snapshot,
  frozen_at AS "frozenAt", hash`;

/** Reads of partner reviews. */
@Injectable()
export class ReviewQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(bureauCode: string): Promise<ReviewView[]> {
    return this.dataSource.query(
      `SELECT r.id, r.label, r.frozen_at AS "frozenAt",
         ARRAY(SELECT last.side FROM (
           SELECT DISTINCT ON (e.side) e.side, e.kind FROM partner_review_entries e
            WHERE e.review_id = r.id AND e.kind IN ('signed', 'unsigned') ORDER BY e.side, e.id DESC) last
           WHERE last.kind = 'signed' ORDER BY last.side) AS "signedBy"
       FROM partner_reviews r WHERE r.bureau_code = $1 ORDER BY r.period_start DESC LIMIT 40`,
      [bureauCode],
    );
  }

  async view(
    person: Pick<SignedInPerson, 'actor'>,
    bureau: PartnerBureau,
    id: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReviewDetailView> {
    const [row] = await manager.query<ReviewRow[]>(
      `SELECT ${columns} FROM partner_reviews WHERE bureau_code = $1 AND id = $2`,
      [bureau.code, id],
    );
    if (!row) throw Problem.notFound();
    const before = await this.before(bureau.code, row.periodStart, manager);
    const entries = await this.entries(id, manager);
    const signatures = signaturesIn(entries);
    return {
      ...{ id, label: row.label, frozenAt: row.frozenAt, hash: row.hash },
      bureauName: bureau.name,
      figures: row.snapshot,
      comparedWith: before?.label ?? null,
      comparison: compareReviews(row.snapshot.tiles, before?.snapshot.tiles ?? null),
      entries: entries.filter(isWritten).map(({ side: _, actorId: __, ...entry }) => entry),
      signatures: signatures.map(({ personId: _, ...signature }) => signature),
      signedBy: signatures.map(({ side }) => side),
      mySide: sideOf(person, bureau.code),
      locked: signatures.length > 0,
    };
  }

  /** The review of a bureau before a day; null for the first. */
  async before(bureauCode: string, day: string, manager: EntityManager): Promise<ReviewRow | null> {
    const [row] = await manager.query<ReviewRow[]>(
      `SELECT ${columns} FROM partner_reviews WHERE bureau_code = $1 AND period_start < $2::date
        ORDER BY period_start DESC LIMIT 1`,
      [bureauCode, day],
    );
    return row ?? null;
  }

  async signatures(id: number, manager: EntityManager): Promise<GivenSignature[]> {
    return signaturesIn(await this.entries(id, manager));
  }

  /** What each side said it would do. */
  async promisesOf(id: number, manager: EntityManager): Promise<string[]> {
    return (await this.entries(id, manager))
      .filter(({ kind }) => kind === 'ours' || kind === 'theirs')
      .map(({ words }) => words);
  }

  /** The hash that a signature stands under: of the frozen numbers and of all that is written. */
  async signedHash(id: number, manager: EntityManager): Promise<string> {
    const [row] = await manager.query<{ hash: string }[]>(
      'SELECT hash FROM partner_reviews WHERE id = $1',
      [id],
    );
    const written = (await this.entries(id, manager)).filter(isWritten);
    return chainedHash(
      row!.hash,
      written.map(({ kind, words, dueOn, actorId }) => [kind, words, dueOn, actorId]),
    );
  }

  private entries(id: number, manager: EntityManager): Promise<EntryRow[]> {
    return manager.query(
      `SELECT e.id, e.kind, e.words, to_char(e.due_on, 'YYYY-MM-DD') AS "dueOn", p.full_name AS by, e.at, e.side,
              e.actor_id AS "actorId"
         FROM partner_review_entries e JOIN people p ON p.id = e.actor_id
        WHERE e.review_id = $1 ORDER BY e.id`,
      [id],
    );
  }
}

/** The side that somebody speaks for: leads of offices serve, the leads of the bureau are served. */
export function sideOf(
  person: Pick<SignedInPerson, 'actor'>,
  bureauCode: string,
): ReviewSide | null {
  const { grants } = person.actor;
  if (grants.some(({ role }) => role === 'office_lead')) return 'office';
  const leads = grants.some(
    (grant) => grant.role === 'bureau_lead' && grant.bureauCode === bureauCode,
  );
  return leads ? 'bureau' : null;
}

function isWritten(entry: EntryRow): entry is EntryRow & ReviewEntryView {
  const kinds: readonly string[] = reviewEntryKinds;
  return kinds.includes(entry.kind);
}

/** The last word of each side, where that was a signature. */
function signaturesIn(entries: readonly EntryRow[]): GivenSignature[] {
  return (['office', 'bureau'] as const).flatMap((side) => {
    const last = entries.findLast(
      (entry) => entry.side === side && (entry.kind === 'signed' || entry.kind === 'unsigned'),
    );
    if (last?.kind !== 'signed') return [];
    const { by, at, words, actorId } = last;
    return [{ side, by, at, hash: words, personId: actorId }];
  });
}
