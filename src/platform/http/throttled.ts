import { type ExecutionContext, Injectable } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import { Throttle, ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import { applyDecorators } from '@nestjs/common';
import { Problem } from '../errors/problem.js';

const throttledKey = 'counterpart:throttled';

/** At most this many calls of a route from one address in so many seconds; 429 with Retry-After beyond. */
export function Throttled(limit: number, perSeconds: number) {
  return applyDecorators(
    SetMetadata(throttledKey, true),
    Throttle({ default: { limit, ttl: perSeconds * 1000 } }),
  );
}

/** Throttles the routes that say so, and no other. Counts are kept in each process. */
@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return this.reflector.get(throttledKey, context.getHandler()) !== true;
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    const seconds = Math.max(1, Math.ceil(timeToBlockExpire));
    throw Problem.tooMany(`Too many attempts. Try again in ${seconds} seconds.`, seconds);
  }
}
