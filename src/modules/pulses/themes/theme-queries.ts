import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FiscalPeriod } from '../../../domain/measurement/fiscal-period.js';
import type { FiveCounts } from '../../../domain/measurement/pulse-counts.js';
import { isShowable } from '../../../domain/measurement/suppression.js';
import {
  readTwice,
  themeAgreement,
  type CodedTwice,
} from '../../../domain/measurement/theme-coding.js';
import { lastFinalQuarter } from '../../../domain/partners/office-question.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { CommentToCodeView, ThemeOfficeView, ThemesView, ThemeView } from './themes.views.js';

const leastComments = 10;

/** The zone in which fiscal quarters of an office are cut: that of the agency's headquarters. */
const officeZone = 'America/New_York';

/** Comments of an office's quarter in a fixed order that tells nothing of when they came; $1 office, $2 and $3 its months. */
const said = `
  SELECT r.id, r.comment, p.service_code, p.ticket_id, t.customer_id, t.assignee_id, t.solved_by_id,
         row_number() OVER (ORDER BY md5(r.id::text)) AS rank
    FROM pulses p
    JOIN pulse_responses r ON r.pulse_id = p.id AND r.current AND r.comment IS NOT NULL
    JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
   WHERE p.office_code = $1 AND p.counted_month >= $2::date AND p.counted_month < $3::date`;

/** The quarter of an office that somebody reads. */
export interface ThemeScope {
  readonly office: ThemeOfficeView;
  readonly offices: readonly ThemeOfficeView[];
  readonly quarter: FiscalPeriod;
}

type FrameRow = Pick<ThemeView, 'code' | 'label' | 'description' | 'kind'>;

/** What customers wrote about: themes, how far two readers agree, and the next comment to read. */
@Injectable()
export class ThemeQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async view(person: SignedInPerson, office?: string): Promise<ThemesView> {
    const scope = await this.scope(person, office);
    const frame = await this.frame(scope.office.code);
    const base = { office: scope.office, offices: [...scope.offices], period: scope.quarter.label };
    if (!(await this.isShowable(scope))) {
      const nothing = { comments: 0, coded: 0, twice: 0, codedTwice: 0, next: null };
      const themes = frame.map((row) => ({ ...row, comments: 0, kappa: null, publishable: false }));
      return { ...base, ...nothing, withheld: true, themes };
    }
    const rows = await this.codings(scope);
    const twice = readTwice(rows.length);
    const pairs = rows
      .filter(({ rank }) => rank <= twice)
      .flatMap(({ codings }) => pairOf(codings));
    const agreement = themeAgreement(
      frame.map(({ code }) => code),
      pairs,
    );
    const themes = frame.map((row, at) => {
      const comments = rows.filter(({ codings }) => codings[0]?.includes(row.code)).length;
      const { kappa, publishable } = agreement[at]!;
      return { ...row, comments, kappa, publishable: publishable && comments >= leastComments };
    });
    return {
      ...base,
      withheld: false,
      comments: rows.length,
      coded: rows.filter(({ codings }) => codings.length > 0).length,
      ...{ twice, codedTwice: pairs.length, themes },
      next: await this.next(person, scope, twice),
    };
  }

  /** The office, which the person must lead in, and its last quarter of which all answers are final. */
  async scope(person: SignedInPerson, asked?: string): Promise<ThemeScope> {
    const led = person.actor.grants.flatMap(({ role, officeCode }) =>
      (role === 'office_lead' || role === 'team_lead') && officeCode !== undefined
        ? [officeCode]
        : [],
    );
    const offices: ThemeOfficeView[] = await this.dataSource.query(
      'SELECT code, name AS label FROM offices WHERE code = ANY($1) ORDER BY position',
      [led],
    );
    const office = asked === undefined ? offices[0] : offices.find(({ code }) => code === asked);
    if (!office) {
      throw Problem.invalid([
        {
          field: 'office',
          code: 'theme.office_unknown',
          message: 'Choose an office that you lead in.',
        },
      ]);
    }
    return { office, offices, quarter: lastFinalQuarter(await this.clock.now(), officeZone) };
  }

  /** The themes that an office looks for: those of everybody, then its own. */
  async frame(
    office: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FrameRow[]> {
    return manager.query(
      `SELECT code, label, description, kind FROM themes
        WHERE office_code IS NULL OR office_code = $1 ORDER BY position, label`,
      [office],
    );
  }

  /** Whether somebody may read something into a comment now: it is one of the office's, and theirs to read. */
  async mayCode(person: SignedInPerson, scope: ThemeScope, commentId: number): Promise<boolean> {
    if (!(await this.isShowable(scope))) return false;
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT s.id FROM (${said}) s WHERE s.id = $4 AND ${notOwn('$5')}`,
      [...monthsOf(scope), commentId, person.id],
    );
    return rows.length > 0;
  }

  private async isShowable(scope: ThemeScope): Promise<boolean> {
    const counts = [1, 2, 3, 4, 5].map(
      (score) => `(count(*) FILTER (WHERE r.satisfaction = ${score}))::int`,
    );
    const rows: { counts: FiveCounts }[] = await this.dataSource.query(
      `SELECT ARRAY[${counts.join(', ')}] AS counts
         FROM pulses p JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
         JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
        WHERE p.office_code = $1 AND p.counted_month >= $2::date AND p.counted_month < $3::date`,
      monthsOf(scope),
    );
    return isShowable(rows[0]!.counts);
  }

  private async codings(scope: ThemeScope): Promise<CodedRow[]> {
    return this.dataSource.query(
      `SELECT s.id, s.rank::int AS rank, coalesce(
         (SELECT json_agg(to_json(c.themes) ORDER BY c.coded_at, c.coder_id) FROM comment_codings c
           WHERE c.response_id = s.id), '[]') AS codings
       FROM (${said}) s`,
      monthsOf(scope),
    );
  }

  private async next(
    person: SignedInPerson,
    scope: ThemeScope,
    twice: number,
  ): Promise<CommentToCodeView | null> {
    const rows: (Omit<CommentToCodeView, 'text'> & { comment: string; names: string[] })[] =
      await this.dataSource.query(
        `SELECT s.id, v.name AS "serviceName", s.comment,
           ARRAY(SELECT n.full_name FROM people n WHERE n.id IN (
             SELECT unnest(ARRAY[s.customer_id, s.assignee_id, s.solved_by_id])
             UNION SELECT e.actor_id FROM ticket_events e WHERE e.ticket_id = s.ticket_id)) AS names
         FROM (${said}) s JOIN services v ON v.code = s.service_code,
         LATERAL (SELECT count(*) AS readers, count(*) FILTER (WHERE c.coder_id = $4) AS mine
                    FROM comment_codings c WHERE c.response_id = s.id) c
         WHERE ${notOwn('$4')} AND c.mine = 0 AND (c.readers = 0 OR (c.readers = 1 AND s.rank <= $5))
         ORDER BY s.rank LIMIT 1`,
        [...monthsOf(scope), person.id, twice],
      );
    const [row] = rows;
    return row
      ? { id: row.id, serviceName: row.serviceName, text: scrubText(row.comment, row.names) }
      : null;
  }
}

interface CodedRow {
  readonly id: number;
  readonly rank: number;
  /** What each reader saw, the first reader's first. */
  readonly codings: readonly (readonly string[])[];
}

function pairOf([first, second]: CodedRow['codings']): CodedTwice[] {
  return first && second ? [{ first, second }] : [];
}

/** Nobody reads what was said about their own work, or by themselves. */
function notOwn(person: string): string {
  return `${person} <> s.customer_id AND ${person} IS DISTINCT FROM s.assignee_id AND ${person} IS DISTINCT FROM s.solved_by_id`;
}

function monthsOf({ office, quarter }: ThemeScope): unknown[] {
  return [office.code, quarter.startsOn, quarter.endsOn];
}
