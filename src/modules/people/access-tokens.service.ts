import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { CreateAccessTokenBody } from './access-tokens.bodies.js';
import type { AccessTokenView, CreatedAccessTokenView } from './access-tokens.views.js';
import { accessTokenHash } from './person-principals.js';
import type { SignedInPerson } from './signed-in-person.js';

const dayMs = 86_400_000;
const defaultDays = 90;
const mostTokens = 20;

const columns = `id, name, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

/** Personal keys to the API. A token can do what its owner can, except make, list or revoke tokens. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The person's tokens that still work, newest first. */
  async list(person: SignedInPerson): Promise<AccessTokenView[]> {
    requireSession(person);
    return this.dataSource.query(
      `SELECT ${columns} FROM access_tokens
        WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY id DESC`,
      [person.id, new Date(await this.clock.now())],
    );
  }

  async create(
    person: SignedInPerson,
    { name, expiresInDays = defaultDays }: CreateAccessTokenBody,
  ): Promise<CreatedAccessTokenView> {
    if ((await this.list(person)).length >= mostTokens) {
      const message = `You have ${mostTokens} tokens. Revoke one before you make another.`;
      throw Problem.refused([{ code: 'access_token.too_many', message }]);
    }
    const token = `cpt_${randomBytes(32).toString('base64url')}`;
    const now = await this.clock.now();
    const [created]: AccessTokenView[] = await this.dataSource.query(
      `INSERT INTO access_tokens (person_id, name, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
      [
        person.id,
        name,
        accessTokenHash(token),
        new Date(now),
        new Date(now + expiresInDays * dayMs),
      ],
    );
    return { ...created!, token };
  }

  /** Works from the next request on; revoking twice is no error. */
  async revoke(person: SignedInPerson, id: number): Promise<void> {
    requireSession(person);
    const [, found]: [unknown, number] = await this.dataSource.query(
      `UPDATE access_tokens SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND person_id = $2`,
      [id, person.id, new Date(await this.clock.now())],
    );
    if (found === 0) throw Problem.notFound();
  }
}

function requireSession(person: SignedInPerson): void {
  if (person.signedInBy === 'session') return;
  const detail = 'Sign in with a browser to manage access tokens. A token cannot do this.';
  throw Problem.forbidden(detail, 'access_token.session_required');
}
