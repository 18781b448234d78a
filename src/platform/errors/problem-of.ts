import { HttpException } from '@nestjs/common';
import { isDatabaseOutage, sqlStateOf } from './database-faults.js';
import { Problem } from './problem.js';

/**
 * What the caller is told of an error. Problems speak for themselves; the framework's and the
 * database's errors are put in our words; for anything else null: a 500 without words.
 */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (isDatabaseOutage(error)) return Problem.unavailable();
  return problemOfStatement(error) ?? problemOfRequest(error);
}

function problemOfStatement(error: unknown): Problem | null {
  switch (sqlStateOf(error)) {
    case '23505':
      return Problem.conflict('already_exists', 'This exists already.');
    case '22021': // a NUL or broken UTF-8 in a text
    case '22P05':
      return unreadable('The request holds characters that cannot be stored.');
    case '22003': // a number beyond its type
      return unreadable('The request holds a number that is too large.');
    case '22007': // a date or time that is written wrongly, or that no calendar has
    case '22008':
      return unreadable('The request holds a date or time that does not exist.');
    default:
      return null;
  }
}

/** Errors of the body parser, of multer and of the framework carry an HTTP status. */
function problemOfRequest(error: unknown): Problem | null {
  const { type, code } = error as { type?: unknown; code?: unknown };
  if (code === 'LIMIT_FILE_SIZE') return Problem.tooLarge('The file is too large.', 'file');
  if (type === 'entity.parse.failed') return unreadable('The request body is not valid JSON.');
  const status = statusOf(error);
  if (status === 404) return Problem.notFound();
  if (status === 413)
    return Problem.tooLarge('What was sent is too long. Shorten the text, or attach it.');
  if (status === 415) return Problem.unsupportedMedia('This kind of content is not taken here.');
  if (status === 401) return Problem.notSignedIn();
  if (status === 403) return Problem.forbidden('This is not allowed.');
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem(status, 'request.invalid', 'The request cannot be used', wordsOf(error));
  }
  return null;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof HttpException ? error.message : 'The request cannot be read.';
}

function unreadable(detail: string): Problem {
  return new Problem(400, 'request.invalid', 'The request cannot be read', detail);
}
