import { readFileSync } from 'node:fs';
import { type Route, routeTable } from './route-table.js';
import { strangerTests } from './stranger-tests.js';

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<
    Record<string, { content?: Record<string, { schema?: Record<string, unknown> }> }>
  >;
}

const description = JSON.parse(readFileSync('web/src/api/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

describe('routes', () => {
  let routes: Route[];

  beforeAll(async () => {
    routes = await routeTable();
  });

  test('are these, and these may call them', () => {
    const widest = Math.max(...routes.map(({ path }) => path.length));
    const lines = routes.map(
      ({ method, path, rule }) => `${method.padEnd(6)} ${path.padEnd(widest)}  ${rule}`,
    );
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot('method, path, rule');
  });

  test('each say who may call them', () => {
    expect(routes.filter(({ rule }) => rule === null)).toEqual([]);
  });

  test('are each served once', () => {
    const names = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('of the API are all described, with a summary and what they answer', () => {
    const wanting = routes
      .filter(({ path }) => path.startsWith('/api/'))
      .map((route) => ({ route, operation: operationOf(route) }))
      .filter(({ operation }) => !operation?.summary || !answers(operation))
      .map(({ route }) => `${route.method} ${route.path}`);
    expect(wanting).toEqual([]);
  });

  test('that are closed are each tested against strangers', () => {
    const tested = strangerTests();
    const untested = routes
      .filter(({ rule }) => rule !== 'public')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !tested.has(name));
    expect(untested).toEqual([]);
  });
});

function operationOf({ method, path }: Route): Operation | undefined {
  return description.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
}

/** A schema, a kind of content, or the statement that there is nothing to read. */
function answers({ responses }: Operation): boolean {
  return Object.entries(responses).some(
    ([status, { content }]) =>
      status === '204' ||
      (status.startsWith('2') && Object.values(content ?? {}).some(({ schema }) => isType(schema))),
  );
}

function isType(schema: Record<string, unknown> | undefined): boolean {
  if (schema === undefined) return false;
  return schema.type !== 'object' || schema.properties !== undefined || '$ref' in schema;
}
