import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Paths that the server answers itself. */
const serverPaths = /^\/(api|r|a|healthz|readyz|metrics)(\/|$)/;
const compressions = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * The built web application: files with a hash in their name for ever, compressed ones where the
 * browser takes them, and index.html for every other page that is asked for, since its router
 * knows the pages. index.html itself is asked for anew each time. A file that goes away while the
 * server runs (a new build) is 404 and no fault.
 */
export function webFiles(webRoot: string): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const name = fileFor(request.path);
    if (!reads || serverPaths.test(request.path) || name === null) next();
    else await sendBest(webRoot, name, request, response, next);
  };
}

/** The file behind a path; null for what cannot be one of ours. */
function fileFor(path: string): string | null {
  if (extname(path) === '') return 'index.html';
  return /^(\/[\w-][\w.-]*)+$/.test(path) && !path.includes('..') ? path.slice(1) : null;
}

async function sendBest(
  root: string,
  name: string,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const wanted = compressions.filter(
    ({ encoding }) => request.acceptsEncodings(encoding) !== false,
  );
  for (const { encoding, ending } of wanted) {
    const tag = await tagOf(join(root, name + ending));
    if (tag === null) continue;
    response.set({ 'Content-Encoding': encoding, ETag: tag });
    return send(root, name, ending, response, next);
  }
  const tag = await tagOf(join(root, name));
  if (tag === null) return next();
  response.set('ETag', tag);
  send(root, name, '', response, next);
}

function send(
  root: string,
  name: string,
  ending: string,
  response: Response,
  next: NextFunction,
): void {
  const hashed = name.startsWith('assets/');
  response.vary('Accept-Encoding');
  response.type(extname(name));
  response.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.sendFile(name + ending, { root, cacheControl: false }, (error?: Error) => {
    if (!error || response.headersSent) return;
    for (const header of ['Content-Encoding', 'Cache-Control', 'ETag']) {
      response.removeHeader(header);
    }
    next((error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : error);
  });
}

/** Size and time of a file, as caches compare them; null where there is none. */
async function tagOf(path: string): Promise<string | null> {
  return stat(path).then(
    (facts) => (facts.isFile() ? `W/"${facts.size}-${Math.trunc(facts.mtimeMs)}"` : null),
    () => null,
  );
}
