import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { DemoAccountView } from '../session.views.js';

interface Candidate {
  readonly email: string;
  readonly fullName: string;
  readonly title: string;
  readonly role: string | null;
  readonly place: string | null;
}

// The plainest holder of each role: the fewest other roles, then the order of the agency's list. The employee is one
// with requests under way, first one who is asked something, so that there is something to see.
const onePerRole = `
  WITH holders AS (
    SELECT p.id, p.email::text AS email, p.full_name, p.title, g.role,
           coalesce(t.name, o.name, b.name) AS place,
           CASE g.role WHEN 'agent' THEN g.office_code END AS per_office,
           (SELECT count(*) FROM role_grants other WHERE other.person_id = p.id) AS roles,
           coalesce(o.position, b.position, 0) AS position,
           CASE WHEN g.role IS NULL THEN coalesce((
             SELECT max(CASE WHEN EXISTS (SELECT FROM ticket_tasks k WHERE k.ticket_id = t.id AND k.state = 'proposed') THEN 3
                             WHEN t.status = 'pending' THEN 2 ELSE 1 END) FROM tickets t
              WHERE t.customer_id = p.id AND t.status IN ('new', 'open', 'pending')
           ), 0) ELSE 0 END AS under_way
      FROM people p
      LEFT JOIN role_grants g ON g.person_id = p.id
      LEFT JOIN teams t ON t.code = g.team_code
      LEFT JOIN offices o ON o.code = g.office_code
      LEFT JOIN bureaus b ON b.code = g.bureau_code
     WHERE p.active AND (g.role IS NOT NULL OR p.supervisor_id IS NOT NULL)
  ), chosen AS (
    SELECT DISTINCT ON (role, per_office) * FROM holders ORDER BY role, per_office, roles, under_way DESC, position, id
  )
  SELECT email, full_name AS "fullName", title, role, place FROM chosen
   ORDER BY array_position(ARRAY['agent', 'team_lead', 'office_lead', 'bureau_lead', 'administrator'], role)
            NULLS FIRST, position, id`;

const roleWords: Readonly<Record<string, string>> = {
  agent: 'Agent',
  team_lead: 'Team lead',
  office_lead: 'Office lead',
  bureau_lead: 'Bureau lead',
  administrator: 'Administrator',
};

/** Sign-in without a password, for looking around; it does not exist in production. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  get offered(): boolean {
    return this.environment.demo && !this.environment.production;
  }

  /** One account for each role, and one agent for each office. */
  async list(): Promise<DemoAccountView[]> {
    this.requireOffered();
    const candidates: Candidate[] = await this.dataSource.query(onePerRole);
    return candidates.map(({ email, fullName, title, role, place }) => ({
      email,
      fullName,
      title,
      role: role ?? 'customer',
      label: [roleWords[role ?? ''] ?? 'Employee', place].filter(Boolean).join(', '),
    }));
  }

  async personWith(email: string): Promise<number> {
    this.requireOffered();
    const rows: { id: number }[] = await this.dataSource.query(
      'SELECT id FROM people WHERE email = $1::citext AND active',
      [email],
    );
    if (!rows[0]) throw Problem.notFound('There is no demo account with this email address.');
    return rows[0].id;
  }

  private requireOffered(): void {
    if (!this.offered) throw Problem.notFound();
  }
}
