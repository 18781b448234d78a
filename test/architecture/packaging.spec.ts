import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { environmentVariables } from '../../config/environment-variables.js';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly image?: string;
  readonly build?: string;
}

const names = new Set<string>(environmentVariables.map(({ name }) => name));

describe('the image', () => {
  const steps = readFileSync('Dockerfile', 'utf8').replace(/\\\n/g, ' ').split('\n');

  test('takes from the build what exists there, and what the server reads at run time', () => {
    const taken = steps
      .map((step) => /^COPY --from=build \/app\/(\S+)/.exec(step)?.[1])
      .filter((path) => path !== undefined);
    expect(taken).toEqual(['package.json', 'node_modules', 'bin', 'scripts', 'config', 'dist']);
    for (const path of taken.filter((name) => name !== 'dist')) expect(existsSync(path)).toBe(true);
  });

  test('runs as an ordinary user and says whether it is well', () => {
    const last = steps.slice(steps.findLastIndex((step) => step.startsWith('FROM ')));
    expect(last.find((step) => step.startsWith('USER '))).toBe('USER node');
    expect(last.some((step) => step.startsWith('HEALTHCHECK ') && step.includes('/healthz'))).toBe(
      true,
    );
    expect(existsSync('bin/counterpart.js')).toBe(true);
    expect(last).toContain('ENTRYPOINT ["node", "bin/counterpart.js"]');
  });

  test('sets variables that exist', () => {
    const set = steps
      .filter((step) => step.startsWith('ENV '))
      .flatMap((step) => [...step.matchAll(/(\w+)=/g)].map(([, name]) => name!));
    expect(set.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the composition', () => {
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };

  test('gives the server variables that exist, and every one that production demands', () => {
    const given = Object.keys(services.server!.environment!);
    expect(given.filter((name) => !names.has(name))).toEqual([]);
    expect(given).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'SESSION_SECRET', 'TOKEN_SECRET', 'PUBLIC_URL']),
    );
  });

  test('migrates and loads the agency before the server starts', () => {
    expect(services.prepare!.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.server!.depends_on).toEqual({
      prepare: { condition: 'service_completed_successfully' },
    });
    expect(services.server!.image).toBe(services.prepare!.image);
  });

  test('keeps data and files', () => {
    expect(Object.keys(volumes)).toEqual(['database', 'files']);
  });
});
