import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../errors/problem.js';

/** A numeric id in a path. What cannot be an id does not exist: 404, like an unknown one. */
@Injectable()
export class PathId implements PipeTransform<string, number> {
  transform(text: string): number {
    const id = Number(text);
    if (!/^[1-9]\d{0,15}$/.test(text) || !Number.isSafeInteger(id)) throw Problem.notFound();
    return id;
  }
}

/** A UUID in a path, in lower case. What cannot be one does not exist: 404. */
@Injectable()
export class PathUuid implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) throw Problem.notFound();
    return text.toLowerCase();
  }
}
