import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Problem } from '../errors/problem.js';

/**
 * The version that the caller is changing, from `If-Match: "7"`; undefined without the header or
 * with `*`. With `{ required: true }` a missing header is 428.
 */
export const IfMatch = createParamDecorator(
  (options: { required?: boolean } | undefined, context: ExecutionContext): number | undefined => {
    const header = context.switchToHttp().getRequest<Request>().get('if-match');
    if (header === undefined && options?.required) throw Problem.versionRequired();
    return header === undefined ? undefined : versionOf(header);
  },
);

/** Reads one entity tag; a proxy that compresses may have made it weak, which changes nothing here. */
export function versionOf(header: string): number | undefined {
  if (header.trim() === '*') return undefined;
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (digits === undefined) {
    const message = 'The If-Match header must hold one version in quotes, such as "7".';
    throw Problem.invalid([{ field: 'If-Match', code: 'request.version_malformed', message }]);
  }
  return Number(digits);
}

/** Sends the version of a returned view as its ETag. */
@Injectable()
export class VersionTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((view: unknown) => {
        if (hasVersion(view) && !response.headersSent) response.set('ETag', `"${view.version}"`);
        return view;
      }),
    );
  }
}

function hasVersion(view: unknown): view is { version: number } {
  return (
    typeof view === 'object' && view !== null && 'version' in view && Number.isInteger(view.version)
  );
}
