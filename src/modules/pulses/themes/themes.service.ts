import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ThemeQueries } from './theme-queries.js';
import type { AddThemeBody, CodeCommentBody } from './themes.bodies.js';
import type { ThemesView } from './themes.views.js';

/** Adds themes to an office's code frame, and keeps what somebody read into a comment. */
@Injectable()
export class Themes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queries: ThemeQueries,
  ) {}

  async add(
    person: SignedInPerson,
    { office, label, description }: AddThemeBody,
    repeatKey: RepeatKey,
  ): Promise<ThemesView> {
    await this.queries.scope(person, office);
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const rows: { code: string }[] = await manager.query(
          `INSERT INTO themes (code, label, description, kind, office_code, position)
           VALUES ($1, $2, $3, 'office', $4, 100) ON CONFLICT (office_code, label) DO NOTHING RETURNING code`,
          [randomUUID(), label, description, office],
        );
        if (rows.length === 0) {
          throw Problem.invalid([
            { field: 'label', code: 'theme.exists', message: 'There is a theme of this name.' },
          ]);
        }
        return true;
      }),
    );
    return this.queries.view(person, office);
  }

  /** Kept once for each reader, and never changed: a second thought would not be an independent reading. */
  async code(
    person: SignedInPerson,
    office: string | undefined,
    { commentId, themes }: CodeCommentBody,
    repeatKey: RepeatKey,
  ): Promise<ThemesView> {
    const scope = await this.queries.scope(person, office);
    const known = (await this.queries.frame(scope.office.code)).map(({ code }) => code);
    if (!themes.every((code) => known.includes(code))) {
      throw Problem.invalid([
        { field: 'themes', code: 'theme.unknown', message: 'Choose from the themes.' },
      ]);
    }
    if (!(await this.queries.mayCode(person, scope, commentId))) throw Problem.notFound();
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const at = new Date(await this.clock.now(manager));
        const rows: { response_id: number }[] = await manager.query(
          `INSERT INTO comment_codings (response_id, coder_id, themes, coded_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING response_id`,
          [commentId, person.id, themes, at],
        );
        if (rows.length === 0) {
          throw Problem.conflict('theme.coded', 'You have read this comment already.');
        }
        return true;
      }),
    );
    return this.queries.view(person, scope.office.code);
  }
}
