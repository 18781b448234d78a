import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OwnItemKind } from '../../../domain/measurement/office-pulse.js';
import {
  lastFinalQuarter,
  officeQuestionFigures,
  type OwnCount,
} from '../../../domain/partners/office-question.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import type { OfficeQuestionListView, OfficeQuestionView } from './office-questions.views.js';

interface Question {
  readonly officeCode: string;
  readonly officeName: string;
  readonly item: string;
  readonly kind: OwnItemKind;
  readonly wording: string;
  /** Whether the newest version still asks it. */
  readonly asked: boolean;
}

interface Counted extends OwnCount {
  readonly officeCode: string;
  readonly item: string;
}

interface Words {
  readonly words: string;
  readonly names: string[];
}

const mostWords = 20;

const answersOfQuarter = `
  ticket_facts f
  JOIN pulses p ON p.ticket_id = f.ticket_id
  JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
  JOIN pulse_own_answers o ON o.response_id = r.id
 WHERE f.bureau_code = $1 AND f.answered_month >= $2::date AND f.answered_month < $3::date
   AND f.satisfaction IS NOT NULL AND NOT f.sensitive`;

/** Answers to the questions of the offices: one final quarter, one bureau, all services; each question on its own scale. */
@Injectable()
export class OfficeQuestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
  ) {}

  /** 403 for a bureau that the person may not see. */
  async list(person: SignedInPerson, bureauCode: string): Promise<OfficeQuestionListView> {
    const { timeZone } = await this.access.requireBureau(person, bureauCode);
    const quarter = lastFinalQuarter(await this.clock.now(), timeZone);
    const scope = [bureauCode, quarter.startsOn, quarter.endsOn];
    const counts = await this.counts(bureauCode, quarter);
    const told: (Question & { readonly view: OfficeQuestionView })[] = [];
    for (const question of await this.questions()) {
      const { item, kind, wording, officeCode } = question;
      const own = counts.filter((count) => count.officeCode === officeCode && count.item === item);
      const figures = officeQuestionFigures(kind, own);
      if (!figures.enough && !question.asked) continue;
      const worded = figures.enough && kind === 'text';
      const words = worded ? await this.words([...scope, officeCode, item]) : [];
      told.push({ ...question, view: { ...figures, wording, kind, words } });
    }
    const offices = [...new Map(told.map((each) => [each.officeCode, each])).values()];
    return {
      periodLabel: quarter.label,
      items: offices.map(({ officeCode, officeName }) => ({
        ...{ officeCode, officeName },
        questions: told.filter((each) => each.officeCode === officeCode).map(({ view }) => view),
      })),
    };
  }

  /** How many of a bureau chose each point of each question in the months of a period; not to be shown where they are few. */
  counts(
    bureauCode: string,
    { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  ): Promise<Counted[]> {
    return this.dataSource.query(
      `SELECT p.office_code AS "officeCode", o.item, o.value, count(*)::int AS answers
         FROM ${answersOfQuarter} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      [bureauCode, startsOn, endsOn],
    );
  }

  /** Every question that was ever published, once: a question is one wording on one scale. */
  private questions(): Promise<Question[]> {
    return this.dataSource.query(
      `SELECT v.office_code AS "officeCode", b.name AS "officeName", i.key AS item, i.kind, i.wording,
              max(v.version) = max(n.version) AS asked
         FROM office_pulses v
         JOIN offices b ON b.code = v.office_code AND b.active
         JOIN LATERAL (SELECT max(w.version) AS version FROM office_pulses w
                        WHERE w.office_code = v.office_code AND w.published_at IS NOT NULL) n ON true
        CROSS JOIN LATERAL jsonb_to_recordset(v.own) AS i(key text, kind text, wording text)
        WHERE v.published_at IS NOT NULL
        GROUP BY v.office_code, b.name, b.position, i.key, i.kind, i.wording
        ORDER BY b.position, length(i.key), i.key`,
    );
  }

  private async words(scope: readonly string[]): Promise<string[]> {
    const rows: Words[] = await this.dataSource.query(
      `SELECT o.words,
              ARRAY(SELECT n.full_name FROM people n WHERE n.id IN (
                SELECT unnest(ARRAY[t.customer_id, t.submitter_id, t.assignee_id, t.solved_by_id])
                  FROM tickets t WHERE t.id = f.ticket_id
                UNION SELECT e.actor_id FROM ticket_events e WHERE e.ticket_id = f.ticket_id)) AS names
         FROM ${answersOfQuarter} AND p.office_code = $4 AND o.item = $5
        ORDER BY md5(r.id::text) LIMIT ${mostWords}`,
      [...scope],
    );
    return rows.map(({ words, names }) => scrubText(words, names));
  }
}
