import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type EntityManager } from 'typeorm';
import '../access/current-principal.js';
import { Problem } from '../errors/problem.js';

/** A caller's promise that two requests with this key are one: who, which key, and what was asked. */
export interface RepeatKeyOf {
  readonly actor: string;
  readonly key: string;
  readonly route: string;
  readonly requestHash: Buffer;
}

/** undefined when the caller sent no key; each request then stands for itself. */
export type RepeatKey = RepeatKeyOf | undefined;

/** The Idempotency-Key header (1 to 255 visible ASCII characters) with a hash of route and body. */
export const RepeatKey = createParamDecorator((_: unknown, context: ExecutionContext): RepeatKey =>
  repeatKeyOf(context.switchToHttp().getRequest<Request>()),
);

/** The repeat key of a request; 400 when the header holds what cannot be a key. */
export function repeatKeyOf(request: Request): RepeatKey {
  const key = request.get('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw Problem.invalid([
      {
        field: 'Idempotency-Key',
        code: 'idempotency.key_malformed',
        message: 'The Idempotency-Key header must hold 1 to 255 visible ASCII characters.',
      },
    ]);
  }
  const route = `${request.method} ${request.originalUrl.split('?', 1)[0]!}`;
  const body = JSON.stringify(request.body ?? null);
  return {
    actor: request.principal ? String(request.principal.id) : 'anyone',
    key,
    route,
    requestHash: createHash('sha256').update(`${route}\n${body}`).digest(),
  };
}

interface StoredRow {
  readonly request_hash: Buffer;
  readonly body: unknown;
}

/**
 * Does the work once for each repeat key, inside the caller's transaction: the key commits with the
 * work, so it holds through a crash, and a twin that arrives at the same time waits and is given
 * the first one's answer. The answer must be plain JSON. Another request under the same key: 409.
 * Keys are kept for a day.
 */
export async function runOnce<T>(
  manager: EntityManager,
  repeatKey: RepeatKey,
  work: () => Promise<T>,
): Promise<T> {
  if (repeatKey === undefined) return work();
  const { actor, key, route, requestHash } = repeatKey;
  const claimed: unknown[] = await manager.query(
    `INSERT INTO idempotency_keys (actor, key, route, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1 AS claimed`,
    [actor, key, route, requestHash],
  );
  if (claimed.length === 0) return storedAnswer<T>(manager, repeatKey);
  const answer = await work();
  await manager.query('UPDATE idempotency_keys SET body = $3 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    JSON.stringify(answer ?? null),
  ]);
  return answer;
}

async function storedAnswer<T>(
  manager: EntityManager,
  { actor, key, requestHash }: NonNullable<RepeatKey>,
): Promise<T> {
  const rows: StoredRow[] = await manager.query(
    'SELECT request_hash, body FROM idempotency_keys WHERE actor = $1 AND key = $2',
    [actor, key],
  );
  const stored = rows[0];
  if (!stored?.request_hash.equals(requestHash)) {
    throw Problem.conflict(
      'idempotency.key_reused',
      'This Idempotency-Key was used for another request. Use a new key for a new request.',
    );
  }
  return stored.body as T;
}
