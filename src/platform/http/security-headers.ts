import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { type Environment } from '../../../config/environment.js';

/**
 * Headers of every answer. Scripts and styles come from files of this server alone; the reader of
 * the API brings styles of its own, so it alone may have them inline. Answers of the API are not kept
 * by caches.
 */
export function securityHeaders(environment: Environment): RequestHandler {
  const https = environment.publicUrl.startsWith('https:');
  const router = Router();
  router.use('/api/docs', headers(https, ["'self'", "'unsafe-inline'"]));
  router.use(/^\/(?!api\/docs).*/, headers(https, ["'self'"]));
  router.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  return router;
}

function headers(https: boolean, styles: string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: styles,
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
