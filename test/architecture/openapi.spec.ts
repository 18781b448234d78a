import { readFileSync } from 'node:fs';
import { routeTable } from './route-table.js';

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly type?: string;
}

const description = JSON.parse(readFileSync('web/src/api/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string; 'x-access'?: string }>>;
  components: { schemas: Record<string, Schema> };
};

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

describe('the description of the API', () => {
  test('has the routes of the server and no others', async () => {
    const served = (await routeTable())
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(served.sort());
  });

  test('names each operation once, for clients that are generated from it', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('says of each operation who may call it', () => {
    expect(operations.filter((operation) => operation['x-access'] === undefined)).toEqual([]);
  });

  test('knows the properties of every view and body', () => {
    const empty = Object.entries(description.components.schemas)
      .filter(
        ([, { type, properties }]) => type === 'object' && !Object.keys(properties ?? {}).length,
      )
      .map(([name]) => name);
    expect(empty).toEqual([]);
  });

  test('has JSON in camelCase', () => {
    const odd = Object.entries(description.components.schemas).flatMap(([schema, { properties }]) =>
      Object.keys(properties ?? {})
        .filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))
        .map((name) => `${schema}.${name}`),
    );
    expect(odd).toEqual([]);
  });
});
