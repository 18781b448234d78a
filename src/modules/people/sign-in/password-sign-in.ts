import { callbackify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { judgeTry, lockOutRule, type TryJudgement } from './lock-out.js';
import { passwordMatches } from './password-hashing.js';
import type { SignInMethod } from './sign-in-method.js';

interface StoredTries {
  readonly triedAt: Date[];
  readonly lockedUntil: Date | null;
}

interface StoredPassword {
  readonly id: number;
  readonly passwordHash: string | null;
}

// The database's lower() is the one that citext compares with: two spellings of one address are one count.
const addressHash = `sha256(convert_to(lower($1), 'UTF8'))`;

/** Local accounts: an address and a password, five tries in fifteen minutes. */
@Injectable()
export class PasswordSignIn implements SignInMethod {
  readonly offer = { code: 'password', label: 'Email address and password', startPath: null };

  // An instance of its own: the module's default one is shared by every application in the process.
  private readonly passport = new passport.Passport();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    const verify = callbackify(async (email: string, password: string) => ({
      id: await this.personWith(email.trim(), password),
    }));
    this.passport.use(
      'password',
      new Strategy({ usernameField: 'email', passwordField: 'password' }, verify),
    );
  }

  /** The id of the person whose address and password the body holds; else 401 or, when locked, 429. */
  authenticate(request: Request): Promise<number> {
    return new Promise((resolve, reject) => {
      const answered = (error: unknown, user: { id: number } | false): void =>
        user ? resolve(user.id) : reject((error as Error | null) ?? wrongCredentials());
      const middleware: unknown = this.passport.authenticate(
        'password',
        { session: false },
        answered,
      );
      (middleware as (...parts: unknown[]) => void)(request, request.res, reject);
    });
  }

  private async personWith(email: string, password: string): Promise<number> {
    const now = await this.clock.now();
    const { admitted, tries } = await this.countTry(email, now);
    if (!admitted) throw locked(tries.lockedUntil! - now);
    const rows: StoredPassword[] = await this.dataSource.query(
      'SELECT id, password_hash AS "passwordHash" FROM people WHERE email = $1::citext AND active',
      [email],
    );
    const person = rows[0];
    if (!(await passwordMatches(password, person?.passwordHash ?? null)) || !person) {
      throw tries.lockedUntil === null ? wrongCredentials() : locked(tries.lockedUntil - now);
    }
    await this.dataSource.query(`DELETE FROM sign_in_tries WHERE address_hash = ${addressHash}`, [
      email,
    ]);
    return person.id;
  }

  private countTry(email: string, now: number): Promise<TryJudgement> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO sign_in_tries (address_hash, tried_at) VALUES (${addressHash}, '{}') ON CONFLICT DO NOTHING`,
        [email],
      );
      const [before]: StoredTries[] = await manager.query(
        `SELECT tried_at AS "triedAt", locked_until AS "lockedUntil" FROM sign_in_tries
          WHERE address_hash = ${addressHash} FOR UPDATE`,
        [email],
      );
      const judged = judgeTry(
        {
          triedAt: (before?.triedAt ?? []).map((at) => at.getTime()),
          lockedUntil: before?.lockedUntil?.getTime() ?? null,
        },
        now,
      );
      const { triedAt, lockedUntil } = judged.tries;
      await manager.query(
        `UPDATE sign_in_tries SET tried_at = $2, locked_until = $3 WHERE address_hash = ${addressHash}`,
        [
          email,
          triedAt.map((at) => new Date(at)),
          lockedUntil === null ? null : new Date(lockedUntil),
        ],
      );
      return judged;
    });
  }
}

function wrongCredentials(): Problem {
  const { wrongTries, withinMs } = lockOutRule;
  const detail =
    'The email address or the password is not right. Check both and try again. ' +
    `After ${wrongTries} wrong tries in ${withinMs / 60_000} minutes you must wait.`;
  return new Problem(401, 'session.wrong_credentials', 'Not signed in', detail);
}

function locked(remainingMs: number): Problem {
  const minutes = Math.max(1, Math.ceil(remainingMs / 60_000));
  const wait = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const detail =
    `There were ${lockOutRule.wrongTries} wrong tries for this email address, so signing in with it ` +
    `is stopped. Try again in ${wait}.`;
  return new Problem(429, 'session.locked', 'Too many wrong tries', detail, {
    retryAfter: Math.ceil(remainingMs / 1000),
  });
}
