import { randomUUID } from 'node:crypto';
import { type NextFunction, type Request, type Response } from 'express';
import '../access/current-principal.js';
import { type Log } from './log.js';
import { type RequestMetrics } from './request-metrics.js';

/**
 * Gives each request an id (the proxy's X-Request-Id when it is a plain word), returns it in the
 * answer, and logs one line when the answer is out: the route's pattern and not the address, so
 * that tokens and search words stay out of the log.
 */
export function requestLog(log: Log, metrics: RequestMetrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = request.get('x-request-id');
    request.requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    response.set('X-Request-Id', request.requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const route = routeOf(request);
      const { statusCode: status } = response;
      metrics.observe(request.method, route, status, ms / 1000);
      const facts = { requestId: request.requestId, method: request.method, route, status, ms };
      log.info(
        { ...facts, person: request.principal?.id, aborted: !response.writableEnded || undefined },
        'request',
      );
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? `${request.baseUrl}${route.path}` : 'none';
}
