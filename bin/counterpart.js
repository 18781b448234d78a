#!/usr/bin/env node
import './require-node.js';

try {
  const { build } = await import('../scripts/build.js');
  const parts = process.argv[2] === 'serve' ? ['server', 'web'] : ['server'];
  // Standard output belongs to the command: `sla replay` writes lines that programs read.
  await build({ only: parts, log: (line) => console.error(line) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { runCli } = await import('../dist/src/cli.js');
await runCli(process.argv.slice(2));
