import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  assignmentModeLabels,
  assignmentModes,
  type AssignmentMode,
} from '../../domain/assignment/choose-agent.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../platform/errors/problem.js';
import { PeopleQueries, type LedTeam } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { requireVersion } from './availability.service.js';
import type { SetTeamSkillBody, SetTeamWorkBody } from './team-work.bodies.js';
import type { LedTeamView, TeamWorkView } from './team-work.views.js';

const settingsOf = `
  SELECT coalesce(s.assignment, 'off') AS assignment, s.most_in_hand AS "limit", coalesce(s.version, 0) AS version,
    (SELECT coalesce(json_agg(json_build_object('code', k.code, 'name', k.name, 'serviceCodes', k.service_codes,
              'holders', (SELECT count(*) FROM person_skills h JOIN people p ON p.id = h.person_id AND p.active
                           WHERE h.team_code = k.team_code AND h.skill_code = k.code)) ORDER BY k.name, k.code), '[]')
       FROM team_skills k WHERE k.team_code = t.code) AS skills,
    (SELECT coalesce(json_agg(json_build_object('code', v.code, 'name', v.name)
              ORDER BY v.team_code <> t.code, v.name, v.code), '[]')
       FROM services v JOIN teams first ON first.code = v.team_code
      WHERE v.active AND first.office_code = t.office_code) AS services,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'lead', m.lead,
              'limit', w.most_in_hand) ORDER BY p.full_name, p.id), '[]')
       FROM (SELECT g.person_id, bool_or(g.role = 'team_lead') AS lead FROM role_grants g
              WHERE g.team_code = t.code AND g.role IN ('agent', 'team_lead') GROUP BY g.person_id) m
       JOIN people p ON p.id = m.person_id AND p.active
       LEFT JOIN work_settings w ON w.person_id = p.id) AS members
  FROM teams t LEFT JOIN team_work_settings s ON s.team_code = t.code WHERE t.code = $1`;

type Settings = Omit<TeamWorkView, 'code' | 'name' | 'modes'>;

const modes = assignmentModes.map((code) => ({ code, label: assignmentModeLabels[code] }));

/** How teams give work out; their leads say so. */
@Injectable()
export class TeamWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  /** The teams that the reader leads, each with how it gives work out. */
  async list({ actor }: SignedInPerson): Promise<LedTeamView[]> {
    const teams = await this.people.teamsLedBy(actor);
    const settings: { code: string; assignment: AssignmentMode; limit: number | null }[] =
      await this.dataSource.query(
        `SELECT team_code AS code, assignment, most_in_hand AS "limit" FROM team_work_settings`,
      );
    return teams.map(({ code, name, officeName }) => {
      const own = settings.find((one) => one.code === code);
      const assignment = own?.assignment ?? 'off';
      const assignmentLabel = assignmentModeLabels[assignment];
      return {
        ...{ code, name, officeName, assignment, assignmentLabel },
        limit: own?.limit ?? null,
      };
    });
  }

  async of(reader: SignedInPerson, code: string): Promise<TeamWorkView> {
    const { name } = await this.led(reader, code);
    const [settings]: [Settings] = await this.dataSource.query(settingsOf, [code]);
    return { code, name, modes, ...settings };
  }

  async set(
    by: SignedInPerson,
    code: string,
    version: number | undefined,
    body: SetTeamWorkBody,
  ): Promise<void> {
    await this.led(by, code);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM teams WHERE code = $1 FOR NO KEY UPDATE', [code]);
      const [before]: { version: number }[] = await manager.query(
        'SELECT version FROM team_work_settings WHERE team_code = $1',
        [code],
      );
      requireVersion(version, before?.version ?? 0);
      const skills = coded(body.skills);
      await requireServices(manager, skills);
      const now = new Date(await this.clock.now(manager));
      await manager.query(
        `INSERT INTO team_work_settings AS s (team_code, assignment, most_in_hand, changed_by_id, changed_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (team_code) DO UPDATE SET assignment = excluded.assignment,
           most_in_hand = excluded.most_in_hand, changed_by_id = excluded.changed_by_id,
           changed_at = excluded.changed_at, version = s.version + 1`,
        [code, body.assignment, body.limit, by.id, now],
      );
      await saveSkills(manager, code, skills);
    });
  }

  /** The team, when the reader leads it; 404 otherwise. */
  private async led({ actor }: SignedInPerson, code: string): Promise<LedTeam> {
    const team = (await this.people.teamsLedBy(actor)).find((one) => one.code === code);
    if (!team) throw Problem.notFound();
    return team;
  }
}

type Skill = Required<SetTeamSkillBody>;

/** New skills get a code of their name; each name stands for one skill. */
function coded(skills: readonly SetTeamSkillBody[]): Skill[] {
  const named = skills.map((skill) => ({ ...skill, code: skill.code ?? codeOf(skill.name) }));
  const faults: ProblemDetail[] = named.flatMap(({ code, name }, index) => {
    const field = `skills.${index}.name`;
    if (code === '')
      return [{ field, code: 'availability.skill_unnamed', message: 'Enter a name with letters.' }];
    const same = (other: Skill): boolean =>
      other.code === code || other.name.toLowerCase() === name.toLowerCase();
    const message = 'Another skill is called so already.';
    return named.findIndex(same) < index
      ? [{ field, code: 'availability.skill_twice', message }]
      : [];
  });
  if (faults.length > 0) throw Problem.invalid(faults);
  return named;
}

function codeOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

async function requireServices(manager: EntityManager, skills: readonly Skill[]): Promise<void> {
  const known: { code: string }[] = await manager.query('SELECT code FROM services');
  const faults = skills.flatMap(({ serviceCodes }, index) => {
    const unknown = serviceCodes.some((code) => !known.some((one) => one.code === code));
    const message = 'Choose services from the list.';
    const field = `skills.${index}.serviceCodes`;
    return unknown ? [{ field, code: 'availability.unknown_service', message }] : [];
  });
  if (faults.length > 0) throw Problem.invalid(faults);
}

/** Skills that stay keep the people who have them. */
async function saveSkills(
  manager: EntityManager,
  team: string,
  skills: readonly Skill[],
): Promise<void> {
  await manager.query('DELETE FROM team_skills WHERE team_code = $1 AND code <> ALL ($2)', [
    team,
    skills.map(({ code }) => code),
  ]);
  for (const { code, name, serviceCodes } of skills) {
    await manager.query(
      `INSERT INTO team_skills (team_code, code, name, service_codes) VALUES ($1, $2, $3, $4)
       ON CONFLICT (team_code, code) DO UPDATE SET name = excluded.name, service_codes = excluded.service_codes`,
      [team, code, name, [...new Set(serviceCodes)]],
    );
  }
}
