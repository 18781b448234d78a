import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  reviewAgenda,
  reviewQuarter,
  signReview,
  unsignReview,
  writeInReview,
  type ReviewSide,
} from '../../../domain/partners/partner-review.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { brokenLinks, chainedHash } from '../chained-hash.js';
import { PartnerAccess, type PartnerBureau } from '../partner-access.js';
import { PartnerDashboard } from '../partner-dashboard.js';
import { ReviewQueries, sideOf } from './review-queries.js';
import type { WriteInReviewBody } from './reviews.bodies.js';
import type { ReviewDetailView, ReviewFiguresView, ReviewListView } from './reviews.views.js';

/** What a review needs to know of whoever acts. */
export type ReviewingPerson = Pick<SignedInPerson, 'id' | 'actor'>;

/** Who acts on the reviews of which bureau. */
export interface ReviewAct {
  readonly person: ReviewingPerson;
  readonly bureau: string;
  readonly repeatKey: RepeatKey;
}

interface OpenReview {
  readonly id: number;
  readonly side: ReviewSide;
  readonly now: Date;
}

/** The quarterly pack of a bureau: frozen in one click, talked about, and signed by both sides. */
@Injectable()
export class Reviews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
    private readonly dashboards: PartnerDashboard,
    private readonly queries: ReviewQueries,
  ) {}

  async list(person: SignedInPerson, code: string): Promise<ReviewListView> {
    const bureau = await this.access.requireBureau(person, code);
    const { quarter, from, ready } = reviewQuarter(await this.clock.now(), bureau.timeZone);
    const items = await this.queries.list(bureau.code);
    const frozen = items.some(({ label }) => label === quarter.label);
    return {
      ...{ bureauName: bureau.name, items, next: quarter.label, nextFrom: from },
      mayFreeze: ready && !frozen && sideOf(person, bureau.code) !== null,
    };
  }

  async view(person: SignedInPerson, code: string, id: number): Promise<ReviewDetailView> {
    return this.queries.view(person, await this.access.requireBureau(person, code), id);
  }

  /** Freezes the pack of the last quarter: the dashboard's own numbers, chained by hash, with a first agenda. */
  async freeze({ person, bureau: code, repeatKey }: ReviewAct): Promise<ReviewDetailView> {
    const bureau = await this.access.requireBureau(person, code);
    const now = await this.clock.now();
    const { quarter, from, ready } = reviewQuarter(now, bureau.timeZone);
    if (!ready) {
      const message = `The answers of ${quarter.label} are final on ${from}. The pack can be frozen from then on.`;
      throw Problem.refused([{ code: 'review.too_early', message }]);
    }
    const figures = await this.figures(bureau);
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const id = await append(manager, bureau, quarter, figures, person.id, now);
        const before = await this.queries.before(bureau.code, quarter.startsOn, manager);
        const agenda = reviewAgenda({
          ...figures,
          tiles: figures.tiles.map(({ label, baseline }) => ({
            label,
            verdict: baseline?.verdict ?? null,
          })),
          lastTime: before === null ? [] : await this.queries.promisesOf(before.id, manager),
        });
        for (const words of agenda) {
          await addEntry(manager, { id, person, now: new Date(now) }, { kind: 'agenda', words });
        }
        return this.queries.view(person, bureau, id, manager);
      }),
    );
  }

  write(act: ReviewAct, id: number, body: WriteInReviewBody): Promise<ReviewDetailView> {
    return this.change(act, id, async (manager, review) => {
      requireAllowed(writeInReview(await this.queries.signatures(id, manager)));
      await addEntry(manager, { ...review, person: act.person }, body);
    });
  }

  sign(act: ReviewAct, id: number): Promise<ReviewDetailView> {
    return this.change(act, id, async (manager, { side, now }) => {
      const signatures = await this.queries.signatures(id, manager);
      requireAllowed(signReview(signatures, { side, personId: act.person.id }));
      const words = await this.queries.signedHash(id, manager);
      await addEntry(manager, { id, person: act.person, now }, { kind: 'signed', words, side });
    });
  }

  unsign(act: ReviewAct, id: number): Promise<ReviewDetailView> {
    return this.change(act, id, async (manager, { side, now }) => {
      requireAllowed(unsignReview(await this.queries.signatures(id, manager), side));
      const words = 'Taken back';
      await addEntry(manager, { id, person: act.person, now }, { kind: 'unsigned', words, side });
    });
  }

  private async change(
    { person, bureau: code, repeatKey }: ReviewAct,
    id: number,
    write: (manager: EntityManager, review: OpenReview) => Promise<void>,
  ): Promise<ReviewDetailView> {
    const bureau = await this.access.requireBureau(person, code);
    const side = sideOf(person, bureau.code);
    if (side === null) throw Problem.forbidden('Reviews are written by the leads of both sides.');
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const rows: unknown[] = await manager.query(
          'SELECT id FROM partner_reviews WHERE bureau_code = $1 AND id = $2 FOR UPDATE',
          [bureau.code, id],
        );
        if (rows.length === 0) throw Problem.notFound();
        await write(manager, { id, side, now: new Date(await this.clock.now(manager)) });
        return this.queries.view(person, bureau, id, manager);
      }),
    );
  }

  private async figures(bureau: PartnerBureau): Promise<ReviewFiguresView> {
    const scope = await this.dashboards.scopeOf(bureau, { period: 'last_quarter' }, []);
    const {
      headline,
      dataThrough,
      tiles,
      trend,
      satisfaction,
      missesByCause,
      commitments,
      leftOut,
    } = await this.dashboards.view(scope);
    const { withheld, answers, shownFor, satisfied } = satisfaction;
    return {
      ...{ headline, dataThrough, tiles, missesByCause, commitments, leftOut },
      promises: trend.sentence,
      satisfaction: withheld
        ? `Too few answers to show (${answers}).`
        : `${satisfied?.text ?? ''} About ${shownFor}.`,
    };
  }
}

async function append(
  manager: EntityManager,
  bureau: PartnerBureau,
  quarter: {
    readonly code: string;
    readonly label: string;
    readonly startsOn: string;
    readonly endsOn: string;
  },
  figures: ReviewFiguresView,
  personId: number,
  now: number,
): Promise<number> {
  await manager.query('LOCK TABLE partner_reviews IN SHARE ROW EXCLUSIVE MODE');
  const [last] = await manager.query<{ hash: string }[]>(
    'SELECT hash FROM partner_reviews ORDER BY id DESC LIMIT 1',
  );
  const previous = last?.hash ?? null;
  // As JSON, so that dates are hashed in the form in which they are stored.
  const snapshot: unknown = JSON.parse(JSON.stringify(figures));
  const content = [bureau.code, quarter.code, quarter.startsOn, quarter.endsOn, snapshot];
  const rows = await manager.query<{ id: number }[]>(
    `INSERT INTO partner_reviews (bureau_code, quarter, period_start, period_end, snapshot, label, frozen_at, frozen_by,
       hash, previous_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (bureau_code, quarter) DO NOTHING RETURNING id`,
    [
      ...[bureau.code, quarter.code, quarter.startsOn, quarter.endsOn, JSON.stringify(snapshot)],
      ...[quarter.label, new Date(now), personId, chainedHash(previous, content), previous],
    ],
  );
  if (rows[0]) return rows[0].id;
  throw Problem.conflict('review.frozen', 'The pack of this quarter is frozen already.');
}

async function addEntry(
  manager: EntityManager,
  {
    id,
    person,
    now,
  }: { readonly id: number; readonly person: ReviewingPerson; readonly now: Date },
  entry: {
    readonly kind: string;
    readonly words: string;
    readonly dueOn?: string | null;
    readonly side?: ReviewSide;
  },
): Promise<void> {
  await manager.query(
    `INSERT INTO partner_review_entries (review_id, kind, at, actor_id, words, due_on, side)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, entry.kind, now, person.id, entry.words, entry.dueOn ?? null, entry.side ?? null],
  );
}

/** The packs that don't hold: changed after they were frozen, or not chained to the one before. */
export async function brokenReviews(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<
    { id: number; content: readonly unknown[]; hash: string; previous: string | null }[]
  >(
    `SELECT id, hash, previous_hash AS previous,
       json_build_array(bureau_code, quarter, period_start, period_end, snapshot) AS content
     FROM partner_reviews ORDER BY id`,
  );
  return brokenLinks(rows, ({ content }) => content);
}
