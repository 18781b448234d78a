import { readdirSync } from 'node:fs';
import { type EntityMetadata } from 'typeorm';
import { createTestApp, type TestApp } from '../support/test-app.js';

type ColumnMetadata = EntityMetadata['columns'][number];

interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** What a type of PostgreSQL may be called in an entity. */
const spellings: Record<string, string> = {
  float8: 'double precision',
  int8: 'bigint',
  int4: 'integer',
  int2: 'smallint',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
};

describe('entities', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
  });

  test('exist', () => {
    expect(app.dataSource.entityMetadatas.length).toBeGreaterThan(5);
  });

  test('are all known to the server', () => {
    const files = readdirSync('src/modules', { recursive: true, encoding: 'utf8' });
    const entityFiles = files.filter((file) => file.endsWith('.entity.ts'));
    expect(app.dataSource.entityMetadatas).toHaveLength(entityFiles.length);
  });

  test('have exactly the columns of their table, of the same type, as nullable as there', async () => {
    const differences: string[] = [];
    for (const entity of app.dataSource.entityMetadatas) {
      const stored = await columnsOf(entity.tableName);
      if (stored.length === 0) differences.push(`There is no table ${entity.tableName}.`);
      else differences.push(...differencesOf(entity, stored));
    }
    expect(differences).toEqual([]);
  });

  async function columnsOf(table: string): Promise<StoredColumn[]> {
    return app.dataSource.query(
      `SELECT column_name AS name, is_nullable = 'YES' AS nullable,
              CASE WHEN data_type = 'ARRAY' THEN ltrim(udt_name, '_') || '[]' ELSE udt_name END AS type
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    );
  }
});

function differencesOf(entity: EntityMetadata, stored: readonly StoredColumn[]): string[] {
  const byName = new Map(stored.map((column) => [column.name, column]));
  const ofEntity = entity.columns.map((column) => differenceOf(column, byName)).filter(isText);
  const known = new Set(entity.columns.map(({ databaseName }) => databaseName));
  const missing = stored.filter(({ name }) => !known.has(name));
  return [
    ...ofEntity,
    ...missing.map(({ name }) => `${entity.name} lacks the column ${entity.tableName}.${name}.`),
  ];
}

function differenceOf(
  column: ColumnMetadata,
  stored: ReadonlyMap<string, StoredColumn>,
): string | undefined {
  const place = `${column.entityMetadata.tableName}.${column.databaseName}`;
  const there = stored.get(column.databaseName);
  if (!there) return `${place} is not in the table.`;
  if (there.nullable !== column.isNullable) {
    return `${place} is ${there.nullable ? '' : 'not '}nullable in the table.`;
  }
  const ours = `${typeOf(column)}${column.isArray ? '[]' : ''}`;
  return ours === there.type ? undefined : `${place} is ${there.type} in the table, not ${ours}.`;
}

function typeOf(column: ColumnMetadata): string {
  const type = column.entityMetadata.connection.driver.normalizeType(column);
  return Object.entries(spellings).find(([, spelling]) => spelling === type)?.[0] ?? type;
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
