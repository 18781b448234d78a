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

  /** The names of what these sets of conditions name; what is no longer in use has none. */
  async of(sets: readonly ConditionSet[]): Promise<NameOf> {
    const tests = sets.flatMap(testsOf);
    const ids = tests.flatMap(({ field, values }) =>
      field === 'assignee' || field === 'customer' ? values.filter((id) => /^\d+$/.test(id)) : [],
    );
    const found = new Map<string, string>();
    for (const { field, code, name } of await this.choices()) found.set(`${field} ${code}`, name);
    const people: { id: number; name: string }[] =
      ids.length === 0
        ? []
        : await this.dataSource.query(
            'SELECT id, full_name AS name FROM people WHERE id = ANY($1::bigint[]) AND active',
            [[...new Set(ids)]],
          );
    for (const { id, name } of people) found.set(`person ${id}`, name);
    return (field, code) =>
      found.get(
        field === 'assignee' || field === 'customer' ? `person ${code}` : `${field} ${code}`,
      );
  }
}
