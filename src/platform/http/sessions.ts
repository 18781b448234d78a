import connectPgSimple from 'connect-pg-simple';
import { type RequestHandler } from 'express';
import session from 'express-session';
import { type Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { type Environment } from '../../../config/environment.js';

const sessionHours = 12;

/** The name of the session cookie; over https the browser then ties it to this host. */
export function sessionCookieName(environment: Environment): string {
  return environment.publicUrl.startsWith('https:') ? '__Host-counterpart' : 'counterpart';
}

/**
 * Sessions in PostgreSQL, for the API only. A session that holds nothing is neither stored nor sent,
 * and reading one writes nothing: its end, 12 hours on, moves when the access guard writes to it.
 */
export function sessions(environment: Environment, dataSource: DataSource): RequestHandler {
  if (environment.sessionSecret === null) throw new Error('Sessions need a SESSION_SECRET.');
  const Store = connectPgSimple(session);
  return session({
    name: sessionCookieName(environment),
    secret: environment.sessionSecret,
    resave: false,
    saveUninitialized: false,
    store: new Store({
      pool: (dataSource.driver as unknown as { master: Pool }).master,
      tableName: 'sessions',
      disableTouch: true,
      pruneSessionInterval: environment.jobs ? 900 : false,
      // A failed read reaches the filter by itself; a failed clean-up is tried again.
      errorLog: () => undefined,
    }),
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: environment.publicUrl.startsWith('https:'),
      maxAge: sessionHours * 3_600_000,
      path: '/',
    },
  });
}
