import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import '../access/current-principal.js';
import { Log } from '../logging/log.js';
import { sqlStateOf } from './database-faults.js';
import { Problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** The one place that turns errors into answers: application/problem+json, RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(this.log, error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

function sendProblem(log: Log, error: unknown, request: Request, response: Response): void {
  const problem = problemOf(error) ?? unexpected();
  if (problem.status >= 500) logFault(log, error, problem, request);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
  response.set('Cache-Control', 'no-store');
  response.status(problem.status).type('application/problem+json');
  response.send(
    JSON.stringify({
      type: 'about:blank',
      title: problem.title,
      status: problem.status,
      code: problem.code,
      detail: problem.detail,
      requestId: request.requestId,
      errors: problem.errors,
      ...problem.members,
    }),
  );
}

function logFault(log: Log, error: unknown, problem: Problem, request: Request): void {
  const facts = { requestId: request.requestId, code: problem.code, error: faultOf(error) };
  if (problem.status === 503) log.warn(facts, 'database not available');
  else log.error(facts, 'request failed');
}

/** The stack and the SQLSTATE; never the parameters of a statement, which hold what people typed. */
function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { table, constraint } = error as Error & Record<string, unknown>;
  const sqlState = sqlStateOf(error);
  // Class 22 quotes the value that it could not take.
  const stack = sqlState?.startsWith('22') ? framesOf(error) : error.stack;
  return { name: error.name, sqlState, table, constraint, stack };
}

function framesOf({ stack = '' }: Error): string {
  return stack.slice(stack.search(/^ +at /m));
}

function unexpected(): Problem {
  const detail =
    'Something went wrong on our side. Try again; if it keeps happening, give the help desk the request id.';
  return new Problem(500, 'service.fault', 'Something went wrong', detail);
}
