import { isNativeError } from 'node:util/types';

/** Codes of PostgreSQL and of sockets that mean "not reachable now", not "wrong". */
const outageCodes = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '53400', // configuration_limit_exceeded
  '57014', // query_canceled: the statement took too long
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg says in words only. */
const outageWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected|Connection is not established/i;

/** Whether an error says that the database is away or too busy, so that the same request may work in a few seconds. */
export function isDatabaseOutage(error: unknown): boolean {
  return causes(error).some((cause) => {
    const code = codeOf(cause) ?? '';
    return (
      (outageCodes.has(code) && (code !== 'ENOENT' || isConnecting(cause))) ||
      code.startsWith('08') ||
      outageWords.test(cause.message)
    );
  });
}

/** The SQLSTATE of a statement that failed, if that is what the error is. */
export function sqlStateOf(error: unknown): string | undefined {
  return causes(error)
    .map(codeOf)
    .find((code) => code !== undefined && /^[0-9A-Z]{5}$/.test(code));
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** A missing file is a fault of ours; a missing socket is PostgreSQL being away. */
function isConnecting(error: Error): boolean {
  return (error as NodeJS.ErrnoException).syscall === 'connect';
}

function causes(error: unknown): Error[] {
  const found: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 10) {
    const next = open.pop();
    if (!isNativeError(next)) continue;
    found.push(next);
    open.push(next.cause, (next as { driverError?: unknown }).driverError);
    open.push(...((next as Partial<AggregateError>).errors ?? []));
  }
  return found;
}
