import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  commitmentMeasures,
  commitmentMeasureWords,
} from '../../../domain/partners/commitment-measure.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ThemeQueries } from '../../pulses/themes/theme-queries.js';
import type { CommitmentChoiceView, CommitmentListView } from './commitments.views.js';

/** Who owns a commitment: the role that does, and whoever holds it now. */
export interface CommitmentOwner {
  readonly role: 'office_lead' | 'team_lead';
  readonly place: string;
  readonly personId: number;
  readonly officeCode: string;
  readonly title: string;
}

const owners = `
  SELECT g.role, coalesce(g.team_code, g.office_code) AS place, p.id AS "personId", g.office_code AS "officeCode",
         'Lead, ' || coalesce(t.name, o.name) AS title, p.full_name AS "fullName"
    FROM role_grants g
    JOIN people p ON p.id = g.person_id AND p.active
    JOIN offices o ON o.code = g.office_code
    LEFT JOIN teams t ON t.code = g.team_code
   WHERE g.role IN ('office_lead', 'team_lead')`;

type Choices = Pick<CommitmentListView, 'owners' | 'themes' | 'services' | 'measures'>;

/** What a commitment can be made of. */
@Injectable()
export class CommitmentChoices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly themes: ThemeQueries,
  ) {}

  /** For leads of offices; nothing for everybody else. */
  async of(person: SignedInPerson, bureauCode: string): Promise<Choices> {
    if (!leadsOffice(person)) return { owners: [], themes: [], services: [], measures: [] };
    const people: (CommitmentOwner & { fullName: string })[] = await this.dataSource.query(
      `${owners} ORDER BY o.position, g.role, t.position, p.full_name`,
    );
    return {
      owners: people.map(({ role, place, personId, title, fullName }) => ({
        code: `${role}:${place}:${personId}`,
        label: `${title} (${fullName})`,
      })),
      themes: await this.publishableThemes(person),
      services: await this.dataSource.query(
        `SELECT code, name AS label FROM services
          WHERE active AND NOT sensitive AND (bureau_codes IS NULL OR $1 = ANY(bureau_codes)) ORDER BY name`,
        [bureauCode],
      ),
      measures: commitmentMeasures.map((code) => ({
        code,
        label: commitmentMeasureWords[code].label,
      })),
    };
  }

  /** The owner that a form names; refused when that person does not lead there. */
  async owner(manager: EntityManager, named: string): Promise<CommitmentOwner> {
    const [role, place, personId] = named.split(':');
    const [found]: CommitmentOwner[] = await manager.query(
      `${owners} AND g.role = $1 AND $2 IN (g.team_code, g.office_code)
         AND (g.role = 'office_lead' OR g.team_code = $2) AND p.id = $3`,
      [role, place, personId],
    );
    if (found) return found;
    throw Problem.refused([
      {
        field: 'owner',
        code: 'commitment.owner_unknown',
        message: 'Choose somebody who leads there now.',
      },
    ]);
  }

  /** The themes of the person's office of which two readers agree enough, and that enough people spoke of. */
  async publishableThemes(person: SignedInPerson): Promise<CommitmentChoiceView[]> {
    const { themes } = await this.themes.view(person);
    return themes
      .filter(({ publishable }) => publishable)
      .map(({ code, label }) => ({ code, label }));
  }
}

/** Whether somebody leads an office: they make commitments. Leads of bureaus comment on them. */
export function leadsOffice(person: SignedInPerson): boolean {
  return person.actor.grants.some(({ role }) => role === 'office_lead');
}
