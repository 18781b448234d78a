import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Principal } from './principal.js';

declare module 'express-serve-static-core' {
  interface Request {
    principal?: Principal | null;
    requestId: string;
  }
}

/** The principal of this request; null on a public route without sign-in. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | null =>
    context.switchToHttp().getRequest<Request>().principal ?? null,
);
