import { Command, InvalidArgumentError } from 'commander';
import type { IngestOptions } from './cli/mail-ingest.js';
import type { ExplainOptions } from './cli/sla-explain.js';
import { explainFailure } from './cli/explain-failure.js';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Runs the `counterpart` command with its arguments; the process's exit code tells how it went. What
 * a command needs is loaded when it is asked for: replaying clocks needs no server.
 */
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
  addServerCommands(counterpart);
  addSlaCommands(counterpart);
  addMailCommands(counterpart);
  return counterpart;
}

function addServerCommands(counterpart: Command): void {
  counterpart
    .command('serve')
    .description('start the server on a migrated database')
    .action(async () => (await import('./cli/serve.js')).serve(err));
  counterpart
    .command('migrate')
    .description('bring the database schema up to date')
    .option('--down', 'take the newest migration back instead')
    .action(async ({ down }: { down?: true }) => {
      const { migrate } = await import('./cli/migrate.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(out, (environment) => migrate(environment, down ? 'down' : 'up', out));
    });
  counterpart
    .command('seed')
    .description('load config/agency, and demo data where DEMO is on; twice changes nothing')
    .action(async () => {
      const { seed } = await import('./cli/seed.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(out, (environment) => seed(environment, out));
    });
  counterpart
    .command('privacy-audit')
    .description(
      'attack what dashboards and open data show; exit code 1 when a small group is found',
    )
    .action(async () => {
      const { auditPrivacy } = await import('./cli/privacy-audit.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(err, async (environment) => {
        process.exitCode = (await auditPrivacy(environment, out)) > 0 ? 1 : 0;
      });
    });
  counterpart
    .command('baseline-check')
    .description('check that no frozen baseline was changed; exit code 1 when one was')
    .action(async () => {
      const { checkBaselines } = await import('./cli/baseline-check.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(err, async (environment) => {
        process.exitCode = (await checkBaselines(environment, out)) > 0 ? 1 : 0;
      });
    });
  counterpart
    .command('facts-verify')
    .description(
      'compare the fact rows of dashboards with their tickets; exit code 1 when any differs',
    )
    .option('--fix', 'put right what differs; without it nothing is changed')
    .action(async ({ fix = false }: { fix?: boolean }) => {
      const { runFactsVerify } = await import('./cli/facts-verify.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(err, async (environment) => {
        process.exitCode = await runFactsVerify(environment, fix, out, err);
      });
    });
  counterpart
    .command('openapi')
    .description('write the description of the API')
    .argument('[file]', 'a file instead of standard output')
    .action(async (file?: string) => {
      const { writeDescription } = await import('./cli/write-description.js');
      await writeDescription(file, out);
    });
}

function addSlaCommands(counterpart: Command): void {
  const sla = counterpart.command('sla').description('tools for the clocks of promises');
  sla
    .command('forecast-check')
    .description('replay past days and print how good the forecast of late tickets was')
    .option('--days <days>', 'how many days back', '60')
    .action(async ({ days }: { days: string }) => {
      const { checkForecast } = await import('./cli/sla-forecast-check.js');
      const { onDatabase } = await import('./cli/on-database.js');
      await onDatabase(err, (environment) =>
        checkForecast(environment, { days: Number(days) }, out),
      );
    });
  sla
    .command('verify')
    .description('compare stored clocks with a fresh reckoning; exit code 1 when any differs')
    .option('--sample <n>', 'how many finished tickets to look at beside all open ones', '1000')
    .option('--fix', 'put right what differs; without it nothing is changed')
    .action(async ({ sample, fix = false }: { sample: string; fix?: boolean }) => {
      const { runSlaVerify } = await import('./cli/sla-verify.js');
      const { onDatabase } = await import('./cli/on-database.js');
      const options = { sample: wholeNumber(sample, '--sample'), fix };
      await onDatabase(err, async (environment) => {
        process.exitCode = await runSlaVerify(environment, options, out, err);
      });
    });
  sla
    .command('replay')
    .description('recompute clocks from a file of events; exit code 1 when they differ from it')
    .argument('<file>', 'vectors: calendars, policies, events and what is expected')
    .option('--explain <id>', 'tell in words how one vector came about')
    .option('--json', 'with --explain: the same as data')
    .action(async (file: string, options: { explain?: string; json?: boolean }) => {
      const { runSlaReplay } = await import('./cli/sla-replay.js');
      process.exitCode = await runSlaReplay(file, options, out, err);
    });
  sla
    .command('explain')
    .description("tell why a ticket's clocks show what they show, from the database")
    .argument('<number>', 'the number of the ticket')
    .option('--metric <metric>', 'one clock only: first_response, resolution, …')
    .option('--zone <zone>', "tell times in this zone instead of the calendar's")
    .option('--as-of <instant>', 'as it was known then, such as 2026-11-23T09:00:00Z')
    .option('--json', 'the same as data, a clock and line')
    .action(async (number: string, options: ExplainOptions) => {
      const { explainTicket } = await import('./cli/sla-explain.js');
      const { onDatabase } = await import('./cli/on-database.js');
      const { withDataSource } = await import('./platform/database/open-database.js');
      await onDatabase(err, (environment) =>
        withDataSource(environment, async (dataSource) => {
          process.exitCode = await explainTicket(dataSource, number, options, out, err);
        }),
      );
    });
}

function addMailCommands(counterpart: Command): void {
  counterpart
    .command('mail')
    .description('tools for mail that comes in')
    .command('ingest')
    .description(
      'take in mail; exit code 0 when taken or parked, 65 when it is no mail, 75 when to try again',
    )
    .argument('[file...]', 'a message each (RFC 5322); standard input when there is none')
    .option('--service <code>', 'the general service that new requests go to')
    .action(async (files: string[], options: IngestOptions) => {
      const { ingestMails } = await import('./cli/mail-ingest.js');
      process.exitCode = await ingestMails(files, options, out, err);
    });
}

/** A count given on the command line; a sentence for the person who typed something else. */
function wholeNumber(text: string, option: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(`${option} must be a whole number, such as 1000.`);
}
