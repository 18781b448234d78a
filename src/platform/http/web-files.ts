import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import sirv from 'sirv';

/** Paths that the server answers itself. */
const serverPaths = /^\/(api|r|healthz|readyz|metrics)(\/|$)/;

/**
 * The built web application: files with a hash in their name for ever, compressed ones where the
 * browser takes them, and index.html for every other page that is asked for, since its router
 * knows the pages. index.html itself is asked for anew each time.
 */
export function webFiles(webRoot: string): RequestHandler {
  const files = sirv(webRoot, {
    single: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const hashed = pathname.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || serverPaths.test(request.path)) next();
    else files(request, response, next);
  };
}
