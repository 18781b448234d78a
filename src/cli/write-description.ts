import { writeFile } from 'node:fs/promises';
import { describeApiOffline } from '../openapi.js';

/** Writes the description of the API as JSON, to a file or line by line to `out`. */
export async function writeDescription(
  file: string | undefined,
  out: (line: string) => void,
): Promise<void> {
  const text = JSON.stringify(await describeApiOffline(), null, 2);
  if (file === undefined) out(text);
  else await writeFile(file, `${text}\n`);
}
