import { readdirSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { migrations } from '../../config/migrations.js';
import {
  migrateDownOne,
  migrateUp,
  pendingMigrations,
} from '../../src/platform/database/migrate.js';
import { connectTo, databaseUrl } from '../support/test-database.js';
import { createDatabase } from '../../src/platform/database/create-database.js';

describe('migrations', () => {
  let dataSource: DataSource;
  let url: string;

  beforeEach(async () => {
    const name = `migrations_${process.env.JEST_WORKER_ID}_${Date.now()}`;
    await createDatabase(databaseUrl('postgres'), name);
    url = databaseUrl(name);
    dataSource = await connectTo(url);
  });
  afterEach(() => dataSource.destroy());

  test('are all in the list, oldest first, each in a file of its name', () => {
    const files = readdirSync('migrations', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
    const listed = migrations.map(({ name }) => {
      const [, words, stamp] = /^(\w+?)(\d{13})$/.exec(name)!;
      return `${stamp}-${words!.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.ts`;
    });
    expect(listed).toEqual(files);
  });

  test('up, down to nothing, and up again give the same schema', async () => {
    const empty = await schemaOf(dataSource);
    const { names } = await migrateUp(dataSource);
    expect(names).toEqual(migrations.map(({ name }) => name));
    const full = await schemaOf(dataSource);
    expect(full.length).toBeGreaterThan(300);

    for (const name of [...names].reverse()) {
      expect(await migrateDownOne(dataSource)).toEqual({ names: [name] });
    }
    expect(await migrateDownOne(dataSource)).toEqual({ names: [] });
    expect(await schemaOf(dataSource)).toEqual(empty);

    await migrateUp(dataSource);
    expect(await schemaOf(dataSource)).toEqual(full);
  });

  test('each one down and up again gives the same schema', async () => {
    await migrateUp(dataSource);
    const full = await schemaOf(dataSource);
    for (let steps = 1; steps <= migrations.length; steps += 1) {
      for (let step = 0; step < steps; step += 1) await migrateDownOne(dataSource);
      expect(await pendingMigrations(dataSource)).toHaveLength(steps);
      await migrateUp(dataSource);
      expect(await schemaOf(dataSource)).toEqual(full);
    }
  }, 600_000);

  test('of a database that is up to date do nothing', async () => {
    await migrateUp(dataSource);
    expect(await migrateUp(dataSource)).toEqual({ names: [] });
    expect(await pendingMigrations(dataSource)).toEqual([]);
  });

  test('run once although three processes start at the same time', async () => {
    const others = [await connectTo(url), await connectTo(url)];
    const runs = await Promise.all([dataSource, ...others].map((one) => migrateUp(one)));
    const counts = runs.map(({ names }) => names.length).sort((a, b) => b - a);
    expect(counts).toEqual([migrations.length, 0, 0]);
    for (const other of others) await other.destroy();
  });
});

/** Everything a schema is made of, one line each. */
async function schemaOf(dataSource: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await dataSource.query(`
    SELECT format('column %s.%s %s null=%s default=%s %s', c.table_name, c.column_name,
                  coalesce(c.domain_name, c.udt_name) || coalesce('(' || c.numeric_precision || ',' || c.numeric_scale || ')', ''),
                  c.is_nullable, c.column_default, c.generation_expression) AS line
      FROM information_schema.columns c WHERE c.table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('function %s %s', p.proname, p.prosrc)
      FROM pg_proc p LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
     WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('comment %s %s', objoid::regclass, description)
      FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid::regclass::text NOT LIKE 'pg\\_%'
        AND objoid::regclass::text NOT LIKE 'information\\_%'
    UNION ALL SELECT format('extension %s', extname) FROM pg_extension WHERE extname <> 'plpgsql'
    ORDER BY line`);
  return rows.map(({ line }) => line).filter((line) => !line.includes('schema_migrations'));
}
