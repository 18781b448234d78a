import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testsOf, type ConditionSet } from '../../domain/conditions/condition.js';
import type { NameOf } from '../../domain/conditions/condition-words.js';
import type { NamedField } from '../../domain/conditions/condition-fields.js';

/** A code that conditions may name, with its name. */
export interface NamedChoice {
  readonly field: Exclude<NamedField, 'assignee' | 'customer'>;
  readonly code: string;
  readonly name: string;
}

const names = `
SELECT 'office' AS field, code, desk_name AS name, position::bigint AS place FROM offices WHERE active
UNION ALL SELECT 'team', t.code, t.name, o.position * 1000 + t.position
  FROM teams t JOIN offices o ON o.code = t.office_code WHERE t.active
UNION ALL SELECT 'service', code, name, 0 FROM services WHERE active
UNION ALL SELECT 'bureau', code, name, 0 FROM bureaus WHERE active
ORDER BY field, place, name`;

/** Names of the teams, services, offices, bureaus and people that conditions are about. */
@Injectable()
export class ViewNames {
  constructor(private readonly dataSource: DataSource) {}

  /** All that can be chosen, in the order of their lists. What is no longer in use is left out. */
  choices(): Promise<NamedChoice[]> {
    return this.dataSource.query(names);
  }

  /** The people that a set of conditions names. Those who left are left out. */
  async people({ all }: ConditionSet): Promise<{ id: number; name: string }[]> {
    const ids = testsOf({ all }).flatMap(({ field, values }) =>
      isPersonField(field) ? values.filter((id) => /^\d+$/.test(id)) : [],
    );
    if (ids.length === 0) return [];
    return this.dataSource.query(
      'SELECT id, full_name AS name FROM people WHERE id = ANY($1::bigint[]) AND active',
      [[...new Set(ids)]],
    );
  }

  /** The names of what a set of conditions names; what is no longer in use has none. */
  async of(condition: ConditionSet): Promise<NameOf> {
    const found = new Map<string, string>();
    for (const { field, code, name } of await this.choices()) found.set(`${field} ${code}`, name);
    for (const { id, name } of await this.people(condition)) found.set(`person ${id}`, name);
    return (field, code) => found.get(`${isPersonField(field) ? 'person' : field} ${code}`);
  }
}

function isPersonField(field: string): boolean {
  return field === 'assignee' || field === 'customer';
}
