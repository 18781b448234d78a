import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { relationshipTitle } from '../../../domain/measurement/relationship-survey.js';
import type { PulseItem, PulseTemplate } from '../../../domain/measurement/pulse-template.js';

/** What the page of the survey shows of one person's invitation. */
export interface SurveyedPerson {
  readonly id: number;
  readonly personId: number;
  readonly state: string;
  readonly expiresAt: Date | null;
  readonly mailedAt: Date | null;
  readonly scannerSuspected: boolean;
  readonly bureauName: string;
  readonly timeZone: string;
  readonly optedOut: boolean;
  readonly version: number;
  readonly items: readonly PulseItem[];
}

/** SQL: invitations `i` as the page and the taking of answers read them. */
export const surveyedSql = `
  SELECT i.id, i.person_id AS "personId", i.state, i.expires_at AS "expiresAt",
         greatest(i.sent_at, i.reminded_at) AS "mailedAt", i.scanner_suspected AS "scannerSuspected",
         b.name AS "bureauName", p.time_zone AS "timeZone", p.pulse_opt_out AS "optedOut",
         w.template_version AS version, w.items
    FROM relationship_invitations i
    JOIN relationship_waves w ON w.id = i.wave_id
    JOIN bureaus b ON b.code = w.bureau_code
    JOIN people p ON p.id = i.person_id`;

/** Reads of single invitations. */
@Injectable()
export class SurveyedPeople {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: number): Promise<SurveyedPerson | null> {
    const [row]: SurveyedPerson[] = await this.dataSource.query(`${surveyedSql} WHERE i.id = $1`, [
      id,
    ]);
    return row ?? null;
  }
}

/** What the wave asks, in the words it was opened with. */
export function surveyTemplate({ version, items }: SurveyedPerson): PulseTemplate {
  return { code: 'relationship', version, title: relationshipTitle, source: '', items };
}
