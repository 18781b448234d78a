import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { readEnvironment } from '../../config/environment.js';
import { placeControllers } from '../../src/api-paths.js';
import { AppModule } from '../../src/app.module.js';
import { type AccessRule, accessRuleKey } from '../../src/platform/access/access-rules.js';

/** One route as the server has it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** public, signed in, the permission it requires, or null where nothing is said. */
  readonly rule: string | null;
  readonly handler: string;
}

const placedElsewhere = /^\/?(healthz|readyz|metrics|r\/|a\/)/;

/** Every route of every controller, by path. Nothing is instantiated and no database is asked. */
export async function routeTable(): Promise<Route[]> {
  const module = AppModule.of(readEnvironment({}));
  const app = await NestFactory.create(module, { preview: true, logger: false });
  placeControllers(app);
  return controllersOf(app).flatMap(routesOf).sort(byPath);
}

function controllersOf(app: INestApplication): Type[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules.flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype as Type),
  );
}

function routesOf(controller: Type): Route[] {
  const base = pathsOf(controller)[0] ?? '';
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    return pathsOf(handler).map((path) => ({
      method: RequestMethod[method],
      path: placed([base, path]),
      rule: ruleOf(handler),
      handler: `${controller.name}.${name}`,
    }));
  });
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata('path', target) as string | string[] | undefined]
    .flat()
    .map((path) => path ?? '');
}

function placed(parts: readonly string[]): string {
  const path = parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/');
  return placedElsewhere.test(path) ? `/${path}` : `/api/v1/${path}`;
}

function ruleOf(handler: object): string | null {
  const rule = Reflect.getMetadata(accessRuleKey, handler) as AccessRule | undefined;
  if (!rule) return null;
  return rule.kind === 'requires' ? rule.permission : rule.kind.replace('_', ' ');
}

function byPath(a: Route, b: Route): number {
  return a.path === b.path ? a.method.localeCompare(b.method) : a.path.localeCompare(b.path);
}
