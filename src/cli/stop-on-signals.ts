import { type Environment } from '../../config/environment.js';

const parentCheckMs = 1_000;
const patienceMs = 15_000;

/**
 * Ends the process cleanly on Ctrl+C and TERM: no new requests, the ones in hand are answered, jobs
 * finish their batch, the database stops. A second signal ends it at once. npm does not pass TERM
 * on to what it runs, so under npm the end of the parent counts as a signal too.
 */
export function stopOnSignals(
  { startedByNpm }: Environment,
  log: (line: string) => void,
  stop: () => Promise<void>,
): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log('Stopping …');
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log(`Could not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (startedByNpm) watchParent(end);
}

function watchParent(end: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, parentCheckMs);
  timer.unref();
}
