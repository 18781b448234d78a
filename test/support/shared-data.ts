import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The text of a file in the folder of shared test data beside the checkout, or null where there is none.
 * These files are third parties' and are read in place; a test over one counts as skipped without it.
 */
export function sharedData(file: string): string | null {
  const path = resolve('..', 'shared', 'data', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** `describe` over a shared file's text; where the file is missing, a notice and skipped tests. */
export function describeSharedData(
  file: string,
  title: string,
  tests: (text: () => string) => void,
): void {
  const text = sharedData(file);
  if (text === null)
    process.stdout.write(`Skipped: ${title} (../shared/data/${file} is not there)\n`);
  const run = text === null ? describe.skip : describe;
  run(title, () => {
    tests(() => text ?? '');
  });
}
