import {
  json,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
  urlencoded,
} from 'express';
import { problemOf } from '../errors/problem-of.js';

/** JSON up to 256 kB for the API, and posted forms up to 32 kB for pages outside it. */
export function bodyParsers(): RequestHandler {
  const router = Router();
  router.use('/api', json({ limit: '256kb', strict: false }));
  router.use(/^\/(?!api\/).*/, urlencoded({ limit: '32kb', extended: false, parameterLimit: 100 }));
  router.use((error: unknown, _request: Request, _response: Response, next: NextFunction) =>
    next(problemOf(error) ?? error),
  );
  return router;
}
