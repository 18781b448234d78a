import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourceFiles, syntaxOf } from './source-files.js';

/** Words of a helpdesk. Machinery that needs one of them is in the wrong place. */
const helpdeskNouns =
  /\b(tickets?|customers?|submitters?|assignees?|bureaus?|offices?|pulses?|sla|agency|partners?|commitments?|surveys?|helpdesk)\b/i;

describe('the domain is pure', () => {
  const files = sourceFiles('src/domain');

  test('there are rules to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each([
    ['asks for the time', /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\(/],
    [
      'reads the zone of the machine',
      /\.get(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)\(|toLocale(Date|Time)String\(/,
    ],
    ['rolls dice', /\bMath\.random\(|\brandomUUID\b|\bgetRandomValues\b/],
    [
      'touches the process or the outside',
      /\bprocess\.\w|\bfetch\(|\brequire\(|\bconsole\.|\bglobalThis\b/,
    ],
    ['is asynchronous', /\basync\s|\bawait\s|\bnew Promise\b|\bsetTimeout\(/],
  ])('no rule %s', (_, pattern) => {
    const found = files.filter((file) => pattern.test(codeOf(file.text))).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  test('no rule is a class that a framework makes', () => {
    const decorated = files.filter((file) => {
      let found = false;
      const visit = (node: ts.Node): void => {
        if (ts.isDecorator(node)) found = true;
        ts.forEachChild(node, visit);
      };
      visit(syntaxOf(file));
      return found;
    });
    expect(decorated.map(({ path }) => path)).toEqual([]);
  });
});

describe('the time of what happens', () => {
  test('is asked of the database: no feature looks at the clock of its machine', () => {
    const found = sourceFiles('src/modules')
      .filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/.test(codeOf(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('the platform is machinery', () => {
  test('it names no noun of a helpdesk', () => {
    const found = sourceFiles('src/platform').flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
        .filter(({ line }) => helpdeskNouns.test(spaced(line)))
        .map(({ line, place }) => `${place}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the environment has one reader', () => {
  test('only config/environment.ts looks at process.env', () => {
    const readers = [...sourceFiles('src'), ...sourceFiles('config'), ...sourceFiles('migrations')]
      .filter(({ text }) => /process\.env/.test(codeOf(text)))
      .map(({ path }) => path);
    expect(readers).toEqual(['config/environment.ts']);
  });
});

describe('the time of an event comes from one place', () => {
  test('no module asks the machine for the time', () => {
    const found = sourceFiles('src/modules')
      .filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)/.test(codeOf(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('the lock file', () => {
  interface Lock {
    readonly packages: Readonly<Record<string, { optionalDependencies?: Record<string, string> }>>;
  }

  test("names every platform's optional packages, so that npm ci works on each", () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(packages, path, name))
        .map((name) => `${path || 'the project'} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  /** npm looks in the package's own node_modules first, then in those above. */
  function isLocked(packages: Lock['packages'], path: string, name: string): boolean {
    for (
      let folder = path;
      ;
      folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')
    ) {
      if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
      if (folder === '') return false;
    }
  }
});

/** The code without comments. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** camelCase as words. */
function spaced(line: string): string {
  return line.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
}
