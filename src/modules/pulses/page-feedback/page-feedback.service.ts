import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pageOf } from '../../../domain/measurement/page-address.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, pageOf as pageOfList, type PageQuery } from '../../../platform/http/page.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { PageFeedbackBody } from './page-feedback.bodies.js';
import type { PageFeedbackListView, PageFeedbackView } from './page-feedback.views.js';

const usualLimit = 50;
const mostPages = 20;
const windowDays = 90;
const dayMs = 86_400_000;

/** Feedback on pages: no name is kept, no number of a request, and names and numbers in the words are taken out. */
@Injectable()
export class PageFeedback {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async give(
    { fullName }: SignedInPerson,
    { page: address, useful, words }: PageFeedbackBody,
    repeatKey: RepeatKey,
  ): Promise<void> {
    const page = pageOf(address);
    if (page === null) {
      const message = 'Name a page of this application, such as /services/laptop.';
      throw Problem.invalid([{ field: 'page', code: 'feedback.page_unknown', message }]);
    }
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query(
          'INSERT INTO page_feedback (page, useful, words, given_at) VALUES ($1, $2, $3, $4)',
          [
            ...[page, useful, words ? scrubText(words, [fullName]) : null],
            new Date(await this.clock.now(manager)),
          ],
        );
      }),
    );
  }

  async list({ cursor, limit = usualLimit }: PageQuery): Promise<PageFeedbackListView> {
    const [after, afterId] = decodeCursor(cursor, ['instant', 'number']) ?? [];
    const rows: PageFeedbackView[] = await this.dataSource.query(
      `SELECT id, page, useful, words, given_at AS "givenAt" FROM page_feedback
        WHERE $1::timestamptz IS NULL OR (given_at, id) < ($1, $2::bigint)
        ORDER BY given_at DESC, id DESC LIMIT $3`,
      [after ?? null, afterId ?? null, limit + 1],
    );
    const { items, nextCursor } = pageOfList(rows, limit, ({ givenAt, id }) => [
      givenAt.toISOString(),
      id,
    ]);
    const since = new Date((await this.clock.now()) - windowDays * dayMs);
    const pages = await this.dataSource.query(
      `SELECT page, (count(*) FILTER (WHERE useful))::int AS useful,
              (count(*) FILTER (WHERE NOT useful))::int AS "notUseful"
         FROM page_feedback WHERE given_at >= $1 GROUP BY page
        ORDER BY count(*) FILTER (WHERE NOT useful) DESC, count(*) DESC, page LIMIT $2`,
      [since, mostPages],
    );
    return { items: [...items], nextCursor, pages };
  }
}
