import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decide } from '../../../domain/decision.js';
import { against } from '../../../domain/ticket/refusal-codes.js';
import type { TagSweep } from '../../../domain/ticket/tag-events.js';
import { isTag, tagOf } from '../../../domain/ticket/tag.js';
import { againstTagWord } from '../../../domain/ticket/tagging.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { SweepTags } from './sweep-tags.js';
import type { SetUpTagView, TagSweepEffectsView, TagSweepView } from './tags.views.js';

const mostListed = 200;
const mostSweeps = 50;

/** Of tickets that all staff see: restricted ones belong to their offices, and administrators know nothing of them. */
const inUse = `SELECT tag, sum(tickets)::integer AS tickets FROM tag_uses WHERE office_code = ''`;

/** Where views and rules name a tag: in a condition, however deep. */
const namesTag = (column: string) =>
  `jsonb_path_exists(${column}, '$.** ? (@.field == "tag" && @.values[*] == $tag)', jsonb_build_object('tag', $1::text))`;

const sweepColumns = `s.id, s.tag, s.becomes, s.kind, p.full_name AS "askedBy", s.asked_at AS "askedAt", s.tickets,
  s.done, s.finished_at AS "finishedAt"`;

type RawSweep = Omit<TagSweepView, 'askedAt' | 'finishedAt'> & {
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
};

/** What administrators do with a word on all tickets at once: another word, one with another, or none. */
@Injectable()
export class TagSweeps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly work: SweepTags,
  ) {}

  /** Tags in use that have the words in them, most used first. */
  list(q: string): Promise<SetUpTagView[]> {
    return this.dataSource.query(
      `${inUse} AND strpos(tag, $1) > 0 GROUP BY tag HAVING sum(tickets) > 0
        ORDER BY sum(tickets) DESC, tag LIMIT ${mostListed}`,
      [tagOf(q)],
    );
  }

  /** What would change; 404 where no ticket has the tag, 422 where it can't become that. */
  async effects(tag: string, typed: string | null): Promise<TagSweepEffectsView> {
    const { kind, becomes, tickets } = await planned(this.dataSource.manager, tag, typed);
    const [named]: { views: number; rules: string[] }[] = await this.dataSource.query(
      `SELECT (SELECT count(*)::integer FROM saved_views
                WHERE deleted_at IS NULL AND ${namesTag('condition')}) AS views,
              (SELECT coalesce(array_agg(name ORDER BY position, id), '{}') FROM automation_rules
                WHERE ${namesTag('condition')}
                   OR jsonb_path_exists(acts, '$[*] ? (@.kind == "tag" && @.tag == $tag)',
                        jsonb_build_object('tag', $1::text))) AS rules`,
      [tag],
    );
    return { tag, kind, becomes, tickets, ...named! };
  }

  async order(
    person: SignedInPerson,
    { tag, to }: { readonly tag: string; readonly to: string | null },
    repeatKey: RepeatKey,
  ): Promise<TagSweepView> {
    const id = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const { kind, becomes, tickets } = await planned(manager, tag, to);
        const now = new Date(await this.clock.now(manager));
        const [sweep]: { id: number }[] = await manager.query(
          `INSERT INTO tag_sweeps (tag, becomes, kind, asked_by_id, asked_at, tickets)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
          [tag, becomes, kind, person.id, now, tickets],
        );
        return sweep!.id;
      }),
    );
    this.work.wake();
    return (await this.sweeps('s.id = $1', [id]))[0]!;
  }

  /** The last ones, newest first. */
  done(): Promise<TagSweepView[]> {
    return this.sweeps('true', []);
  }

  private async sweeps(where: string, values: readonly unknown[]): Promise<TagSweepView[]> {
    const rows: RawSweep[] = await this.dataSource.query(
      `SELECT ${sweepColumns} FROM tag_sweeps s JOIN people p ON p.id = s.asked_by_id
        WHERE ${where} ORDER BY s.id DESC LIMIT ${mostSweeps}`,
      [...values],
    );
    return rows.map(({ askedAt, finishedAt, ...row }) => ({
      ...row,
      askedAt: askedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }));
  }
}

interface PlannedSweep {
  readonly kind: TagSweep;
  readonly becomes: string | null;
  readonly tickets: number;
}

async function planned(
  manager: EntityManager,
  tag: string,
  typed: string | null,
): Promise<PlannedSweep> {
  if (!isTag(tag)) throw Problem.notFound();
  const becomes = typed === null ? null : tagOf(typed);
  const found: SetUpTagView[] = await manager.query(
    `${inUse} AND tag = ANY($1::text[]) GROUP BY tag HAVING sum(tickets) > 0`,
    [[tag, becomes ?? tag]],
  );
  const own = found.find((one) => one.tag === tag);
  if (!own) throw Problem.notFound();
  const reasons = [
    becomes === null ? null : againstTagWord(becomes, 'to'),
    against(becomes === tag, 'ticket.tags.same', 'to'),
  ];
  return requireAllowed(
    decide(reasons, (): PlannedSweep => {
      const { tickets } = own;
      if (becomes === null) return { kind: 'deleted', becomes, tickets };
      const kind = found.some((one) => one.tag === becomes) ? 'merged' : 'renamed';
      return { kind, becomes, tickets };
    }),
  );
}
