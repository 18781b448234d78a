import { existsSync } from 'node:fs';
import ts from 'typescript';
import { type SourceFile, sourceFiles, syntaxOf } from './source-files.js';

/** Modules by rank. A module imports strictly lower ranks. */
const ranks: Readonly<Record<string, number>> = {
  people: 1,
  calendars: 1,
  catalog: 2,
  attachments: 2,
  availability: 2,
  tickets: 3,
  sla: 4,
  queues: 4,
  knowledge: 4,
  notifications: 4,
  'inbound-mail': 4,
  pulses: 4,
  'saved-replies': 4,
  partners: 5,
  publications: 5,
  live: 5,
  reports: 5,
  'bulk-edits': 5,
  automation: 5,
  administration: 5,
};

const files = sourceFiles('src');
const all = [...files, ...sourceFiles('config'), ...sourceFiles('migrations')];

/** `src/modules/tickets/…` is of module tickets. */
function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1];
}

/** Each import of some files that a rule refuses, as "file imports target". */
function refused(from: (path: string) => boolean, rule: (target: string, path: string) => boolean) {
  return files
    .filter(({ path }) => from(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => !rule(target, path))
        .map(({ target }) => `${path} imports ${target}`),
    );
}

describe('imports', () => {
  test('every module has a rank', () => {
    const modules = new Set(files.map(({ path }) => moduleOf(path)).filter((name) => name));
    expect([...modules].filter((name) => !(name! in ranks))).toEqual([]);
    expect(modules.size).toBeGreaterThan(4);
  });

  test('the domain imports itself and a library for time zones, nothing else', () => {
    const allowed = (target: string) =>
      target.startsWith('src/domain/') || target === 'temporal-polyfill';
    expect(refused((path) => path.startsWith('src/domain/'), allowed)).toEqual([]);
  });

  test('the platform imports itself, config and packages, and no feature or rule', () => {
    const allowed = (target: string) =>
      target.startsWith('src/platform/') || target.startsWith('config/') || !isOurs(target);
    expect(refused((path) => path.startsWith('src/platform/'), allowed)).toEqual([]);
  });

  test('a module imports modules of lower rank, the domain, the platform and the environment', () => {
    const allowed = (target: string, path: string) => {
      if (!isOurs(target)) return true;
      const [own, other] = [moduleOf(path)!, moduleOf(target)];
      if (other !== undefined) return other === own || ranks[other]! < ranks[own]!;
      return /^(src\/(domain|platform)\/|config\/environment)/.test(target);
    };
    expect(refused((path) => moduleOf(path) !== undefined, allowed)).toEqual([]);
  });

  test('a module takes from another only the providers that one exports', () => {
    const past = files.flatMap((file) => {
      const own = moduleOf(file.path);
      return file.imports.flatMap(({ target, names }) => {
        const other = moduleOf(target);
        if (own === undefined || other === undefined || other === own) return [];
        const offered = exportsOf(other);
        return names
          .filter((name) => isProvider(target, name) && !offered.has(name))
          .map((name) => `${file.path} takes ${name}, which ${other} does not export`);
      });
    });
    expect(past).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    expect(cycles()).toEqual([]);
  });

  test('what is imported exists, with the ending .js', () => {
    const missing = all.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => isOurs(target) && !existsSync(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('nothing is re-exported from an index file, and nothing is a default export', () => {
    const barrels = files.filter(({ path }) => path.endsWith('/index.ts')).map(({ path }) => path);
    const defaults = files.filter(({ text }) => /^export default /m.test(text));
    expect([...barrels, ...defaults.map(({ path }) => path)]).toEqual([]);
  });

  test('nothing of the server is in the web application', () => {
    const web = sourceFiles('web/src').flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => isOurs(target) && !target.startsWith('web/'))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(web).toEqual([]);
  });

  test('tests and the demo are not in the product', () => {
    const product = (path: string) => !path.startsWith('src/demo/') && !path.startsWith('src/cli');
    expect(refused(product, (target) => !/^(test|src\/demo)\//.test(target))).toEqual([]);
  });
});

function isOurs(target: string): boolean {
  return /^(src|config|migrations|test|web)\//.test(target);
}

const byPath = new Map(files.map((file) => [file.path, file]));

/** Names in `exports: [...]` of a module's class. */
function exportsOf(name: string): Set<string> {
  const file = byPath.get(`src/modules/${name}/${name}.module.ts`);
  if (!file) return new Set();
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'exports' &&
      ts.isArrayLiteralExpression(node.initializer)
    ) {
      const { elements } = node.initializer;
      for (const [name] of elements
        .map((one) => one.getText())
        .join(' ')
        .matchAll(/\w+/g)) {
        names.add(name);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
  return names;
}

/** Whether a name of a file is a class that Nest makes. A pipe reads one value of a request and is no provider. */
function isProvider(path: string, name: string): boolean {
  const file = byPath.get(path);
  return (
    file !== undefined &&
    syntaxOf(file).statements.some(
      (statement) =>
        ts.isClassDeclaration(statement) &&
        statement.name?.text === name &&
        !/\bPipeTransform\b/.test(
          statement.heritageClauses?.map((one) => one.getText()).join() ?? '',
        ) &&
        (ts.getDecorators(statement) ?? []).some((decorator) =>
          /^@(Injectable|Controller)\b/.test(decorator.getText()),
        ),
    )
  );
}

/** Circles of imports that remain at run time. Entities may name each other, through functions. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: SourceFile, trail: readonly string[]): void => {
    if (trail.includes(file.path)) {
      found.push([...trail.slice(trail.indexOf(file.path)), file.path].join(' → '));
      return;
    }
    if (done.has(file.path)) return;
    for (const { target, typeOnly } of file.imports) {
      const next = byPath.get(target);
      const bothEntities = file.path.endsWith('.entity.ts') && target.endsWith('.entity.ts');
      if (next && !typeOnly && !bothEntities) visit(next, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) visit(file, []);
  return found;
}
