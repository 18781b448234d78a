import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../../web/src');

/** Every address pattern that the web application knows, from the routes of its areas. */
export function webRoutes(): string[] {
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => routesOf(join(source, name, 'routes.tsx')));
}

function routesOf(file: string): string[] {
  try {
    return [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path!);
  } catch {
    return [];
  }
}
