#!/usr/bin/env node
import './require-node.js';

const log = (line) => console.log(line);

try {
  const { build } = await import('../scripts/build.js');
  await build({ log });
  const { start } = await import('../dist/src/cli/start.js');
  await start(log);
} catch (error) {
  console.error(await wordsFor(error));
  process.exit(1);
}

/** The build may be what failed, so its words are used only where they are there. */
async function wordsFor(error) {
  try {
    const { explainFailure } = await import('../dist/src/cli/explain-failure.js');
    return explainFailure(error);
  } catch {
    return error.message;
  }
}
