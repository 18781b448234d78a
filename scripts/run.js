import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of this project with its output shown; its exit code. */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => resolve({ status: 1, output: error.message }));
    child.once('exit', (status) =>
      resolve({ status: status ?? 1, output: Buffer.concat(output).toString('utf8') }),
    );
  });
}

/** The same for a script of a package, by its file: no npx, no shell. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
