import { chmodSync, mkdtempSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Resolve = (request: string, ...rest: unknown[]) => string;

/** One throw-away PostgreSQL for all integration tests, with a migrated and a loaded template. */
export default async function globalSetup(): Promise<void> {
  resolveSources();
  const { startTestCluster } = await import('./test-cluster.js');
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'));
  // For root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(folder, 0o755);
  await startTestCluster(folder);
}

/** Jest runs this outside its module system, so `./x.js` must be led to `./x.ts` by hand. */
function resolveSources(): void {
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const original = loader._resolveFilename;
  loader._resolveFilename = (request, ...rest) => {
    try {
      return original(request, ...rest);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
      return original(request.replace(/\.js$/, '.ts'), ...rest);
    }
  };
}
