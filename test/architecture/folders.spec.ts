import { existsSync, readdirSync, readFileSync } from 'node:fs';

const roots = ['src', 'config', 'migrations', 'test', 'web/src', 'scripts', 'bin'];

describe('names', () => {
  const paths = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`),
    );

  test('there is something to look at', () => {
    expect(paths.length).toBeGreaterThan(100);
  });

  test('no folder or file is called after having no name', () => {
    const nameless = /(^|\/)(common|shared|utils?|helpers?|misc|core|lib|stuff)(\/|\.\w+$|$)/;
    expect(paths.filter((path) => nameless.test(path))).toEqual([]);
  });

  test('files and folders are kebab-case, with their role after a dot', () => {
    const code = paths.filter((path) => /\.(ts|tsx|js|scss)$/.test(path));
    const odd = code.filter((path) => !/^([a-z0-9-]+\/)*_?[a-z0-9-]+(\.[a-z-]+)*$/.test(path));
    expect(odd).toEqual([]);
  });

  test('files stay short enough to read', () => {
    const long = paths
      .filter((path) => /^(src|config)\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts'))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
