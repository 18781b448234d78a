import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build.js';

const root = new URL('..', import.meta.url);

/** The description of the API and the client's types, as text by file name, from the present sources. */
export async function generateApiFiles() {
  await build({ only: ['server'], log: (line) => console.log(line) });
  const { describeApiOffline } = await import(new URL('dist/src/openapi.js', root));
  const description = await describeApiOffline();
  const types = astToString(await openapiTS(structuredClone(description)));
  return {
    'web/src/api/openapi.json': `${JSON.stringify(description, null, 2)}\n`,
    'web/src/api/schema.d.ts': `/** Written by "npm run openapi". */\n\n${types}`,
  };
}

/** Which of the committed files are not what the sources give. */
export async function driftedApiFiles() {
  const files = Object.entries(await generateApiFiles());
  return files.filter(([name, text]) => committed(name) !== text).map(([name]) => name);
}

function committed(name) {
  try {
    return readFileSync(new URL(name, root), 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(await generateApiFiles())) {
    writeFileSync(new URL(name, root), text);
    console.log(`Wrote ${name}`);
  }
}
