import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { createServer } from 'vite';
import '../bin/require-node.js';
import { swaggerTypes } from './swagger-types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const restartAfterMs = 150;
let server;
let restart;
let restarted = Promise.resolve();

/** Rebuilds what changes and starts the server again; Vite serves the web and passes /api on to it. */
function watchServer() {
  const host = ts.createWatchCompilerHost(
    `${root}/tsconfig.json`,
    { noEmit: false },
    ts.sys,
    ts.createEmitAndSemanticDiagnosticsBuilderProgram,
    (fault) => console.error(ts.flattenDiagnosticMessageText(fault.messageText, '\n')),
    (status) => console.log(ts.flattenDiagnosticMessageText(status.messageText, '\n')),
  );
  host.afterProgramCreate = (builder) => {
    builder.emit(undefined, writeProduct, undefined, false, {
      before: [swaggerTypes(builder.getProgram())],
    });
    clearTimeout(restart);
    // One after the other: a server that is still stopping holds the port.
    restart = setTimeout(() => {
      restarted = restarted.then(startServer);
    }, restartAfterMs);
  };
  ts.createWatchProgram(host);
}

/** Tests are compiled along with the rest, and have no place in the build. */
function writeProduct(name, text) {
  if (!/\.spec\.|\/dist\/test\//.test(name)) ts.sys.writeFile(name, text);
}

async function startServer() {
  await stopServer();
  const code = `import('./dist/src/cli/start.js').then(({ start }) => start(console.log)).catch((error) => { console.error(error.message); process.exit(1); })`;
  server = spawn(process.execPath, ['-e', code], { cwd: root, stdio: 'inherit' });
}

function stopServer() {
  if (!server || server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGTERM');
  });
}

process.once('SIGINT', () => stopServer().then(() => process.exit(0)));
process.once('SIGTERM', () => stopServer().then(() => process.exit(0)));
watchServer();
const web = await createServer({ configFile: `${root}/web/vite.config.ts` });
await web.listen();
web.printUrls();
