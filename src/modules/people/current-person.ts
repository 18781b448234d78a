import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import '../../platform/access/current-principal.js';
import type { SignedInPerson } from './signed-in-person.js';

/** The signed-in person of a request; only for handlers that are closed to others. */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedInPerson =>
    context.switchToHttp().getRequest<Request>().principal as SignedInPerson,
);
