/** SQL: all rows of `ticket_facts`, as rows that come into the counts. */
export const present = 'SELECT 1 AS sign, n.* FROM ticket_facts n';
/** SQL: the rows of `ticket_facts` that come into the counts of a statement (1), and those that leave them (-1). */
const come = 'SELECT 1 AS sign, n.* FROM new_facts n';
const leave = 'SELECT -1 AS sign, o.* FROM old_facts o';

interface CountedChange {
  readonly after: 'insert' | 'update' | 'delete';
  readonly seen: string;
  readonly changed: string;
  /** SQL: did the statement change no fact at all? An upsert fires the triggers of both of its ways. */
  readonly nothing: string;
}
const changes: readonly CountedChange[] = [
  {
    after: 'insert',
    seen: 'NEW TABLE AS new_facts',
    changed: come,
    nothing: 'NOT EXISTS (SELECT FROM new_facts)',
  },
  {
    after: 'update',
    seen: 'OLD TABLE AS old_facts NEW TABLE AS new_facts',
    changed: `${come} UNION ALL ${leave}`,
    nothing: 'NOT EXISTS (SELECT FROM new_facts)',
  },
  {
    after: 'delete',
    seen: 'OLD TABLE AS old_facts',
    changed: leave,
    nothing: 'NOT EXISTS (SELECT FROM old_facts)',
  },
];

/**
 * SQL: counts what there is, and from now on what changes, in the statement that changes a fact. `add` gives the SQL
 * that adds the counts of some rows; `name` stands in the names of the triggers.
 */
export function keepCounts(name: string, add: (changed: string) => string): string {
  const triggers = changes.map(
    ({ after, seen, changed, nothing }) => `
      CREATE FUNCTION count_fact_${name}_${after}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${nothing} THEN
          RETURN NULL;
        END IF;
        ${add(changed)}
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_facts_${name}_${after} AFTER ${after.toUpperCase()} ON ticket_facts
        REFERENCING ${seen} FOR EACH STATEMENT EXECUTE FUNCTION count_fact_${name}_${after}();`,
  );
  return `${triggers.join('')}
      ${add(present)}`;
}

/** SQL: no longer counts. */
export function stopCounting(name: string): string {
  return changes
    .map(
      ({ after }) => `DROP TRIGGER ticket_facts_${name}_${after} ON ticket_facts;
      DROP FUNCTION count_fact_${name}_${after}();`,
    )
    .join('\n');
}
