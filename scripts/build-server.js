import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { swaggerTypes } from './swagger-types.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * TypeScript to ES modules in dist/, with the API's types and comments added by the compiler plugin
 * of @nestjs/swagger. Types are checked elsewhere (`npm run check`), by the native compiler.
 */
function buildServer() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const rootNames = fileNames.filter((name) => !/\.spec\.ts$|\/test\//.test(name));
  const program = ts.createProgram({ rootNames, options });
  stopOn(program.getSyntacticDiagnostics());
  const written = new Set();
  const write = (name, text) => {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
    written.add(resolve(name));
  };
  const before = [swaggerTypes(program)];
  stopOn(program.emit(undefined, write, undefined, false, { before }).diagnostics);
  removeOthers(written);
}

/** What an earlier build made of files that are gone. */
function removeOthers(written) {
  for (const folder of ['src', 'config', 'migrations']) {
    for (const entry of readdirSync(join(root, 'dist', folder), {
      withFileTypes: true,
      recursive: true,
    })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && !written.has(file)) rmSync(file);
    }
  }
}

function stopOn(faults) {
  const errors = faults.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  if (errors.length === 0) return;
  const host = {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnostics(errors, host));
  process.exit(1);
}

buildServer();
