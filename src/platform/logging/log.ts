import { type LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** Structured logs, one JSON object a line on standard output. No bodies, no query strings, no names of people. */
export class Log {
  private constructor(private readonly sink: ReturnType<typeof pino>) {}

  static at(level: string): Log {
    return new Log(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }));
  }

  info(facts: object, message: string): void {
    this.sink.info(facts, message);
  }

  warn(facts: object, message: string): void {
    this.sink.warn(facts, message);
  }

  error(facts: object, message: string): void {
    this.sink.error(facts, message);
  }

  debug(facts: object, message: string): void {
    this.sink.debug(facts, message);
  }
}

/** What Nest itself has to say; its start-up chatter is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, context?: unknown): void {
    this.target.debug({ context }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.target.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.target.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.target.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.target.error({ context, stack }, String(message));
  }

  fatal(message: unknown, stack?: unknown, context?: unknown): void {
    this.error(message, stack, context);
  }
}
