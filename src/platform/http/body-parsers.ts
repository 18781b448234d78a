import { json, type RequestHandler, Router, urlencoded } from 'express';

/** JSON up to 256 kB for the API, and posted forms up to 32 kB for pages outside it. */
export function bodyParsers(): RequestHandler {
  const router = Router();
  router.use('/api', json({ limit: '256kb', strict: false }));
  router.use(/^\/(?!api\/).*/, urlencoded({ limit: '32kb', extended: false, parameterLimit: 100 }));
  return router;
}
