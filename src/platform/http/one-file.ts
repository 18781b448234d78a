import {
  applyDecorators,
  BadRequestException,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { catchError, type Observable } from 'rxjs';
import { Problem } from '../errors/problem.js';

const megabyte = 1024 * 1024;

/** A file as it arrives, whole in memory. */
export interface SentFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** Puts the reader's complaints about an upload in our words, at the field. */
@Injectable()
class UploadProblems implements NestInterceptor {
  constructor(private readonly mostMegabytes: number) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw problemOfUpload(error, this.mostMegabytes);
      }),
    );
  }
}

function problemOfUpload(error: unknown, mostMegabytes: number): unknown {
  if (error instanceof PayloadTooLargeException) {
    return Problem.tooLarge(`The selected file must be smaller than ${mostMegabytes} MB.`, 'file');
  }
  if (error instanceof BadRequestException) {
    const message = 'Send one file in the field "file" of a multipart form.';
    return Problem.invalid([{ field: 'file', code: 'attachment.not_received', message }]);
  }
  return error;
}

/** A route that takes one file of at most so many MB in the multipart field `file`. */
export function TakesOneFile({ mostMegabytes }: { mostMegabytes: number }): MethodDecorator {
  return applyDecorators(
    UseInterceptors(
      new UploadProblems(mostMegabytes),
      FileInterceptor('file', {
        limits: { fileSize: mostMegabytes * megabyte, files: 1, fields: 0, parts: 1 },
        defParamCharset: 'utf8',
      }),
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );
}
