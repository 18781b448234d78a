import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';
import { explainFailure } from './cli/explain-failure.js';
import { requireFreePort } from './cli/free-port.js';
import { migrate } from './cli/migrate.js';
import { seed } from './cli/seed.js';
import { runSlaReplay } from './cli/sla-replay.js';
import { stopOnSignals } from './cli/stop-on-signals.js';
import { startServer } from './main.js';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.js';
import { describeApiOffline } from './openapi.js';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs the `counterpart` command with its arguments; the process's exit code tells how it went. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    err(explainFailure(error));
    process.exitCode = 1;
  }
}

function program(): Command {
  const counterpart = new Command('counterpart').description(
    'Counterpart: a helpdesk for internal shared services. Settings are environment variables, see .env.example.',
  );
  counterpart.command('serve').description('start the server on a migrated database').action(serve);
  counterpart
    .command('migrate')
    .description('bring the database schema up to date')
    .option('--down', 'take the newest migration back instead')
    .action(({ down }: { down?: true }) =>
      onDatabase(({ environment }) => migrate(environment, down ? 'down' : 'up', out)),
    );
  counterpart
    .command('seed')
    .description('load config/agency, and demo data where DEMO is on; twice changes nothing')
    .action(() => onDatabase(({ environment }) => seed(environment, out)));
  counterpart
    .command('openapi')
    .description('write the description of the API')
    .argument('[file]', 'a file instead of standard output')
    .action(writeDescription);
  addSlaCommands(counterpart);
  return counterpart;
}

function addSlaCommands(counterpart: Command): void {
  counterpart
    .command('sla')
    .description('tools for the clocks of promises')
    .command('replay')
    .description('recompute clocks from a file of events; exit code 1 when they differ from it')
    .argument('<file>', 'vectors: calendars, policies, events and what is expected')
    .option('--explain <id>', 'tell in words how one vector came about')
    .action(async (file: string, options: { explain?: string }) => {
      process.exitCode = await runSlaReplay(file, options, out, err);
    });
}

async function serve(): Promise<void> {
  const settings = readEnvironment();
  await requireFreePort(settings);
  const database = await openDatabase(settings, err);
  const app = await startServer(database.environment);
  stopOnSignals(settings, err, async () => {
    await app.close();
    await database.close();
  });
  err(`Counterpart serves ${settings.publicUrl} with ${database.description}`);
}

async function onDatabase(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const database = await openDatabase(readEnvironment(), out);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function writeDescription(file: string | undefined): Promise<void> {
  const text = `${JSON.stringify(await describeApiOffline(), null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}
